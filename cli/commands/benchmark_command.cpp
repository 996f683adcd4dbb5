#include "cli/commands/benchmark_command.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <vector>

#include "cli/commands/command_parts.hpp"
#include "cli/commands/commands.hpp"
#include "cli/pages/benchmark_page.hpp"
#include "io/results/benchmark_csv.hpp"
#include "io/results/benchmark_json.hpp"
#include "io/text/source_text.hpp"
#include "models/strategies/strategy.hpp"

namespace art6 {
namespace {

namespace fs = std::filesystem;

/// Where this repository has them, or else beside the program's own place.
fs::path own_instances() {
  const fs::path in_repository = "bench/instances";
  std::error_code ignored;
  if (fs::is_directory(in_repository, ignored)) return in_repository;
  const fs::path program = fs::read_symlink("/proc/self/exe", ignored);
  const fs::path installed = program.parent_path().parent_path() / "share/art6/instances";
  if (!program.empty() && fs::is_directory(installed, ignored)) return installed;
  throw WrongUsage("expected scenario files or a folder of them, got none");
}

std::vector<fs::path> scenarios_in(const fs::path& folder) {
  std::vector<fs::path> found;
  std::error_code error;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end;
       entry.increment(error)) {
    if (entry->path().extension() == ".yaml") found.push_back(entry->path());
  }
  if (error || found.empty()) {
    throw WrongUsage(fmt::format("expected a folder of scenario files, got \"{}\": {}",
                                 visible(folder.string()),
                                 error ? error.message() : "No file *.yaml"));
  }
  std::ranges::sort(found);
  return found;
}

std::vector<fs::path> files_of(const BenchmarkCommand& command) {
  if (command.instances.empty()) return scenarios_in(own_instances());
  std::vector<fs::path> files;
  for (const fs::path& path : command.instances) {
    std::error_code ignored;
    if (fs::is_directory(path, ignored)) {
      for (fs::path& file : scenarios_in(path)) files.push_back(std::move(file));
    } else {
      files.push_back(path);
    }
  }
  return files;
}

/// Those that every scenario knows, in the first one's order.
std::vector<std::string> common_strategies(const std::vector<InstanceFile>& instances) {
  std::vector<std::string> common;
  for (const Strategy& strategy : strategies_of(instances.front().scenario)) {
    const bool is_common = std::ranges::all_of(instances, [&](const InstanceFile& instance) {
      const std::vector<Strategy> known = strategies_of(instance.scenario);
      return std::ranges::find(known, strategy.id, &Strategy::id) != known.end();
    });
    if (is_common) common.push_back(strategy.id);
  }
  return common;
}

std::vector<std::string> strategies_for(const BenchmarkCommand& command,
                                        const std::vector<InstanceFile>& instances) {
  std::vector<std::string> chosen;
  const auto take = [&chosen](const std::string& id) {
    if (std::ranges::find(chosen, id) == chosen.end()) chosen.push_back(id);
  };
  for (const std::string& id : command.strategies) {
    if (id == "all") {
      for (const std::string& common : common_strategies(instances)) take(common);
      continue;
    }
    for (const InstanceFile& instance : instances) require_strategy(instance.scenario, id);
    take(id);
  }
  return chosen;
}

}  // namespace

BenchmarkPlan plan_of(const BenchmarkCommand& command) {
  BenchmarkPlan plan{.instances = {},
                     .strategies = {},
                     .measure = Measure::obligations_met,
                     .is_timed = command.times};
  if (command.objective) {
    const Objective objective =
        find_objective(*command.objective,
                       {to_string(Measure::obligations_met), to_string(Measure::met_after_one)});
    plan.measure = *measure_of(objective.name);
  }
  for (const fs::path& path : files_of(command)) {
    ScenarioFile file = command.over ? read_file(path, *command.over) : read_file(path);
    require_random_sampling(file.scenario, "benchmark");
    const std::string id = path.stem().string();
    if (std::ranges::find(plan.instances, id, &InstanceFile::id) != plan.instances.end()) {
      throw WrongUsage(
          fmt::format("expected instances of different names, got \"{}\" again", visible(id)));
    }
    plan.instances.push_back({id, with_arguments(std::move(file.scenario), command), file.sha256});
  }
  plan.strategies = strategies_for(command, plan.instances);
  return plan;
}

std::string benchmark(const BenchmarkCommand& command, const Paint& paint, const Runner& runner) {
  const BenchmarkPlan plan = plan_of(command);
  check_folder(command.output, runner);
  const auto [result, manifest] = with_manifest([&] { return benchmark(plan, runner); });
  const std::array files{
      OutputFile{"benchmark.json", benchmark_json(result, manifest)},
      OutputFile{"strategies.csv", benchmarked_strategies_csv(result)},
      OutputFile{"instances.csv", benchmark_instances_csv(result)},
  };
  write_files(command.output, files, runner);
  switch (command.format) {
    case Format::table:
      return benchmark_page(result, paint);
    case Format::json:
      return files[0].text;
    case Format::csv:
      return files[1].text;
  }
  return {};
}

}  // namespace art6
