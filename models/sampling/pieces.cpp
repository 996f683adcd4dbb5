#include "models/sampling/pieces.hpp"

#include <algorithm>
#include <cassert>

namespace art6 {

double evaluate_pieces(std::span<const Piece> pieces, double x) {
  assert(!pieces.empty());
  const auto next = std::upper_bound(pieces.begin(), pieces.end(), x,
                                     [](double value, const Piece& p) { return value < p.at; });
  if (next == pieces.begin()) return pieces.front().value;
  const Piece& p = *(next - 1);
  if (next == pieces.end()) return p.value;
  const double d = x - p.at;
  const double y = p.value + d * (p.slope + d * (p.quadratic + d * p.cubic));
  return std::clamp(y, p.value, next->value);
}

double invert_staircase(std::span<const Piece> steps, double x) {
  assert(!steps.empty());
  const auto step = std::lower_bound(steps.begin(), steps.end() - 1, x,
                                     [](const Piece& p, double value) { return p.at < value; });
  return step->value;
}

}  // namespace art6
