// results.json, format 1 (model.md 8).
#pragma once

#include <string>

#include "io/results/forecast_result.hpp"

namespace art6 {

/// The forecast as results.json: keys in the order of the format, one obligation, programme and
/// State a line, a final newline. Numbers are the shortest text that reads back to the same double.
/// Only the line `program` depends on the manifest. Throws `std::logic_error` if a number is not
/// finite.
std::string write_results_json(const Forecast& forecast, const Manifest& manifest);

}  // namespace art6
