#include "cli/commands/merge_command.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <array>
#include <utility>
#include <vector>

#include "cli/commands/command_parts.hpp"
#include "cli/commands/commands.hpp"
#include "io/files/ordinary_file.hpp"
#include "io/results/figures.hpp"
#include "io/results/shard.hpp"
#include "io/text/source_text.hpp"
#include "io/yaml/resolved_text.hpp"
#include "models/portfolio/portfolio.hpp"
#include "study/forecasts/forecast.hpp"
#include "study/forecasts/shards.hpp"

namespace art6 {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_bytes = std::size_t{1} << 34;

std::string unusable(const fs::path& path, const std::string& reason) {
  return fmt::format("expected a shard, got \"{}\": {}", visible(path.string()), reason);
}

Shard read_file_of_shard(const fs::path& path) {
  try {
    return read_shard(bytes_of_file(path, most_bytes));
  } catch (const UnreadableFile& error) {
    throw WrongUsage(unusable(path, error.what()));
  } catch (const DamagedShard& error) {
    throw WrongUsage(unusable(path, error.what()));
  }
}

/// All shards without their sums. Throws `WrongUsage` unless they are one whole run.
std::vector<ShardFile> whole_run(const std::vector<fs::path>& paths) {
  std::vector<ShardFile> files;
  std::vector<std::string> faults;
  for (const fs::path& path : paths) {
    try {
      files.push_back({visible(path.string()), read_file_of_shard(path)});
      files.back().shard.sums = Words();  // gives the memory back
    } catch (const WrongUsage& fault) {
      faults.emplace_back(fault.what());
    }
  }
  if (!files.empty()) {
    for (std::string& fault : faults_of(files)) faults.push_back(std::move(fault));
  }
  if (!faults.empty()) throw WrongUsage(fmt::format("{}", fmt::join(faults, "\nart6: ")));
  return files;
}

ScenarioFile scenario_of(const Shard& shard, const std::string& file_name) {
  const auto no_bases = [](const fs::path& base) -> std::string {
    throw UnreadableFile("a shard holds its whole scenario, without " + base.string());
  };
  ScenarioFile file = parse_scenario_file(shard.scenario_text, file_name, no_bases);
  if (file.sha256 != shard.scenario.sha256) {
    throw WrongUsage(unusable(file_name, "its scenario is not the one that it names"));
  }
  file.scenario.simulation.seed = shard.seed;
  file.scenario.simulation.replications = shard.replications;
  file.scenario.strategy = shard.strategy;
  require_strategy(file.scenario, shard.strategy);
  return file;
}

/// Throws `WrongUsage` for what does not go with a shard.
void check_shard(const RunCommand& command, const Scenario& scenario) {
  if (!command.output) throw WrongUsage("--shard: expected a file for it, with -o");
  if (command.precision) throw WrongUsage("--shard: expected no --precision");
  if (command.format != Format::table) {
    throw WrongUsage("--shard prints no results: expected no --format");
  }
  const auto replications = scenario.simulation.replications;
  if (command.shard->count > replications) {
    throw WrongUsage(fmt::format("--shard: expected no more shards than {} replications, got {}",
                                 replications, command.shard->count));
  }
}

}  // namespace

std::string write_shard(const RunCommand& command, const ScenarioFile& file,
                        const Scenario& scenario, const Runner& runner) {
  check_shard(command, scenario);
  const fs::path& path = *command.output;
  const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
  check_folder(folder, runner);
  auto [sums, manifest] =
      with_manifest([&] { return shard_sums(scenario, *command.shard, runner); });
  const Shard shard{.choice = *command.shard,
                    .scenario = {.name = scenario.name, .sha256 = file.sha256},
                    .strategy = scenario.strategy,
                    .seed = scenario.simulation.seed,
                    .replications = scenario.simulation.replications,
                    .manifest = std::move(manifest),
                    .scenario_text = resolved_text(file.tree),
                    .sums = std::move(sums)};
  const std::array files{OutputFile{path.filename().string(), shard_bytes(shard)}};
  write_files(folder, files, runner);
  const Range range = range_of(shard.choice, shard.replications);
  return fmt::format("Wrote shard {} to {}: replications {} to {} of {}.\n",
                     to_string(shard.choice), visible(path.string()), grouped(range.begin),
                     grouped(range.end - 1), grouped(shard.replications));
}

std::string merge(const MergeCommand& command, const Paint& paint, const Runner& runner) {
  check_folder(command.output, runner);
  const std::vector<ShardFile> files = whole_run(command.shards);
  ScenarioFile file = scenario_of(files.front().shard, files.front().name);
  const Portfolio portfolio = build_portfolio(file.scenario);
  std::size_t current = 0;
  try {
    const Tally tally = merged(portfolio, files.size(), [&](std::size_t i) {
      if (runner.stop != nullptr && *runner.stop) throw Stopped();
      current = i;
      return read_file_of_shard(command.shards[i]);
    });
    Forecast result = forecast_of(file.scenario, portfolio, tally);
    result.scenario.sha256 = file.sha256;
    return handed_over(command, std::move(result), manifest_of_all(files), file.scenario, file,
                       paint, runner);
  } catch (const DamagedShard& error) {
    throw WrongUsage(unusable(command.shards[current], error.what()));
  }
}

}  // namespace art6
