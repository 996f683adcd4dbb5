#include "sim/sums/fixed_sum.hpp"

namespace art6 {

double nearest_quotient(Int128 numerator, std::int64_t denominator, int fraction_bits) {
  assert(denominator >= 1);
  __extension__ typedef unsigned __int128 Wide;
  if (numerator == 0) return 0;
  const auto divisor = static_cast<Wide>(denominator);
  const Wide magnitude =
      numerator < 0 ? -static_cast<Wide>(numerator) : static_cast<Wide>(numerator);

  // Long division, 64 bits at a time, until the quotient has a bit more than a double and the bit
  // that decides its rounding; magnitude / divisor = (quotient + remainder / divisor) 2^exponent.
  Wide quotient = magnitude / divisor, remainder = magnitude % divisor;
  int exponent = 0;
  while (quotient < Wide{1} << 54) {
    remainder <<= 64;
    quotient = (quotient << 64) | (remainder / divisor);
    remainder %= divisor;
    exponent -= 64;
  }
  bool is_inexact = remainder != 0;
  while (quotient >> 64 != 0) {
    is_inexact |= (quotient & 1) != 0;
    quotient >>= 1;
    ++exponent;
  }
  const auto rounded =
      static_cast<double>(static_cast<std::uint64_t>(quotient) | (is_inexact ? 1 : 0));
  const double result = std::ldexp(rounded, exponent - fraction_bits);
  return numerator < 0 ? -result : result;
}

}  // namespace art6
