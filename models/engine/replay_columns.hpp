// The columns of a replay: the values recorded of each month, their keys in files and their
// headings.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "models/scenario/scenario.hpp"

namespace art6 {

/// The values that a replay records of a month. A programme has those of its theme. Amounts of a
/// stock are those after the month.
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
  // Pauses: what they leave of normal work, and of the staff employed.
  worked_share,
  staff_share,
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
  // Clearance in regions: the area left, region by region.
  region_left_km2,
};
inline constexpr std::size_t replay_column_count =
    static_cast<std::size_t>(ReplayColumn::region_left_km2) + most_regions;

/// A column of a replay: its key in files, the unit of its values, its heading on the page.
struct ReplayColumnText {
  ReplayColumn column{};
  std::string key;        ///< in files: `spent_usd`
  const char* unit = "";  ///< `USD`, `km2`, `people`, ...; `share` and `factor` for pure numbers
  std::string heading;    ///< on the page, where columns of one heading are added; empty: not shown
};

/// The columns that the replay of a programme can have, in the order of files and of the page.
std::vector<ReplayColumnText> list_replay_columns(const State& state, Theme theme);

}  // namespace art6
