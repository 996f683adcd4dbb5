// What must hold between the values of a scenario: references, ids, dates, sums, correlations.
#pragma once

#include "io/text/problem.hpp"
#include "io/yaml/place.hpp"
#include "models/scenario/scenario.hpp"

namespace art6 {

/// Reports what does not fit together in the scenario read from the map `document`. A value whose
/// own fault was reported takes part in no check.
void check_scenario(Problems& problems, const Place& document, Scenario& scenario);

/// The part about correlations: paths of uncertain static quantities, each pair once, and a
/// matrix that is positive definite.
void check_correlations(Problems& problems, const Place& document, Scenario& scenario);

}  // namespace art6
