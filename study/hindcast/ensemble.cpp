#include "study/hindcast/ensemble.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <numeric>
#include <vector>

namespace art6 {
namespace {

double share_of(std::ptrdiff_t count, std::span<const double> ensemble) {
  return static_cast<double>(count) / static_cast<double>(ensemble.size());
}

}  // namespace

bool is_ensemble(std::span<const double> values) {
  return !values.empty() && std::ranges::none_of(values, [](double x) { return std::isnan(x); }) &&
         values.front() > -std::numeric_limits<double>::infinity() &&
         std::ranges::is_sorted(values);
}

double probability_by(std::span<const double> ensemble, double t) {
  assert(is_ensemble(ensemble) && !std::isnan(t));
  return share_of(std::ranges::upper_bound(ensemble, t) - ensemble.begin(), ensemble);
}

double probability_before(std::span<const double> ensemble, double t) {
  assert(is_ensemble(ensemble) && !std::isnan(t));
  return share_of(std::ranges::lower_bound(ensemble, t) - ensemble.begin(), ensemble);
}

std::optional<bool> happened_by(const ObservedOutcome& outcome, double deadline) {
  if (!outcome.is_censored) return outcome.value <= deadline;
  if (outcome.value >= deadline) return false;
  return std::nullopt;
}

double order_free_sum(std::span<const double> values) {
  std::vector<double> ascending(values.begin(), values.end());
  std::ranges::sort(ascending);
  return std::accumulate(ascending.begin(), ascending.end(), 0.0);
}

}  // namespace art6
