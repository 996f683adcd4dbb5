// The JSON Schema of the format of outcomes files, for editors and for validators of other
// programs.
#pragma once

#include <string>

#include "models/scenario/known_outcomes.hpp"

namespace art6 {

/// Makes the JSON Schema (draft 2020-12) of the outcomes format 1, indented, with a line end, from
/// the descriptions that the reader reads by. What must hold between keys, dates and the scenario
/// is checked by the reader alone.
std::string make_outcomes_schema();

/// Makes outcomes in which every key has a value.
KnownOutcomes make_outcomes_example();

}  // namespace art6
