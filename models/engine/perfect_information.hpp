// What perfect information would show of each future: the least that every obligation costs, and
// the money that could pay for it.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "models/portfolio/portfolio.hpp"
#include "sim/lanes/memory.hpp"
#include "sim/run/parallel.hpp"

namespace art6 {

/// By obligation, in the order of the portfolio, and replication of a range.
struct PerfectInformation {
  /// Donors' money that must be spent on the obligation for it to be declared complete in time,
  /// whoever places it how; 0 where its own funding may do, infinite where no money suffices.
  std::vector<double> least_usd;
  /// Donors' money for all programmes together that can have been spent by then.
  std::vector<double> arrived_usd;
};

/// Looks into the replications of `range`. `last_months`: by obligation, the last month in which
/// it may be declared complete, from the start; below 0 it cannot be. `memory` is reset.
///
/// Every relaxation is on the side of the obligation. Teams are at each month's upper limit from
/// the start; they work in the cheapest months, whatever is left for later ones, and a month's
/// fixed cost is shared among all teams that it can have; survey and clearance wait for each other
/// nowhere; pillars serve in the latest months that still reach the target, and nobody who becomes
/// a survivor meanwhile needs anything; own funding is never lost; every dollar of every donor can
/// go to every obligation, whatever it is tied to. What is not relaxed: the true work with all new
/// contamination up to the first month in which it can be done, output, season, access and
/// stoppages as they will be, limits of teams and pillars with their ramps, the months that
/// finding, set-up, verification and the target's window take, and the month in which each dollar
/// arrives. Work is lowered and money raised by some 1e-9 of it, more than what the engine's
/// tolerances and rounding may hide.
PerfectInformation perfect_information(const Portfolio& portfolio,
                                       const Table<ObligationIndex, int>& last_months, Range range,
                                       Memory& memory);

/// The largest number of obligations that this money can pay for in time, by replication, at least
/// what any strategy reaches: jobs as long as their costs, due when the money has come, on one
/// machine (`select_most_on_time`).
std::vector<double> most_obligations(const PerfectInformation& information,
                                     std::int64_t replications);

}  // namespace art6
