// The worth of a better strategy: the flexible money with which the baseline would do as well.
#pragma once

#include "io/results/comparison_result.hpp"
#include "models/scenario/scenario.hpp"
#include "sim/run/parallel.hpp"

namespace art6 {

/// The largest multiple of the donors' flexible money that is tried.
inline constexpr double most_flexible_scale = 64;

/// Finds the smallest multiple of the donors' flexible money with which `baseline` reaches the mean
/// that `strategy` has with today's flexible money, over the same futures of the replications
/// [0, `replications`). The 95 % interval is the range of multiples at which the paired difference
/// is not significant. Point and ends are bracketed on a grid, which is narrowed to a relative
/// width of 0.1 %, on the assumption that more money never does worse. An end that no multiple up
/// to `most_flexible_scale` reaches is missing. `objective` is not `worst-state`. Errors as for
/// `compare`.
DollarsEquivalent find_dollars_equivalent(const Scenario& scenario, const std::string& strategy,
                                          const std::string& baseline, const Objective& objective,
                                          std::int64_t replications, const Runner& runner);

}  // namespace art6
