// results.json, format 1 (design section 7).
#pragma once

#include <string>
#include <string_view>

#include "io/results.hpp"

namespace art6 {

/// The forecast as results.json: keys in the order of the format, one obligation, programme and
/// State a line, a final newline. Numbers are the shortest text that reads back to the same double.
/// `version` is that of the program. Throws `std::logic_error` where a number is not finite.
std::string results_json(const Forecast& forecast, std::string_view version);

}  // namespace art6
