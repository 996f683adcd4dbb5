#include "study/hindcast/scores.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace art6 {
namespace {

using Vector = std::span<const double>;

double distance(Vector a, Vector b) {
  double squares = 0;
  for (std::size_t i = 0; i < a.size(); ++i) squares += (a[i] - b[i]) * (a[i] - b[i]);
  return std::sqrt(squares);
}

Vector member_of(Vector members, std::size_t i, std::size_t components) {
  return members.subspan(i * components, components);
}

double mean_distance_from(Vector outcome, Vector members) {
  const std::size_t d = outcome.size(), n = members.size() / d;
  double sum = 0;
  for (std::size_t i = 0; i < n; ++i) sum += distance(member_of(members, i, d), outcome);
  return sum / static_cast<double>(n);
}

}  // namespace

double crps(std::span<const double> ensemble, double outcome) {
  assert(std::isfinite(outcome));
  return threshold_weighted_crps(ensemble, {.value = outcome}, {});
}

double threshold_weighted_crps(std::span<const double> ensemble, const ObservedOutcome& outcome,
                               const ScoreWindow& window) {
  assert(is_ensemble(ensemble) && window.begin <= window.end && std::isfinite(outcome.value));
  const double y = outcome.is_censored ? std::numeric_limits<double>::infinity() : outcome.value;
  const double end = outcome.is_censored ? std::min(window.end, outcome.value) : window.end;
  // Below all values and the outcome, F and the indicator are 0.
  double t = std::max(window.begin, std::min(ensemble.front(), y));
  const std::size_t n = ensemble.size();
  auto below = static_cast<std::size_t>(std::ranges::upper_bound(ensemble, t) - ensemble.begin());
  double integral = 0;
  while (t < end) {
    double next = end;
    if (below < n) next = std::min(next, ensemble[below]);
    if (t < y) next = std::min(next, y);
    const double difference =
        static_cast<double>(t < y ? below : n - below) / static_cast<double>(n);
    if (difference > 0) integral += (next - t) * difference * difference;  // next may be infinite
    t = next;
    while (below < n && ensemble[below] <= t) ++below;
  }
  return integral;
}

double brier_score(double probability, bool happened) {
  assert(probability >= 0 && probability <= 1);
  const double error = probability - (happened ? 1.0 : 0.0);
  return error * error;
}

double energy_score(std::span<const double> members, std::span<const double> outcome) {
  const std::size_t d = outcome.size();
  assert(d >= 1 && !members.empty() && members.size() % d == 0);
  const std::size_t n = members.size() / d;
  double pairs = 0;  // each pair once, so that the half of the formula is in it
  for (std::size_t i = 1; i < n; ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      pairs += distance(member_of(members, i, d), member_of(members, j, d));
    }
  }
  const auto count = static_cast<double>(n);
  return mean_distance_from(outcome, members) - pairs / (count * count);
}

double energy_score_by_pairs(std::span<const double> members, std::span<const double> outcome) {
  const std::size_t d = outcome.size();
  assert(d >= 1 && members.size() >= 2 * d && members.size() % d == 0);
  const std::size_t n = members.size() / d;
  double neighbours = 0;
  for (std::size_t i = 0; i < n; ++i) {
    neighbours += distance(member_of(members, i, d), member_of(members, (i + 1) % n, d));
  }
  return mean_distance_from(outcome, members) - neighbours / (2 * static_cast<double>(n));
}

}  // namespace art6
