// A scenario in which every key has a value, for documents.
#pragma once

#include "models/scenario/scenario.hpp"

namespace art6 {

/// The example of design section 6, with nothing left to a default: every optional is set and
/// every list has an item. A valid scenario.
Scenario make_scenario_example();

}  // namespace art6
