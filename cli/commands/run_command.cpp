#include "cli/commands/run_command.hpp"

#include <fmt/format.h>

#include <utility>

#include "cli/commands/command_parts.hpp"
#include "cli/commands/forecast_output.hpp"
#include "cli/commands/merge_command.hpp"
#include "cli/grammar/option_values.hpp"
#include "cli/pages/replay_page.hpp"
#include "io/results/replay_csv.hpp"
#include "io/text/nearest_name.hpp"
#include "io/text/utf8.hpp"
#include "study/checks/explanation.hpp"
#include "study/forecasts/forecast.hpp"
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
                               escape_control_characters(name), nearest.suggestion()));
}

std::string print_replay(const RunArguments& given, const Scenario& scenario, const Paint& paint) {
  if (given.output) throw WrongUsage("--replay writes no folder: expected no -o");
  if (given.precision) throw WrongUsage("--replay: expected no --precision");
  if (given.shard) throw WrongUsage("--replay: expected no --shard");
  if (given.format == Format::json) {
    throw WrongUsage("--format: expected table or csv with --replay, got \"json\"");
  }
  const std::int64_t last = scenario.simulation.replications - 1;
  if (*given.replay > last) {
    throw WrongUsage(fmt::format(
        "--replay: expected one of the run's replications, 0 to {}, got {}", last, *given.replay));
  }
  const Replayed future =
      explain_replication(scenario, find_programme(scenario, *given.programme), *given.replay);
  return given.format == Format::csv ? write_replay_csv(future) : print_replay_page(future, paint);
}

/// Simulates what the arguments ask for. Throws `InvalidScenario`, `WrongUsage`, what `forecast`
/// throws, and `std::system_error` if the folder cannot be written. Writes nothing once
/// `runner.stop` is set.
std::string run(const RunArguments& given, const Paint& paint, const Runner& runner) {
  ScenarioFile file = read_file(given.scenario);
  const Scenario scenario = apply_arguments(file.scenario, given);
  if (given.replay) return print_replay(given, scenario, paint);
  if (given.shard) return write_shard(given, file, scenario, runner);
  const auto folder = open_folder(given.output, "run", runner);
  auto [result, manifest] = run_with_manifest([&] {
    return given.precision ? forecast_until_precise(scenario, *given.precision, runner)
                           : forecast(scenario, runner);
  });
  result.scenario.sha256 = file.sha256;
  return write_and_print(given, folder.get(), std::move(result), manifest, scenario, file, paint,
                         runner);
}

std::vector<Argument> make_run_options(const std::shared_ptr<RunArguments>& given) {
  return join_options({
      {make_text_argument({"-s", "--strategy"}, "STRATEGY",
                          "strategy, as `art6 strategies` lists them", given,
                          &RunArguments::strategy)},
      make_simulation_options(given, name_forecast_files() + "; with --shard the shard's file",
                              forecast_formats),
      {{.names = {"--precision"},
        .value = "X",
        .text = "simulate until every obligation's chance is known to plus or minus X, such as "
                "0.01; -n is the "
                "most",
        .take = [given](const std::string& text) { given->precision = read_half_width(text); }},
       {.names = {"--shard"},
        .value = "K/N",
        .text = "simulate the Kth of N parts alone; write it to the file of -o, for `art6 merge`",
        .take = [given](const std::string& text) { given->shard = read_shard_choice(text); }},
       {.names = {"--programme"},
        .value = "STATE/THEME",
        .text = "programme to replay, such as LAO/clearance",
        .take = [given](const std::string& text) { given->programme = text; },
        .needs = {"--replay"}},
       {.names = {"--replay"},
        .value = "N",
        .text = "print what happens in this future, from 0, month by month",
        .take =
            [given](const std::string& text) {
              given->replay = static_cast<std::int64_t>(read_whole_number(text, 0, 0xFFFFFFFE));
            },
        .needs = {"--programme"}}},
  });
}

}  // namespace

Command make_run_command(const std::shared_ptr<RunArguments>& given) {
  return {
      .name = "run",
      .about = "Simulate a scenario under one strategy; print the States at risk",
      .footer =
          "Examples:\n"
          "  art6 run scenarios/one-page-example.yaml -s urgency -n 1000 -o results\n"
          "  art6 run scenarios/one-page-example.yaml --replay 7 --programme XAA/clearance\n"
          "  art6 run scenarios/one-page-example.yaml --precision 0.01\n"
          "  art6 run scenarios/one-page-example.yaml --shard 1/2 -o part-1.art6\n",
      .places = {make_scenario_place(given)},
      .options = make_run_options(given),
      .run =
          [given](const Paint& paint, Runner runner) {
            runner.threads = given->threads;
            return name_file_in_errors(given->scenario, [&] { return run(*given, paint, runner); });
          },
      .is_simulation = true,
  };
}

Scenario apply_arguments(Scenario scenario, const RunArguments& given) {
  if (given.strategy) scenario.strategy = *given.strategy;
  require_strategy(scenario, scenario.strategy);
  if (given.precision && !given.replications) {
    scenario.simulation.replications = count_replications_for(*given.precision);
  }
  return apply_arguments(std::move(scenario), static_cast<const SimulationArguments&>(given));
}

}  // namespace art6
