// What a better strategy is worth: the flexible money that the baseline would need to do as well.
#pragma once

#include "io/results/comparison_result.hpp"
#include "models/scenario/scenario.hpp"
#include "sim/run/parallel.hpp"

namespace art6 {

/// The largest multiple of the donors' flexible money that is tried.
inline constexpr double most_flexible_scale = 64;

/// The smallest multiple of the donors' flexible money with which `baseline` reaches the mean of
/// `strategy` with today's, both over the replications [0, `replications`), which are the same
/// futures. The interval holds the multiples at which the paired difference is not told apart from
/// 0 at 95 %. Brackets are found on a grid and narrowed until a relative width of 0.1 %; more money
/// is taken to do no worse. An end that no multiple up to `most_flexible_scale` reaches is missing.
/// `objective` is not `worst-state`. Errors as for `compare`.
DollarsEquivalent dollars_equivalent(const Scenario& scenario, const std::string& strategy,
                                     const std::string& baseline, const Objective& objective,
                                     std::int64_t replications, const Runner& runner);

}  // namespace art6
