// What the result writers ask of a number.
#pragma once

#include <cmath>
#include <stdexcept>

namespace art6 {

/// The number as results have it: -0 becomes 0. Throws `std::logic_error` where it is not finite:
/// JSON has no text for that, and an empty field or null means something else.
inline double to_result_number(double value) {
  if (!std::isfinite(value)) throw std::logic_error("results: a number is not finite");
  return value + 0.0;
}

}  // namespace art6
