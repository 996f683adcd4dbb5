// The questions over the scenario of today change what their descriptions say, and nothing else.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "io/reader/scenario_reader.hpp"
#include "io/yaml/resolved_text.hpp"
#include "models/sampling/law_facts.hpp"
#include "tests/io/reader/faults.hpp"

namespace art6 {
namespace {

using ::testing::ElementsAre;

const std::filesystem::path shipped_folder = std::string(ART6_SOURCE_DIR) + "/scenarios";

ScenarioFile shipped(const std::string& name) {
  return read_scenario(shipped_folder / (name + ".yaml"));
}

const std::string today = "third-review-conference";

/// The resolved texts of a scenario and its base differ in these keys of the document alone.
std::vector<std::string> changed_keys(const std::string& name) {
  const ScenarioFile over = shipped(name), under = shipped(today);
  std::vector<std::string> keys;
  const auto& items = over.tree.items;
  for (std::size_t i = 0; i + 1 < items.size(); i += 2) {
    const Node* before = under.tree.find(items[i].text);
    if (!before || write_resolved_text(*before) != write_resolved_text(items[i + 1])) {
      keys.push_back(items[i].text);
    }
  }
  EXPECT_EQ(items.size(), under.tree.items.size());
  return keys;
}

TEST(ShippedOverlays, are_short_and_tell_their_question) {
  for (const char* name : {"american-stop-lasts", "country-coalitions", "minus-20-percent",
                           "new-donors", "survey-first"}) {
    const std::string text = text_of(shipped_folder / (std::string(name) + ".yaml"));
    EXPECT_LT(std::count(text.begin(), text.end(), '\n'), 100) << name;
    const Scenario scenario = shipped(name).scenario;
    EXPECT_TRUE(scenario.description.starts_with("What if ")) << name;
    EXPECT_NE(scenario.name, shipped(today).scenario.name) << name;
  }
}

TEST(ShippedOverlays, change_nothing_but_what_they_are_about) {
  EXPECT_THAT(changed_keys("american-stop-lasts"), ElementsAre("name", "description", "donors"));
  EXPECT_THAT(changed_keys("new-donors"), ElementsAre("name", "description", "donors"));
  EXPECT_THAT(changed_keys("minus-20-percent"), ElementsAre("name", "description", "donors"));
  EXPECT_THAT(changed_keys("survey-first"), ElementsAre("name", "description", "states"));
}

TEST(MinusTwentyPercent, scales_every_budget_and_keeps_its_spread) {
  const std::vector<Donor> before = shipped(today).scenario.donors;
  const std::vector<Donor> after = shipped("minus-20-percent").scenario.donors;
  ASSERT_EQ(before.size(), after.size());
  for (std::size_t i = 0; i < before.size(); ++i) {
    for (const double p : {0.05, 0.5, 0.9}) {
      const double was = quantile(before[i].budget_usd_per_year.single, p);
      EXPECT_NEAR(quantile(after[i].budget_usd_per_year.single, p), 0.8 * was, 1e-9 * was)
          << before[i].id;
    }
  }
}

TEST(AmericanStopLasts, takes_the_largest_out_and_leaves_all_others) {
  const Scenario before = shipped(today).scenario, after = shipped("american-stop-lasts").scenario;
  const auto largest = std::max_element(
      before.donors.begin(), before.donors.end(), [](const Donor& a, const Donor& b) {
        return median(a.budget_usd_per_year.single) < median(b.budget_usd_per_year.single);
      });
  EXPECT_EQ(largest->id, "USA");
  std::vector<std::string> expected, got;
  for (const Donor& donor : before.donors) {
    if (donor.id != "USA") expected.push_back(donor.id);
  }
  for (const Donor& donor : after.donors) got.push_back(donor.id);
  EXPECT_EQ(got, expected);
}

TEST(CountryCoalitions, bind_no_more_than_donors_have_left) {
  const Scenario scenario = shipped("country-coalitions").scenario;
  std::vector<std::string> states;
  for (const Coalition& coalition : scenario.coalitions) states.push_back(coalition.state);
  EXPECT_THAT(states, ElementsAre("AFG", "IRQ", "LAO", "LBN", "SOM", "SSD"));
  for (const Donor& donor : scenario.donors) {
    double pledged = 0, committed = 0;
    for (const Coalition& coalition : scenario.coalitions) {
      for (const Pledge& pledge : coalition.pledges) {
        pledged += pledge.donor == donor.id ? median(pledge.usd_per_year.single) : 0;
      }
    }
    for (const Commitment& commitment : donor.committed) committed += commitment.share;
    EXPECT_LE(pledged, (1 - committed) * median(donor.budget_usd_per_year.single)) << donor.id;
  }
}

TEST(NewDonors, are_states_not_party_that_may_join) {
  const std::vector<Donor> before = shipped(today).scenario.donors;
  const std::vector<Donor> after = shipped("new-donors").scenario.donors;
  ASSERT_EQ(after.size(), before.size() + 2);
  for (std::size_t i = before.size(); i < after.size(); ++i) {
    EXPECT_FALSE(after[i].party) << after[i].id;
    EXPECT_LT(after[i].joins_probability, 1) << after[i].id;
    EXPECT_GT(after[i].joins_probability, 0) << after[i].id;
  }
}

double sum_unrecorded_km2(const Clearance& clearance) {
  double sum = median(clearance.unrecorded_km2);
  for (const Region& region : clearance.regions) sum += median(region.unrecorded_km2);
  return sum;
}

TEST(SurveyFirst, surveys_more_and_finds_sooner_wherever_there_is_open_clearance) {
  const Scenario before = shipped(today).scenario, after = shipped("survey-first").scenario;
  for (std::size_t i = 0; i < before.states.size(); ++i) {
    if (!before.states[i].clearance) continue;
    const Clearance &was = *before.states[i].clearance, &is = *after.states[i].clearance;
    if (median(was.suspected_km2) > 0) {
      EXPECT_GT(is.survey_share, was.survey_share) << before.states[i].id;
    }
    if (sum_unrecorded_km2(was) > 0) {
      EXPECT_LT(median(is.unrecorded_found_within_months),
                median(was.unrecorded_found_within_months))
          << before.states[i].id;
    }
  }
}

}  // namespace
}  // namespace art6
