// The static quantities as a run draws them, without the run.
#pragma once

#include <vector>

#include "models/portfolio/portfolio.hpp"
#include "sim/run/parallel.hpp"

namespace art6 {

/// Draws the portfolio's static quantities, to the same bits as the engine. Row r holds the values
/// of replication `range.begin` + r.
std::vector<Table<StaticIndex, double>> draw_static_quantities(const Portfolio& portfolio,
                                                               Range range);

}  // namespace art6
