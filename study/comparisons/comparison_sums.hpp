// The sums of a comparison over its replications.
#pragma once

#include <cstdint>
#include <functional>
#include <tuple>
#include <vector>

#include "models/engine/outcomes.hpp"
#include "sim/sums/members.hpp"
#include "sim/sums/paired_sums.hpp"
#include "sim/tables/table.hpp"
#include "study/comparisons/measures.hpp"
#include "study/comparisons/until_decided.hpp"

namespace art6 {

/// Numbers of replications by alternative and item: an obligation, or a State with obligations.
template <class Item>
class ReplicationCounts {
 public:
  ReplicationCounts(int alternatives, IndexRange<Item> items)
      : counts_(static_cast<std::size_t>(alternatives), Table<Item, std::int64_t>(items.size())) {}

  std::int64_t& of(int alternative, Item item) {
    return counts_[static_cast<std::size_t>(alternative)][item];
  }
  std::int64_t of(int alternative, Item item) const {
    return counts_[static_cast<std::size_t>(alternative)][item];
  }

  static auto members(auto& sums) { return std::tie(sums.counts_); }
  ReplicationCounts& operator+=(const ReplicationCounts& other) {
    return add_members(*this, other);
  }

 private:
  std::vector<Table<Item, std::int64_t>> counts_;
};

/// The sums of a comparison; their size does not depend on the number of replications.
struct ComparisonSums {
  PairedSums objective;
  ReplicationCounts<ObligationIndex> met;
  ReplicationCounts<ObligationIndex> met_with_base;  ///< under the alternative and the baseline
  ReplicationCounts<ObligedStateIndex> states_met;
  std::vector<BatchSums> batches;  ///< of the objective in one stage of a selection, else none

  ComparisonSums(int alternatives, const Measures& measures);

  static auto members(auto& sums) {
    return std::tie(sums.objective, sums.met, sums.met_with_base, sums.states_met, sums.batches);
  }
  ComparisonSums& operator+=(const ComparisonSums& other) { return add_members(*this, other); }
};

/// Writes the objective of an alternative in each replication of a batch to `values`.
using ObjectiveValues =
    std::function<void(const Outcomes& outcomes, int alternative, double* values)>;

/// Counts the replications of a batch in which each obligation is met, in which it is met under the
/// baseline as well, and in which each State meets all its obligations; adds the counts to `sums`.
void count_met(const Measures& measures, int baseline, const Outcomes& outcomes,
               ComparisonSums& sums);

/// For each alternative the State with the lowest chance to meet all its obligations.
std::vector<ObligedStateIndex> find_worst_states(const ComparisonSums& sums, int alternatives,
                                                 IndexRange<ObligedStateIndex> states);

}  // namespace art6
