// Faults in a scenario, each with its whole report.
#include "tests/io/faults.hpp"

namespace art6 {

namespace {

// References to what is not there, and things given twice.
const Fault references_faults[] = {
    {"a_committed_programme_that_is_not_there", "{programme: LAO/clearance,",
     "{programme: LBN/clearance,",
     "f.yaml:15:29: donors[NOR].committed[1].programme: expected a programme of this scenario, got "
     "\"LBN/clearance\", did you mean \"LAO/clearance\"?"},
    {"an_unknown_state_in_a_restriction", "{states: [LAO], themes", "{states: [LOA], themes",
     "f.yaml:16:25: donors[NOR].flexible.states[1]: expected a State of this scenario, got "
     "\"LOA\", did you mean \"LAO\"?"},
    {"an_unknown_state_of_a_coalition", "    state: LAO", "    state: PER",
     "f.yaml:19:12: coalitions[group].state: expected a State of this scenario, got \"PER\""},
    {"an_unknown_lead", "    lead: NOR", "    lead: NRO",
     "f.yaml:20:11: coalitions[group].lead: expected a donor of this scenario, got \"NRO\", did "
     "you mean \"NOR\"?"},
    {"an_unknown_donor_of_a_pledge", "{donor: NOR,", "{donor: FRA,",
     "f.yaml:22:23: coalitions[group].pledges[1].donor: expected a donor of this scenario, got "
     "\"FRA\""},
    {"a_coalition_theme_without_a_programme",
     "states:\n"
     "  - id: LAO",
     "  - {id: second, state: PER, themes: [stockpile], pledges: [{donor: NOR, usd_per_year: 1}], "
     "from: 2020-01, until: 2020-01}\n"
     "states:\n"
     "  - {id: PER, name: Peru}\n"
     "  - id: LAO",
     "f.yaml:25:39: coalitions[second].themes[1]: expected a theme on which PER has a programme, "
     "got stockpile"},
    {"an_unknown_strategy", "strategy: own", "strategy: status-qou",
     "f.yaml:8:11: strategy: expected a strategy of art6 or of this scenario, got \"status-qou\", "
     "did you mean \"status-quo\"?"},
    {"a_state_given_twice", "strategies:\n",
     "  - {id: LAO, name: Laos again}\n"
     "strategies:\n",
     "f.yaml:66:10: states[LAO].id: expected each once, got \"LAO\" again (first in line 26)"},
    {"a_donor_given_twice", "coalitions:\n",
     "  - {id: NOR, name: Norge, party: true, budget_usd_per_year: 1}\n"
     "coalitions:\n",
     "f.yaml:17:10: donors[NOR].id: expected each once, got \"NOR\" again (first in line 10)"},
    {"a_pillar_given_twice", "    risk_education:\n",
     "        - {id: inclusion, unmet_share: 0, cost_usd_per_person: 1, people_per_month: 1, "
     "max_people_per_month: 1}\n"
     "    risk_education:\n",
     "f.yaml:62:16: states[LAO].victim_assistance.pillars[inclusion].id: expected each once, got "
     "\"inclusion\" again (first in line 57)"},
    {"a_strategy_with_a_built_in_id", "  - id: own",
     "  - {id: need, rule: fill, score: gap}\n"
     "  - id: own",
     "f.yaml:67:10: strategies[need].id: expected an id that art6 does not use, got \"need\""},
    {"a_request_given_twice", "    requests: [clearance]", "    requests: [clearance, clearance]",
     "f.yaml:29:27: states[LAO].requests[2]: expected each once, got \"clearance\" again (first in "
     "line 29)"},
    {"a_commitment_given_twice", "share: 0.5}]",
     "share: 0.5}, {programme: LAO/clearance, share: 0.1}]",
     "f.yaml:15:69: donors[NOR].committed[2].programme: expected each once, got \"LAO/clearance\" "
     "again (first in line 15)"},
};

// Dates, sums and correlations that do not fit together.
const Fault sums_faults[] = {
    {"a_clock_that_ends_before_it_starts", "end: 2029-12", "end: 2019-12",
     "f.yaml:3:30: clock.end: expected a month not before start (2020-01), got 2019-12"},
    {"a_clock_of_more_than_1200_months", "end: 2029-12", "end: 2120-01",
     "f.yaml:3:30: clock.end: expected at most 1200 months from start to end, got 1201"},
    {"a_coalition_that_ends_before_it_starts", "    until: 2020-12", "    until: 2020-02",
     "f.yaml:24:12: coalitions[group].until: expected a month not before from (2020-03), got "
     "2020-02"},
    {"more_teams_than_the_most", "      teams: 90", "      teams: 251",
     "f.yaml:42:14: states[LAO].clearance.teams: expected at most max_teams (250), got 251"},
    {"more_people_served_than_the_most", "          people_per_month: 40",
     "          people_per_month: 121",
     "f.yaml:60:29: states[LAO].victim_assistance.pillars[inclusion].people_per_month: expected at "
     "most max_people_per_month (120), got 121"},
    {"setup_cost_without_setup_months",
     "      setup_months: {dist: triangular, min: 0, mode: 9, max: 24}\n", "",
     "f.yaml:49:23: states[LAO].stockpile.setup_cost_usd: expected setup_months > 0 with a cost of "
     "set-up, got setup_months that can be 0"},
    {"setup_cost_with_setup_months_that_may_be_none",
     "{dist: triangular, min: 0, mode: 9, max: 24}",
     "{dist: discrete, values: [0, 6], weights: [1, 1]}",
     "f.yaml:50:23: states[LAO].stockpile.setup_cost_usd: expected setup_months > 0 with a cost of "
     "set-up, got setup_months that can be 0"},
    {"setup_cost_with_quantiles_that_begin_at_no_month",
     "{dist: triangular, min: 0, mode: 9, max: 24}",
     "{dist: quantiles, at: [0.5], values: [0], min: 0, max: 6}",
     "f.yaml:50:23: states[LAO].stockpile.setup_cost_usd: expected setup_months > 0 with a cost of "
     "set-up, got setup_months that can be 0"},
    {"full_coverage_that_leaves_no_casualty",
     "      coverage: 0.4\n"
     "      efficacy: 0.5",
     "      coverage: 1\n"
     "      efficacy: {dist: uniform, min: 0.5, max: 1}",
     "f.yaml:63:7: states[LAO].risk_education: expected efficacy * coverage < 1 at the start, got "
     "up to 1"},
    {"theme_shares_above_one", "stockpile: 0.3}", "stockpile: 0.4}",
     "f.yaml:70:19: strategies[own].theme_shares: expected shares with a sum <= 1, got 1.1"},
    {"a_score_that_is_no_expression", "    score: gap", "    score: gap +",
     "f.yaml:69:12: strategies[own].score: expected an expression, got a fault: Unexpected end of "
     "expression at position 6"},
    {"a_score_of_an_unknown_variable", "    score: gap", "    score: gaps",
     "f.yaml:69:12: strategies[own].score: expected an expression, got a fault: Unexpected token "
     "\"gaps\" found at position 0."},
    {"a_correlation_of_an_unknown_path", "LAO/clearance/productivity]",
     "LAO/clearance/productvity]",
     "f.yaml:72:45: correlations[1].between[2]: expected the path of an uncertain static quantity, "
     "got \"LAO/clearance/productvity\", did you mean \"LAO/clearance/productivity\"?"},
    {"a_correlation_of_a_plain_number", "LAO/clearance/productivity]",
     "LAO/clearance/suspected_km2]",
     "f.yaml:72:45: correlations[1].between[2]: expected the path of an uncertain static quantity, "
     "got \"LAO/clearance/suspected_km2\", did you mean \"LAO/clearance/confirmed_km2\"?"},
    {"a_correlation_of_what_is_drawn_for_each_event", "LAO/clearance/productivity]",
     "LAO/clearance/new_contamination/km2_per_event]",
     "f.yaml:72:45: correlations[1].between[2]: expected the path of an uncertain static quantity, "
     "got \"LAO/clearance/new_contamination/km2_per_...\""},
    {"a_correlation_of_a_quantity_with_itself", "LAO/clearance/productivity]",
     "LAO/clearance/confirmed_km2]",
     "f.yaml:72:15: correlations[1].between: expected two different paths, got "
     "\"LAO/clearance/confirmed_km2\" twice"},
    {"a_correlation_given_twice", "rank: -0.3}\n",
     "rank: -0.3}\n"
     "  - {between: [LAO/clearance/productivity, LAO/clearance/confirmed_km2], rank: 0.1}\n",
     "f.yaml:73:15: correlations[2].between: expected each pair once, got it again (first in line "
     "72)"},
    {"a_rank_of_one", "rank: -0.3", "rank: 1",
     "f.yaml:72:80: correlations[1].rank: expected a number > -1 and < 1, got 1"},
    {"correlations_that_cannot_hold_together", "rank: -0.3}\n",
     "rank: -0.9}\n"
     "  - {between: [LAO/casualties/per_year, LAO/clearance/confirmed_km2], rank: 0.9}\n"
     "  - {between: [LAO/casualties/per_year, LAO/clearance/productivity], rank: 0.9}\n",
     "f.yaml:72:3: correlations: expected ranks that can hold together (a positive definite "
     "matrix), got others"},
};

}  // namespace

INSTANTIATE_TEST_SUITE_P(References, Faults, testing::ValuesIn(references_faults), Faults::name);
INSTANTIATE_TEST_SUITE_P(Sums, Faults, testing::ValuesIn(sums_faults), Faults::name);

}  // namespace art6
