// The known area of a clearance programme: what reports count as left. The engine's area left is S
// + C + U, with the area that nobody has recorded yet.
#pragma once

#include "models/portfolio/portfolio.hpp"

namespace art6 {

/// The unrecorded area U `months` >= 0 after the clock's start, km2, of a replication with these
/// static quantities. It is found evenly, whatever else happens (model.md 7.5.7), in each region
/// for itself:
///     U = max(0, U_0 (1 - months / unrecorded_found_within_months))
double find_unrecorded_km2(const Portfolio& portfolio, const ClearanceModel& clearance,
                           const Table<StaticIndex, double>& statics, int months);

/// The known area, S + C, after so many months, of `left_km2` in all; less than 1e-9 of that is
/// rounding, and 0.
double find_known_km2(const Portfolio& portfolio, const ClearanceModel& clearance,
                      const Table<StaticIndex, double>& statics, int months, double left_km2);

/// The known area at the clock's start, S + C, km2.
double find_known_km2_at_start(const Portfolio& portfolio, const ClearanceModel& clearance,
                               const Table<StaticIndex, double>& statics);

}  // namespace art6
