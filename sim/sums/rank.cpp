#include "sim/sums/rank.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace art6 {

std::int64_t quantile_rank(double p, std::int64_t n) {
  assert(p >= 0 && p <= 1 && n >= 1);
  const double product = p * static_cast<double>(n);
  const double nearest = std::nearbyint(product);
  const bool is_integer = std::abs(product - nearest) <= 1e-12 * product;
  const auto rank = static_cast<std::int64_t>(is_integer ? nearest : std::ceil(product));
  return std::clamp<std::int64_t>(rank, 1, n);
}

}  // namespace art6
