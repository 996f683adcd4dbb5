// The result of one milestone.
#pragma once

#include "io/results/forecast_result.hpp"
#include "models/engine/tally.hpp"
#include "models/scenario/scenario.hpp"

namespace art6 {

/// The chance of a milestone from the tally of a run; none where it was not looked at, because it
/// lies beyond the clock's end.
MilestoneForecast summarise_milestone(const ProgrammeId& programme, const Milestone& milestone,
                                      const MilestoneTally& tally);

}  // namespace art6
