#include "tests/reference/random_steps.hpp"

#include <algorithm>
#include <set>

#include "models/sampling/law_facts.hpp"

namespace art6::reference {
namespace {

Quantity next_value(Dice& dice, double middle, BeforeSteps before) {
  if (before == BeforeSteps::zero && dice.chance(0.2)) return 0.0;
  if (!(middle > 0)) return 0.0;
  return dice.chance(0.5) ? Quantity(middle * dice.between(0.4, 2.0)) : dice.about(middle);
}

void change_in_time(Dice& dice, const Clock& clock, QuantityOverTime& quantity,
                    BeforeSteps before) {
  const Quantity first = quantity.single;
  const double middle = median(first);
  std::set<int> months;
  for (int i = dice.between(1, 4); i > 0; --i) months.insert(dice.between(-8, clock.months() + 8));
  quantity = Steps();
  for (const int month : months) {
    quantity.steps.push_back(
        {clock.start + month, quantity.steps.empty() ? first : next_value(dice, middle, before)});
  }
}

/// A pledge is paid once in a month in which its donor has a budget.
void move_into_budget(const Donor& donor, std::vector<Pledge>& pledges) {
  const Steps& steps = donor.budget_usd_per_year.steps;
  if (steps.empty()) return;
  const Month first = steps.front().from;
  std::erase_if(pledges, [&](const Pledge& pledge) {
    return pledge.donor == donor.id && pledge.usd && donor.ends && *donor.ends < first;
  });
  for (Pledge& pledge : pledges) {
    if (pledge.donor == donor.id && pledge.usd) pledge.month = std::max(*pledge.month, first);
  }
}

}  // namespace

void choose_steps(Dice& dice, Scenario& scenario) {
  visit_over_time(scenario, [&](QuantityOverTime& quantity, BeforeSteps before) {
    const double middle = median(quantity.single);
    if (before == BeforeSteps::first_value && !(middle > 0)) return;  // a rate of regions alone
    if (dice.chance(0.35)) {
      change_in_time(dice, scenario.clock, quantity, before);
    } else if (middle > 0 && dice.chance(0.15)) {
      quantity = dice.about(middle);
    }
  });
  for (const Donor& donor : scenario.donors) {
    for (Coalition& coalition : scenario.coalitions) move_into_budget(donor, coalition.pledges);
  }
}

}  // namespace art6::reference
