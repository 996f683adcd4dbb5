#include "cli/commands/strategies_command.hpp"

#include "cli/commands/command_parts.hpp"
#include "cli/grammar/arguments.hpp"
#include "cli/pages/strategies_page.hpp"
#include "models/strategies/strategy.hpp"

namespace art6 {

Command make_strategies_command(const std::shared_ptr<StrategiesArguments>& given) {
  return {
      .name = "strategies",
      .about = "List the strategies, with the scenario's own if one is given",
      .footer = "Example:\n  art6 strategies scenarios/one-page-example.yaml\n",
      .places = {make_text_argument({"SCENARIO"}, "",
                                    "scenario file (YAML), or - for standard input", given,
                                    &StrategiesArguments::scenario)},
      .run =
          [given](const Paint&, const Runner&) {
            return print_strategies_page(list_strategies(
                given->scenario ? read_file(*given->scenario).scenario : Scenario{}));
          },
  };
}

}  // namespace art6
