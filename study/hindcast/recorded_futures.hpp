// The futures of a run one by one, as the engine records them.
#pragma once

#include <functional>
#include <vector>

#include "models/engine/tally.hpp"
#include "models/portfolio/portfolio.hpp"
#include "models/strategies/placing_model.hpp"
#include "sim/run/parallel.hpp"

namespace art6 {

/// Takes the records of a batch of replications, in their order; may take them away.
using RecordVisitor = std::function<void(Range batch, std::vector<ReplicationRecord>& records)>;

/// Simulates the replications of `range` and calls `visit` for each batch, in any order and from
/// several threads at once. What is recorded does not depend on threads and batches. Throws as
/// `simulate`.
void simulate_records(const Portfolio& portfolio, const PlacingModel& placing, Range range,
                      const Runner& runner, const RecordVisitor& visit);

}  // namespace art6
