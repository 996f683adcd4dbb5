// The JSON Schema of a scenario that extends another.
#pragma once

#include <string>

#include "io/schema/scenario_value.hpp"

namespace art6 {

/// The keys of `schema`, a map's, of which only those are required that tell things apart; items
/// of lists that merge by id may be removed. Values that replace the base's are described at
/// `pointer`, where `schema` stands.
Json make_overlay_schema(const Json& schema, const std::string& pointer);

}  // namespace art6
