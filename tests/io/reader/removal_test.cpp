// What a scenario takes out of its base, what goes with it, and what is left.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "io/yaml/resolved_text.hpp"
#include "tests/io/reader/files_in_memory.hpp"

namespace art6 {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

/// Everything that refers to something else: donors to States and programmes, coalitions to States,
/// donors and themes, correlations to quantities, the run to its strategy.
const std::string referring =
    "art6: 1\n"
    "name: Base\n"
    "clock: {start: 2020-01, end: 2030-12}\n"
    "strategy: own\n"
    "donors:\n"
    "  - id: NOR\n"
    "    name: Norway\n"
    "    party: true\n"
    "    budget_usd_per_year: {dist: uniform, min: 50, max: 100}\n"
    "    committed: [{programme: LAO/clearance, share: 0.1}, {programme: PER/stockpile, share: "
    "0}]\n"
    "    flexible: {states: [LAO, PER]}\n"
    "  - id: FRA\n"
    "    name: France\n"
    "    party: true\n"
    "    budget_usd_per_year: 200\n"
    "    flexible: {states: [LAO], themes: [clearance]}\n"
    "coalitions:\n"
    "  - {id: laos, state: LAO, lead: FRA, themes: [clearance, risk_education], from: 2020-01,\n"
    "     until: 2021-12, pledges: [{donor: NOR, usd_per_year: 1}, {donor: FRA, usd_per_year: "
    "2}]}\n"
    "  - {id: peru, state: PER, themes: [stockpile], from: 2020-01, until: 2021-12,\n"
    "     pledges: [{donor: NOR, usd_per_year: 1}]}\n"
    "states:\n"
    "  - id: LAO\n"
    "    name: Laos\n"
    "    clearance: {deadline: 2025-08-01, confirmed_km2: {dist: uniform, min: 1, max: 2},\n"
    "      clearance_m2_per_team_day: 900, teams: 1, max_teams: 2, team_cost_usd_per_month: 1}\n"
    "    risk_education: {full_coverage_usd_per_year: 5}\n"
    "  - id: PER\n"
    "    name: Peru\n"
    "    stockpile: {deadline: 2025-08-01, munitions: {dist: uniform, min: 1, max: 2},\n"
    "      munitions_per_month: 1, cost_usd_per_munition: 3}\n"
    "strategies: [{id: own, rule: share, score: gap}]\n"
    "correlations:\n"
    "  - {between: [LAO/clearance/confirmed_km2, PER/stockpile/munitions], rank: 0.1}\n"
    "  - {between: [PER/stockpile/munitions, donor/NOR/budget_usd_per_year], rank: 0.2}\n";

ScenarioFile over_referring(const std::string& text) {
  return FilesInMemory{
      {{"base.yaml", referring}, {"over.yaml", "art6: 1\nextends: base.yaml\n" + text}}}
      .read("over.yaml");
}

std::string changed_once(std::string text, const std::string& from, const std::string& to) {
  return text.replace(text.find(from), from.size(), to);
}

/// What went, in lines: path, place, and where it is taken out or what it went with.
std::vector<std::string> gone_from(const ScenarioFile& file) {
  std::vector<std::string> lines;
  for (const Removal& removal : file.removals) {
    const std::string why =
        removal.with.empty() ? fmt::format("by {}", removal.by.line) : "with " + removal.with;
    lines.push_back(fmt::format("{} {}:{} {}{}", removal.path,
                                file.names[static_cast<std::size_t>(removal.place.file)],
                                removal.place.line, why, removal.leaves_none ? ", none left" : ""));
  }
  return lines;
}

TEST(Removal, of_a_state_takes_along_what_refers_to_it) {
  const ScenarioFile file = over_referring("states: [{id: LAO, remove: true}]\n");
  EXPECT_THAT(gone_from(file),
              ElementsAre("states[LAO] base.yaml:23 by 3",
                          "donors[NOR].committed[1] base.yaml:10 with states[LAO]",
                          "donors[NOR].flexible.states[1] base.yaml:11 with states[LAO]",
                          "donors[FRA].flexible.states[1] base.yaml:16 with states[LAO], none left",
                          "coalitions[laos] base.yaml:18 with states[LAO]",
                          "correlations[1] base.yaml:34 with LAO/clearance/confirmed_km2"));
  const Scenario& s = file.scenario;
  ASSERT_EQ(s.donors[0].committed.size(), 1u);
  EXPECT_EQ(to_string(s.donors[0].committed[0].programme), "PER/stockpile");
  EXPECT_THAT(s.donors[0].flexible.states.value(), ElementsAre("PER"));
  // Not any State: France gave flexible money to Laos alone.
  EXPECT_THAT(s.donors[1].flexible.states.value(), ElementsAre());
  ASSERT_EQ(s.coalitions.size(), 1u);
  EXPECT_EQ(s.coalitions[0].id, "peru");
  ASSERT_EQ(s.correlations.size(), 1u);
  EXPECT_EQ(s.correlations[0].rank, 0.2);
}

TEST(Removal, of_a_donor_takes_its_pledges_and_leads_and_a_coalition_without_any) {
  EXPECT_THAT(gone_from(over_referring("donors: [{id: FRA, remove: true}]\n")),
              ElementsAre("donors[FRA] base.yaml:12 by 3",
                          "coalitions[laos].pledges[2] base.yaml:19 with donors[FRA]",
                          "coalitions[laos].lead base.yaml:18 with donors[FRA]"));
  const ScenarioFile file = over_referring("donors: [{id: NOR, remove: true}]\n");
  EXPECT_THAT(gone_from(file),
              ElementsAre("donors[NOR] base.yaml:6 by 3",
                          "coalitions[laos].pledges[1] base.yaml:19 with donors[NOR]",
                          "coalitions[peru] base.yaml:20 with donors[NOR]",
                          "correlations[2] base.yaml:35 with donor/NOR/budget_usd_per_year"));
  EXPECT_EQ(file.scenario.coalitions.size(), 1u);
}

TEST(Removal, of_a_programme_takes_its_theme_out_of_pauses) {
  const std::string with_pauses =
      changed_once(referring, "    name: Laos\n",
                   "    name: Laos\n"
                   "    pauses:\n"
                   "      - {from: 2020-01, until: 2020-02, themes: [clearance, risk_education]}\n"
                   "      - {from: 2020-03, until: 2020-04, themes: [clearance]}\n"
                   "      - {from: 2020-05, until: 2020-06}\n");
  const ScenarioFile file =
      FilesInMemory{{{"base.yaml", with_pauses},
                     {"over.yaml",
                      "art6: 1\nextends: base.yaml\ncoalitions: []\ndonors: []\ncorrelations: []\n"
                      "states: [{id: LAO, clearance: null}]\n"}}}
          .read("over.yaml");
  EXPECT_THAT(gone_from(file),
              ElementsAre("states[LAO].clearance base.yaml:29 by 6",
                          "states[LAO].pauses[1].themes[1] base.yaml:26 with states[LAO].clearance",
                          "states[LAO].pauses[2] base.yaml:27 with states[LAO].clearance"));
  const std::vector<Pause>& pauses = file.scenario.states[0].pauses;
  ASSERT_EQ(pauses.size(), 2u);
  EXPECT_THAT(pauses[0].themes.value(), ElementsAre(Theme::risk_education));
  EXPECT_FALSE(pauses[1].themes);
}

TEST(Removal, by_an_empty_list_takes_along_as_much) {
  EXPECT_THAT(gone_from(over_referring("donors: []\n")),
              ElementsAre("coalitions[laos] base.yaml:18 with donors[FRA]",
                          "coalitions[peru] base.yaml:20 with donors[NOR]",
                          "correlations[2] base.yaml:35 with donor/NOR/budget_usd_per_year"));
}

TEST(Removal, by_null_takes_out_maps_keys_and_lists) {
  const ScenarioFile file = over_referring(
      "donors: [{id: NOR, flexible: null}]\n"
      "coalitions: null\n"
      "states:\n"
      "  - id: LAO\n"
      "    clearance: ~\n"
      "    risk_education: {full_coverage_usd_per_year: 7}\n");
  EXPECT_THAT(gone_from(file),
              ElementsAre("donors[NOR].flexible base.yaml:11 by 3", "coalitions base.yaml:18 by 4",
                          "states[LAO].clearance base.yaml:25 by 7",
                          "donors[NOR].committed[1] base.yaml:10 with states[LAO].clearance",
                          "correlations[1] base.yaml:34 with LAO/clearance/confirmed_km2"));
  EXPECT_EQ(file.scenario.donors[0].flexible.states, std::nullopt);
  EXPECT_TRUE(file.scenario.coalitions.empty());
  EXPECT_FALSE(file.scenario.states[0].clearance.has_value());
  EXPECT_EQ(file.scenario.states[0].risk_education->full_coverage_usd_per_year.single.value, 7);
}

TEST(Removal, of_a_programme_takes_its_theme_out_of_coalitions) {
  EXPECT_THAT(
      gone_from(over_referring("states: [{id: LAO, risk_education: null}]\n")),
      ElementsAre("states[LAO].risk_education base.yaml:27 by 3",
                  "coalitions[laos].themes[2] base.yaml:18 with states[LAO].risk_education"));
  EXPECT_THAT(gone_from(over_referring("states: [{id: PER, stockpile: null}]\n")),
              ElementsAre("states[PER].stockpile base.yaml:30 by 3",
                          "donors[NOR].committed[2] base.yaml:10 with states[PER].stockpile",
                          "coalitions[peru] base.yaml:20 with states[PER].stockpile",
                          "correlations[1] base.yaml:34 with PER/stockpile/munitions",
                          "correlations[2] base.yaml:35 with PER/stockpile/munitions"));
}

TEST(Removal, of_uncertainty_takes_its_correlations) {
  const ScenarioFile file = over_referring("states: [{id: LAO, clearance: {confirmed_km2: 3}}]\n");
  EXPECT_THAT(gone_from(file),
              ElementsAre("correlations[1] base.yaml:34 with LAO/clearance/confirmed_km2"));
}

TEST(Removal, of_a_pillar_takes_its_correlations) {
  const std::string base =
      "art6: 1\nname: Base\nclock: {start: 2020-01, end: 2030-12}\n"
      "states:\n"
      "  - {id: LAO, name: Laos, victim_assistance: {target_date: 2025-12-31, survivors: 9, "
      "pillars: [\n"
      "      {id: inclusion, unmet_share: {dist: uniform, min: 0, max: 1}, cost_usd_per_person: "
      "7,\n"
      "       people_per_month: 1, max_people_per_month: 2},\n"
      "      {id: psychosocial, unmet_share: {dist: uniform, min: 0, max: 1},\n"
      "       cost_usd_per_person: 7, people_per_month: 1, max_people_per_month: 2}]}}\n"
      "correlations: [{between: [LAO/victim_assistance/inclusion/unmet_share,\n"
      "                          LAO/victim_assistance/psychosocial/unmet_share], rank: 0.5}]\n";
  const FilesInMemory files{{{"base.yaml", base},
                             {"over.yaml",
                              "art6: 1\nextends: base.yaml\nstates: [{id: LAO, victim_assistance: "
                              "{pillars: [{id: inclusion, remove: true}]}}]\n"}}};
  EXPECT_THAT(
      gone_from(files.read("over.yaml")),
      ElementsAre("states[LAO].victim_assistance.pillars[inclusion] base.yaml:6 by 3",
                  "correlations[1] base.yaml:10 with LAO/victim_assistance/inclusion/unmet_share"));
}

TEST(Removal, of_the_runs_strategy_leaves_the_default) {
  const ScenarioFile file = over_referring("strategies: [{id: own, remove: true}]\n");
  EXPECT_THAT(gone_from(file), ElementsAre("strategies[own] base.yaml:32 by 3",
                                           "strategy base.yaml:4 with strategies[own]"));
  EXPECT_EQ(file.scenario.strategy, "status-quo");
}

TEST(Removal, of_something_that_is_given_anew_takes_nothing_along) {
  const ScenarioFile file = over_referring(
      "donors:\n"
      "  - {id: FRA, remove: true}\n"
      "  - {id: FRA, name: France, party: true, budget_usd_per_year: 9}\n");
  EXPECT_THAT(gone_from(file), ElementsAre("donors[FRA] base.yaml:12 by 4"));
  EXPECT_EQ(file.scenario.donors[1].flexible.states, std::nullopt);
  EXPECT_EQ(file.scenario.coalitions[0].lead, "FRA");
}

TEST(Removal, in_a_base_is_of_its_own_base_and_named_where_a_file_over_it_refers_to_it) {
  FilesInMemory files{
      {{"base.yaml", referring},
       {"middle.yaml", "art6: 1\nextends: base.yaml\nstates: [{id: LAO, remove: true}]\n"},
       {"over.yaml", "art6: 1\nextends: middle.yaml\ndonors: [{id: NOR, remove: true}]\n"}}};
  EXPECT_THAT(
      gone_from(files.read("over.yaml")),
      ElementsAre("states[LAO] base.yaml:23 by 3",
                  "donors[NOR].committed[1] base.yaml:10 with states[LAO]",
                  "donors[NOR].flexible.states[1] base.yaml:11 with states[LAO]",
                  "donors[FRA].flexible.states[1] base.yaml:16 with states[LAO], none left",
                  "coalitions[laos] base.yaml:18 with states[LAO]",
                  "correlations[1] base.yaml:34 with LAO/clearance/confirmed_km2",
                  "donors[NOR] base.yaml:6 by 3", "coalitions[peru] base.yaml:20 with donors[NOR]",
                  "correlations[1] base.yaml:35 with donor/NOR/budget_usd_per_year"));
  files.texts["over.yaml"] =
      "art6: 1\nextends: middle.yaml\ndonors: [{id: FRA, flexible: {states: [LAO]}}]\n";
  try {
    files.read("over.yaml");
    FAIL() << "LAO was found";
  } catch (const InvalidScenario& invalid) {
    EXPECT_STREQ(invalid.what(),
                 "over.yaml:3:40: donors[FRA].flexible.states[1]: expected a State of this "
                 "scenario, got \"LAO\" (taken out in line 3 of middle.yaml)");
  }
}

TEST(Removal, of_a_state_of_the_real_scenario_takes_all_that_refers_to_it) {
  const ScenarioFile file = read_scenario("tests/cases/remove-a-state-real-scenario.yaml");
  ASSERT_FALSE(file.removals.empty());
  EXPECT_EQ(file.removals.front().path, "states[MNE]");
  for (std::size_t i = 1; i < file.removals.size(); ++i) {
    EXPECT_EQ(file.removals[i].with, "states[MNE]") << file.removals[i].path;
  }
  EXPECT_GT(file.removals.size(), 5u);
  EXPECT_GT(file.scenario.states.size(), 10u);
  EXPECT_THAT(write_resolved_text(file.tree), Not(HasSubstr("MNE")));
}

TEST(Removal, leaves_a_text_that_reads_back_as_the_same_scenario) {
  const ScenarioFile file =
      over_referring("states: [{id: LAO, remove: true}]\nstrategies: null\nstrategy: null\n");
  const std::string text = write_resolved_text(file.tree);
  EXPECT_THAT(text, Not(HasSubstr("LAO")));
  EXPECT_THAT(text, Not(HasSubstr("remove")));
  EXPECT_THAT(text, HasSubstr("      states: []\n      themes: [clearance]\n"));
  const FilesInMemory resolved{{{"r", text}}};
  const ScenarioFile again = resolved.read("r");
  EXPECT_EQ(write_resolved_text(again.tree), text);
  EXPECT_EQ(again.sha256, file.sha256);
  EXPECT_THAT(again.scenario.donors[1].flexible.states.value(), ElementsAre());
  EXPECT_TRUE(again.removals.empty());
}

TEST(Removal, is_reported_together_with_other_faults) {
  try {
    over_referring(
        "donors: [{id: NRO, remove: true}, {id: FRA, party: maybe}]\nstates: [{id: LAO, acess: "
        "null}]\n");
    FAIL() << "faults were read";
  } catch (const InvalidScenario& invalid) {
    EXPECT_STREQ(
        invalid.what(),
        "over.yaml:3:15: donors[NRO].id: expected an id of the base, to be removed from "
        "it, got \"NRO\", did you mean \"NOR\"?\n"
        "over.yaml:3:52: donors[FRA].party: expected true or false, got \"maybe\"\n"
        "over.yaml:4:27: states[LAO].acess: expected a key of the base, to be taken out of "
        "it, got \"acess\"");
  }
}

}  // namespace
}  // namespace art6
