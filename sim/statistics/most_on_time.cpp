#include "sim/statistics/most_on_time.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

namespace art6 {

std::vector<std::int32_t> select_most_on_time(std::span<const double> durations,
                                              std::span<const double> due_dates) {
  assert(durations.size() == due_dates.size());
  std::vector<std::int32_t> order(durations.size());
  std::iota(order.begin(), order.end(), 0);
  const auto duration = [&](std::int32_t job) { return durations[static_cast<std::size_t>(job)]; };
  const auto due_date = [&](std::int32_t job) { return due_dates[static_cast<std::size_t>(job)]; };
  std::stable_sort(order.begin(), order.end(),
                   [&](std::int32_t a, std::int32_t b) { return due_date(a) < due_date(b); });

  const auto is_shorter = [&](std::int32_t a, std::int32_t b) {
    return duration(a) < duration(b) || (duration(a) == duration(b) && a < b);
  };
  std::vector<std::int32_t> kept;  // a heap, the longest first
  double end = 0;
  for (const std::int32_t job : order) {
    assert(duration(job) >= 0 && std::isfinite(duration(job)) && !std::isnan(due_date(job)));
    kept.push_back(job);
    std::push_heap(kept.begin(), kept.end(), is_shorter);
    end += duration(job);
    if (end <= due_date(job)) continue;
    end -= duration(kept.front());
    std::pop_heap(kept.begin(), kept.end(), is_shorter);
    kept.pop_back();
  }
  std::sort(kept.begin(), kept.end());
  return kept;
}

}  // namespace art6
