// `art6 schema`: the JSON Schema of the scenario format, or of that of outcomes.
#pragma once

#include "cli/grammar/command.hpp"

namespace art6 {

Command make_schema_command();

}  // namespace art6
