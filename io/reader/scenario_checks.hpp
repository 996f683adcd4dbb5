// What must hold between the values of a scenario: references, ids, dates, sums, correlations.
#pragma once

#include "io/reader/check_walk.hpp"
#include "io/reader/known_ids.hpp"
#include "io/reader/tree_faults.hpp"
#include "io/yaml/place.hpp"
#include "models/scenario/scenario.hpp"

namespace art6 {

/// Reports values that do not fit to each other in the scenario that was read from the map
/// `document`. A value whose own fault was reported takes part in no check.
void check_scenario(TreeFaults& faults, const Place& document, const Scenario& scenario);

// Its parts, each in a file of its own:

/// Checks that the clock has at most 1,200 months in order, and that Sobol points have a coordinate
/// for each uncertain quantity.
void check_simulation(CheckWalk& walk);

/// Checks the scenario's own strategies: ids; scores; numbers, which must be parameters of the
/// strategy that `like` names; shares of the themes.
void check_strategies(CheckWalk& walk, const KnownIds& ids);

/// Checks donors and coalitions: ids, and references to States, programmes and donors.
void check_donors(CheckWalk& walk, const KnownIds& ids);

/// Checks States: ids, seasons with a month of work, months and themes of pauses, and numbers of a
/// programme that limit each other.
void check_states(CheckWalk& walk);

/// Checks milestones: ids, at least one condition each, and months not before the clock's start.
void check_milestones(CheckWalk& walk);
/// Checks reports of past years: years ascend, none twice, all over when the clock starts; no more
/// suspected area than area left.
void check_history(CheckWalk& walk);

/// Checks that budgets, own funding and casualties over the clock, munitions and people are not
/// beyond what a run can count. Of a number with a law the largest value counts, or the median
/// where there is no largest; a future that is larger by chance ends its run with an error
/// (model.md 9).
void check_amounts(CheckWalk& walk);

/// Checks correlations: paths of uncertain static quantities, each pair once, and a positive
/// definite matrix of ranks.
void check_correlations(CheckWalk& walk);

}  // namespace art6
