// The results of the regions of one clearance programme.
#pragma once

#include <vector>

#include "io/results/forecast_result.hpp"
#include "models/engine/tally.hpp"
#include "models/portfolio/portfolio.hpp"
#include "models/scenario/scenario.hpp"

namespace art6 {

/// Each region's completion and, where it has a deadline, the chance to be done by then; in the
/// order of the file. None for another theme and without regions.
std::vector<RegionForecast> summarise_regions(const State& state, const Portfolio& portfolio,
                                              ProgrammeIndex programme, const Tally& tally);

}  // namespace art6
