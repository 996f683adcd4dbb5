// The JSON Schema of a distribution.
#pragma once

#include "io/schema/scenario_value.hpp"

namespace art6 {

/// Makes the schema of a map with `dist` and the parameters of its family. The range of the
/// distribution is checked by the reader alone.
Json make_distribution_schema();

}  // namespace art6
