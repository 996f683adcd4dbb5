// Programmes with little or nothing to do while donors' money is still on its way to them.
#pragma once

#include "tests/reference/dice.hpp"

namespace art6 {
struct Scenario;
}

namespace art6::reference {

/// Changes a scenario so that money arrives late, 12 to 48 months after its year, at programmes
/// that have no work, no need, work in a few futures only, or that were paid by donors who give in
/// the first year alone and by pledges that end.
void leave_programmes_idle(Dice& dice, Scenario& scenario);

}  // namespace art6::reference
