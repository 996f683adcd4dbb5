// What must hold between the values of an outcomes file, and between them and the scenario.
#pragma once

#include "io/reader/tree_faults.hpp"
#include "io/yaml/place.hpp"
#include "models/scenario/known_outcomes.hpp"
#include "models/scenario/scenario.hpp"

namespace art6 {

/// Reports values of the outcomes, read from the map `document`, that do not fit to each other or
/// to the scenario: obligations that it does not have or that stand twice, dates after `as_of`,
/// completion before the clock's start, an `as_of` by which no month of the clock is over, work
/// left in the wrong unit, out of order, of victim assistance or after completion. A value whose
/// own fault was reported takes part in no check.
void check_known_outcomes(TreeFaults& faults, const Place& document, const Scenario& scenario,
                          const KnownOutcomes& outcomes);

}  // namespace art6
