// The values of keys that a scenario does not give: the defaults of docs/scenario-format.md.
#include <gmock/gmock.h>

#include <string>

#include "tests/io/reader/parse_scenario.hpp"

namespace art6 {

namespace {

using testing::Each;
using testing::Eq;
using testing::IsEmpty;

const char* const least = R"(
art6: 1
name: Least
clock: {start: 2020-01, end: 2020-01}
donors: [{id: NOR, name: Norway, party: false, budget_usd_per_year: 1}]
coalitions:
  - {id: c, state: LAO, themes: [clearance], pledges: [{donor: NOR, usd_per_year: 0}],
     from: 2020-01, until: 2020-01}
states:
  - id: LAO
    name: Laos
    access: {mean_open_months: 1, mean_closed_months: 1}
    casualties: {per_year: 1}
    clearance: {deadline: 2020-08-01, confirmed_km2: 1, clearance_m2_per_team_day: 1, teams: 0,
                max_teams: 1, team_cost_usd_per_month: 1}
    stockpile: {deadline: 2020-08-01, munitions: 1, munitions_per_month: 1,
                cost_usd_per_munition: 1}
    victim_assistance:
      target_date: 2020-08-01
      survivors: 1
      pillars: [{id: inclusion, unmet_share: 0, cost_usd_per_person: 1, people_per_month: 0,
                 max_people_per_month: 1}]
    risk_education: {full_coverage_usd_per_year: 1}
  - {id: PER, name: Peru}
strategies: [{id: own, rule: fill, score: gap}]
)";

Scenario least_scenario() { return parse_scenario(least, "least.yaml"); }

}  // namespace

TEST(Defaults, of_the_scenario) {
  const Scenario s = least_scenario();
  EXPECT_EQ(s.description, "");
  EXPECT_THAT(s.price_year, Eq(std::nullopt));
  EXPECT_EQ(s.simulation.replications, 10000);
  EXPECT_EQ(s.simulation.seed, 1U);
  EXPECT_EQ(s.simulation.sampling, Sampling::random);
  EXPECT_THAT(s.meetings, IsEmpty());
  EXPECT_EQ(s.confidence, 0.8);
  EXPECT_EQ(s.funding.delay_months, 0);
  EXPECT_EQ(s.funding.common_shock, 0);
  EXPECT_EQ(s.funding.contingency, 0.25);
  EXPECT_EQ(s.strategy, "status-quo");
  EXPECT_EQ(s.strategies[0].description, "");
  EXPECT_THAT(s.strategies[0].theme_shares, IsEmpty());
  EXPECT_THAT(s.correlations, IsEmpty());
}

TEST(Defaults, of_a_donor_and_a_coalition) {
  const Scenario s = least_scenario();
  const Donor& d = s.donors[0];
  EXPECT_EQ(d.growth_per_year, 0);
  EXPECT_EQ(d.volatility, 0);
  EXPECT_EQ(d.persistence, 0);
  EXPECT_THAT(d.starts, Eq(std::nullopt));
  EXPECT_EQ(d.joins_probability, 1);
  EXPECT_THAT(d.committed, IsEmpty());
  EXPECT_EQ(d.flexible.states, std::nullopt);
  EXPECT_EQ(d.flexible.themes, std::nullopt);
  EXPECT_THAT(s.coalitions[0].lead, Eq(std::nullopt));
}

TEST(Defaults, of_a_state) {
  const Scenario s = least_scenario();
  EXPECT_EQ(s.states[0].access->closed_output, 0);
  EXPECT_EQ(s.states[0].casualties->survivor_share, 0.7);
  const State& peru = s.states[1];
  EXPECT_THAT(peru.joined, Eq(std::nullopt));
  EXPECT_THAT(peru.requests, IsEmpty());
  EXPECT_EQ(peru.own_growth_per_year, 0);
  EXPECT_THAT(peru.season, Each(1));
  EXPECT_FALSE(peru.access);
  EXPECT_THAT(peru.pauses, IsEmpty());
  EXPECT_FALSE(peru.casualties);
  for (const Theme theme : all_themes) EXPECT_FALSE(peru.has(theme)) << to_string(theme);
}

TEST(Defaults, of_a_commitment_and_a_pause) {
  const Commitment commitment;
  EXPECT_EQ(commitment.volatility, 0);
  EXPECT_EQ(commitment.persistence, 0);
  EXPECT_EQ(commitment.stops_per_year, 0);
  const Pause pause;
  EXPECT_EQ(pause.output, 0);
  EXPECT_TRUE(pause.staff_paid);
  EXPECT_EQ(pause.probability, 1);
  EXPECT_FALSE(pause.themes);
}

TEST(Defaults, of_clearance) {
  const Scenario s = least_scenario();
  const Clearance& c = *s.states[0].clearance;
  EXPECT_EQ(c.own_funding_usd_per_year.single.value, 0);
  EXPECT_EQ(c.weight, 1);
  EXPECT_EQ(c.suspected_km2.value, 0);
  EXPECT_EQ(c.unrecorded_km2.value, 0);
  EXPECT_EQ(c.unrecorded_found_within_months.value, 60);
  EXPECT_EQ(c.cancelled_share.value, 0);
  EXPECT_EQ(c.reduced_share.value, 0);
  EXPECT_FALSE(c.survey_m2_per_team_day);
  EXPECT_FALSE(c.technical_survey_m2_per_team_day);
  EXPECT_EQ(c.productivity.value, 1);
  EXPECT_EQ(c.output_noise, 0);
  EXPECT_EQ(c.working_days_per_month, 20);
  EXPECT_FALSE(c.new_teams_per_month);
  EXPECT_EQ(c.fixed_cost_usd_per_month.value, 0);
  EXPECT_EQ(c.survey_share, 0.3);
  EXPECT_FALSE(c.new_contamination);
  EXPECT_EQ(c.verification_months, 0);
}

TEST(Defaults, of_the_other_themes) {
  const Scenario s = least_scenario();
  const Stockpile& p = *s.states[0].stockpile;
  EXPECT_EQ(p.own_funding_usd_per_year.single.value, 0);
  EXPECT_EQ(p.weight, 1);
  EXPECT_EQ(p.setup_months.value, 0);
  EXPECT_EQ(p.setup_cost_usd.value, 0);
  EXPECT_EQ(p.productivity.value, 1);
  EXPECT_EQ(p.output_noise, 0);
  EXPECT_FALSE(p.stoppage);
  const VictimAssistance& a = *s.states[0].victim_assistance;
  EXPECT_EQ(a.own_funding_usd_per_year.single.value, 0);
  EXPECT_EQ(a.weight, 1);
  EXPECT_EQ(a.unregistered.value, 0);
  EXPECT_EQ(a.registered_within_months, 60);
  EXPECT_EQ(a.mortality_per_year.value, 0);
  EXPECT_EQ(a.coverage_target, 0.9);
  EXPECT_EQ(a.sustained_months, 12);
  EXPECT_THAT(a.pillars[0].new_capacity_per_month, Eq(std::nullopt));
  EXPECT_THAT(a.pillars[0].returns_after_months, Eq(std::nullopt));
  const RiskEducation& r = *s.states[0].risk_education;
  EXPECT_EQ(r.own_funding_usd_per_year.single.value, 0);
  EXPECT_EQ(r.weight, 1);
  EXPECT_EQ(r.coverage.value, 0);
  EXPECT_EQ(r.efficacy.value, 0.5);
  EXPECT_EQ(r.fades_over_months, 24);
}

}  // namespace art6
