#include "cli/commands.hpp"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <array>
#include <ctime>
#include <system_error>
#include <vector>

#include "cli/check_page.hpp"
#include "cli/check_sections.hpp"
#include "cli/replay_page.hpp"
#include "cli/strategies_page.hpp"
#include "cli/table.hpp"
#include "cli/version.hpp"
#include "io/nearest_name.hpp"
#include "io/output_folder.hpp"
#include "io/replay_csv.hpp"
#include "io/resolved_text.hpp"
#include "io/results_csv.hpp"
#include "io/results_json.hpp"
#include "models/strategy.hpp"
#include "sim/instruction_set.hpp"
#include "study/forecast.hpp"
#include "study/replayed.hpp"

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

/// The programme of that name. Throws `WrongUsage` with the nearest name.
ProgrammeId find_programme(const Scenario& scenario, const std::string& name) {
  NearestName nearest(name);
  for (const State& state : scenario.states) {
    for (const Theme theme : all_themes) {
      const ProgrammeId id{state.id, theme};
      if (!state.has(theme)) continue;
      if (to_string(id) == name) return id;
      nearest.offer(to_string(id));
    }
  }
  throw WrongUsage(fmt::format("unknown programme \"{}\"{}\nSee 'art6 check SCENARIO'.", name,
                               nearest.suggestion()));
}

std::string replay(const RunCommand& command, const Scenario& scenario, const Paint& paint) {
  if (command.folder) throw WrongUsage("--replay writes no folder: expected no -o");
  if (command.format == Format::json) {
    throw WrongUsage("--format: expected table or csv with --replay, got \"json\"");
  }
  const std::int64_t last = scenario.simulation.replications - 1;
  if (*command.replay > last) {
    throw WrongUsage(
        fmt::format("--replay: expected one of the run's replications, 0 to {}, got {}", last,
                    *command.replay));
  }
  const Replayed future =
      replayed(scenario, find_programme(scenario, *command.programme), *command.replay);
  return command.format == Format::csv ? replay_csv(future) : replay_page(future, paint);
}

}  // namespace

Scenario with_arguments(Scenario scenario, const RunCommand& command) {
  if (command.strategy) scenario.strategy = *command.strategy;
  if (command.replications) scenario.simulation.replications = *command.replications;
  if (command.seed) scenario.simulation.seed = *command.seed;
  require_strategy(scenario);
  return scenario;
}

Manifest manifest_of(std::chrono::system_clock::time_point started,
                     std::chrono::duration<double> duration) {
  const std::time_t seconds = std::chrono::system_clock::to_time_t(started);
  return {.version = std::string(program_version()),
          .compiler = std::string(program_compiler()),
          .instruction_set = to_string(best_instruction_set()),
          .started = fmt::format("{:%FT%TZ}", fmt::gmtime(seconds)),
          .duration_seconds = duration.count()};
}

std::string in_format(Format format, const Forecast& forecast, const Manifest& manifest,
                      const Scenario& scenario, const Paint& paint) {
  switch (format) {
    case Format::table:
      return forecast_table(forecast, scenario, paint);
    case Format::json:
      return results_json(forecast, manifest);
    case Format::csv:
      return obligations_csv(forecast);
  }
  return {};
}

std::string checked(ScenarioFile file, const CheckCommand& command, const Paint& paint) {
  if (!command.resolved) {
    const Portfolio portfolio = prepared(file.scenario, built_in_strategies().front());
    return check_page(file.scenario, paint) + money_section(money_by_theme(portfolio), paint) +
           quantities_section(drawn_quantities(file.scenario), TreePaths(file.tree), paint) +
           remarks_section(remarks_of(file.tree), paint) + advice_section(advice_on(file), paint);
  }
  return command.places ? resolved_text_with_places(file.tree, file.names)
                        : resolved_text(file.tree);
}

std::string check(const CheckCommand& command, const Paint& paint) {
  return checked(read(command.scenario), command, paint);
}

std::string list_strategies(const StrategiesCommand& command) {
  return strategies_page(
      strategies_of(command.scenario ? read(*command.scenario).scenario : Scenario{}));
}

std::string run(const RunCommand& command, const Paint& paint, const Runner& runner) {
  const ScenarioFile file = read(command.scenario);
  const Scenario scenario = with_arguments(file.scenario, command);
  if (command.replay) return replay(command, scenario, paint);
  if (command.folder) check_output_folder(*command.folder);
  const auto started = std::chrono::system_clock::now();
  const auto before = std::chrono::steady_clock::now();
  Forecast result = forecast(scenario, runner);
  const Manifest manifest = manifest_of(started, std::chrono::steady_clock::now() - before);
  result.scenario.sha256 = file.sha256;
  const std::string output = in_format(command.format, result, manifest, scenario, paint);
  if (command.folder) {
    const std::array files{
        OutputFile{"results.json", results_json(result, manifest)},
        OutputFile{"obligations.csv", obligations_csv(result)},
        OutputFile{"programmes.csv", programmes_csv(result)},
    };
    if (runner.stop != nullptr && *runner.stop) throw Stopped();
    write_output_folder(*command.folder, files);
  }
  return output;
}

}  // namespace art6
