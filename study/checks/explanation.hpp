// The replay of one future of one programme, with an explanation of each month.
#pragma once

#include <cstdint>

#include "io/results/replay_result.hpp"
#include "models/scenario/scenario.hpp"

namespace art6 {

/// Replays a replication of the scenario's run under its strategy, to the same bits. Throws
/// `std::invalid_argument` for an unknown strategy or a programme that the scenario does not have,
/// and as `forecast` where the replication fails. 0 <= `replication` < `most_replications`.
Replayed explain_replication(const Scenario& scenario, const ProgrammeId& id,
                             std::int64_t replication);

}  // namespace art6
