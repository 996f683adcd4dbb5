// Running no more replications than it takes to know every chance well enough.
#pragma once

#include <cstdint>

#include "io/results/forecast_result.hpp"
#include "models/scenario/scenario.hpp"
#include "sim/run/parallel.hpp"

namespace art6 {

/// Replications after which the 95 % interval of any probability (`wilson_interval`) has at most
/// this half-width, 0 < `half_width`: the widest is that of one half.
std::int64_t replications_for(double half_width);

/// The half-width of the widest 95 % interval of an obligation's probability; 0 without
/// obligations.
double widest_of(const Forecast& forecast);

/// The forecast of the first replications, as many as it takes until the half-width of every
/// obligation's probability is at most `half_width`, but no more than the scenario's. Looks at the
/// counts of `looks` (sim/statistics/stopping_points.hpp). The interval is that of a fixed number
/// of replications; as it is its width that ends the run and not its place, it stays right but for
/// what the estimate of its width errs by. Errors as for `forecast`.
Forecast forecast_until_precise(const Scenario& scenario, double half_width, const Runner& runner);

}  // namespace art6
