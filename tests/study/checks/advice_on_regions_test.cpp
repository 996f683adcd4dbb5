// Advice on what regions say, each oddity alone in a scenario that has none.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "study/checks/advice.hpp"
#include "study/checks/money_by_theme.hpp"
#include "tests/io/reader/faults.hpp"

namespace art6::advice_on_regions {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const std::string sound =
    "art6: 1\nname: S\nclock: {start: 2020-01, end: 2039-12}\n"
    "states:\n"
    "  - id: LBN\n"
    "    name: Lebanon\n"
    "    clearance:\n"
    "      deadline: 2030-08-01\n"
    "      own_funding_usd_per_year: 60000\n"
    "      clearance_m2_per_team_day: 900\n"
    "      teams: 5\n"
    "      max_teams: 10\n"
    "      team_cost_usd_per_month: 1000\n"
    "      regions:\n"
    "        - {id: north, name: North, confirmed_km2: 1, suspected_km2: 1, cancelled_share: 0.5,\n"
    "           survey_m2_per_team_day: 20000, survey_share: 0.5}\n"
    "        - {id: south, name: South, confirmed_km2: 0.9, clearance_m2_per_team_day: 450}\n";

/// Where, a colon, and the text.
std::vector<std::string> advice_on_text(const std::string& text) {
  const ScenarioFile file = parse_scenario_file(text, "f", read_scenario_text);
  std::vector<std::string> lines;
  for (const Advice& one : find_advice(file, build_portfolio(file.scenario))) {
    lines.push_back(one.where + ": " + one.text);
  }
  return lines;
}
std::vector<std::string> advice_with(const std::string& from, const std::string& to) {
  return advice_on_text(changed(sound, from, to));
}

TEST(AdviceOnRegions, is_silent_on_sound_ones) { EXPECT_THAT(advice_on_text(sound), IsEmpty()); }

TEST(AdviceOnRegions, tells_of_keys_that_every_region_says_by_itself) {
  EXPECT_THAT(advice_with("survey_share: 0.5", "survey_share: 0.5, clearance_m2_per_team_day: 800"),
              ElementsAre("LBN/clearance: clearance_m2_per_team_day changes nothing: every region "
                          "has its own"));
  const std::string open = "access: {mean_open_months: 12, mean_closed_months: 1}";
  const std::string state =
      changed(sound, "    clearance:\n", "    " + open + "\n    clearance:\n");
  EXPECT_THAT(advice_on_text(state), IsEmpty());
  const std::string one = changed(state, "survey_share: 0.5", "survey_share: 0.5, " + open);
  EXPECT_THAT(advice_on_text(one), IsEmpty());
  EXPECT_THAT(advice_on_text(changed(one, "confirmed_km2: 0.9", "confirmed_km2: 0.9, " + open)),
              ElementsAre("LBN: access changes nothing: every region has its own"));
}

TEST(AdviceOnRegions, tells_of_deadlines_outside_the_clock) {
  const auto advice_by = [](const char* deadline) {
    return advice_with("confirmed_km2: 0.9",
                       std::string("confirmed_km2: 0.9, deadline: ") + deadline);
  };
  EXPECT_THAT(advice_by("2020-02-01"), IsEmpty());
  EXPECT_THAT(advice_by("2040-01-01"), IsEmpty());
  EXPECT_THAT(advice_by("2020-01-01"),
              ElementsAre("LBN/clearance/regions/south: its deadline lies before the start: it is "
                          "met in no future"));
  EXPECT_THAT(advice_by("2040-02-01"),
              ElementsAre("LBN/clearance/regions/south: its deadline lies after the clock's end "
                          "2039-12: a run only finds that its chance is at least some share; end "
                          "the clock with 2040-01 or later"));
}

TEST(AdviceOnRegions, tells_of_rates_that_a_region_has_no_use_for) {
  EXPECT_THAT(
      advice_with("confirmed_km2: 0.9", "confirmed_km2: 0.9, cancelled_share: 0.2"),
      ElementsAre("LBN/clearance/regions/south: cancelled_share changes nothing: there is no "
                  "suspected area"));
}

TEST(AdviceOnRegions, tells_of_survey_and_clearance_that_oscillate_in_one) {
  const std::vector<std::string> found =
      advice_on_text(changed(changed(sound, "suspected_km2: 1,", "suspected_km2: 10,"),
                             "survey_share: 0.5", "survey_share: 0.05"));
  ASSERT_EQ(found.size(), 1u);
  EXPECT_TRUE(
      found[0].starts_with("LBN/clearance/regions/north: survey and clearance will oscillate"))
      << found[0];
}

TEST(AdviceOnRegions, tells_of_no_work_only_where_no_region_has_any) {
  const std::string without =
      changed(changed(sound,
                      "confirmed_km2: 1, suspected_km2: 1, cancelled_share: 0.5,\n           "
                      "survey_m2_per_team_day: 20000, survey_share: 0.5",
                      "confirmed_km2: 0"),
              "confirmed_km2: 0.9", "confirmed_km2: 0");
  EXPECT_THAT(advice_on_text(without),
              ElementsAre("LBN/clearance: it has no work, 0 km2 confirmed, suspected and "
                          "unrecorded: it is complete at once"));
}

TEST(MoneyOfRegions, has_the_cost_of_all_regions_by_their_own_rates) {
  const Scenario scenario = parse_scenario(sound, "f");
  const MoneyByTheme money = sum_money_by_theme(build_portfolio(scenario));
  // Team-months of 20 days: north 1 km2 at 0.018 and 1 km2 to survey at 0.4, half of which is
  // cleared; south 0.9 km2 at 0.009.
  const double team_months = 1 / 0.018 + 1 / 0.4 + 0.5 / 0.018 + 0.9 / 0.009;
  EXPECT_NEAR(*money.themes[Theme::clearance].cost_to_finish, 1000 * team_months, 1e-6);
}

}  // namespace
}  // namespace art6::advice_on_regions
