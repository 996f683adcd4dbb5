// Regions in a scenario file: what they say, what they take, and what is wrong with them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "io/format/uncertain_quantities.hpp"
#include "models/portfolio/portfolio.hpp"
#include "tests/io/reader/faults.hpp"
#include "tests/io/reader/files_in_memory.hpp"

namespace art6 {
namespace {

using ::testing::ElementsAre;

const std::string two_regions =
    "art6: 1\n"
    "name: Two regions\n"
    "clock: {start: 2021-04, end: 2030-12}\n"
    "states:\n"
    "  - id: LBN\n"
    "    name: Lebanon\n"
    "    season: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0.5]\n"
    "    clearance:\n"
    "      deadline: 2026-05-01\n"
    "      clearance_m2_per_team_day: {dist: uniform, min: 250, max: 350}\n"
    "      reduced_share: 0.1\n"
    "      technical_survey_m2_per_team_day: 2000\n"
    "      teams: 3\n"
    "      max_teams: 6\n"
    "      team_cost_usd_per_month: 12000\n"
    "      regions:\n"
    "        - id: bekaa\n"
    "          name: Bekaa\n"
    "          deadline: 2024-05-01\n"
    "          confirmed_km2: {dist: lognormal, p10: 0.5, p90: 1}\n"
    "          suspected_km2: 2\n"
    "          survey_m2_per_team_day: 9000\n"
    "          clearance_m2_per_team_day: {dist: uniform, min: 100, max: 200}\n"
    "          season: [0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]\n"
    "          access: {mean_open_months: 30, mean_closed_months: 10, closed_output: 0.2}\n"
    "        - {id: south, name: South, confirmed_km2: 1.5}\n"
    "correlations:\n"
    "  - between: [LBN/clearance/clearance_m2_per_team_day, "
    "LBN/clearance/regions/bekaa/confirmed_km2]\n"
    "    rank: -0.5\n";

TEST(RegionsOfAFile, say_what_is_theirs_and_take_the_rest) {
  const Scenario scenario = parse_scenario(two_regions, "f.yaml");
  const Portfolio portfolio = build_portfolio(scenario);
  const ClearanceModel& programme = portfolio.clearances[ClearanceIndex(0)];
  ASSERT_EQ(programme.regions.size(), 2u);
  const RegionModel& bekaa = portfolio.regions[programme.regions[0]];
  const RegionModel& south = portfolio.regions[programme.regions[1]];
  const auto path_of = [&](const StaticColumn& column) {
    return portfolio.statics[column.column].path;
  };
  EXPECT_EQ(path_of(*bekaa.clearance_m2_per_team_day.find(0)),
            "LBN/clearance/regions/bekaa/clearance_m2_per_team_day");
  EXPECT_EQ(path_of(*south.clearance_m2_per_team_day.find(0)),
            "LBN/clearance/clearance_m2_per_team_day");
  EXPECT_EQ(path_of(south.confirmed_km2), "LBN/clearance/regions/south/confirmed_km2");
  EXPECT_EQ(path_of(bekaa.reduced_share), "LBN/clearance/reduced_share");
  EXPECT_EQ(bekaa.deadline, Month::of(2024, 4) - Month::of(2021, 4));
  EXPECT_EQ(south.deadline, std::nullopt);
  EXPECT_EQ(bekaa.season[9], 0);    // January
  EXPECT_EQ(south.season[8], 0.5);  // December
  ASSERT_TRUE(bekaa.access);
  EXPECT_EQ(bekaa.access->stream.key(),
            Stream(scenario.simulation.seed, "LBN/clearance/regions/bekaa/access").key());
  EXPECT_EQ(bekaa.closed_output, 0.2);
  EXPECT_FALSE(south.access);
  EXPECT_NEAR(bekaa.mean_output, (30 + 0.2 * 10) / 40 * (10.0 / 12), 1e-15);
  EXPECT_NEAR(south.mean_output, 11.5 / 12, 1e-15);
  EXPECT_TRUE(portfolio.programmes[ProgrammeIndex(0)].is_cost_uncertain);
  EXPECT_EQ(portfolio.correlated.size(), 2u);
}

TEST(RegionsOfAFile, have_uncertain_quantities_by_their_paths) {
  const Scenario scenario = parse_scenario(two_regions, "f.yaml");
  std::vector<std::string> paths;
  for (const NamedQuantity& q : find_uncertain_quantities(scenario)) paths.push_back(q.path);
  EXPECT_THAT(paths, ElementsAre("LBN/clearance/clearance_m2_per_team_day",
                                 "LBN/clearance/regions/bekaa/confirmed_km2",
                                 "LBN/clearance/regions/bekaa/clearance_m2_per_team_day"));
}

TEST(RegionsOfAFile, need_a_rate_here_or_in_clearance) {
  const std::string rate = "      clearance_m2_per_team_day: {dist: uniform, min: 250, max: 350}\n";
  const std::string without =
      changed(changed(two_regions, rate, ""), "LBN/clearance/clearance_m2_per_team_day, ",
              "LBN/clearance/regions/bekaa/clearance_m2_per_team_day, ");
  EXPECT_EQ(
      problems_of(without),
      "f.yaml:25:11: states[LBN].clearance.regions[south].clearance_m2_per_team_day: missing, "
      "expected a number > 0 or a distribution, here or for all regions in clearance");
  const std::string both =
      changed(without, "confirmed_km2: 1.5", "confirmed_km2: 1.5, clearance_m2_per_team_day: 300");
  EXPECT_EQ(problems_of(both), "");
  EXPECT_EQ(
      problems_of(changed(two_regions, "          survey_m2_per_team_day: 9000\n", "")),
      "f.yaml:17:11: states[LBN].clearance.regions[bekaa].survey_m2_per_team_day: missing "
      "where suspected_km2 is not 0, expected a number > 0 or a distribution, here or for all "
      "regions in clearance");
  const std::string technical = "      technical_survey_m2_per_team_day: 2000\n";
  EXPECT_EQ(
      problems_of(changed(two_regions, technical, "")),
      "f.yaml:16:11: states[LBN].clearance.regions[bekaa].technical_survey_m2_per_team_day: "
      "missing where reduced_share is not 0, expected a number > 0 or a distribution, here or "
      "for all regions in clearance\n"
      "f.yaml:25:11: states[LBN].clearance.regions[south].technical_survey_m2_per_team_day: "
      "missing where reduced_share is not 0, expected a number > 0 or a distribution, here or "
      "for all regions in clearance");
}

TEST(RegionsOfAFile, merge_by_id_and_are_removed_by_id) {
  const auto over = [](const std::string& regions) {
    return FilesInMemory{{{"base.yaml", two_regions},
                          {"over.yaml",
                           "art6: 1\nextends: base.yaml\nstates:\n  - id: LBN\n    clearance:\n"
                           "      regions:\n" +
                               regions}}}
        .read("over.yaml");
  };
  const ScenarioFile more = over(
      "        - {id: south, confirmed_km2: 3}\n"
      "        - {id: north, name: North, confirmed_km2: 1}\n");
  const std::vector<Region>& regions = more.scenario.states[0].clearance->regions;
  ASSERT_EQ(regions.size(), 3u);
  EXPECT_EQ(regions[1].confirmed_km2.value, 3);
  EXPECT_EQ(regions[1].name, "South");
  EXPECT_EQ(regions[2].id, "north");
  const ScenarioFile less = over("        - {id: bekaa, remove: true}\n");
  EXPECT_EQ(less.scenario.states[0].clearance->regions.size(), 1u);
  EXPECT_TRUE(less.scenario.correlations.empty());  // its area went
  ASSERT_EQ(less.removals.size(), 2u);
  EXPECT_EQ(less.removals[0].path, "states[LBN].clearance.regions[bekaa]");
  EXPECT_EQ(less.removals[1].with, "LBN/clearance/regions/bekaa/confirmed_km2");
}

TEST(RegionsOfAFile, take_the_place_of_the_areas_of_a_base) {
  const std::string base = text_of_file("design-example.yaml");
  const auto over = [&](const std::string& more) {
    return FilesInMemory{
        {{"base.yaml", base},
         {"over.yaml",
          "art6: 1\nextends: base.yaml\ncorrelations: []\nstates:\n  - id: LAO\n"
          "    clearance:\n" +
              more + "      regions: [{id: all, name: All, confirmed_km2: 900}]\n"}}}
        .read("over.yaml");
  };
  const Scenario scenario =
      over("      confirmed_km2: null\n      suspected_km2: null\n      unrecorded_km2: null\n")
          .scenario;
  EXPECT_EQ(scenario.states[0].clearance->confirmed_km2.value, 0);
  EXPECT_EQ(scenario.states[0].clearance->regions[0].confirmed_km2.value, 900);
  EXPECT_THROW(over(""), InvalidScenario);
}

}  // namespace
}  // namespace art6
