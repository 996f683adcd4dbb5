// Running no more replications than it takes to select the best of several alternatives.
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
/// as in `PairedSums`, with its limit; sums are exact, in whatever order they are filled and
/// merged.
class BatchSums {
 public:
  static constexpr std::int64_t batch = 50;  ///< replications

  /// For the replications of `range`, whose ends are multiples of `batch`.
  BatchSums(int alternatives, Range range);

  /// A column of amounts for each alternative, from replication `first` on.
  void add(std::int64_t first, std::span<const double> amounts);

  static auto members(auto& sums) { return std::tie(sums.quanta_); }
  BatchSums& operator+=(const BatchSums& other) { return add_members(*this, other); }

  std::int64_t count() const { return range_.size() / batch; }  ///< batches
  std::vector<double> means(std::int64_t number) const;         ///< of all alternatives in a batch

 private:
  std::size_t alternatives_;
  Range range_;
  std::vector<std::int64_t> quanta_;  ///< [batch][alternative]
};

/// What a sequential selection came to: `undecided` where the replications ran out.
struct Decision {
  Selection selection;
  std::int64_t replications = 0;  ///< that it took
};

/// The probability with which the selection may err.
inline constexpr double selection_error = significance_level;

/// Selects the alternative of the largest mean by Kim and Nelson's procedure on means of batches,
/// right with a probability of at least 1 - `selection_error` where the others are smaller by
/// `indifference` or more. `most` >= `first_look`, of which whole batches are run. It looks at the
/// counts of `looks`. `run` is called for range after range until a look decides.
Decision until_decided(int alternatives, double indifference, std::int64_t most,
                       const std::function<BatchSums(Range)>& run);

}  // namespace art6
