#include <cstdint>
#include <vector>

#include "models/strategies/readiness.hpp"
#include "models/strategies/strategies.hpp"
#include "sim/statistics/most_on_time.hpp"

namespace art6 {

void place_most_met(Placement& placement) {
  // Dollars are the machine's time: an obligation lasts as long as what it still costs, and is due
  // when the money that comes until its deadline is spent.
  const double usd_per_month = placement.money() / 12;
  std::vector<ProgrammeIndex> programmes;
  std::vector<double> durations, due;
  for (const ProgrammeIndex p : placement.programmes()) {
    if (!is_in_play(placement, p) || placement(Variable::slack_months, p) < 0) continue;
    programmes.push_back(p);
    durations.push_back(outstanding_cost(placement, p));
    due.push_back(usd_per_month * placement(Variable::months_left, p));
  }
  const auto scores = placement.column(0);
  for (const ProgrammeIndex p : placement.programmes()) {
    scores[p] = placement.programme(p).deadline ? -placement(Variable::remaining_cost, p) : -1e200;
  }
  for (const std::int32_t i : select_most_on_time(durations, due)) {
    const ProgrammeIndex p = programmes[static_cast<std::size_t>(i)];
    // Above all others. The money reaches them all if costs come out as expected; cheapest first,
    // as fewest are lost if they do not.
    scores[p] = 1 / placement(Variable::remaining_cost, p);
  }
  placement.fill(scores);
}

}  // namespace art6
