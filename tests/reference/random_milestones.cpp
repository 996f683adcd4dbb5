#include "tests/reference/random_milestones.hpp"

#include <optional>
#include <string>

namespace art6::reference {
namespace {

/// 0, or a number up to `most`.
double amount(Dice& dice, double most) { return dice.chance(0.3) ? 0 : dice.between(0.0, most); }

/// 1, or a share below it.
double some_share(Dice& dice) { return dice.chance(0.15) ? 1 : dice.between(0.0, 1.0); }

void choose_conditions(Dice& dice, int months, ClearanceMilestone& m) {
  const bool has_both = dice.chance(0.3);
  if (has_both || dice.chance(0.5)) m.suspected_km2 = amount(dice, 0.4 * months);
  if (has_both || !m.suspected_km2) m.left_km2 = amount(dice, 0.4 * months);
}
void choose_conditions(Dice& dice, int months, StockpileMilestone& m) {
  m.left_munitions = amount(dice, 300.0 * months);
}
void choose_conditions(Dice& dice, int, VictimAssistanceMilestone& m) {
  const bool has_both = dice.chance(0.3);
  if (has_both || dice.chance(0.5)) m.registered_share = some_share(dice);
  if (has_both || !m.registered_share) m.coverage = some_share(dice);
}
void choose_conditions(Dice& dice, int, RiskEducationMilestone& m) {
  m.coverage = some_share(dice);
}

}  // namespace

void add_random_milestones(Dice& dice, Scenario& scenario) {
  const int months = scenario.clock.months();
  const auto add_to = [&](auto& programme) {
    for (int i = programme ? dice.between(0, 3) : 0; i > 0; --i) {
      auto& milestone = programme->milestones.emplace_back();
      milestone.id = "m" + std::to_string(i);
      milestone.by = scenario.clock.start + dice.between(0, months + 1);
      choose_conditions(dice, months, milestone);
    }
  };
  for (State& state : scenario.states) {
    add_to(state.clearance);
    add_to(state.stockpile);
    add_to(state.victim_assistance);
    add_to(state.risk_education);
  }
}

}  // namespace art6::reference
