#include "io/results/hindcast_words.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/io/results/hindcast_example.hpp"

namespace art6 {
namespace {

using ::testing::ElementsAre;

std::string describe_reports(const HindcastSkill& skill) {
  HindcastResults results = example_hindcast();
  results.groups.pop_back();
  results.groups[0].as_issued.naive = {skill};
  results.groups[0].as_issued.best_naive = skill.name;
  const std::string text = describe_hindcast(results).front();
  return text.substr(text.find("; ") + 2);
}

TEST(HindcastWords, say_what_a_coordinator_can_repeat) {
  EXPECT_THAT(
      describe_hindcast(example_hindcast()),
      ElementsAre("Of 140 reports of the release of the next year in 14 States, 79 % lay in the 80 "
                  "% interval; "
                  "the forecast was 25 % closer than the best of 2 naive forecasts, last year's "
                  "rate (95 % interval 12 to 38 %).",
                  "Of 2 deadlines since, of obligations forecast at the end of 2019, 1 was met; "
                  "the forecasts expected 1.2. The 80 % interval of completion holds 80 % of the 3 "
                  "obligations, if the 1 not yet decided turn out as it expects."));
}

TEST(HindcastWords, say_whether_a_difference_is_clear) {
  EXPECT_EQ(describe_reports(example_skill("never", -0.25)),
            "the forecast was 25 % further off than the naive forecast, never (95 % interval 12 to "
            "38 %).");
  EXPECT_EQ(describe_reports(example_skill("never", 0.0625)),
            "the forecast was 6 % closer than the naive forecast, never (95 % interval -6 to 19 %, "
            "so no clear difference).");
  EXPECT_EQ(describe_reports(example_skill("never", 0)),
            "the forecast was as close as the naive forecast, never (95 % interval -12 to 12 %, so "
            "no clear difference).");
  HindcastSkill skill = example_skill("never", 0.25);
  skill.ci95.reset();
  EXPECT_EQ(describe_reports(skill),
            "the forecast was 25 % closer than the naive forecast, never.");
  skill.skill.reset();
  EXPECT_EQ(describe_reports(skill),
            "the forecast was further off than the naive forecast, never.");
}

TEST(HindcastWords, name_targets) {
  HindcastGroup group = example_releases();
  EXPECT_EQ(name_target(group), "release, 1 year");
  group.unit = "munitions";
  group.years = 3;
  EXPECT_EQ(name_target(group), "destruction, 3 years");
  group.target = HindcastTarget::left;
  EXPECT_EQ(name_target(group), "munitions left, 3 years");
  group.unit = "km2";
  group.years = 0;
  EXPECT_EQ(name_target(group), "area left");
  EXPECT_EQ(name_target(example_completions()), "completion");
  EXPECT_EQ(name_issue_years(example_releases()), "2012 to 2023");
  EXPECT_EQ(name_issue_years(example_completions()), "2019");
}

TEST(HindcastWords, say_of_a_completion_when_it_was_expected_and_when_it_came) {
  const HindcastResults results = example_hindcast();
  const CompletionWords met = describe_completion(results.cases[1]);
  EXPECT_EQ(met.deadline, "2020-07");
  EXPECT_EQ(met.chance, "25 %");
  EXPECT_EQ(met.half, "2021-03");
  EXPECT_EQ(met.interval, "2020-06 to later");
  EXPECT_EQ(met.outcome, "done 2020-07");
  EXPECT_EQ(met.place, "25 %");
  const CompletionWords open = describe_completion(results.cases[2]);
  EXPECT_EQ(open.deadline, "not yet");
  EXPECT_EQ(open.chance, "");
  EXPECT_EQ(open.outcome, "open at 2025-12");
  EXPECT_EQ(open.place, "25 %");  // of the futures were done by then, whatever comes
}

TEST(HindcastWords, list_vintages_by_year_and_their_cases_by_deadline) {
  HindcastResults results = example_hindcast();
  std::swap(results.cases[1], results.cases[2]);
  HindcastCaseResult earlier = results.cases[1];
  earlier.issued = 2014;
  earlier.scenario = "w.yaml";
  results.cases.push_back(earlier);
  const auto vintages = list_vintages(results);
  ASSERT_EQ(vintages.size(), 2u);
  EXPECT_EQ(vintages[0].scenario, "w.yaml");
  ASSERT_EQ(vintages[1].cases.size(), 2u);
  EXPECT_EQ(sort_by_deadline(vintages[1])[0]->state, "BBB");  // with a deadline
}

TEST(HindcastWords, list_the_parts_of_a_group) {
  HindcastResults results = example_hindcast();
  HindcastGroup part = results.groups[0];
  part.id += "/2010-2014";
  part.is_part = true;
  HindcastGroup other = part;
  other.id = "rolling/release/km2/10/2010-2014";
  results.groups.push_back(part);
  results.groups.push_back(other);
  EXPECT_EQ(list_whole_groups(results).size(), 2u);
  ASSERT_EQ(list_parts(results, results.groups[0]).size(), 1u);
  EXPECT_EQ(list_parts(results, results.groups[0])[0]->id, part.id);
}

}  // namespace
}  // namespace art6
