// Milestones: what a programme's work has come to by the end of a month (model.md 7.11).
#pragma once

#include <vector>

#include "tests/reference/world.hpp"

namespace art6::reference {

/// Whether each milestone of a programme was met, in the order of the file; false where it lies
/// beyond the months that were simulated.
std::vector<bool> milestones_met(const Programme& p, const State& state, Month start);

}  // namespace art6::reference
