// Terms and dates as they stand in running English.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "io/results/forecast_result.hpp"
#include "models/scenario/scenario.hpp"
#include "sim/calendar.hpp"

namespace art6 {

const char* in_words(Theme theme);  ///< `stockpile destruction`
const char* in_words(Risk risk);    ///< `will miss`

/// What the class means at this confidence: `chance of 50 to 80 %`.
std::string meaning(Risk risk, double confidence);

std::string in_words(Month month);  ///< `Mar 2026`
std::string in_words(Date date);    ///< `1 Mar 2026`

/// A share in percent, as short as it is exact: `80 %`, `97.5 %`.
std::string in_percent(double share);

}  // namespace art6
