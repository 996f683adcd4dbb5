// The forecast of one scenario under one strategy: the chance that each State meets its deadlines.
#pragma once

#include <string>

#include "io/results/forecast_result.hpp"
#include "models/engine/tally.hpp"
#include "models/portfolio/portfolio.hpp"
#include "models/scenario/scenario.hpp"
#include "sim/run/parallel.hpp"

namespace art6 {

/// Runs the scenario under its `strategy`. Throws `Stopped` after a stop that `runner` was asked
/// for, `std::invalid_argument` for an unknown strategy, `ScoreError` where a score is not finite
/// in some future, and `AmountError`. `scenario.sha256` is left empty.
Forecast forecast(const Scenario& scenario, const Runner& runner);

/// Makes the forecast from a run's tally. `portfolio` is the scenario's, `tally` that of one or
/// more replications.
Forecast make_forecast(const Scenario& scenario, const Portfolio& portfolio, const Tally& tally);

}  // namespace art6
