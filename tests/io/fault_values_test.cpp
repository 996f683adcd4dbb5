// Faults in a scenario, each with its whole report.
#include "tests/io/faults.hpp"

namespace art6 {

namespace {

// Values that are no number, or none that the key allows.
const Fault numbers_faults[] = {
    {"a_word_for_a_number", "      teams: 90", "      teams: many",
     "f.yaml:42:14: states[LAO].clearance.teams: expected a number >= 0, got \"many\""},
    {"a_number_in_quotes", "      teams: 90", "      teams: \"90\"",
     "f.yaml:42:14: states[LAO].clearance.teams: expected a number >= 0, got the text \"90\" "
     "(quotes make it a text)"},
    {"nothing_for_a_number", "      teams: 90", "      teams:",
     "f.yaml:42:7: states[LAO].clearance.teams: expected a number >= 0, got nothing"},
    {"a_list_for_a_number", "      teams: 90", "      teams: [90]",
     "f.yaml:42:14: states[LAO].clearance.teams: expected a number >= 0, got a list"},
    {"a_truth_value_for_a_number", "      teams: 90", "      teams: true",
     "f.yaml:42:14: states[LAO].clearance.teams: expected a number >= 0, got true"},
    {"not_a_number", "      teams: 90", "      teams: .nan",
     "f.yaml:42:14: states[LAO].clearance.teams: expected a number >= 0, got .nan"},
    {"infinity", "      teams: 90", "      teams: .inf",
     "f.yaml:42:14: states[LAO].clearance.teams: expected a number >= 0, got .inf"},
    {"a_hexadecimal_number", "      teams: 90", "      teams: 0x5A",
     "f.yaml:42:14: states[LAO].clearance.teams: expected a number >= 0, got 0x5A (write decimal "
     "digits without leading zeros, separators or a unit)"},
    {"a_number_that_looks_octal", "      teams: 90", "      teams: 010",
     "f.yaml:42:14: states[LAO].clearance.teams: expected a number >= 0, got 010 (write decimal "
     "digits without leading zeros, separators or a unit)"},
    {"a_number_with_an_underscore", "      teams: 90", "      teams: 1_000",
     "f.yaml:42:14: states[LAO].clearance.teams: expected a number >= 0, got \"1_000\" (write "
     "decimal digits without leading zeros, separators or a unit)"},
    {"a_number_beyond_double_precision", "      teams: 90", "      teams: 1e999",
     "f.yaml:42:14: states[LAO].clearance.teams: expected a number >= 0, got 1e999 (too large or "
     "too small)"},
    {"a_negative_number", "      teams: 90", "      teams: -1",
     "f.yaml:42:14: states[LAO].clearance.teams: expected a number >= 0, got -1"},
    {"a_number_with_a_unit", "      teams: 90", "      teams: 90 teams",
     "f.yaml:42:14: states[LAO].clearance.teams: expected a number >= 0, got \"90 teams\" (write "
     "decimal digits without leading zeros, separators or a unit)"},
    {"a_distribution_where_only_a_plain_number_may_stand", "      teams: 90",
     "      teams: {dist: uniform, min: 1, max: 2}",
     "f.yaml:42:14: states[LAO].clearance.teams: expected a plain number >= 0, got a map: this key "
     "takes no distribution"},
    {"a_share_above_one", "      reduced_share: 0.2", "      reduced_share: 1.5",
     "f.yaml:37:22: states[LAO].clearance.reduced_share: expected a number from 0 to 1, got 1.5"},
    {"an_amount_beyond_the_limit", "    budget_usd_per_year: 1000000",
     "    budget_usd_per_year: 2e12",
     "f.yaml:13:26: donors[NOR].budget_usd_per_year: expected at most 1e12 USD, got 2e12"},
    {"an_area_beyond_the_limit", "      suspected_km2: 10", "      suspected_km2: 200000000",
     "f.yaml:36:22: states[LAO].clearance.suspected_km2: expected at most 1e8 km2, got 200000000"},
    {"people_beyond_the_limit", "      survivors: 2500", "      survivors: 2e10",
     "f.yaml:55:18: states[LAO].victim_assistance.survivors: expected at most 1e10 people, got "
     "2e10"},
    {"munitions_beyond_the_limit", "      munitions: 2012", "      munitions: 2e10",
     "f.yaml:48:18: states[LAO].stockpile.munitions: expected at most 1e10 munitions, got 2e10"},
    {"a_rate_of_zero", "      clearance_m2_per_team_day: 900", "      clearance_m2_per_team_day: 0",
     "f.yaml:40:34: states[LAO].clearance.clearance_m2_per_team_day: expected a number > 0, got 0"},
    {"a_cost_of_zero", "      team_cost_usd_per_month: 14000", "      team_cost_usd_per_month: 0",
     "f.yaml:44:32: states[LAO].clearance.team_cost_usd_per_month: expected a number > 0, got 0"},
    {"a_fraction_for_a_whole_number", "replications: 100", "replications: 1.5",
     "f.yaml:4:28: simulation.replications: expected a whole number from 1 to 4294967295, got 1.5"},
    {"no_replication", "replications: 100", "replications: 0",
     "f.yaml:4:28: simulation.replications: expected a whole number from 1 to 4294967295, got 0"},
    {"too_many_replications", "replications: 100", "replications: 4294967296",
     "f.yaml:4:28: simulation.replications: expected a whole number from 1 to 4294967295, got "
     "4294967296"},
    {"a_negative_seed", "replications: 100", "seed: -1",
     "f.yaml:4:20: simulation.seed: expected a whole number >= 0, got -1"},
    {"a_seed_beyond_64_bits", "replications: 100", "seed: 18446744073709551616",
     "f.yaml:4:20: simulation.seed: expected a whole number below 2^64, in digits alone, got "
     "18446744073709551616"},
    {"a_confidence_of_one", "confidence: 0.8", "confidence: 1",
     "f.yaml:6:13: confidence: expected a number >= 0.5 and < 1, got 1"},
    {"a_persistence_of_one", "    persistence: 0.5", "    persistence: 1",
     "f.yaml:14:18: donors[NOR].persistence: expected a number >= 0 and < 1, got 1"},
};

// Values of other kinds than numbers.
const Fault values_faults[] = {
    {"yes_for_true", "    party: true", "    party: yes",
     "f.yaml:12:12: donors[NOR].party: expected true or false, got \"yes\""},
    {"a_truth_value_in_capitals", "    party: true", "    party: TRUE",
     "f.yaml:12:12: donors[NOR].party: expected true or false, got TRUE"},
    {"a_number_for_a_text", "    name: Laos", "    name: 12",
     "f.yaml:27:11: states[LAO].name: expected a text of one line, got 12 (quotes make it a text)"},
    {"a_truth_value_for_a_text", "    name: Laos", "    name: true",
     "f.yaml:27:11: states[LAO].name: expected a text of one line, got true (quotes make it a "
     "text)"},
    {"an_empty_text", "    name: Laos", "    name: \"\"",
     "f.yaml:27:11: states[LAO].name: expected a text of one line, got the text \"\""},
    {"a_control_character_in_a_name", "    name: Laos", "    name: \"La\\eos\"",
     "f.yaml:27:11: states[LAO].name: expected a text of one line, got \"La\\x1bos\""},
    {"a_long_wrong_text_cut", "    party: true",
     "    party: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
     "f.yaml:12:12: donors[NOR].party: expected true or false, got "
     "\"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx...\""},
    {"a_mistyped_choice", "replications: 100", "sampling: sobl",
     "f.yaml:4:24: simulation.sampling: expected one of random, sobol, got \"sobl\", did you mean "
     "\"sobol\"?"},
    {"a_choice_near_no_other", "    rule: share", "    rule: everything",
     "f.yaml:68:11: strategies[own].rule: expected one of share, fill, got \"everything\""},
    {"a_mistyped_theme", "    requests: [clearance]", "    requests: [clearence]",
     "f.yaml:29:16: states[LAO].requests[1]: expected one of clearance, stockpile, "
     "victim_assistance, risk_education, got \"clearence\", did you mean \"clearance\"?"},
    {"an_unknown_pillar", "        - id: inclusion", "        - id: schooling",
     "f.yaml:57:15: states[LAO].victim_assistance.pillars[schooling].id: expected one of "
     "medical_care, rehabilitation, psychosocial, inclusion, got \"schooling\""},
    {"a_day_that_does_not_exist", "    joined: 2010-08-01", "    joined: 2011-02-29",
     "f.yaml:28:13: states[LAO].joined: expected a date YYYY-MM-DD from 1900-01-01 to 2200-12-31, "
     "got \"2011-02-29\""},
    {"a_month_for_a_date", "    joined: 2010-08-01", "    joined: 2010-08",
     "f.yaml:28:13: states[LAO].joined: expected a date YYYY-MM-DD from 1900-01-01 to 2200-12-31, "
     "got \"2010-08\""},
    {"a_date_for_a_month", "start: 2020-01", "start: 2020-01-01",
     "f.yaml:3:16: clock.start: expected a month YYYY-MM from 1900-01 to 2200-12, got "
     "\"2020-01-01\""},
    {"a_month_that_does_not_exist", "start: 2020-01", "start: 2020-13",
     "f.yaml:3:16: clock.start: expected a month YYYY-MM from 1900-01 to 2200-12, got \"2020-13\""},
    {"a_deadline_before_1900", "      deadline: 2021-04-01", "      deadline: 1899-12-31",
     "f.yaml:47:17: states[LAO].stockpile.deadline: expected a date YYYY-MM-DD from 1900-01-01 to "
     "2200-12-31, got \"1899-12-31\""},
    {"a_deadline_after_2200", "      deadline: 2021-04-01", "      deadline: 2201-01-01",
     "f.yaml:47:17: states[LAO].stockpile.deadline: expected a date YYYY-MM-DD from 1900-01-01 to "
     "2200-12-31, got \"2201-01-01\""},
    {"a_state_code_in_small_letters",
     "  - id: LAO\n"
     "    name",
     "  - id: lao\n"
     "    name",
     "f.yaml:26:9: states[lao].id: expected a State's code of three capital letters, got \"lao\""},
    {"an_id_with_a_space", "  - id: NOR", "  - id: NOR way",
     "f.yaml:10:9: donors[1].id: expected an id of at most 64 letters, digits, - and _, got \"NOR "
     "way\""},
    {"a_map_for_a_list", "    requests: [clearance]", "    requests: {clearance: 1}",
     "f.yaml:29:15: states[LAO].requests: expected a list, got a map"},
    {"a_text_for_a_map", "    access: {mean_open_months: 12, mean_closed_months: 2}",
     "    access: open", "f.yaml:31:13: states[LAO].access: expected a map, got \"open\""},
    {"eleven_months_of_season", "    season: [1, ", "    season: [",
     "f.yaml:30:13: states[LAO].season: expected a list of 12 items, got 11"},
    {"a_season_without_work", "    season: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0]",
     "    season: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]",
     "f.yaml:30:13: states[LAO].season: expected at least one month above 0, got none"},
    {"a_season_above_one", "    season: [1, 1, 1,", "    season: [1, 1, 2,",
     "f.yaml:30:20: states[LAO].season[3]: expected a number from 0 to 1, got 2"},
    {"an_empty_restriction", "{states: [LAO], themes", "{states: [], themes",
     "f.yaml:16:24: donors[NOR].flexible.states: expected a list of at least 1 item, got 0"},
    {"a_programme_without_a_theme", "{programme: LAO/clearance,", "{programme: LAO,",
     "f.yaml:15:29: donors[NOR].committed[1].programme: expected a programme such as "
     "LAO/clearance, got \"LAO\""},
    {"a_programme_of_a_mistyped_theme", "{programme: LAO/clearance,", "{programme: LAO/clearnce,",
     "f.yaml:15:29: donors[NOR].committed[1].programme: expected a programme such as "
     "LAO/clearance, got \"LAO/clearnce\", did you mean \"LAO/clearance\"?"},
};

}  // namespace

INSTANTIATE_TEST_SUITE_P(Numbers, Faults, testing::ValuesIn(numbers_faults), Faults::name);
INSTANTIATE_TEST_SUITE_P(Values, Faults, testing::ValuesIn(values_faults), Faults::name);

}  // namespace art6
