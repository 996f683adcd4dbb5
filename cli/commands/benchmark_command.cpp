#include "cli/commands/benchmark_command.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <vector>

#include "cli/commands/command_parts.hpp"
#include "cli/commands/instance_names.hpp"
#include "cli/pages/benchmark_page.hpp"
#include "io/results/benchmark_csv.hpp"
#include "io/results/benchmark_json.hpp"
#include "io/text/utf8.hpp"
#include "models/strategies/strategy.hpp"

namespace art6 {
namespace {

namespace fs = std::filesystem;

/// The folder of the instances that come with art6: in the repository, or else installed with the
/// program.
fs::path find_own_instances() {
  const fs::path in_repository = "bench/instances";
  std::error_code ignored;
  if (fs::is_directory(in_repository, ignored)) return in_repository;
  const fs::path program = fs::read_symlink("/proc/self/exe", ignored);
  const fs::path installed = program.parent_path().parent_path() / "share/art6/instances";
  if (!program.empty() && fs::is_directory(installed, ignored)) return installed;
  throw WrongUsage("expected scenario files or a folder of them, got none");
}

std::vector<fs::path> list_scenarios(const fs::path& folder) {
  std::vector<fs::path> found;
  std::error_code error;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end;
       entry.increment(error)) {
    if (entry->path().extension() == ".yaml") found.push_back(entry->path());
  }
  if (error || found.empty()) {
    throw WrongUsage(fmt::format("expected a folder of scenario files, got \"{}\": {}",
                                 escape_control_characters(folder.string()),
                                 error ? error.message() : "No file *.yaml"));
  }
  std::ranges::sort(found);
  return found;
}

std::vector<fs::path> find_instances(const BenchmarkArguments& given) {
  if (given.instances.empty()) return list_scenarios(find_own_instances());
  std::vector<fs::path> files;
  for (const fs::path& path : given.instances) {
    std::error_code ignored;
    if (fs::is_directory(path, ignored)) {
      for (fs::path& file : list_scenarios(path)) files.push_back(std::move(file));
    } else {
      files.push_back(path);
    }
  }
  return files;
}

/// Standard input can be read only once.
void require_standard_input_once(const std::vector<fs::path>& instances,
                                 const std::optional<fs::path>& over) {
  const auto count = std::ranges::count_if(instances, is_standard_input) +
                     (over && is_standard_input(*over) ? 1 : 0);
  if (count > 1) throw WrongUsage("expected standard input (\"-\") once, got it again");
}

/// The strategies that every scenario knows, in the order of the first scenario.
std::vector<std::string> find_common_strategies(const std::vector<InstanceFile>& instances) {
  std::vector<std::string> common;
  for (const Strategy& strategy : list_strategies(instances.front().scenario)) {
    const bool is_common = std::ranges::all_of(instances, [&](const InstanceFile& instance) {
      const std::vector<Strategy> known = list_strategies(instance.scenario);
      return std::ranges::find(known, strategy.id, &Strategy::id) != known.end();
    });
    if (is_common) common.push_back(strategy.id);
  }
  return common;
}

std::vector<std::string> choose_strategies(const BenchmarkArguments& given,
                                           const std::vector<InstanceFile>& instances) {
  std::vector<std::string> chosen;
  const auto take = [&chosen](const std::string& id) {
    if (std::ranges::find(chosen, id) == chosen.end()) chosen.push_back(id);
  };
  for (const std::string& id : given.strategies) {
    if (id == "all") {
      for (const std::string& common : find_common_strategies(instances)) take(common);
      continue;
    }
    for (const InstanceFile& instance : instances) require_strategy(instance.scenario, id);
    take(id);
  }
  return chosen;
}

/// Simulates what the arguments ask for. Throws what `plan_benchmark` and the study's `benchmark`
/// throw, and `std::system_error` if the folder cannot be written. Writes nothing once
/// `runner.stop` is set.
std::string benchmark_strategies(const BenchmarkArguments& given, const Paint& paint,
                                 const Runner& runner) {
  const BenchmarkPlan plan = plan_benchmark(given);
  const auto folder = open_folder(given.output, "benchmark", runner);
  const auto [result, manifest] = run_with_manifest([&] { return benchmark(plan, runner); });
  const std::array files{
      OutputFile{"benchmark.json", write_benchmark_json(result, manifest)},
      OutputFile{"strategies.csv", write_benchmark_strategies_csv(result)},
      OutputFile{"instances.csv", write_benchmark_instances_csv(result)},
  };
  write_files(folder.get(), files, runner);
  return print_as(
      given.format, [&paint, &result = result] { return print_benchmark_page(result, paint); },
      [&] { return files[0].text; }, [&] { return files[1].text; });
}

std::vector<Argument> make_benchmark_options(const std::shared_ptr<BenchmarkArguments>& given) {
  const std::shared_ptr<std::vector<std::string>> strategies(given, &given->strategies);
  return join_options({
      {make_strategies_option("strategies that every scenario knows; default: all of them",
                              strategies),
       make_text_argument({"--over"}, "SCENARIO",
                          "scenario file laid over each, such as one with strategies of your own",
                          given, &BenchmarkArguments::over),
       make_text_argument(
           {"--objective"}, "obligations-met|met-after-one",
           "what to count: obligations met in time (default), or within one extension", given,
           &BenchmarkArguments::objective),
       {.names = {"--times"},
        .text = "also say how long each strategy takes, run alone",
        .take = [given](const std::string&) { given->times = true; }}},
      make_simulation_options(
          given, "also write benchmark.json, strategies.csv and instances.csv to this folder",
          "json is benchmark.json, csv is strategies.csv"),
  });
}

}  // namespace

Command make_benchmark_command(const std::shared_ptr<BenchmarkArguments>& given) {
  return {
      .name = "benchmark",
      .about = "Simulate strategies on many scenarios; print how far each is from a bound",
      .footer =
          "Examples:\n"
          "  art6 benchmark -n 100\n"
          "  art6 benchmark scenarios/one-page-example.yaml -s need,urgency,most-met -n 1000\n",
      .places = {{.names = {"INSTANCES"},
                  .text = "scenario files, or folders of them; default: those that come with art6",
                  .take = [given](const std::string& path) { given->instances.emplace_back(path); },
                  .is_repeated = true}},
      .options = make_benchmark_options(given),
      .run =
          [given](const Paint& paint, Runner runner) {
            runner.threads = given->threads;
            return benchmark_strategies(*given, paint, runner);
          },
      .is_simulation = true,
  };
}

BenchmarkPlan plan_benchmark(const BenchmarkArguments& given) {
  BenchmarkPlan plan{.instances = {},
                     .strategies = {},
                     .measure = Measure::obligations_met,
                     .is_timed = given.times};
  if (given.objective) {
    const Objective objective = find_objective(
        *given.objective, {to_string(Measure::obligations_met), to_string(Measure::met_after_one)});
    plan.measure = *parse_measure(objective.name);
  }
  const std::vector<fs::path> paths = find_instances(given);
  require_standard_input_once(paths, given.over);
  std::vector<std::string> names = name_instances(paths);
  std::optional<GivenScenario> over;
  if (given.over) over = read_given(*given.over);
  for (std::size_t i = 0; i < paths.size(); ++i) {
    ScenarioFile file = over ? read_file(paths[i], *over) : read_file(paths[i]);
    require_random_sampling(file.scenario, "benchmark");
    plan.instances.push_back(
        {std::move(names[i]), apply_arguments(std::move(file.scenario), given), file.sha256});
  }
  plan.strategies = choose_strategies(given, plan.instances);
  return plan;
}

}  // namespace art6
