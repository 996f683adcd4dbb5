// obligations.csv, milestones.csv, regions.csv and programmes.csv: the lists of results.json as
// tables.
#pragma once

#include <string>

#include "io/results/forecast_result.hpp"

namespace art6 {

/// obligations.csv: one row for each obligation. The columns are the keys of results.json, joined
/// by `_` if nested (`completion_p50`, `extension_months_ci95_low`); `completion_months` is in
/// results.json only. Fields are quoted as RFC 4180 says, lines end in a line feed, null is an
/// empty field, numbers are the shortest text that reads back. Throws `std::logic_error` if a
/// number is not finite.
std::string write_obligations_csv(const Forecast& forecast);

/// milestones.csv: one row for each milestone; columns and text as in `write_obligations_csv`. A
/// condition that is not given is an empty field.
std::string write_milestones_csv(const Forecast& forecast);

/// programmes.csv: one row for each programme and budget year; columns and text as in
/// `write_obligations_csv`.
std::string write_programmes_csv(const Forecast& forecast);

/// regions.csv: one row for each region of a clearance programme, whose `id` is that of the
/// obligation; columns and text as in `write_obligations_csv`. Empty where no programme has
/// regions.
std::string write_regions_csv(const Forecast& forecast);

}  // namespace art6
