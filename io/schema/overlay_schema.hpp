// The JSON Schema of a scenario that extends another.
#pragma once

#include <string>

#include "io/schema/scenario_value.hpp"

namespace art6 {

/// Makes the schema of a map that is merged over another from `schema`, the schema of the whole
/// map, which stands at `pointer`. Of its keys only `art6` and `id` are required, and items of
/// lists that merge by id may be removed, and null takes out every key that is not required. Values
/// that replace those of the base refer to their schema by `pointer`.
Json make_overlay_schema(const Json& schema, const std::string& pointer);

}  // namespace art6
