// How far chances vary with what the scenario's uncertain quantities turn out to be, apart from
// luck and from the simulation's own error.
#pragma once

#include <cstdint>
#include <vector>

#include "models/scenario/scenario.hpp"
#include "sim/run/parallel.hpp"

namespace art6 {

/// Draws of the uncertain quantities, each met by 64 futures: a hundred, or fewer where the run
/// itself has fewer futures, but two at least.
std::int64_t input_draws(std::int64_t replications);

/// Sums over draws of how many of a draw's futures have a programme complete: exact, in any order.
struct InputSums {
  std::int64_t complete = 0, squared = 0;
};

/// The standard deviation, over draws, of the chance given a draw: the variance between the draws'
/// shares of `futures` each, less what luck adds to it (analysis of variance with one random
/// effect), not below 0. At least two draws and two futures.
double sd_between(const InputSums& sums, std::int64_t draws, std::int64_t futures);

/// The standard deviation, over draws of the scenario's uncertain quantities, of the chance of each
/// obligation to be complete by the end of each month, under the scenario's strategy: by obligation
/// in the order of `Forecast::obligations`, then by month of the clock. From futures beside those
/// of the run; with a hundred draws off by some 7 % (one standard error). Errors as for `forecast`.
std::vector<std::vector<double>> input_spread(const Scenario& scenario, const Runner& runner);

}  // namespace art6
