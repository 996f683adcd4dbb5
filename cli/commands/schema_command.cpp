#include "cli/commands/schema_command.hpp"

#include <fmt/format.h>

#include <array>
#include <memory>
#include <string>
#include <string_view>

#include "io/schema/outcomes_schema.hpp"
#include "io/schema/scenario_schema.hpp"
#include "io/text/nearest_name.hpp"
#include "io/text/utf8.hpp"

namespace art6 {

Command make_schema_command() {
  struct Given {
    std::string format = "scenario";
  };
  const auto given = std::make_shared<Given>();
  return {
      .name = "schema",
      .about = "Print the JSON Schema of the scenario or the outcomes format, for editors",
      .footer =
          "Examples:\n"
          "  art6 schema > art6.schema.json\n"
          "  art6 schema outcomes > art6-outcomes.schema.json\n",
      .places = {{.names = {"scenario|outcomes"},
                  .text = "scenario (the default), or outcomes",
                  .take =
                      [given](const std::string& text) {
                        constexpr std::array<std::string_view, 2> formats{"scenario", "outcomes"};
                        if (text != formats[0] && text != formats[1]) {
                          throw WrongUsage(fmt::format(
                              "expected scenario or outcomes, got \"{}\"{}",
                              escape_control_characters(text), suggest_name(text, formats)));
                        }
                        given->format = text;
                      }}},
      .run =
          [given](const Paint&, const Runner&) {
            return given->format == "outcomes" ? make_outcomes_schema() : make_scenario_schema();
          },
  };
}

}  // namespace art6
