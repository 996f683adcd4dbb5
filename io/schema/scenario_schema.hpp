// The JSON Schema of the scenario format, for editors and for validators of other programs.
#pragma once

#include <string>

namespace art6 {

/// Makes the JSON Schema (draft 2020-12) of the scenario format 1, indented, with a line end. The
/// schema is made from the descriptions that the reader reads by, so that both have the same keys,
/// types, ranges and defaults. Rules between several keys (references, sums, ranges of
/// distributions) are checked by the reader alone.
std::string make_scenario_schema();

}  // namespace art6
