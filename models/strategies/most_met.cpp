#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "models/strategies/readiness.hpp"
#include "models/strategies/rounding.hpp"
#include "models/strategies/strategies.hpp"
#include "sim/statistics/most_on_time.hpp"

namespace art6 {

namespace {

/// Gives numbers that differ by rounding only the value of the largest of them.
void level(std::span<double> numbers) {
  std::vector<double*> falling;
  for (double& number : numbers) falling.push_back(&number);
  std::ranges::sort(falling, std::ranges::greater(), [](const double* number) { return *number; });
  for (std::size_t i = 1; i < falling.size(); ++i) {
    if (differ_by_rounding(*falling[i - 1], *falling[i])) *falling[i] = *falling[i - 1];
  }
}

}  // namespace

void place_most_met(Placement& placement) {
  // A scheduling problem on one machine whose time is money: an obligation lasts as long as the USD
  // that it still costs, and is due when the money that arrives until its deadline is spent. What
  // is late by rounding only is in time.
  const double usd_per_month = placement.money() / 12 * (1 + 1e-9);
  std::vector<ProgrammeIndex> programmes;
  std::vector<double> durations, due;
  for (const ProgrammeIndex p : placement.programmes()) {
    if (!is_in_play(placement, p) || placement(Variable::slack_months, p) < 0) continue;
    programmes.push_back(p);
    durations.push_back(compute_outstanding_cost(placement, p));
    due.push_back(usd_per_month * placement(Variable::months_left, p));
  }
  level(durations);
  const auto scores = placement.column(0);
  for (const ProgrammeIndex p : placement.programmes()) {
    scores[p] = placement.programme(p).deadline ? -placement(Variable::remaining_cost, p) : -1e200;
  }
  for (const std::int32_t i : select_most_on_time(durations, due)) {
    const ProgrammeIndex p = programmes[static_cast<std::size_t>(i)];
    // These come before all others. The money reaches them all if costs are as expected; the
    // cheapest comes first, because then the fewest are lost if costs are higher.
    scores[p] = 1 / placement(Variable::remaining_cost, p);
  }
  placement.fill(scores);
}

}  // namespace art6
