// Strategies that place money by code of their own. A new one is a file in this folder and an entry
// in the registry, models/strategies/strategy.cpp; docs/extending.md shows one step by step.
#pragma once

#include "models/strategies/placement.hpp"

namespace art6 {

/// Places by Moore and Hodgson's rule: first on the largest number of obligations that the money
/// can still finish in time, then on the other obligations, then on programmes without a date; of
/// each kind the cheapest first.
void place_most_met(Placement& placement);

/// Places piece by piece where a dollar raises the chance to finish in time most, along the concave
/// envelope of that chance; then the cheapest first. Parameter: spread of the remaining months.
void place_gain_to_finish(Placement& placement);

/// Raises the lowest chance to finish in time as far as the money goes; then the cheapest first.
void place_max_min(Placement& placement);

/// Each donor gives to few States, chosen by need and by pledges and commitments to them, and
/// keeps to them for some years; then by need. Parameters: years that a choice is kept, most States
/// of a donor, factor on the need of a State that the donor has pledged or committed money to.
void place_coalitions(Placement& placement);

/// Plans the years until the last planning deadline (`FluidPlan`) and places the plan's first year
/// on the obligations that the plan finishes in time; then the cheapest first.
void place_rolling_plan(Placement& placement);

}  // namespace art6
