// The rank of the order statistic that is a quantile.
#pragma once

#include <cstdint>

namespace art6 {

/// The rank ceil(p n), from 1 to n, of the p-quantile among n >= 1 values, for 0 <= p <= 1. A
/// product that is within 1e-12 (relative) of an integer counts as that integer, because p is a
/// decimal number such as 0.8 that a double does not hold exactly.
std::int64_t quantile_rank(double p, std::int64_t n);

}  // namespace art6
