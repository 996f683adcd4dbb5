#include "sim/sums/wide_quotient.hpp"

#include <cassert>
#include <cmath>
#include <cstdint>

namespace art6 {

double nearest_quotient(const WideInteger& numerator, const WideInteger& denominator,
                        int exponent) {
  assert(denominator > 0);
  if (numerator == 0) return 0;
  const bool is_negative = numerator < 0;
  const WideInteger magnitude = abs(numerator);
  // A quotient of 62 or 63 bits; its lowest also tells that something was left over, so that the
  // conversion to 53 bits rounds as the exact quotient would.
  const int shift = 62 + static_cast<int>(msb(denominator)) - static_cast<int>(msb(magnitude));
  const WideInteger above = shift > 0 ? WideInteger(magnitude << shift) : magnitude;
  const WideInteger below = shift < 0 ? WideInteger(denominator << -shift) : denominator;
  const WideInteger quotient = above / below;
  const std::uint64_t left_over = quotient * below != above ? 1 : 0;
  const auto rounded = static_cast<double>(static_cast<std::uint64_t>(quotient) | left_over);
  const double result = std::ldexp(rounded, exponent - shift);
  return is_negative ? -result : result;
}

}  // namespace art6
