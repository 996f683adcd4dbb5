#include "study/hindcast/naive_forecasts.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <functional>
#include <limits>
#include <numeric>
#include <utility>

namespace art6 {
namespace {

constexpr double never = std::numeric_limits<double>::infinity();

/// The released amounts of `year` and the two before it, where reported, in ascending years.
std::vector<double> list_recent_releases(ReportedHistory history, int year) {
  std::vector<double> releases;
  for (const ReportedYear& report : history) {
    if (report.released && report.year <= year && report.year > year - 3) {
      releases.push_back(*report.released);
    }
  }
  return releases;
}

/// The releases of the `years` after `year`, as far as they were reported.
std::vector<double> list_next_releases(ReportedHistory history, int year, int years) {
  std::vector<double> releases;
  for (const ReportedYear& report : history) {
    if (report.released && report.year > year && report.year <= year + years) {
      releases.push_back(*report.released);
    }
  }
  return releases;
}

/// The share of the work left that was released, at most 1; nothing where no work was known.
std::optional<double> released_share(const PastCase& one) {
  if (!(one.left > 0 && std::isfinite(one.left))) return std::nullopt;
  return std::min(1.0, one.released / one.left);
}

}  // namespace

std::optional<double> last_years_rate(ReportedHistory history, int year) {
  const std::vector<double> releases = list_recent_releases(history, year);
  return releases.empty() ? std::nullopt : std::optional(releases.back());
}

std::optional<double> mean_rate_of_three_years(ReportedHistory history, int year) {
  const std::vector<double> releases = list_recent_releases(history, year);
  if (releases.empty()) return std::nullopt;
  return std::accumulate(releases.begin(), releases.end(), 0.0) /
         static_cast<double>(releases.size());
}

double find_work_left(ReportedHistory history, int year) {
  const auto report = std::ranges::find(history, year, &ReportedYear::year);
  return report != history.end() && report->left ? *report->left : never;
}

double forecast_release(double rate, int years, double left) {
  assert(rate >= 0 && years >= 1 && left >= 0);
  return std::min(rate * years, left);
}

std::vector<double> forecast_yearly_releases(double rate, int years, double left) {
  std::vector<double> releases;
  double before = 0;
  for (int year = 1; year <= years; ++year) {
    const double until = forecast_release(rate, year, left);
    releases.push_back(until - before);
    before = until;
  }
  return releases;
}

double forecast_completion(double rate, double left, double horizon) {
  assert(rate >= 0 && left >= 0 && horizon >= 0);
  if (left == 0) return 0;
  const double months = rate > 0 ? 12 * left / rate : never;
  return months <= horizon ? months : never;
}

std::vector<double> forecast_never() { return {never}; }

std::vector<double> subtract_releases(double left, std::span<const double> releases) {
  assert(std::isfinite(left));
  std::vector<double> ensemble;
  for (const double release : releases) ensemble.push_back(std::max(0.0, left - release));
  std::ranges::sort(ensemble);
  return ensemble;
}

std::vector<PastCase> list_past_cases(std::span<const std::vector<ReportedYear>> histories,
                                      int years, int known_by) {
  assert(years >= 1);
  std::vector<PastCase> cases;
  for (std::size_t state = 0; state < histories.size(); ++state) {
    const ReportedHistory history = histories[state];
    assert(std::ranges::is_sorted(history, std::less_equal{}, &ReportedYear::year));
    for (const ReportedYear& report : history) {
      if (report.year + years > known_by) break;
      std::vector<double> released = list_next_releases(history, report.year, years);
      if (released.size() != static_cast<std::size_t>(years)) continue;
      const double sum = std::accumulate(released.begin(), released.end(), 0.0);
      cases.push_back({.state = static_cast<int>(state),
                       .year = report.year,
                       .years = years,
                       .last_rate = last_years_rate(history, report.year),
                       .mean_rate = mean_rate_of_three_years(history, report.year),
                       .left = find_work_left(history, report.year),
                       .released_by_year = std::move(released),
                       .released = sum});
    }
  }
  return cases;
}

std::vector<double> climatology_of_release(std::span<const PastCase> cases, double left) {
  std::vector<double> ensemble;
  for (const PastCase& one : cases) {
    if (const auto share = released_share(one)) ensemble.push_back(*share * left);
  }
  std::ranges::sort(ensemble);
  return ensemble;
}

std::vector<double> climatology_of_yearly_releases(std::span<const PastCase> cases, double left) {
  std::vector<double> members;
  for (const PastCase& one : cases) {
    const auto share = released_share(one);
    if (!share) continue;
    const double factor = one.released > 0 ? *share * left / one.released : 0;
    for (const double released : one.released_by_year) members.push_back(factor * released);
  }
  return members;
}

std::vector<double> climatology_of_completion(std::span<const PastCase> cases, double horizon) {
  std::vector<double> ensemble;
  for (const PastCase& one : cases) {
    if (const auto share = released_share(one)) {
      ensemble.push_back(forecast_completion(*share / one.years, 1, horizon));
    }
  }
  std::ranges::sort(ensemble);
  return ensemble;
}

}  // namespace art6
