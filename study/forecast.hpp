// The forecast: one scenario under one strategy, from futures to the States at risk.
#pragma once

#include <string>

#include "io/results.hpp"
#include "models/scenario.hpp"
#include "sim/parallel.hpp"

namespace art6 {

/// Runs the scenario under its `strategy`. `runner` says how many threads, hears of progress and
/// may stop the run. Throws `Stopped` if it did, `std::invalid_argument` for an unknown strategy,
/// `ScoreError` where a score is not finite in some future. `scenario.sha256` is left empty.
Forecast forecast(const Scenario& scenario, const Runner& runner);

}  // namespace art6
