// Selecting the best of several alternatives with no more replications than that takes.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <tuple>
#include <vector>

#include "sim/run/parallel.hpp"
#include "sim/statistics/level.hpp"
#include "sim/statistics/sequential_selection.hpp"
#include "sim/statistics/stopping_points.hpp"
#include "sim/sums/members.hpp"

namespace art6 {

/// Sums of each alternative's amounts over batches of consecutive replications. Amounts are rounded
/// as in `PairedSums`, and have its limit. The sums are exact, so that any order of adding and
/// merging gives the same sums.
class BatchSums {
 public:
  static constexpr std::int64_t batch = 50;  ///< replications

  /// For the replications of `range`, whose ends are multiples of `batch`.
  BatchSums(int alternatives, Range range);

  /// Adds `amounts`, [alternative][replication], of the replications from `first` on.
  void add(std::int64_t first, std::span<const double> amounts);

  static auto members(auto& sums) { return std::tie(sums.quanta_); }
  BatchSums& operator+=(const BatchSums& other) { return add_members(*this, other); }

  std::int64_t count() const { return range_.size() / batch; }  ///< batches
  std::vector<double> means(std::int64_t number) const;  ///< of the alternatives in one batch

 private:
  std::size_t alternatives_;
  Range range_;
  std::vector<std::int64_t> quanta_;  ///< [batch][alternative]
};

/// The result of a sequential selection: `undecided` where the replications were used up.
struct Decision {
  Selection selection;
  std::int64_t replications = 0;  ///< that were run
};

/// The probability with which the selection may err.
inline constexpr double selection_error = significance_level;

/// Selects the alternative of the largest mean by Kim and Nelson's procedure on means of batches,
/// right with a probability of at least 1 - `selection_error` where the others are smaller by
/// `indifference` or more. `run` is called for one range of replications after the other, each up
/// to the next stopping point (`list_stopping_points`), until a screening decides. At most `most`
/// >= `first_stopping_point` replications are run, rounded down to whole batches.
Decision run_until_decided(int alternatives, double indifference, std::int64_t most,
                           const std::function<BatchSums(Range)>& run);

}  // namespace art6
