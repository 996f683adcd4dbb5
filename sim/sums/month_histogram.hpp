// The months in which something happened, counted over the replications.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <tuple>
#include <vector>

#include "sim/sums/members.hpp"

namespace art6 {

/// For each month 0 to months() - 1 of a run, the number of replications that finished in it, and
/// the number that did not finish within the run. Counts are integers, so that any order of adding
/// and merging gives the same histogram.
class MonthHistogram {
 public:
  /// For runs of `months` >= 0 months.
  explicit MonthHistogram(int months);

  int months() const;

  /// Counts one replication that finished in `month` >= 0; from months() on it counts as
  /// unfinished.
  void add(int month) { ++counts_[static_cast<std::size_t>(month < last_ ? month : last_)]; }

  static auto members(auto& sums) { return std::tie(sums.counts_); }

  /// Adds the counts of a histogram over as many months.
  MonthHistogram& operator+=(const MonthHistogram& other) { return add_members(*this, other); }

  std::int64_t total() const;  ///< replications counted, those that did not finish included
  std::int64_t unfinished() const { return counts_.back(); }
  std::span<const std::int64_t> counts() const;  ///< one for each month, 0 to months() - 1

  /// The number of replications that finished in this month or before; 0 for a negative month.
  std::int64_t at_or_before(int month) const;

  /// The month of the `rank`-th replication to finish, 1 <= rank; empty if fewer finished.
  std::optional<int> month_of_rank(std::int64_t rank) const;

  /// The month of rank ceil(p total()) (see `quantile_rank`), for total() >= 1; empty if that rank
  /// did not finish.
  std::optional<int> quantile(double p) const;

  friend bool operator==(const MonthHistogram&, const MonthHistogram&) = default;

 private:
  int last_;  ///< months(), which is also the place of the unfinished replications in counts_
  std::vector<std::int64_t> counts_;
};

}  // namespace art6
