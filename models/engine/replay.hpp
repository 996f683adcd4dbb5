// One replication of one programme, month by month: what a run computes but does not keep.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "models/engine/tally.hpp"
#include "models/portfolio/portfolio.hpp"
#include "models/strategies/placing_model.hpp"

namespace art6 {

/// What is told of a month. USD, km2, teams, munitions and people; a programme has those of its
/// theme. Amounts of a stock are those after the month.
enum class ReplayColumn {
  // Money of the month; what the budget year decided stands in its first month.
  decided_tied_usd,
  decided_flexible_usd,
  own_usd,
  donors_usd,
  spent_usd,
  reserve_usd,
  returned_usd,  ///< to the donors, at the end of the budget year in which the account closed
  // Deadlines, where they move.
  requests,
  planning_deadline,  ///< last month that counts, from the start
  // Clearance and stockpile destruction.
  is_open,  ///< access, or destruction running
  output,   ///< factor on the normal output: noise and closed access
  teams,
  suspected_km2,
  confirmed_km2,
  unrecorded_km2,
  cancelled_km2,
  reduced_km2,
  cleared_km2,
  new_km2,
  setup_left_months,
  destroyed,
  munitions,
  // Victim assistance: unmet needs and people served, pillar by pillar.
  survivors,
  months_covered,
  unmet,
  served = unmet + pillar_count,
  // Risk education, and the casualties of the State.
  coverage = served + pillar_count,
  casualties,
};
inline constexpr std::size_t replay_column_count =
    static_cast<std::size_t>(ReplayColumn::casualties) + 1;

/// One value for each column; not a number where nothing was told of it.
using ReplayMonth = std::array<double, replay_column_count>;

struct Replay {
  std::vector<ReplayMonth> months;  ///< one for each of the clock
  ProgrammeRecord record;           ///< what the run records of the same replication
};

/// Replays the replication of the run, to the same bits. Throws ScoreError, AmountError.
Replay replay(const Portfolio& portfolio, const PlacingModel& placing, ProgrammeIndex programme,
              std::int64_t replication);

}  // namespace art6
