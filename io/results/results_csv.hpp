// obligations.csv and programmes.csv: the lists of results.json as tables.
#pragma once

#include <string>

#include "io/results/forecast_result.hpp"

namespace art6 {

/// One row an obligation. The columns are the keys of results.json, joined by `_` where nested
/// (`completion_p50`, `extension_months_ci95_low`); `completion_months` is in results.json only.
/// Fields are quoted as RFC 4180 says, lines end in a line feed, null is an empty field, numbers
/// are the shortest text that reads back. Throws `std::logic_error` where a number is not finite.
std::string write_obligations_csv(const Forecast& forecast);

/// One row a programme and budget year; columns and text as in `write_obligations_csv`.
std::string write_programmes_csv(const Forecast& forecast);

}  // namespace art6
