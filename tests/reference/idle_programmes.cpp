#include "tests/reference/idle_programmes.hpp"

#include <algorithm>

#include "models/scenario/scenario.hpp"

namespace art6::reference {
namespace {

/// None, or a little in nine of ten futures and `much` in the others.
Quantity little_of(Dice& dice, double much) {
  if (dice.chance(0.3)) return 0;
  const double little = dice.chance(0.4) ? 0 : much / 20;
  return Distribution(Discrete{{little, much}, {9, 1}});
}

void leave_idle(Dice& dice, VictimAssistance& assistance) {
  if (dice.chance(0.5)) assistance.survivors = little_of(dice, 800);
  if (dice.chance(0.5)) assistance.unregistered = 0;
  for (Pillar& pillar : assistance.pillars) {
    if (dice.chance(0.4)) pillar.unmet_share = 0;
    if (dice.chance(0.7)) pillar.returns_after_months.reset();
  }
}

void leave_idle(Dice& dice, Clearance& clearance) {
  clearance.confirmed_km2 = little_of(dice, 2);
  clearance.suspected_km2 = dice.chance(0.6) ? Quantity(0) : little_of(dice, 4);
  clearance.unrecorded_km2 = 0;
}

}  // namespace

void leave_programmes_idle(Dice& dice, Scenario& scenario) {
  scenario.funding.delay_months = dice.between(12, 48);
  for (State& state : scenario.states) {
    if (state.clearance && dice.chance(0.4)) leave_idle(dice, *state.clearance);
    if (state.stockpile && dice.chance(0.5)) state.stockpile->munitions = little_of(dice, 5000);
    if (state.victim_assistance && dice.chance(0.8)) leave_idle(dice, *state.victim_assistance);
    if (state.casualties && dice.chance(0.5)) state.casualties.reset();
  }
  for (Donor& donor : scenario.donors) {
    if (dice.chance(0.4)) donor.growth_per_year = -1;  // gives in the first year alone
  }
  for (Coalition& coalition : scenario.coalitions) {
    if (dice.chance(0.4)) coalition.until = std::max(*coalition.from, scenario.clock.start + 11);
  }
}

}  // namespace art6::reference
