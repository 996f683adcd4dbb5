// In which month something happened, counted over the replications.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <tuple>
#include <vector>

#include "sim/sums/members.hpp"

namespace art6 {

/// Counts of months 0 to months() - 1 of a run, and of the replications that did not finish in it.
/// Integers: the same in whatever order it is filled and merged.
class MonthHistogram {
 public:
  /// For runs of `months` >= 0 months.
  explicit MonthHistogram(int months);

  int months() const;

  /// Counts one replication; a month at or after months() is one that did not finish. month >= 0.
  void add(int month) { ++counts_[static_cast<std::size_t>(month < last_ ? month : last_)]; }

  static auto members(auto& sums) { return std::tie(sums.counts_); }

  /// Adds the counts of a histogram over as many months.
  MonthHistogram& operator+=(const MonthHistogram& other) { return add_members(*this, other); }

  std::int64_t total() const;  ///< replications counted, those that did not finish included
  std::int64_t unfinished() const { return counts_.back(); }
  std::span<const std::int64_t> counts() const;  ///< one for each month, 0 to months() - 1

  /// Replications that finished in this month or before; none for a negative month.
  std::int64_t at_or_before(int month) const;

  /// The month of the `rank`-th replication to finish, 1 <= rank; empty if fewer finished.
  std::optional<int> month_of_rank(std::int64_t rank) const;

  /// The month of rank ceil(p total()) (see `quantile_rank`), for total() >= 1; empty if that rank
  /// did not finish.
  std::optional<int> quantile(double p) const;

  friend bool operator==(const MonthHistogram&, const MonthHistogram&) = default;

 private:
  int last_;  ///< where the unfinished are counted: one past the last month
  std::vector<std::int64_t> counts_;
};

}  // namespace art6
