// A scenario in which every key has a value, for documents.
#pragma once

#include "models/scenario/scenario.hpp"

namespace art6 {

/// An example of the whole format (docs/scenario-format.md), with nothing left to a default: every
/// optional is set and every list has an item. A valid scenario.
Scenario scenario_example();

}  // namespace art6
