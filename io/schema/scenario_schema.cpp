#include "io/schema/scenario_schema.hpp"

#include <fmt/format.h>

#include "io/format/scenario_format.hpp"
#include "io/schema/distribution_schema.hpp"
#include "io/schema/overlay_schema.hpp"
#include "io/schema/scenario_example.hpp"
#include "io/schema/struct_schema.hpp"

namespace art6 {

std::string make_scenario_schema() {
  Json whole = make_struct_schema<Scenario>();
  add_examples(whole, make_scenario_example());
  Json definitions{{"scenario", whole},
                   {"overlay", make_overlay_schema(whole, "#/$defs/scenario")},
                   {"distribution", make_distribution_schema()}};
  definitions.update(make_number_definitions());
  const Json schema{
      {"$schema", "https://json-schema.org/draft/2020-12/schema"},
      {"title", fmt::format("art6 scenario, format {}", scenario_format)},
      {"description",
       "A scenario of obligations under the Convention on Cluster Munitions, for art6."},
      {"type", "object"},
      {"if", {{"required", {"extends"}}}},
      {"then", make_reference("overlay")},
      {"else", make_reference("scenario")},
      {"$defs", definitions}};
  return schema.dump(2) + "\n";
}

}  // namespace art6
