// Strategies that place money by code of their own. A new one is a file here and an entry in the
// registry, models/strategies/strategy.cpp; docs/extending.md walks through one.
#pragma once

#include "models/strategies/placement.hpp"

namespace art6 {

/// Moore and Hodgson's rule: the most obligations that the money still reaches in time; then the
/// others; each the cheapest first; then what has no date.
void place_most_met(Placement& placement);

/// Piece by piece where a dollar raises the chance to finish in time most, along the concave
/// envelope of that chance; then the cheapest first. StrategyParameter: spread of the remaining
/// months.
void place_gain_to_finish(Placement& placement);

/// Raises the lowest chance to finish in time as far as the money goes; then the cheapest first.
void place_max_min(Placement& placement);

/// Each donor gives to few States, chosen by need and by what ties it to them, for some years;
/// then by need. Parameters: years that a choice is kept, most States a donor, weight of a tie.
void place_coalitions(Placement& placement);

/// Solves the fluid problem over the years left, and places its first year on what it finishes in
/// time; then the cheapest first.
void place_rolling_plan(Placement& placement);

}  // namespace art6
