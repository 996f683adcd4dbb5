// The overlay with proposed laws: its text, and that it says what is applied.
#include "cli/pages/proposals_page.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "io/reader/scenario_reader.hpp"
#include "io/results/results_json.hpp"
#include "study/forecasts/forecast.hpp"
#include "tests/io/reader/parse_scenario.hpp"

namespace art6::proposals_page_tests {
namespace {

using ::testing::HasSubstr;

const std::string base =
    "art6: 1\nname: S\nclock: {start: 2020-01, end: 2024-12}\nstates:\n"
    "  - id: LAO\n    name: Laos\n    pauses:\n"
    "      - {from: 2021-02, until: 2021-03, output: 0.25, probability: 0.5}\n"
    "    clearance:\n      deadline: 2025-08-01\n      confirmed_km2: 8\n      teams: 5\n"
    "      max_teams: 5\n      clearance_m2_per_team_day: 1000\n"
    "      own_funding_usd_per_year: 600000\n      team_cost_usd_per_month: 10000\n"
    "      history:\n"
    "        - {year: 2017, cleared_km2: 1.2, left_km2: 9}\n"
    "        - {year: 2018, cleared_km2: 0, left_km2: 9.5}\n"
    "        - {year: 2019, cleared_km2: 0.6, left_km2: 9}\n"
    "    stockpile:\n      deadline: 2025-08-01\n      munitions: 5000\n"
    "      own_funding_usd_per_year: 600000\n"
    "      munitions_per_month: 100\n      cost_usd_per_munition: 200\n      history:\n"
    "        - {year: 2017, destroyed: 1200}\n"
    "        - {year: 2018, destroyed: 0}\n"
    "        - {year: 2019, destroyed: 600, left: 900}\n";

std::vector<ProgrammeProposal> propose(const Scenario& scenario) {
  return propose_laws(scenario, build_portfolio(scenario), 2019);
}

TEST(ProposalsPage, extends_the_file_and_gives_each_law_its_arithmetic) {
  const Scenario scenario = parse_scenario(base, "f");
  const std::string text = print_proposals(scenario, propose(scenario), "a \"b\".yaml");
  EXPECT_THAT(text, HasSubstr("\nart6: 1\nextends: \"a \\\"b\\\".yaml\"\nstates:\n  - id: LAO\n"
                              "    pauses:\n      - {from: 2021-02, until: 2021-03, output: 0.25, "
                              "staff_paid: true, probability: 0.5}\n"
                              "      - {from: 2020-01, until: 2020-12, output: 0, staff_paid: "
                              "false, probability: {value: "));
  EXPECT_THAT(text, HasSubstr(", note: \"no work in 1 of 3 reported years, 2018; a year after"));
  EXPECT_THAT(text, HasSubstr("\n    clearance:\n      confirmed_km2: {dist: lognormal, median: 9, "
                              "sigma: 0.22, note: \"9 of 9 km² left in 2019; "));
  EXPECT_THAT(text,
              HasSubstr("\n    stockpile:\n      munitions: {dist: quantiles, at: [0, 0.05, "
                        "0.9, 1], values: [873, 891, 918, 1575], note: \"900 left in 2019; "));
}

TEST(ProposalsPage, read_over_the_scenario_is_the_scenario_with_the_laws_applied) {
  Scenario applied = parse_scenario(base, "f");
  const auto proposals = propose(applied);
  const std::string text = print_proposals(applied, proposals, "base.yaml");
  const Scenario read = parse_scenario_file(text, "over.yaml", [](const std::filesystem::path&) {
                          return base;
                        }).scenario;
  ASSERT_EQ(proposals.size(), 2U);
  for (const ProgrammeProposal& one : proposals) apply_proposal(applied, one);
  const auto simulate = [](Scenario scenario) {
    scenario.simulation.replications = 256;
    Runner runner;
    runner.threads = 1;
    Forecast result = forecast(scenario, runner);
    return write_results_json(result, Manifest{});
  };
  EXPECT_EQ(simulate(read), simulate(applied));
  EXPECT_NE(simulate(read), simulate(parse_scenario(base, "f")));
  EXPECT_EQ(read.states[0].pauses.size(), applied.states[0].pauses.size());
}

TEST(ProposalsPage, of_its_own_overlay_is_the_same_laws) {
  const Scenario scenario = parse_scenario(base, "f");
  const std::string text = print_proposals(scenario, propose(scenario), "base.yaml");
  const Scenario read = parse_scenario_file(text, "over.yaml", [](const std::filesystem::path&) {
                          return base;
                        }).scenario;
  const auto again = propose(read);
  const auto first = propose(scenario);
  ASSERT_EQ(again.size(), first.size());
  for (std::size_t i = 0; i < first.size(); ++i) {
    EXPECT_EQ(merge_pauses(read.states[0].pauses, *again[i].idle).size(),
              read.states[0].pauses.size());
  }
}

}  // namespace
}  // namespace art6::proposals_page_tests
