// What must hold between the values of a scenario: references, ids, dates, sums, correlations.
#pragma once

#include "io/reader/check_walk.hpp"
#include "io/reader/known_ids.hpp"
#include "io/reader/tree_faults.hpp"
#include "io/yaml/place.hpp"
#include "models/scenario/scenario.hpp"

namespace art6 {

/// Reports what does not go together in the scenario that was read from the map `document`. A value
/// whose own fault was reported takes part in no check.
void check_scenario(TreeFaults& faults, const Place& document, const Scenario& scenario);

// Its parts, each in a file of its own:

/// The clock's months are in order and at most 1,200; Sobol points have enough coordinates.
void check_simulation(CheckWalk& walk);

/// The scenario's own strategies: ids, scores that can be computed, numbers of the strategy that
/// `like` names alone, shares of the themes.
void check_strategies(CheckWalk& walk, const KnownIds& ids);

/// Donors and coalitions: ids, references to States, programmes and donors, each at most once.
void check_donors(CheckWalk& walk, const KnownIds& ids);

/// States: ids, a season with work in it, and each programme's numbers beside each other.
void check_states(CheckWalk& walk);

/// Correlations: paths of uncertain static quantities, each pair once, and a matrix of ranks that
/// is positive definite.
void check_correlations(CheckWalk& walk);

}  // namespace art6
