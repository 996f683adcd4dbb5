// What a run draws for its static quantities, without the run.
#pragma once

#include <vector>

#include "models/portfolio/portfolio.hpp"
#include "sim/run/parallel.hpp"

namespace art6 {

/// The draws of one replication after the other, to the same bits as the engine's: row r has what
/// replication `range.begin` + r takes each of the portfolio's static quantities for.
std::vector<Table<StaticIndex, double>> static_draws(const Portfolio& portfolio, Range range);

}  // namespace art6
