// The table that `art6 run` prints: the States at risk first.
#pragma once

#include <string>

#include "cli/terminal/paint.hpp"
#include "io/results/forecast_result.hpp"
#include "models/scenario/scenario.hpp"

namespace art6 {

/// The forecast of `scenario` as a table of at most 100 columns. Obligations are grouped by risk
/// class, the worst class first. Within a class they are sorted by the chance as shown (whole
/// percent), then by deadline, then by id.
std::string print_forecast_page(const Forecast& forecast, const Scenario& scenario,
                                const Paint& paint);

}  // namespace art6
