#include "cli/commands/compare_command.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <utility>

#include "cli/commands/command_parts.hpp"
#include "cli/grammar/option_values.hpp"
#include "cli/pages/comparison_page.hpp"
#include "io/results/comparison_csv.hpp"
#include "io/results/comparison_json.hpp"
#include "models/strategies/strategy.hpp"
#include "report/report.hpp"
#include "study/comparisons/until_decided.hpp"

namespace art6 {
namespace {

/// The difference that does not matter for the choice, in the objective's unit. Throws `WrongUsage`
/// if none is given and the objective has no default.
double choose_indifference(const Objective& objective, const CompareArguments& given) {
  if (given.indifference) return *given.indifference;
  const auto measure = parse_measure(objective.name);
  if (measure && is_count(*measure)) return 0.1;
  throw WrongUsage(
      fmt::format("--until-decided: expected --indifference, in {}", explain(objective)));
}

/// Throws `WrongUsage` for options that do not go with the objective or the replications.
void check_plan(const Scenario& scenario, const Objective& objective,
                const CompareArguments& given) {
  if (objective.is_worst_state() && (given.until_decided || given.equivalent)) {
    throw WrongUsage(
        fmt::format("--objective worst-state: expected no {}, which compares means of "
                    "single futures",
                    given.until_decided ? "--until-decided" : "--equivalent"));
  }
  if (given.until_decided && scenario.simulation.replications < first_stopping_point) {
    throw WrongUsage(fmt::format("--until-decided: expected {} replications or more, got {}",
                                 first_stopping_point, scenario.simulation.replications));
  }
}

/// Simulates what the arguments ask for. Throws `InvalidScenario`, `WrongUsage`, what the study's
/// `compare` throws, and `std::system_error` if the folder cannot be written. Writes nothing once
/// `runner.stop` is set.
std::string compare_strategies(const CompareArguments& given, const Paint& paint,
                               const Runner& runner) {
  ScenarioFile file = read_file(given.scenario);
  const Scenario scenario = apply_arguments(file.scenario, given);
  const ComparisonPlan plan = plan_comparison(scenario, given);
  const auto folder = open_folder(given.output, "compare", runner);
  auto [result, manifest] = run_with_manifest([&] { return compare(scenario, plan, runner); });
  result.scenario.sha256 = file.sha256;
  std::vector files{
      OutputFile{"comparison.json", write_comparison_json(result, manifest)},
      OutputFile{"comparison.csv", write_comparison_csv(result)},
      OutputFile{"compared-obligations.csv", write_compared_obligations_csv(result)},
  };
  if (folder != nullptr && can_report(scenario)) {
    files.push_back(
        {"comparison.html",
         write_comparison_report(result, manifest, collect_sources(scenario, file, files))});
  }
  write_files(folder.get(), files, runner);
  return print_as(
      given.format, [&paint, &result = result] { return print_comparison_page(result, paint); },
      [&] { return files[0].text; }, [&] { return files[1].text; });
}

std::vector<Argument> make_compare_options(const std::shared_ptr<CompareArguments>& given) {
  const std::shared_ptr<std::vector<std::string>> strategies(given, &given->strategies);
  return join_options({
      {make_strategies_option(
           "strategies to compare, as `art6 strategies` lists them; default: all", strategies),
       make_text_argument({"--baseline"}, "STRATEGY",
                          "strategy that all are compared with; default: the scenario's", given,
                          &CompareArguments::baseline),
       make_text_argument({"--objective"},
                          fmt::format("{}", fmt::join(list_objective_names(), "|")),
                          "what to compare by; default: the scenario's objective", given,
                          &CompareArguments::objective),
       {.names = {"--until-decided"},
        .text = "run no more replications than it takes to select the best with 95 %; -n is the "
                "most",
        .take = [given](const std::string&) { given->until_decided = true; }},
       {.names = {"--indifference"},
        .value = "X",
        .text = "difference of no interest, in the objective's unit; 0.1 for counts of obligations "
                "or States",
        .take =
            [given](const std::string& text) { given->indifference = read_number_above_0(text); },
        .needs = {"--until-decided"}},
       {.names = {"--equivalent"},
        .text = "also find how much more flexible money the baseline would need to do as well as "
                "the best",
        .take = [given](const std::string&) { given->equivalent = true; }}},
      make_simulation_options(
          given,
          "also write comparison.json, comparison.csv and compared-obligations.csv to this folder",
          "json is comparison.json, csv is comparison.csv"),
  });
}

}  // namespace

Command make_compare_command(const std::shared_ptr<CompareArguments>& given) {
  return {
      .name = "compare",
      .about = "Simulate several strategies on the same futures; print which does better",
      .footer =
          "Examples:\n"
          "  art6 compare scenarios/one-page-example.yaml -n 1000\n"
          "  art6 compare scenarios/one-page-example.yaml -s need,urgency --objective casualties\n"
          "  art6 compare scenarios/one-page-example.yaml --until-decided --equivalent\n",
      .places = {make_scenario_place(given)},
      .options = make_compare_options(given),
      .run =
          [given](const Paint& paint, Runner runner) {
            runner.threads = given->threads;
            return name_file_in_errors(given->scenario,
                                       [&] { return compare_strategies(*given, paint, runner); });
          },
      .is_simulation = true,
  };
}

ComparisonPlan plan_comparison(const Scenario& scenario, const CompareArguments& given) {
  ComparisonPlan plan{.strategies = {},
                      .baseline = given.baseline.value_or(scenario.strategy),
                      .objective = given.objective
                                       ? find_objective(*given.objective, list_objective_names())
                                       : scenario.objective,
                      .with_equivalent = given.equivalent};
  require_random_sampling(scenario, "compare");
  check_plan(scenario, plan.objective, given);
  if (given.until_decided) plan.indifference = choose_indifference(plan.objective, given);
  const auto take = [&](const std::string& id) {
    require_strategy(scenario, id);
    if (std::ranges::find(plan.strategies, id) == plan.strategies.end()) {
      plan.strategies.push_back(id);
    }
  };
  for (const std::string& id : given.strategies) {
    if (id != "all") {
      take(id);
      continue;
    }
    for (const Strategy& strategy : list_strategies(scenario)) take(strategy.id);
  }
  take(plan.baseline);
  if (plan.strategies.size() == 1 && (given.until_decided || given.equivalent)) {
    throw WrongUsage(fmt::format("{}: expected a strategy beside the baseline, got {} alone",
                                 given.until_decided ? "--until-decided" : "--equivalent",
                                 plan.baseline));
  }
  return plan;
}

}  // namespace art6
