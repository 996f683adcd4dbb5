#include "tests/reference/plain.hpp"

#include <stdexcept>

namespace art6::reference {
namespace {

constexpr Date far_away{2119, 12, 31};

}  // namespace

Scenario plain_scenario(int months) {
  Scenario scenario;
  scenario.name = "plain";
  scenario.clock.start = Month::of(2020, 1);
  scenario.clock.end = scenario.clock.start + (months - 1);
  scenario.states = {plain_state("AAA")};
  return scenario;
}

State plain_state(const std::string& id) {
  State state;
  state.id = state.name = id;
  return state;
}

Clearance plain_clearance(double confirmed_km2) {
  Clearance clearance;
  clearance.deadline = far_away;
  clearance.own_funding_usd_per_year = 60000;
  clearance.confirmed_km2 = confirmed_km2;
  clearance.clearance_m2_per_team_day = 1000;
  clearance.working_days_per_month = 20;
  clearance.teams = 5;
  clearance.max_teams = 5;
  clearance.team_cost_usd_per_month = 1000;
  return clearance;
}

Stockpile plain_stockpile(double munitions) {
  Stockpile stockpile;
  stockpile.deadline = far_away;
  stockpile.own_funding_usd_per_year = 12000;
  stockpile.munitions = munitions;
  stockpile.munitions_per_month = 100;
  stockpile.cost_usd_per_munition = 10;
  return stockpile;
}

VictimAssistance plain_victim_assistance(double survivors) {
  Pillar pillar;
  pillar.id = PillarKind::rehabilitation;
  pillar.unmet_share = 0.5;
  pillar.cost_usd_per_person = 100;
  pillar.people_per_month = 10;
  pillar.max_people_per_month = 10;
  VictimAssistance assistance;
  assistance.target_date = far_away;
  assistance.own_funding_usd_per_year = 12000;
  assistance.survivors = survivors;
  assistance.sustained_months = 1;
  assistance.pillars = {pillar};
  return assistance;
}

RiskEducation plain_risk_education() {
  RiskEducation education;
  education.own_funding_usd_per_year = 12000;
  education.full_coverage_usd_per_year = 12000;
  return education;
}

Donor plain_donor(const std::string& id, double usd_per_year) {
  Donor donor;
  donor.id = donor.name = id;
  donor.budget_usd_per_year = usd_per_year;
  return donor;
}

Replication run(const Scenario& scenario, const std::string& strategy) {
  return simulate(scenario, built_in_strategies().at(strategy), 0);
}

const ProgrammeResult& of(const Replication& replication, const std::string& state, Theme theme) {
  for (const ProgrammeResult& programme : replication.programmes) {
    if (programme.id == ProgrammeId{state, theme}) return programme;
  }
  throw std::out_of_range("expected a programme of the scenario, got " + state);
}

double missing_money(const Replication& replication) {
  double missing = replication.donors_given - replication.unplaced_at_end - replication.pool_at_end;
  for (const ProgrammeResult& p : replication.programmes) {
    missing += p.own_spent - p.spent - p.reserve - p.on_its_way;
  }
  return missing;
}

}  // namespace art6::reference
