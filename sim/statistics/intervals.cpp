#include "sim/statistics/intervals.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <numeric>
#include <vector>

#include "sim/statistics/level.hpp"
#include "sim/statistics/student.hpp"

namespace art6 {
namespace {

constexpr double z = normal_critical_value;
constexpr double tail = significance_level / 2;

/// The binomial probabilities of k - 1, k - 2, ..., each divided by the probability of k, down to
/// 1e-20: b(i - 1) / b(i) = i (1 - p) / ((n - i + 1) p).
std::vector<double> weights_below(std::int64_t k, double p, double q, std::int64_t n) {
  std::vector<double> weights;
  const double odds = q / p;
  double weight = 1;
  for (std::int64_t i = k; i > 0; --i) {
    weight *= static_cast<double>(i) / static_cast<double>(n - i + 1) * odds;
    if (weight < 1e-20) break;
    weights.push_back(weight);
  }
  return weights;
}

/// The number of outermost weights whose sum does not exceed `limit`.
std::int64_t outermost_within(double limit, const std::vector<double>& weights) {
  double sum = 0;
  const auto first_beyond = std::find_if(weights.rbegin(), weights.rend(),
                                         [&](double weight) { return (sum += weight) > limit; });
  return first_beyond - weights.rbegin();
}

}  // namespace

Interval wilson_interval(std::int64_t successes, std::int64_t n) {
  assert(n >= 1 && successes >= 0 && successes <= n);
  return wilson_interval_of_share(static_cast<double>(successes) / static_cast<double>(n), n);
}

Interval wilson_interval_of_share(double share, std::int64_t n) {
  assert(n >= 1 && share >= 0 && share <= 1);
  const auto count = static_cast<double>(n);
  // (share + z^2/2n -+ z sqrt(share (1 - share)/n + z^2/4n^2)) / (1 + z^2/n)
  const double scale = 1 + z * z / count;
  const double centre = share + z * z / (2 * count);
  const double half = z * std::sqrt(share * (1 - share) / count + z * z / (4 * count * count));
  return {share == 0 ? 0.0 : std::max(0.0, (centre - half) / scale),
          share == 1 ? 1.0 : std::min(1.0, (centre + half) / scale)};
}

Interval student_interval(double mean, double standard_error, std::int64_t n) {
  constexpr double infinity = std::numeric_limits<double>::infinity();
  if (n < 2) return {-infinity, infinity};
  const double half = student_critical_value(significance_level, n - 1) * standard_error;
  return {mean - half, mean + half};
}

RankInterval quantile_rank_interval(double p, std::int64_t n) {
  assert(p > 0 && p < 1 && n >= 1);
  const auto mode = std::min(n, static_cast<std::int64_t>(static_cast<double>(n + 1) * p));
  const std::vector<double> below = weights_below(mode, p, 1 - p, n);
  const std::vector<double> above = weights_below(n - mode, 1 - p, p, n);
  const double total = 1 + std::accumulate(below.rbegin(), below.rend(), 0.0) +
                       std::accumulate(above.rbegin(), above.rend(), 0.0);
  const auto reach = [](const std::vector<double>& weights) {
    return static_cast<std::int64_t>(weights.size());
  };
  const std::int64_t low = mode - reach(below) + outermost_within(tail * total, below);
  const std::int64_t high = mode + 1 + reach(above) - outermost_within(tail * total, above);
  return {std::max<std::int64_t>(low, 1), high};
}

}  // namespace art6
