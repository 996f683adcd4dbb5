#include "study/hindcast/hindcast.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

#include "io/results/hindcast_json.hpp"
#include "tests/study/hindcast/hindcast_worlds.hpp"

namespace art6 {
namespace {

using ::testing::ElementsAre;

std::vector<std::string> list_ids(const HindcastResults& results) {
  std::vector<std::string> ids;
  for (const HindcastGroup& group : results.groups) ids.push_back(group.id);
  return ids;
}

const HindcastSkill& skill_over(const HindcastScores& scores, const std::string& name) {
  return *std::ranges::find(scores.naive, name, &HindcastSkill::name);
}

TEST(Hindcast, groups_cases_by_what_was_forecast_and_by_issue_years) {
  std::vector<HindcastCase> cases = draw_rolling_world(1, 1);
  cases.push_back(make_completion("AAA", {30, 60}, {40, false}, 60));
  HindcastCase munitions = cases[0];
  munitions.obligation = "S10/stockpile";
  cases.push_back(munitions);
  const HindcastResults results = summarise_hindcast(cases, 1);
  EXPECT_THAT(list_ids(results),
              ElementsAre("rolling/release/km2/1", "rolling/release/km2/1/2005-2009",
                          "rolling/release/km2/1/2010-2014", "rolling/release/km2/1/2015-2019",
                          "rolling/release/munitions/1", "vintage/completion/months/0"));
  const HindcastGroup& whole = results.groups[0];
  EXPECT_EQ(whole.cases, 300);
  EXPECT_EQ(whole.obligations, 20);
  EXPECT_EQ(whole.states, 20);
  EXPECT_EQ(whole.first_issued, 2005);
  EXPECT_EQ(whole.last_issued, 2019);
  EXPECT_EQ(results.groups[2].cases, 100);
  EXPECT_EQ(results.groups[2].first_issued, 2010);
  EXPECT_EQ(results.groups[2].last_issued, 2014);
  EXPECT_EQ(results.cases.size(), 302u);
}

TEST(Hindcast, gives_vintages_a_part_for_each_issue_year) {
  std::vector<HindcastCase> cases{make_completion("AAA", {30, 60}, {40, false}, 60),
                                  make_completion("AAA", {30, 60}, {40, false}, 60)};
  cases[1].issued = 2013;
  EXPECT_THAT(list_ids(summarise_hindcast(cases, 1)),
              ElementsAre("vintage/completion/months/0", "vintage/completion/months/0/2013",
                          "vintage/completion/months/0/2014"));
}

TEST(Hindcast, is_the_same_in_any_order_of_the_cases) {
  std::vector<HindcastCase> cases = draw_rolling_world(0.5, 2);
  for (int i = 0; i < 6; ++i) {
    cases.push_back(make_completion("A" + std::to_string(i), {20. + i, 60, never_reached},
                                    {50. + i, i % 2 == 0}, 48));
  }
  cases.push_back(cases[7]);  // twice the same but for what happened, as two days of one year are
  cases.back().outcome.value += 1;
  const std::string expected = write_hindcast_json(summarise_hindcast(cases, 3), {});
  std::mt19937 random(4);
  for (int i = 0; i < 3; ++i) {
    std::ranges::shuffle(cases, random);
    EXPECT_EQ(write_hindcast_json(summarise_hindcast(cases, 3), {}), expected);
  }
}

TEST(Hindcast, neither_praises_nor_blames_the_law_itself) {
  const HindcastResults results = summarise_hindcast(draw_rolling_world(1, 5), 5);
  const HindcastGroup& all = results.groups[0];
  for (const HindcastScores* scores : {&all.as_issued, &all.recalibrated}) {
    for (const HindcastCoverage& coverage : scores->coverage) {
      EXPECT_NEAR(coverage.share_expected, coverage.level,
                  four_errors_of_share(coverage.level, 300));
      EXPECT_EQ(coverage.decided, 300);
    }
    EXPECT_NEAR(scores->pits.mean, 0.5, 4 * scores->pits.mean_standard_error);
    EXPECT_NEAR(scores->pits.spread, 1, 4 * scores->pits.spread_standard_error);
  }
  const HindcastSkill& over_law = skill_over(all.as_issued, "law");
  EXPECT_NEAR(*over_law.skill, 0, 0.02);
  EXPECT_LT(over_law.ci95->low, 0);
  EXPECT_GT(over_law.ci95->high, 0);
  EXPECT_GT(skill_over(all.as_issued, "median").ci95->low, 0);
  EXPECT_EQ(all.as_issued.best_naive, "law");
  EXPECT_NEAR(*all.recalibration->skill, 0, 0.02);
}

TEST(Hindcast, mends_a_forecast_that_is_too_sure_by_earlier_cases) {
  const HindcastResults results = summarise_hindcast(draw_rolling_world(0.3, 6), 6);
  const HindcastGroup& last = results.groups[3];
  ASSERT_EQ(last.id, "rolling/release/km2/1/2015-2019");
  const double issued = last.as_issued.coverage[1].share_expected;
  const double recalibrated = last.recalibrated.coverage[1].share_expected;
  EXPECT_LT(issued, 0.8 - four_errors_of_share(0.8, 100));
  EXPECT_GT(recalibrated, issued + 0.1);
  EXPECT_GT(last.recalibration->ci95->low, 0);
  EXPECT_EQ(last.recalibrated_cases, 100);
  // At the end of 2005 nothing was known of any forecast.
  EXPECT_EQ(results.groups[0].recalibrated_cases, 280);
}

// Never by what it is scored by: what a forecast says after recalibration is what it says whatever
// came of it, of others at the same time, and of all later ones.
TEST(Hindcast, recalibrates_by_what_was_known_alone) {
  const auto intervals_until = [](const HindcastResults& results, int year) {
    std::vector<std::array<std::optional<double>, 2>> intervals;
    for (const HindcastCaseResult& one : results.cases) {
      if (one.issued <= year) intervals.push_back(one.recalibrated.interval50);
    }
    return intervals;
  };
  const std::vector<HindcastCase> cases = draw_rolling_world(0.7, 7);
  const HindcastResults results = summarise_hindcast(cases, 7);
  for (const int year : {2005, 2012, 2019}) {
    std::vector<HindcastCase> changed = cases;
    for (HindcastCase& one : changed) {
      if (one.issued + one.years > year) one.outcome.value = 1000;
    }
    const HindcastResults others = summarise_hindcast(changed, 7);
    EXPECT_EQ(intervals_until(others, year), intervals_until(results, year));
    if (year < 2019) {
      EXPECT_NE(intervals_until(others, 2019), intervals_until(results, 2019));
    }
  }
}

TEST(Hindcast, recalibrates_a_vintage_by_the_outcomes_that_an_earlier_one_had_then) {
  const auto vintages = [](double completed) {
    std::vector<HindcastCase> cases;
    for (int i = 0; i < 30; ++i) {
      cases.push_back(make_completion("A" + std::to_string(10 + i), {20, 40, 60, 80, never_reached},
                                      {completed, false}, 60));
      cases.push_back(cases.back());
      cases.back().issued = 2019;
    }
    return summarise_hindcast(cases, 1);
  };
  const auto of_2019 = [](const HindcastResults& results) {
    return *std::ranges::find(results.cases, 2019, &HindcastCaseResult::issued);
  };
  // By the end of 2019, 60 months on, completion at month 61 and at 100 are both still to come.
  EXPECT_EQ(of_2019(vintages(61)).recalibrated.interval80,
            of_2019(vintages(100)).recalibrated.interval80);
  EXPECT_NE(of_2019(vintages(60)).recalibrated.interval80,
            of_2019(vintages(61)).recalibrated.interval80);
  EXPECT_EQ(of_2019(vintages(61)).learned_from, 30);
}

// CRPS({0, 2}, 1) = 1/4 + 1/4; that of a point is its distance.
TEST(Hindcast, has_the_mean_score_and_the_skill_of_two_cases_by_hand) {
  HindcastCase one;
  one.scenario = "by hand";
  one.obligation = "AAA/clearance";
  one.state = "AAA";
  one.issued = 2010;
  one.years = 1;
  one.left_at_issue = 10;
  one.ensemble = {0, 2};
  one.outcome.value = 1;
  one.naive = {{"near", {2}, {}}, {"right", {1}, {}}};
  HindcastCase other = one;
  other.obligation = "BBB/clearance";
  other.state = "BBB";
  other.left_at_issue = 1;
  other.ensemble = {0, 4};
  other.naive[0].ensemble = {3};
  other.outcome.value = 4;  // CRPS = 4 / 4
  other.naive[1].ensemble = {4};
  const HindcastGroup group = summarise_hindcast(std::array{one, other}, 1).groups[0];
  EXPECT_EQ(group.as_issued.score, 0.75);
  ASSERT_EQ(group.as_issued.naive.size(), 2u);
  EXPECT_EQ(group.as_issued.naive[0].name, "right");  // no forecast is harder to beat
  EXPECT_FALSE(group.as_issued.naive[0].skill);
  EXPECT_EQ(group.as_issued.best_naive, "right");
  const HindcastSkill& near = group.as_issued.naive[1];
  EXPECT_EQ(near.score, 0.75);
  EXPECT_EQ(near.naive_score, 1);
  EXPECT_EQ(near.skill, 0.25);
  EXPECT_EQ(near.cases, 2);
  EXPECT_EQ(near.states, 2);
  EXPECT_NEAR(*near.skill_of_shares, 1 - (0.05 + 1) / (0.1 + 1), 1e-15);
}

TEST(Hindcast, takes_the_best_naive_forecast_of_those_that_half_of_the_cases_have) {
  std::vector<HindcastCase> cases = draw_rolling_world(1, 8);
  for (std::size_t i = 0; i < cases.size(); ++i) {
    if (2 * i >= cases.size() + 2) cases[i].naive.pop_back();
  }
  EXPECT_EQ(summarise_hindcast(cases, 1).groups[0].as_issued.best_naive, "law");
  for (std::size_t i = 0; i < cases.size(); ++i) {
    if (2 * i >= cases.size() - 2 && cases[i].naive.size() > 1) cases[i].naive.pop_back();
  }
  const HindcastGroup group = summarise_hindcast(cases, 1).groups[0];
  EXPECT_EQ(group.as_issued.best_naive, "median");
  EXPECT_EQ(skill_over(group.as_issued, "law").cases, 149);
}

TEST(Hindcast, scores_the_chances_of_deadlines_by_hand) {
  const std::vector<double> ensemble{12, 36, 60, never_reached};
  std::vector<HindcastCase> cases{
      make_completion("AAA", ensemble, {30, false}, 36),    // chance 1/2, met
      make_completion("BBB", ensemble, {120, true}, 60),    // chance 3/4, not met
      make_completion("CCC", ensemble, {48, false}, 36),    // chance 1/2, not met
      make_completion("DDD", ensemble, {110, false}, 130),  // after the window: not counted
      make_completion("EEE", ensemble, {20, false}, 36),
  };
  cases[4].deadline.reset();
  for (HindcastCase& one : cases) one.naive = {{"never", {never_reached}, {}}};
  const HindcastResults results = summarise_hindcast(cases, 1);
  const HindcastDeadlines& deadlines = *results.groups[0].as_issued.deadlines;
  EXPECT_EQ(deadlines.cases, 3);
  EXPECT_EQ(deadlines.met, 1);
  EXPECT_EQ(deadlines.met_expected, 1.75);
  EXPECT_NEAR(deadlines.brier_score, (0.25 + 0.5625 + 0.25) / 3, 1e-15);
  EXPECT_NEAR(deadlines.miscalibration - deadlines.discrimination + deadlines.uncertainty,
              deadlines.brier_score, 1e-15);
  ASSERT_EQ(deadlines.naive.size(), 1u);
  EXPECT_NEAR(*deadlines.naive[0].skill, 1 - 1.0625 / 1, 1e-15);
  EXPECT_EQ(results.cases[3].as_issued.chance, 0.75);
  EXPECT_EQ(results.cases[3].is_met, true);
  EXPECT_EQ(results.cases[1].is_met, false);
  EXPECT_EQ(results.cases[4].is_met, std::nullopt);
}

TEST(Hindcast, says_what_was_forecast_of_each_case) {
  std::vector<double> ensemble;
  for (int i = 1; i <= 8; ++i) ensemble.push_back(10 * i);
  ensemble.insert(ensemble.end(), 2, never_reached);
  const HindcastCase one = make_completion("AAA", ensemble, {45, false}, 70);
  const HindcastResults results = summarise_hindcast(std::array{one}, 1);
  const HindcastForecast& forecast = results.cases[0].as_issued;
  EXPECT_EQ(forecast.median, 50);
  EXPECT_EQ(forecast.interval50[0], 30);
  EXPECT_EQ(forecast.interval50[1], 80);
  EXPECT_EQ(forecast.interval80[0], 10);
  EXPECT_FALSE(forecast.interval80[1]);
  EXPECT_EQ(forecast.pit_low, 0.4);
  EXPECT_EQ(forecast.pit_high, 0.4);
  EXPECT_EQ(forecast.chance, 0.7);
  // One State, nothing to learn from.
  EXPECT_FALSE(results.groups[0].as_issued.coverage[0].ci95);
  EXPECT_FALSE(results.groups[0].recalibration);
  EXPECT_EQ(results.cases[0].recalibrated.interval50, forecast.interval50);
}

TEST(Hindcast, scores_paths_year_by_year) {
  HindcastCase one;
  one.obligation = "AAA/clearance";
  one.state = "AAA";
  one.issued = 2010;
  one.years = 2;
  one.ensemble = {2};
  one.outcome.value = 3;
  one.yearly = YearlyPath{.members = {1, 1}, .observed = {1, 2}};
  one.naive = {{"none", {0}, {0, 0}}, {"no path", {3}, {}}};
  const auto energy = summarise_hindcast(std::array{one}, 1).groups[0].energy;
  ASSERT_TRUE(energy);
  EXPECT_EQ(energy->cases, 1);
  EXPECT_EQ(energy->score, 1);
  ASSERT_EQ(energy->naive.size(), 1u);
  EXPECT_NEAR(*energy->naive[0].skill, 1 - 1 / std::sqrt(5.0), 1e-15);
  one.yearly.reset();
  EXPECT_FALSE(summarise_hindcast(std::array{one}, 1).groups[0].energy);
}

TEST(Hindcast, knows_no_unit_of_victim_assistance) {
  HindcastCase one = draw_rolling_world(1, 1)[0];
  one.obligation = "AAA/victim_assistance";
  EXPECT_THROW(summarise_hindcast(std::array{one}, 1), std::invalid_argument);
}

TEST(Hindcast, of_no_case_has_no_group) {
  const HindcastResults results = summarise_hindcast({}, 9);
  EXPECT_TRUE(results.groups.empty() && results.cases.empty());
  EXPECT_EQ(results.seed, 9u);
}

}  // namespace
}  // namespace art6
