// The correctly rounded mean of a sum of fixed-point amounts.
#pragma once

#include <cstdint>

#include "sim/sums/int128.hpp"

namespace art6 {

/// The double nearest to numerator / (2^fraction_bits denominator), ties to even;
/// denominator >= 1, 0 <= fraction_bits < 63.
double nearest_quotient(Int128 numerator, std::int64_t denominator, int fraction_bits);

}  // namespace art6
