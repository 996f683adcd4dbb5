#include <cstdint>
#include <vector>

#include "models/strategies/readiness.hpp"
#include "models/strategies/strategies.hpp"
#include "sim/statistics/most_on_time.hpp"

namespace art6 {

void place_most_met(Placement& placement) {
  // A scheduling problem on one machine whose time is money: an obligation lasts as long as the USD
  // that it still costs, and is due when the money that arrives until its deadline is spent.
  const double usd_per_month = placement.money() / 12;
  std::vector<ProgrammeIndex> programmes;
  std::vector<double> durations, due;
  for (const ProgrammeIndex p : placement.programmes()) {
    if (!is_in_play(placement, p) || placement(Variable::slack_months, p) < 0) continue;
    programmes.push_back(p);
    durations.push_back(compute_outstanding_cost(placement, p));
    due.push_back(usd_per_month * placement(Variable::months_left, p));
  }
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
