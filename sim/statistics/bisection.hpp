// Bisection to the last bit.
#pragma once

#include "sim/statistics/intervals.hpp"

namespace art6 {

/// Neighbouring doubles of which the lower is below the point sought and the upper is not, by
/// `is_below(x)`, which is true up to some point between `low` and `high` and false from there on.
/// The ends themselves are not asked about: they are taken to be below and not below.
template <class IsBelow>
Interval bisect_to_neighbours(double low, double high, const IsBelow& is_below) {
  while (true) {
    const double middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) return {low, high};
    (is_below(middle) ? low : high) = middle;
  }
}

}  // namespace art6
