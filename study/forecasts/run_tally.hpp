// Running replications into a tally, the sums of a run.
#pragma once

#include "models/engine/tally.hpp"
#include "models/portfolio/portfolio.hpp"
#include "models/strategies/placing_model.hpp"
#include "sim/run/parallel.hpp"

namespace art6 {

/// Simulates the replications of `range`, with the runner's threads and processes, and returns
/// their sums. Throws `Stopped`, `ScoreError` and `AmountError`.
Tally run_tally(const Portfolio& portfolio, const PlacingModel& placing, Range range,
                const Runner& runner);

}  // namespace art6
