// Quantities of random scenarios that change in time.
#pragma once

#include "models/scenario/scenario.hpp"
#include "tests/reference/dice.hpp"

namespace art6::reference {

/// Calls `visit(quantity, before)` for every quantity of the scenario that may change in time.
template <class Visit>
void visit_over_time(Scenario& scenario, Visit visit) {
  constexpr auto zero = BeforeSteps::zero, first_value = BeforeSteps::first_value;
  for (Donor& donor : scenario.donors) visit(donor.budget_usd_per_year, zero);
  for (Coalition& coalition : scenario.coalitions) {
    for (Pledge& pledge : coalition.pledges) {
      if (!pledge.usd) visit(pledge.usd_per_year, zero);
    }
  }
  for (State& state : scenario.states) {
    if (auto& c = state.clearance) {
      visit(c->own_funding_usd_per_year, zero);
      visit(c->max_teams, zero);
      if (c->new_teams_per_month) visit(*c->new_teams_per_month, zero);
      visit(c->clearance_m2_per_team_day, first_value);
      if (c->survey_m2_per_team_day) visit(*c->survey_m2_per_team_day, first_value);
      visit(c->team_cost_usd_per_month, first_value);
    }
    if (auto& s = state.stockpile) {
      visit(s->own_funding_usd_per_year, zero);
      visit(s->munitions_per_month, zero);
      visit(s->cost_usd_per_munition, first_value);
    }
    if (auto& v = state.victim_assistance) {
      visit(v->own_funding_usd_per_year, zero);
      for (Pillar& pillar : v->pillars) visit(pillar.max_people_per_month, zero);
    }
    if (auto& r = state.risk_education) {
      visit(r->own_funding_usd_per_year, zero);
      visit(r->full_coverage_usd_per_year, first_value);
    }
  }
}

/// Gives about a third of these quantities up to four steps, from before the clock's start to after
/// its end, some of them 0 where that is allowed; and makes some of the others uncertain.
void choose_steps(Dice& dice, Scenario& scenario);

}  // namespace art6::reference
