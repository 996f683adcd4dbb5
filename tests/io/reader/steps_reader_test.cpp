// Quantities in time, read from a file (docs/scenario-format.md).
#include "io/reader/steps_reader.hpp"

#include <gtest/gtest.h>

#include "io/format/uncertain_quantities.hpp"
#include "io/reader/remarks.hpp"
#include "io/reader/tree_paths.hpp"
#include "tests/io/reader/files_in_memory.hpp"
#include "tests/io/reader/parse_scenario.hpp"

namespace art6 {
namespace {

const std::string before_states =
    "art6: 1\nname: Plan\nclock: {start: 2021-01, end: 2024-12}\n"
    "donors: [{id: NOR, name: Norway, party: true, budget_usd_per_year: {steps: [\n"
    "  {from: 2021-03, value: 5e5}, {from: 2022-01, value: {dist: uniform, min: 0, max: 9e5}}]}}]\n"
    "coalitions:\n"
    "  - {id: c, state: BIH, themes: [clearance], from: 2021-01, until: 2024-12,\n"
    "     pledges: [{donor: NOR, usd_per_year: {dist: uniform, min: 1, max: 3}}]}\n";
const std::string states =
    "states:\n"
    "  - id: BIH\n"
    "    name: Bosnia and Herzegovina\n"
    "    clearance:\n"
    "      deadline: 2023-03-01\n"
    "      confirmed_km2: {dist: uniform, min: 1, max: 2}\n"
    "      clearance_m2_per_team_day: {steps: [{from: 2021-03, value: 90}]}\n"
    "      teams: 0\n"
    "      max_teams:\n"
    "        steps:\n"
    "          - {from: 2021-03, value: 10, source: Plan of work}\n"
    "          - {from: 2022-01, value: {dist: uniform, min: 12, max: 16, note: a guess}}\n"
    "          - {from: 2022-07, value: {value: 0, source: Plan of work 2}}\n"
    "        source: The whole plan\n"
    "      team_cost_usd_per_month: 14000\n";

TEST(StepsReader, reads_months_and_values_plain_uncertain_and_with_their_sources) {
  const Scenario scenario = parse_scenario(before_states + states, "f.yaml");
  const Clearance& clearance = *scenario.states[0].clearance;
  const Steps& teams = clearance.max_teams.steps;
  ASSERT_EQ(teams.size(), 3U);
  EXPECT_EQ(teams[0].from, Month::of(2021, 3));
  EXPECT_EQ(teams[0].value.value, 10);
  EXPECT_EQ(teams[1].from, Month::of(2022, 1));
  EXPECT_EQ(std::get<Uniform>(*teams[1].value.distribution).max, 16);
  EXPECT_EQ(teams[2].from, Month::of(2022, 7));
  EXPECT_EQ(teams[2].value.value, 0);
  EXPECT_EQ(clearance.clearance_m2_per_team_day.steps.size(), 1U);
  EXPECT_FALSE(clearance.team_cost_usd_per_month.has_steps());
  EXPECT_EQ(scenario.donors[0].budget_usd_per_year.steps.size(), 2U);
}

TEST(StepsReader, names_each_uncertain_step_by_its_path) {
  const Scenario scenario = parse_scenario(before_states + states, "f.yaml");
  std::vector<std::string> paths;
  for (const NamedQuantity& named : find_uncertain_quantities(scenario))
    paths.push_back(named.path);
  EXPECT_EQ(paths, (std::vector<std::string>{
                       "donor/NOR/budget_usd_per_year/2022-01", "coalition/c/NOR/usd_per_year",
                       "BIH/clearance/confirmed_km2", "BIH/clearance/max_teams/2022-01"}));
}

TEST(StepsReader, lets_correlations_name_steps_and_pledges) {
  const Scenario scenario = parse_scenario(before_states + states +
                                               "correlations:\n"
                                               "  - {between: [BIH/clearance/max_teams/2022-01, "
                                               "donor/NOR/budget_usd_per_year/2022-01],\n"
                                               "     rank: 0.5}\n"
                                               "  - {between: [BIH/clearance/max_teams/2022-01, "
                                               "coalition/c/NOR/usd_per_year], rank: 0.2}\n",
                                           "f.yaml");
  EXPECT_EQ(scenario.correlations.size(), 2U);
}

TEST(StepsReader, shows_steps_and_their_sources_as_the_file_has_them) {
  const ScenarioFile file = FilesInMemory{{{"f.yaml", before_states + states}}}.read("f.yaml");
  const TreePaths paths(file.tree);
  EXPECT_EQ(show_number(*paths.find("BIH/clearance/max_teams")), "10");
  EXPECT_EQ(show_number(*paths.find("BIH/clearance/max_teams/2022-01")), "uniform min 12 max 16");
  EXPECT_EQ(show_number(*paths.find("BIH/clearance/max_teams/2022-07")), "0");
  EXPECT_EQ(paths.find("BIH/clearance/max_teams/2023-01"), nullptr);
  EXPECT_EQ(show_number(*paths.find("donor/NOR/budget_usd_per_year/2022-01")),
            "uniform min 0 max 9e5");
  EXPECT_EQ(show_number(*paths.find("coalition/c/NOR/usd_per_year")), "uniform min 1 max 3");
  std::vector<std::string> remarks;
  for (const Remark& remark : find_remarks(file.tree)) {
    remarks.push_back(remark.path + ": " + remark.value + ": " + remark.source + remark.note);
  }
  const std::string teams = "states[BIH].clearance.max_teams";
  EXPECT_EQ(remarks,
            (std::vector<std::string>{
                teams + ": 10 from 2021-03, uniform min 12 max 16 from 2022-01, 0 from 2022-07: "
                        "The whole plan",
                teams + ".steps[1]: 10: Plan of work",
                teams + ".steps[2].value: uniform min 12 max 16: a guess",
                teams + ".steps[3].value: 0: Plan of work 2"}));
}

TEST(StepsReader, takes_steps_of_an_overlay_as_a_whole) {
  const auto with = [](const std::string& overlay) {
    const std::string over =
        "art6: 1\nextends: base.yaml\nstates: [{id: BIH, clearance: " + overlay + "}]\n";
    const FilesInMemory files{{{"base.yaml", before_states + states}, {"over.yaml", over}}};
    return files.read("over.yaml").scenario.states[0].clearance;
  };
  const auto fewer = with("{max_teams: {steps: [{from: 2023-01, value: 4}]}}");
  ASSERT_EQ(fewer->max_teams.steps.size(), 1U);
  EXPECT_EQ(fewer->max_teams.steps[0].value.value, 4);
  const auto single =
      with("{max_teams: 7, team_cost_usd_per_month: {steps: [{from: 2021-01, value: 9}]}}");
  EXPECT_FALSE(single->max_teams.has_steps());
  EXPECT_EQ(single->max_teams.single.value, 7);
  EXPECT_EQ(single->team_cost_usd_per_month.steps.size(), 1U);
}

}  // namespace
}  // namespace art6
