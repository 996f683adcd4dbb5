// The 95 % interval of a chance, from the replications in which something came about.
#pragma once

#include <cstdint>
#include <span>

#include "sim/statistics/intervals.hpp"

namespace art6 {

/// So many of all replications; `all` is not 0 of a whole run.
struct ShareCount {
  std::int64_t some = 0, all = 0;

  double share() const { return static_cast<double>(some) / static_cast<double>(all); }
};

/// The 95 % interval of the probability. For random replications, which have no scrambles, it is
/// Wilson's; for Sobol points it is Student's, of the means of the scrambles, which are
/// independent. Where one of them has none or all of its points in the count, or all agree, it is
/// at least as wide as Wilson's (docs/randomness.md).
Interval estimate_chance(ShareCount whole, std::span<const ShareCount> by_scramble);

}  // namespace art6
