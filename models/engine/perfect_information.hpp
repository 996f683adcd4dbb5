// Perfect information about each future: the least money that every obligation takes, and the money
// that could pay for it. It gives an upper bound of what any strategy can reach.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "models/portfolio/portfolio.hpp"
#include "sim/lanes/memory.hpp"
#include "sim/run/parallel.hpp"

namespace art6 {

/// USD by obligation and replication of a range: [obligation][replication].
struct PerfectInformation {
  /// Least donor money with which the obligation can be declared complete in time under any
  /// placement; 0 if own funding can suffice, infinity if no amount does.
  std::vector<double> least_usd;
  /// Donors' money for all programmes together that can have been spent by the same month; 0 where
  /// none of it may ever reach the obligation.
  std::vector<double> arrived_usd;
};

/// Computes what the replications of `range` would show in advance. `last_months`: the last month,
/// from the start, in which an obligation may be declared complete; below 0 it cannot be. `memory`
/// is reset.
///
/// Every constraint below is relaxed in favour of the obligation:
/// - Teams are at each month's upper limit from the start (`compute_clearance_cost`).
/// - They work in the cheapest months, even if work is then left for later months; a month's fixed
///   cost is shared by all teams that the month can have (`compute_cost_in_cheapest_months`).
/// - Survey and clearance never wait for each other (`compute_clearance_cost`).
/// - Pillars serve in the latest months that still reach the target, and new survivors have no
///   needs (`compute_window_cost`).
/// - Where rates and costs change in time, work is done at the fastest rates of the time, and
///   munitions are destroyed at the lowest cost (`compute_clearance_cost`,
///   `compute_stockpile_cost`).
/// - Own funding is never lost (`compute_own_usd`).
/// - Every dollar of every donor can go to every obligation that any may reach, even if it is
///   earmarked (`count_money`).
/// - Work is lowered and money raised by some 1e-9 of it, more than the engine's tolerances and
///   rounding can hide (`slack`).
///
/// These are kept as they are:
/// - the true work, with all new contamination up to the first month in which it can be done,
/// - output, season, access and stoppages of the future,
/// - limits of teams and pillars, with their ramps,
/// - the months that finding, set-up, verification and the target's window take,
/// - the month in which each dollar arrives.
PerfectInformation compute_perfect_information(const Portfolio& portfolio,
                                               const Table<ObligationIndex, int>& last_months,
                                               Range range, Memory& memory);

/// Counts, by replication, the largest number of obligations that this money can pay for in time;
/// no strategy reaches more. It is the largest number of jobs on time on one machine
/// (`select_most_on_time`): a job is as long as its cost, and due when the money has come.
std::vector<double> count_most_obligations(const PerfectInformation& information,
                                           std::int64_t replications);

}  // namespace art6
