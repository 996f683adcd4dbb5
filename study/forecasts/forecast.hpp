// The forecast: one scenario under one strategy, from futures to the States at risk.
#pragma once

#include <string>

#include "io/results/forecast_result.hpp"
#include "models/engine/tally.hpp"
#include "models/portfolio/portfolio.hpp"
#include "models/scenario/scenario.hpp"
#include "sim/run/parallel.hpp"

namespace art6 {

/// Runs the scenario under its `strategy`. `runner` says how many threads, hears of progress and
/// may stop the run. Throws `Stopped` if it did, `std::invalid_argument` for an unknown strategy,
/// `ScoreError` where a score is not finite in some future. `scenario.sha256` is left empty.
Forecast forecast(const Scenario& scenario, const Runner& runner);

/// What the sums of a run say: `portfolio` is the scenario's under its strategy, `tally` of one or
/// more of its replications.
Forecast forecast_of(const Scenario& scenario, const Portfolio& portfolio, const Tally& tally);

}  // namespace art6
