// Functions given piece by piece between knots: how a drawn law is looked up.
#pragma once

#include <span>

namespace art6 {

/// From the knot `at` to the next one: value + d (slope + d (bend + d twist)), d = x - at.
struct Piece {
  double at = 0, value = 0;
  double slope = 0, bend = 0, twist = 0;
};

/// The non-decreasing function of the pieces (at least one, `at` increasing) at x: never outside
/// the values at the two knots around x, the first or last value beyond the knots.
double piecewise(std::span<const Piece> pieces, double x);

/// The value of the first piece with x <= at, of the last piece beyond: an inverse of a staircase.
double staircase(std::span<const Piece> steps, double x);

}  // namespace art6
