#include "cli/commands/schema_command.hpp"

#include "io/schema/scenario_schema.hpp"

namespace art6 {

Command make_schema_command() {
  return {
      .name = "schema",
      .about = "Print the JSON Schema of the scenario format, for editors",
      .footer = "Example:\n  art6 schema > art6.schema.json\n",
      .run = [](const Paint&, const Runner&) { return make_scenario_schema(); },
  };
}

}  // namespace art6
