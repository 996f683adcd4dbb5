#include "study/hindcast/half_polygamma.hpp"

#include <cassert>

namespace art6 {

// Stepped up from 1 or 1/2 by psi(x + 1) = psi(x) + 1 / x and psi'(x + 1) = psi'(x) - 1 / x^2.

double digamma_of_half(std::int64_t twice) {
  assert(twice >= 1);
  const bool is_whole = twice % 2 == 0;
  double value = is_whole ? -0.57721566490153286 : -1.9635100260214235;  // psi(1), psi(1/2)
  for (std::int64_t i = is_whole ? 2 : 1; i < twice; i += 2) value += 2 / static_cast<double>(i);
  return value;
}

double trigamma_of_half(std::int64_t twice) {
  assert(twice >= 1);
  const bool is_whole = twice % 2 == 0;
  double value = is_whole ? 1.6449340668482264 : 4.9348022005446793;  // pi^2 / 6, pi^2 / 2
  for (std::int64_t i = is_whole ? 2 : 1; i < twice; i += 2) {
    const auto x = static_cast<double>(i);
    value -= 4 / (x * x);
  }
  return value;
}

}  // namespace art6
