// From a portfolio's replications to the sums of a run.
#pragma once

#include "models/engine/tally.hpp"
#include "models/portfolio/portfolio.hpp"
#include "models/strategies/placing_model.hpp"
#include "sim/run/parallel.hpp"

namespace art6 {

/// What the replications of `range` come to. Throws `Stopped`, `ScoreError` and `AmountError`.
Tally tallied(const Portfolio& portfolio, const PlacingModel& placing, Range range,
              const Runner& runner);

}  // namespace art6
