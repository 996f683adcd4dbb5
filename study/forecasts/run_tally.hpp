// Running replications into a tally, the sums of a run.
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

/// Simulates the replications of `range` with the runner's threads in this process alone, and
/// returns their sums. `visit`, where it is given, is called for each batch, in any order and from
/// several threads at once; what it gets does not depend on threads and batches. Throws as
/// `run_tally`.
Tally run_tally_here(const Portfolio& portfolio, const PlacingModel& placing, Range range,
                     const Runner& runner, const RecordVisitor& visit = {});

/// Simulates the replications of `range`, with the runner's threads and processes, and returns
/// their sums. Throws `Stopped`, `ScoreError` and `AmountError`.
Tally run_tally(const Portfolio& portfolio, const PlacingModel& placing, Range range,
                const Runner& runner);

}  // namespace art6
