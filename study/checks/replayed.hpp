// One future of one programme, explained.
#pragma once

#include <cstdint>

#include "io/results/replay_result.hpp"
#include "models/scenario/scenario.hpp"

namespace art6 {

/// Replays a replication of the scenario's run under its strategy, to the same bits. Throws
/// `std::invalid_argument` for an unknown strategy or a programme that the scenario lacks, and as
/// `forecast` where that replication fails. `replication` >= 0, at most 2^32 - 1.
Replayed replayed(const Scenario& scenario, const ProgrammeId& id, std::int64_t replication);

}  // namespace art6
