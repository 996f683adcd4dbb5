#include "cli/commands.hpp"

#include <fmt/format.h>

#include <array>
#include <system_error>
#include <vector>

#include "cli/check_page.hpp"
#include "cli/strategies_page.hpp"
#include "cli/table.hpp"
#include "cli/version.hpp"
#include "io/nearest_name.hpp"
#include "io/output_folder.hpp"
#include "io/resolved_text.hpp"
#include "io/results_csv.hpp"
#include "io/results_json.hpp"
#include "io/scenario_reader.hpp"
#include "models/strategy.hpp"
#include "study/forecast.hpp"

namespace art6 {
namespace {

ScenarioFile read(const std::filesystem::path& path) {
  try {
    return read_scenario(path);
  } catch (const std::system_error& error) {
    throw WrongUsage(error.what());
  }
}

void require_strategy(const Scenario& scenario) {
  NearestName nearest(scenario.strategy);
  for (const Strategy& strategy : strategies_of(scenario)) {
    if (strategy.id == scenario.strategy) return;
    nearest.offer(strategy.id);
  }
  throw WrongUsage(fmt::format("unknown strategy \"{}\"{}\nSee 'art6 strategies SCENARIO'.",
                               scenario.strategy, nearest.suggestion()));
}

}  // namespace

Scenario with_arguments(Scenario scenario, const RunCommand& command) {
  if (command.strategy) scenario.strategy = *command.strategy;
  if (command.replications) scenario.simulation.replications = *command.replications;
  if (command.seed) scenario.simulation.seed = *command.seed;
  require_strategy(scenario);
  return scenario;
}

std::string in_format(Format format, const Forecast& forecast, const Scenario& scenario,
                      const Paint& paint) {
  switch (format) {
    case Format::table:
      return forecast_table(forecast, scenario, paint);
    case Format::json:
      return results_json(forecast, program_version());
    case Format::csv:
      return obligations_csv(forecast);
  }
  return {};
}

std::string check(const CheckCommand& command, const Paint& paint) {
  const ScenarioFile file = read(command.scenario);
  if (!command.resolved) return check_page(file.scenario, paint);
  return command.places ? resolved_text_with_places(file.tree, file.names)
                        : resolved_text(file.tree);
}

std::string list_strategies(const StrategiesCommand& command) {
  return strategies_page(
      strategies_of(command.scenario ? read(*command.scenario).scenario : Scenario{}));
}

std::string run(const RunCommand& command, const Paint& paint, const Runner& runner) {
  const ScenarioFile file = read(command.scenario);
  const Scenario scenario = with_arguments(file.scenario, command);
  if (command.folder) check_output_folder(*command.folder);
  Forecast result = forecast(scenario, runner);
  result.scenario.sha256 = file.sha256;
  const std::string output = in_format(command.format, result, scenario, paint);
  if (command.folder) {
    const std::array files{
        OutputFile{"results.json", results_json(result, program_version())},
        OutputFile{"obligations.csv", obligations_csv(result)},
        OutputFile{"programmes.csv", programmes_csv(result)},
    };
    if (runner.stop != nullptr && *runner.stop) throw Stopped();
    write_output_folder(*command.folder, files);
  }
  return output;
}

}  // namespace art6
