// The JSON Schema of a distribution.
#pragma once

#include "io/schema/scenario_value.hpp"

namespace art6 {

/// A map with `dist` and the parameters of its family. Where the law may lie is for the reader.
Json make_distribution_schema();

}  // namespace art6
