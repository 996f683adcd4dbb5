#include "study/hindcast/rate_laws.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstddef>

#include "sim/statistics/bisection.hpp"
#include "study/hindcast/ensemble.hpp"

namespace art6 {

namespace {

using LogRatios = std::vector<YearlyLogRatio>;

constexpr double most_persistent = 0.9;  // beyond it a State's mean means nothing
constexpr std::size_t least_pairs = 5;   // fewer changes say nothing of a correlation

double raise(double base, int exponent) {
  double power = 1;
  for (int i = 0; i < exponent; ++i) power *= base;
  return power;
}

std::vector<double> take_values(const LogRatios& years) {
  std::vector<double> values;
  for (const YearlyLogRatio& one : years) values.push_back(one.value);
  return values;
}

/// S.
double sum_squares(std::span<const LogRatios> by_state) {
  std::vector<double> squares;
  for (const LogRatios& years : by_state) {
    if (years.size() < 2) continue;
    const double mean = order_free_sum(take_values(years)) / static_cast<double>(years.size());
    for (const YearlyLogRatio& one : years) {
      squares.push_back((one.value - mean) * (one.value - mean));
    }
  }
  return order_free_sum(squares);
}

/// The squared change of each pair of successive years.
std::vector<double> list_squared_changes(std::span<const LogRatios> by_state) {
  std::vector<double> changes;
  for (const LogRatios& years : by_state) {
    for (std::size_t i = 1; i < years.size(); ++i) {
      if (years[i].year != years[i - 1].year + 1) continue;
      const double change = years[i].value - years[i - 1].value;
      changes.push_back(change * change);
    }
  }
  return changes;
}

/// E S / sigma^2 at this rho.
double expect_squares(std::span<const LogRatios> by_state, double rho) {
  std::vector<double> expected;
  for (const LogRatios& years : by_state) {
    if (years.size() < 2) continue;
    const auto n = static_cast<double>(years.size());
    double correlations = 0;
    for (std::size_t b = 1; b < years.size(); ++b) {
      for (std::size_t a = 0; a < b; ++a) correlations += raise(rho, years[b].year - years[a].year);
    }
    expected.push_back(n - 1 - 2 * correlations / n);
  }
  return order_free_sum(expected);
}

}  // namespace

double estimate_persistence(std::span<const LogRatios> by_state) {
  const std::vector<double> changes = list_squared_changes(by_state);
  if (changes.size() < least_pairs) return 0;
  const double changed = order_free_sum(changes);
  const double spread = 2 * static_cast<double>(changes.size()) * sum_squares(by_state);
  // Q E S (1 - rho) / sigma^2 grows with rho beyond 2 m S (1 - rho), unless it begins there.
  const auto is_below = [&](double rho) {
    return changed * expect_squares(by_state, rho) < spread * (1 - rho);
  };
  if (!is_below(0)) return 0;
  if (is_below(most_persistent)) return most_persistent;
  return bisect_to_neighbours(0, most_persistent, is_below).high;
}

RateLaws fit_rate_laws(std::span<const LogRatios> by_state, int first_year) {
  std::vector<std::vector<double>> values;
  for (const LogRatios& years : by_state) values.push_back(take_values(years));
  ShrunkLogRates shrunk = shrink_log_rates(values);
  RateLaws result{
      .population = shrunk.population, .persistence = estimate_persistence(by_state), .laws = {}};
  const double rho = result.persistence;
  for (std::size_t i = 0; i < by_state.size(); ++i) {
    const LogRatios& years = by_state[i];
    std::optional<RateLaw>& law = result.laws.emplace_back();
    if (const auto& student = shrunk.laws[i]) {
      law.emplace();
      law->location = student->location;
      law->student = student;
      const double sigma = match_lognormal_sigma(*student);
      law->yearly_variance = (1 - rho) * (1 - rho * rho) * student->yearly_variance;
      law->lasting_variance = std::max(0.0, sigma * sigma - law->yearly_variance);
    } else if (!years.empty()) {
      const double mean = order_free_sum(values[i]) / static_cast<double>(years.size());
      law.emplace();
      law->location = mean;
      law->lasting_variance = assumed_log_spread * assumed_log_spread;
    }
    if (law && !years.empty()) {
      assert(years.back().year < first_year);
      const double kept = raise(rho, first_year - years.back().year);
      law->location += kept * (years.back().value - law->location);
    }
  }
  return result;
}

}  // namespace art6
