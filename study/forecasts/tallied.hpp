// From a scenario's replications to the sums of a run.
#pragma once

#include "models/engine/tally.hpp"
#include "models/portfolio/portfolio.hpp"
#include "models/scenario/scenario.hpp"
#include "sim/run/parallel.hpp"

namespace art6 {

/// The scenario prepared under its strategy. Throws `std::invalid_argument` for an unknown one.
Portfolio portfolio_of(const Scenario& scenario);

/// What the replications of `range` come to. Throws `Stopped`, `ScoreError` and `AmountError`.
Tally tallied(const Portfolio& portfolio, Range range, const Runner& runner);

}  // namespace art6
