#include "sim/statistics/paired_proportions.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "sim/sums/fixed_sum.hpp"

namespace art6 {
namespace {

constexpr double z = 1.959963984540054;  // normal quantile at 0.975

/// n, once all counts are seen to be in range.
double total(const PairedCounts& counts) {
  const auto& [both, only_a, only_b, neither] = counts;
  assert(both >= 0 && only_a >= 0 && only_b >= 0 && neither >= 0);
  const std::int64_t n = both + only_a + only_b + neither;
  assert(n >= 1 && n <= 0xFFFFFFFF);
  return static_cast<double>(n);
}

/// Whether the score test of P(a) - P(b) = delta rejects in favour of less, for b and c
/// replications of a alone and of b alone among n: (b - c - n delta) / error < -z. The error is
/// sqrt(n (2 q + delta (1 - delta))), q the likeliest P(b alone) under delta, the larger root of
/// 2n q^2 - (b + c - (2n - b + c) delta) q - c delta (1 - delta) = 0.
bool rejects_for_less(double delta, double b, double c, double n) {
  const double linear = b + c - (2 * n - b + c) * delta;
  const double constant = c * delta * (1 - delta);
  // linear^2 + 8n constant, in a form that keeps its digits near delta = -+1.
  const double along = (2 * n - b - c) * delta + c - b;
  const double root = std::sqrt(along * along + 4 * b * c * (1 - delta) * (1 + delta));
  // The larger root without cancellation; its counterpart, P(a alone), is q + delta.
  const double larger =
      linear > 0 || root == 0 ? (linear + root) / (4 * n) : 2 * constant / (root - linear);
  const double q = std::max({0.0, -delta, larger});
  const double variance = std::max(0.0, n * (2 * q + delta * (1 - delta)));
  return b - c - n * delta < -z * std::sqrt(variance);
}

/// The largest difference that is not rejected.
double upper_end(double b, double c, double n) {
  double low = (b - c) / n, high = 1;
  if (low >= 1) return 1;
  while (true) {  // until no double lies between
    const double middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) return low;
    (rejects_for_less(middle, b, c, n) ? high : low) = middle;
  }
}

}  // namespace

Interval paired_score_interval(const PairedCounts& counts) {
  const double n = total(counts);
  const auto a = static_cast<double>(counts.only_a), b = static_cast<double>(counts.only_b);
  return {-upper_end(b, a, n), upper_end(a, b, n)};
}

Interval newcombe_paired_interval(const PairedCounts& counts) {
  const double n = total(counts);
  const std::int64_t of_a = counts.both + counts.only_a, of_b = counts.both + counts.only_b;
  const auto count = static_cast<std::int64_t>(n);
  const double p_a = static_cast<double>(of_a) / n, p_b = static_cast<double>(of_b) / n;
  const Interval a = wilson_interval(of_a, count), b = wilson_interval(of_b, count);

  // phi = (both neither - only_a only_b) / sqrt of the product of all four margins, the numerator
  // less n/2 where it is positive, but not below 0; phi is 0 where a margin is.
  double phi = 0;
  if (of_a > 0 && of_a < count && of_b > 0 && of_b < count) {
    const Int128 twice =
        2 * (Int128{counts.both} * counts.neither - Int128{counts.only_a} * counts.only_b);
    const Int128 lessened = twice > 0 ? std::max<Int128>(0, twice - count) : twice;
    phi =
        static_cast<double>(lessened) / (2 * n * n) / std::sqrt(p_a * (1 - p_a) * p_b * (1 - p_b));
  }
  const auto joined = [phi](double x, double y) {
    return std::sqrt(std::max(0.0, x * x - 2 * phi * x * y + y * y));
  };
  const double difference = p_a - p_b;
  return {difference - joined(p_a - a.low, b.high - p_b),
          difference + joined(a.high - p_a, p_b - b.low)};
}

}  // namespace art6
