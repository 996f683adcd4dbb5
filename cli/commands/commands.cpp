#include "cli/commands/commands.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>
#include <utility>
#include <vector>

#include "cli/commands/merge_command.hpp"
#include "cli/pages/check_page.hpp"
#include "cli/pages/check_sections.hpp"
#include "cli/pages/comparison_page.hpp"
#include "cli/pages/forecast_page.hpp"
#include "cli/pages/replay_page.hpp"
#include "cli/pages/strategies_page.hpp"
#include "io/results/comparison_csv.hpp"
#include "io/results/comparison_json.hpp"
#include "io/results/replay_csv.hpp"
#include "io/results/results_csv.hpp"
#include "io/results/results_json.hpp"
#include "io/text/nearest_name.hpp"
#include "io/text/source_text.hpp"
#include "io/yaml/resolved_text.hpp"
#include "models/strategies/strategy.hpp"
#include "report/report.hpp"
#include "sim/run/processes.hpp"
#include "study/checks/replayed.hpp"
#include "study/comparisons/until_decided.hpp"
#include "study/forecasts/forecast.hpp"
#include "study/forecasts/input_spread.hpp"
#include "study/forecasts/until_precise.hpp"

namespace art6 {
namespace {

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
  throw WrongUsage(fmt::format("unknown programme \"{}\"{}\nSee 'art6 check SCENARIO'.",
                               visible(name), nearest.suggestion()));
}

std::string replay(const RunCommand& command, const Scenario& scenario, const Paint& paint) {
  if (command.output) throw WrongUsage("--replay writes no folder: expected no -o");
  if (command.precision) throw WrongUsage("--replay: expected no --precision");
  if (command.shard) throw WrongUsage("--replay: expected no --shard");
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

/// What a decision need not tell apart, in the objective's unit.
double indifference_of(const Objective& objective, const CompareCommand& command) {
  if (command.indifference) return *command.indifference;
  const auto measure = measure_of(objective.name);
  if (measure && is_count(*measure)) return 0.1;
  throw WrongUsage(
      fmt::format("--until-decided: expected --indifference, in {}", meaning_of(objective)));
}

/// Throws `WrongUsage` for what does not go together.
void check_plan(const Scenario& scenario, const Objective& objective,
                const CompareCommand& command) {
  if (objective.is_worst_state() && (command.until_decided || command.equivalent)) {
    throw WrongUsage(
        fmt::format("--objective worst-state: expected no {}, which compares means of "
                    "single futures",
                    command.until_decided ? "--until-decided" : "--equivalent"));
  }
  if (command.until_decided && scenario.simulation.replications < first_look) {
    throw WrongUsage(fmt::format("--until-decided: expected {} replications or more, got {}",
                                 first_look, scenario.simulation.replications));
  }
}

/// How chances vary with the inputs: futures beside those of the run, for its report alone.
void add_input_spread(Forecast& result, const Scenario& scenario, const Runner& runner) {
  std::vector<std::vector<double>> spread = input_spread(scenario, runner);
  for (std::size_t i = 0; i < spread.size(); ++i) {
    result.obligations[i].chance_by_month_sd_of_inputs = std::move(spread[i]);
  }
}

ReportSources sources_of(const Scenario& scenario, ScenarioFile& file,
                         std::span<const OutputFile> results) {
  std::vector<OutputFile> written;
  for (std::size_t i = 0; i < file.names.size(); ++i) {
    const std::string name = std::filesystem::path(file.names[i]).filename().string();
    written.push_back({visible(name), file.texts[i]});
  }
  return {.scenario = scenario,
          .scenario_text = resolved_text(file.tree),
          .written = std::move(written),
          .remarks = remarks_of(file.tree),
          .results = results};
}

}  // namespace

Scenario with_arguments(Scenario scenario, const SimulationCommand& command) {
  if (command.replications) scenario.simulation.replications = *command.replications;
  if (command.seed) scenario.simulation.seed = *command.seed;
  return scenario;
}

Scenario with_arguments(Scenario scenario, const RunCommand& command) {
  if (command.strategy) scenario.strategy = *command.strategy;
  require_strategy(scenario, scenario.strategy);
  if (command.precision && !command.replications) {
    scenario.simulation.replications = replications_for(*command.precision);
  }
  return with_arguments(std::move(scenario), static_cast<const SimulationCommand&>(command));
}

ComparisonPlan plan_of(const Scenario& scenario, const CompareCommand& command) {
  ComparisonPlan plan{.strategies = {},
                      .baseline = command.baseline.value_or(scenario.strategy),
                      .objective = command.objective
                                       ? find_objective(*command.objective, objective_names())
                                       : scenario.objective,
                      .with_equivalent = command.equivalent};
  require_random_sampling(scenario, "compare");
  check_plan(scenario, plan.objective, command);
  if (command.until_decided) plan.indifference = indifference_of(plan.objective, command);
  const auto take = [&](const std::string& id) {
    require_strategy(scenario, id);
    if (std::ranges::find(plan.strategies, id) == plan.strategies.end()) {
      plan.strategies.push_back(id);
    }
  };
  for (const std::string& id : command.strategies) {
    if (id != "all") {
      take(id);
      continue;
    }
    for (const Strategy& strategy : strategies_of(scenario)) take(strategy.id);
  }
  take(plan.baseline);
  if (plan.strategies.size() == 1 && (command.until_decided || command.equivalent)) {
    throw WrongUsage(fmt::format("{}: expected a strategy beside the baseline, got {} alone",
                                 command.until_decided ? "--until-decided" : "--equivalent",
                                 plan.baseline));
  }
  return plan;
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
    const Portfolio portfolio = build_portfolio(file.scenario);
    return check_page(file.scenario, paint) + money_section(money_by_theme(portfolio), paint) +
           quantities_section(drawn_quantities(file.scenario), TreePaths(file.tree), paint) +
           remarks_section(remarks_of(file.tree), paint) + advice_section(advice_on(file), paint);
  }
  return command.places ? resolved_text_with_places(file.tree, file.names)
                        : resolved_text(file.tree);
}

std::string check(const CheckCommand& command, const Paint& paint) {
  return checked(read_file(command.scenario), command, paint);
}

std::string list_strategies(const StrategiesCommand& command) {
  return strategies_page(
      strategies_of(command.scenario ? read_file(*command.scenario).scenario : Scenario{}));
}

std::string handed_over(const ResultCommand& command, Forecast result, const Manifest& manifest,
                        const Scenario& scenario, ScenarioFile& file, const Paint& paint,
                        const Runner& runner) {
  if (command.output) {
    std::vector files{
        OutputFile{"results.json", results_json(result, manifest)},
        OutputFile{"obligations.csv", obligations_csv(result)},
        OutputFile{"programmes.csv", programmes_csv(result)},
    };
    if (can_report(scenario) && is_first(runner)) {
      add_input_spread(result, scenario, runner);
      files.push_back(
          {"report.html", run_report(result, manifest, sources_of(scenario, file, files))});
    }
    write_files(command.output, files, runner);
  }
  return in_format(command.format, result, manifest, scenario, paint);
}

std::string run(const RunCommand& command, const Paint& paint, const Runner& runner) {
  ScenarioFile file = read_file(command.scenario);
  const Scenario scenario = with_arguments(file.scenario, command);
  if (command.replay) return replay(command, scenario, paint);
  if (command.shard) return write_shard(command, file, scenario, runner);
  check_folder(command.output, runner);
  auto [result, manifest] = with_manifest([&] {
    return command.precision ? forecast_until_precise(scenario, *command.precision, runner)
                             : forecast(scenario, runner);
  });
  result.scenario.sha256 = file.sha256;
  return handed_over(command, std::move(result), manifest, scenario, file, paint, runner);
}

std::string compare(const CompareCommand& command, const Paint& paint, const Runner& runner) {
  ScenarioFile file = read_file(command.scenario);
  const Scenario scenario = with_arguments(file.scenario, command);
  const ComparisonPlan plan = plan_of(scenario, command);
  check_folder(command.output, runner);
  auto [result, manifest] = with_manifest([&] { return compare(scenario, plan, runner); });
  result.scenario.sha256 = file.sha256;
  std::vector files{
      OutputFile{"comparison.json", comparison_json(result, manifest)},
      OutputFile{"comparison.csv", comparison_csv(result)},
      OutputFile{"obligations.csv", compared_obligations_csv(result)},
  };
  if (command.output && can_report(scenario)) {
    files.push_back(
        {"report.html", comparison_report(result, manifest, sources_of(scenario, file, files))});
  }
  write_files(command.output, files, runner);
  switch (command.format) {
    case Format::table:
      return comparison_page(result, paint);
    case Format::json:
      return files[0].text;
    case Format::csv:
      return files[1].text;
  }
  return {};
}

}  // namespace art6
