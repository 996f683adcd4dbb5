// A replay: one replication of one programme, month by month, which a run computes but does not
// keep.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "models/engine/replay_columns.hpp"
#include "models/engine/tally.hpp"
#include "models/portfolio/portfolio.hpp"
#include "models/strategies/placing_model.hpp"

namespace art6 {

/// The values of one month, by column; not a number where a column has no value.
using ReplayMonth = std::array<double, replay_column_count>;

struct Replay {
  std::vector<ReplayMonth> months;  ///< one for each of the clock
  ProgrammeRecord record;           ///< the run's record of the same replication
};

/// Replays the replication of the run, to the same bits. Throws ScoreError, AmountError.
Replay replay(const Portfolio& portfolio, const PlacingModel& placing, ProgrammeIndex programme,
              std::int64_t replication);

}  // namespace art6
