// Numbers of result files.
#pragma once

#include <cmath>
#include <stdexcept>

namespace art6 {

/// The number as result files have it: -0 becomes 0. Throws `std::logic_error` if it is not finite,
/// because JSON has no text for that, and an empty field or null has another meaning.
inline double to_result_number(double value) {
  if (!std::isfinite(value)) throw std::logic_error("results: a number is not finite");
  return value + 0.0;
}

}  // namespace art6
