// Forecasts with no more replications than a wanted precision of the probabilities takes.
#pragma once

#include <cstdint>

#include "io/results/forecast_result.hpp"
#include "models/scenario/scenario.hpp"
#include "sim/run/parallel.hpp"

namespace art6 {

/// Counts the replications after which the 95 % interval of every probability (`wilson_interval`)
/// has at most this half-width, 0 < `half_width`. The widest interval is that of probability 1/2.
std::int64_t count_replications_for(double half_width);

/// The half-width of the widest 95 % interval of an obligation's probability; 0 without
/// obligations.
double find_widest(const Forecast& forecast);

/// Forecasts with the scenario's first replications: it stops at the first stopping point
/// (`list_stopping_points`) at which the 95 % interval of every obligation's probability has at
/// most this half-width, or after the scenario's replications. The interval is that of a fixed
/// number of replications. Stopping looks at its width, not at its location, so that its coverage
/// is kept up to the error of the estimated width. Errors as for `forecast`.
Forecast forecast_until_precise(const Scenario& scenario, double half_width, const Runner& runner);

}  // namespace art6
