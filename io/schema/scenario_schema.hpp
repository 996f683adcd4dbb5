// The JSON Schema of the scenario format, for editors and for validators of other programs.
#pragma once

#include <string>

namespace art6 {

/// The scenario format 1 as a JSON Schema (draft 2020-12), indented, with a line end behind it.
/// Written from the same descriptions that the reader reads by, so that both know the same keys,
/// types, ranges and defaults. What holds between several keys (references, sums, where a
/// distribution may lie) is for the reader alone.
std::string make_scenario_schema();

}  // namespace art6
