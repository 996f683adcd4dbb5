// Piecewise cubic functions, used as tables of quantile functions.
#pragma once

#include <span>

namespace art6 {

/// The function from the knot `at` to the next one: value + d (slope + d (quadratic + d cubic)), d
/// = x - at.
struct Piece {
  double at = 0, value = 0;
  double slope = 0, quadratic = 0, cubic = 0;
};

/// The value at x of the non-decreasing function of the pieces (at least one, `at` increasing). It
/// never leaves the values at the two knots around x; beyond the knots it is the first or last
/// value.
double evaluate_pieces(std::span<const Piece> pieces, double x);

/// The value of the first step with x <= at, or of the last step if there is none: the inverse of a
/// staircase.
double invert_staircase(std::span<const Piece> steps, double x);

}  // namespace art6
