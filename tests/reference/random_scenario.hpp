// Small scenarios made at random, valid and odd: all themes, laws, donors, coalitions, short
// clocks, idle programmes.
#pragma once

#include <cstdint>

#include "tests/reference/reference.hpp"

namespace art6::reference {

/// The scenario of this number: 1 to 6 States, up to 5 donors and 3 coalitions, 1 to 90 months, one
/// strategy `mixed` of its own whose score looks at every variable of the programme itself. In two
/// of five, programmes are left idle with money on its way (`leave_programmes_idle`). Extensions of
/// more than half of the programmes are shorter than the longest. In two of three, quantities
/// change in time (`choose_steps`). No correlations, no Sobol.
Scenario random_scenario(std::uint64_t number);

/// The strategy `mixed` of a random scenario, its score as C++.
Strategy mixed_strategy(const Scenario& scenario);

}  // namespace art6::reference
