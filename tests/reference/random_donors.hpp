// Donors and coalitions made at random for a scenario whose clock and States are known.
#pragma once

#include <string>
#include <vector>

#include "models/scenario/scenario.hpp"
#include "tests/reference/dice.hpp"

namespace art6::reference {

std::vector<ProgrammeId> programmes_of(const std::vector<State>& states);

/// A donor with a budget of about `usual_usd` a year: up to three committed shares, flexible money
/// that may be restricted, months in which it is active that may lie within the clock.
Donor random_donor(Dice& dice, const std::string& id, const Scenario& scenario, double usual_usd);

/// Makes some commitments come and go.
void let_commitments_change(Dice& dice, Donor& donor);

/// A coalition for one State, to which some of the scenario's donors pledge by the year, once or
/// both.
Coalition random_coalition(Dice& dice, int number, const Scenario& scenario, double usual_usd);

}  // namespace art6::reference
