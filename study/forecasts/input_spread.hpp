// The spread of chances that comes from the scenario's uncertain quantities alone, without that of
// the random course of the future and without the simulation's own error.
#pragma once

#include <cstdint>
#include <tuple>
#include <vector>

#include "models/scenario/scenario.hpp"
#include "sim/run/parallel.hpp"
#include "sim/sums/members.hpp"

namespace art6 {

/// Counts the draws of the uncertain quantities, each of which is used in 64 futures: 100, or fewer
/// where the run itself has fewer futures, but at least two.
std::int64_t count_input_draws(std::int64_t replications);

/// Sums over draws: of the number of a draw's futures in which a programme is complete, and of its
/// square. Integers, so that any order of adding gives the same sums.
struct InputSums {
  std::int64_t complete = 0, squared = 0;

  static auto members(auto& sums) { return std::tie(sums.complete, sums.squared); }
  InputSums& operator+=(const InputSums& other) { return add_members(*this, other); }
};

/// Estimates the standard deviation, over draws, of the chance given a draw, from at least two
/// draws with at least two `futures` each (analysis of variance with one random effect):
///     variance = variance between the draws' shares - mean of share (1 - share) / (futures - 1),
/// where the second term is the part that the random futures add; 0 where it is negative.
double estimate_sd_between(const InputSums& sums, std::int64_t draws, std::int64_t futures);

/// Estimates the standard deviation, over draws of the scenario's uncertain quantities, of the
/// chance of each obligation to be complete by the end of each month, under the scenario's
/// strategy: by obligation in the order of `Forecast::obligations`, then by month of the clock. It
/// runs futures of its own beside those of the run. With 100 draws its standard error is about 7 %.
/// Errors as for `forecast`.
std::vector<std::vector<double>> estimate_input_spread(const Scenario& scenario,
                                                       const Runner& runner);

}  // namespace art6
