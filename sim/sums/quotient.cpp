#include "sim/sums/quotient.hpp"

#include "sim/sums/wide_quotient.hpp"

namespace art6 {

double nearest_quotient(Int128 numerator, std::int64_t denominator, int fraction_bits) {
  return nearest_quotient(WideInteger(numerator), WideInteger(denominator), -fraction_bits);
}

}  // namespace art6
