#include "sim/statistics/paired_proportions.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "sim/random/replications.hpp"
#include "sim/statistics/bisection.hpp"
#include "sim/statistics/level.hpp"

namespace art6 {
namespace {

constexpr double z = normal_critical_value;

/// The number of replications; asserts that all counts are in range.
double total(const PairedCounts& counts) {
  const auto& [both, only_a, only_b, neither] = counts;
  assert(both >= 0 && only_a >= 0 && only_b >= 0 && neither >= 0);
  const std::int64_t n = both + only_a + only_b + neither;
  assert(n >= 1 && n <= most_replications);
  return static_cast<double>(n);
}

/// Does the score test of P(a) - P(b) = delta reject in favour of a smaller difference? With b
/// replications in which only a succeeds and c in which only b does, among n, it does if
///     (b - c - n delta) / error < -z,  error = sqrt(n (2 q + delta (1 - delta))),
/// where q is the most likely P(only b) given delta, the larger root of
///     2n q^2 - (b + c - (2n - b + c) delta) q - c delta (1 - delta) = 0.
bool rejects_for_less(double delta, double b, double c, double n) {
  const double linear = b + c - (2 * n - b + c) * delta;
  const double constant = c * delta * (1 - delta);
  // linear^2 + 8n constant, in a form that keeps its digits near delta = -+1.
  const double along = (2 * n - b - c) * delta + c - b;
  const double root = std::sqrt(along * along + 4 * b * c * (1 - delta) * (1 + delta));
  // The larger root without cancellation; its counterpart, P(only a), is q + delta.
  const double larger =
      linear > 0 || root == 0 ? (linear + root) / (4 * n) : 2 * constant / (root - linear);
  const double q = std::max({0.0, -delta, larger});
  const double variance = std::max(0.0, n * (2 * q + delta * (1 - delta)));
  return b - c - n * delta < -z * std::sqrt(variance);
}

/// The largest difference that is not rejected.
double upper_end(double b, double c, double n) {
  const double low = (b - c) / n;
  if (low >= 1) return 1;
  return bisect_to_neighbours(low, 1,
                              [&](double delta) { return !rejects_for_less(delta, b, c, n); })
      .low;
}

}  // namespace

Interval paired_score_interval(const PairedCounts& counts) {
  const double n = total(counts);
  const auto a = static_cast<double>(counts.only_a), b = static_cast<double>(counts.only_b);
  return {-upper_end(b, a, n), upper_end(a, b, n)};
}

}  // namespace art6
