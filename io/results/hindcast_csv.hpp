// A hindcast as CSV tables.
#pragma once

#include <string>

#include "io/results/hindcast_result.hpp"

namespace art6 {

/// hindcast.csv: a line for each group and version of the forecast.
std::string write_hindcast_csv(const HindcastResults& results);

/// hindcast-skill.csv: a line for each group, version, score and naive forecast.
std::string write_hindcast_skill_csv(const HindcastResults& results);

/// hindcast-cases.csv: a line for each case and version.
std::string write_hindcast_cases_csv(const HindcastResults& results);

}  // namespace art6
