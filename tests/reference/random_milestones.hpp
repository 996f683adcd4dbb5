// Milestones made at random for a scenario whose clock and States are known.
#pragma once

#include "models/scenario/scenario.hpp"
#include "tests/reference/dice.hpp"

namespace art6::reference {

/// Gives each programme up to three milestones, some of them just after the clock's end.
void add_random_milestones(Dice& dice, Scenario& scenario);

}  // namespace art6::reference
