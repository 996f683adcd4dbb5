#include "sim/sums/month_histogram.hpp"

#include <algorithm>
#include <cassert>
#include <numeric>

#include "sim/sums/rank.hpp"

namespace art6 {

MonthHistogram::MonthHistogram(int months)
    : last_(months), counts_(static_cast<std::size_t>(months) + 1) {}

int MonthHistogram::months() const { return last_; }

std::int64_t MonthHistogram::total() const {
  return std::accumulate(counts_.begin(), counts_.end(), std::int64_t{0});
}

std::span<const std::int64_t> MonthHistogram::counts() const {
  return {counts_.data(), static_cast<std::size_t>(last_)};
}

std::int64_t MonthHistogram::at_or_before(int month) const {
  const auto end = counts_.begin() + std::clamp(month, -1, last_ - 1) + 1;
  return std::accumulate(counts_.begin(), end, std::int64_t{0});
}

std::optional<int> MonthHistogram::month_of_rank(std::int64_t rank) const {
  assert(rank >= 1);
  for (int month = 0; month < last_; ++month) {
    rank -= counts_[static_cast<std::size_t>(month)];
    if (rank <= 0) return month;
  }
  return std::nullopt;
}

std::optional<int> MonthHistogram::quantile(double p) const {
  return month_of_rank(quantile_rank(p, total()));
}

}  // namespace art6
