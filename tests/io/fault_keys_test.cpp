// Faults in a scenario, each with its whole report.
#include "tests/io/faults.hpp"

namespace art6 {

namespace {

// Keys that are unknown, missing or given twice.
const Fault keys_faults[] = {
    {"a_mistyped_key", "      teams: 90", "      taems: 90",
     "f.yaml:34:7: states[LAO].clearance.teams: missing, expected a number >= 0\n"
     "f.yaml:42:7: states[LAO].clearance: unknown key \"taems\", did you mean \"teams\"?"},
    {"an_unknown_key_that_is_near_no_other", "confidence: 0.8",
     "confidence: 0.8\n"
     "extends: other.yaml",
     "f.yaml:7:1: unknown key \"extends\", expected one of art6, name, description, price_year, "
     "clock, simulation, meetings, confidence, funding, strategy, donors, coalitions, states, "
     "strategies, correlations"},
    {"an_unknown_key_of_a_small_map", "delay_months: 3", "delay_months: 3, source: report",
     "f.yaml:7:28: funding: unknown key \"source\", expected one of delay_months, common_shock, "
     "contingency"},
    {"a_key_given_twice", "      teams: 90",
     "      teams: 90\n"
     "      teams: 80",
     "f.yaml:43:7: states[LAO].clearance: expected every key once, got \"teams\" again (first in "
     "line 42)"},
    {"a_key_given_twice_in_a_flow_map", "{dist: lognormal, p10: 600, p90: 1500}",
     "{dist: lognormal, p10: 600, p90: 1500, p10: 700}",
     "f.yaml:35:61: states[LAO].clearance.confirmed_km2: expected every key once, got \"p10\" "
     "again (first in line 35)"},
    {"a_key_given_twice_where_no_key_is_known", "confidence: 0.8",
     "confidence: 0.8\n"
     "notes: {a: 1, a: 2}",
     "f.yaml:7:1: unknown key \"notes\", expected one of art6, name, description, price_year, "
     "clock, simulation, meetings, confidence, funding, strategy, donors, coalitions, states, "
     "strategies, correlations\n"
     "f.yaml:7:15: notes: expected every key once, got \"a\" again (first in line 7)"},
    {"a_key_that_is_a_list", "confidence: 0.8",
     "confidence: 0.8\n"
     "? [a, b]\n"
     ": 1",
     "f.yaml:7:3: expected a key, got a list"},
    {"a_missing_key", "      max_teams: 250\n", "",
     "f.yaml:34:7: states[LAO].clearance.max_teams: missing, expected a number > 0"},
    {"a_missing_map", "clock: {start: 2020-01, end: 2029-12}\n", "",
     "f.yaml:1:1: clock: missing, expected a map"},
    {"a_missing_list",
     "      pillars:\n"
     "        - id: inclusion\n"
     "          unmet_share: 0.5\n"
     "          cost_usd_per_person: 450\n"
     "          people_per_month: 40\n"
     "          max_people_per_month: 120\n",
     "", "f.yaml:54:7: states[LAO].victim_assistance.pillars: missing, expected a list"},
    {"a_missing_name", "    name: Norway\n", "",
     "f.yaml:10:5: donors[NOR].name: missing, expected a text of one line"},
    {"a_missing_choice", "    rule: share\n", "",
     "f.yaml:67:5: strategies[own].rule: missing, expected one of share, fill"},
    {"a_missing_month", "end: 2029-12", "",
     "f.yaml:3:8: clock.end: missing, expected a month YYYY-MM from 1900-01 to 2200-12"},
    {"a_missing_date", "      deadline: 2021-04-01\n", "",
     "f.yaml:47:7: states[LAO].stockpile.deadline: missing, expected a date YYYY-MM-DD from "
     "1900-01-01 to 2200-12-31"},
    {"a_missing_truth_value", "    party: true\n", "",
     "f.yaml:10:5: donors[NOR].party: missing, expected true or false"},
    {"a_missing_format_number", "art6: 1\n", "", "f.yaml:1:1: art6: missing, expected 1"},
    {"another_format", "art6: 1", "art6: 2",
     "f.yaml:1:7: art6: expected 1, the format that this program reads, got 2"},
    {"a_missing_survey_rate_where_area_is_suspected", "      survey_m2_per_team_day: 20000\n", "",
     "f.yaml:34:7: states[LAO].clearance.survey_m2_per_team_day: missing where suspected_km2 is "
     "not 0, expected a number > 0 or a distribution"},
    {"a_missing_technical_survey_rate_where_area_is_reduced",
     "      technical_survey_m2_per_team_day: 3000\n", "",
     "f.yaml:34:7: states[LAO].clearance.technical_survey_m2_per_team_day: missing where "
     "reduced_share is not 0, expected a number > 0 or a distribution"},
};

// YAML that the format does not take.
const Fault yaml_faults[] = {
    {"an_anchor", "      teams: 90", "      teams: &n 90",
     "f.yaml:42:14: states[LAO].clearance.teams: expected no anchor, got one before the value"},
    {"an_alias",
     "      teams: 90\n"
     "      max_teams: 250",
     "      teams: &n 90\n"
     "      max_teams: *n",
     "f.yaml:42:14: states[LAO].clearance.teams: expected no anchor, got one before the value\n"
     "f.yaml:43:18: states[LAO].clearance.max_teams: expected a number > 0, got an alias (write "
     "the value itself)"},
    {"a_tag", "      teams: 90", "      teams: !!int 90",
     "f.yaml:42:14: states[LAO].clearance.teams: expected no tag, got one before the value"},
    {"broken_yaml", "clock: {start: 2020-01, end: 2029-12}", "clock: {start: 2020-01, end: 2029-12",
     "f.yaml:4:11: expected valid YAML, got a fault: end of map flow not found"},
    {"a_second_document", "correlations:\n",
     "---\n"
     "correlations:\n",
     "f.yaml:71:1: expected the end of the file, got a second YAML document"},
    {"a_tab_for_spaces", "    name: Laos", "	name: Laos",
     "f.yaml:27:1: expected valid YAML, got a fault: illegal tab when looking for indentation"},
};

}  // namespace

TEST_P(Faults, are_reported_whole) {
  const Fault& fault = GetParam();
  EXPECT_EQ(problems_of(changed(text_of_file("base.yaml"), fault.from, fault.to)), fault.problems);
}

INSTANTIATE_TEST_SUITE_P(Keys, Faults, testing::ValuesIn(keys_faults), Faults::name);
INSTANTIATE_TEST_SUITE_P(Yaml, Faults, testing::ValuesIn(yaml_faults), Faults::name);

}  // namespace art6
