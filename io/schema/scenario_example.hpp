// An example in which every key of the format has a value, for the JSON Schema.
#pragma once

#include "models/scenario/scenario.hpp"

namespace art6 {

/// Makes a valid scenario without a default: every optional value is set and every list has an
/// item.
Scenario make_scenario_example();

}  // namespace art6
