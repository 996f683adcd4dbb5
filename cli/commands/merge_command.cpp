#include "cli/commands/merge_command.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <utility>
#include <vector>

#include "cli/commands/command_parts.hpp"
#include "cli/commands/forecast_output.hpp"
#include "io/files/ordinary_file.hpp"
#include "io/results/figures.hpp"
#include "io/results/shard.hpp"
#include "io/text/utf8.hpp"
#include "io/yaml/resolved_text.hpp"
#include "models/portfolio/portfolio.hpp"
#include "sim/run/processes.hpp"
#include "study/forecasts/forecast.hpp"
#include "study/forecasts/shards.hpp"

namespace art6 {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_bytes = std::size_t{1} << 34;

std::string describe_unusable(const fs::path& path, const std::string& reason) {
  return fmt::format("expected a shard, got \"{}\": {}", escape_control_characters(path.string()),
                     reason);
}

Shard read_file_of_shard(const fs::path& path) {
  try {
    return read_shard(read_bytes(path, most_bytes));
  } catch (const UnreadableFile& error) {
    throw WrongUsage(describe_unusable(path, error.what()));
  } catch (const DamagedShard& error) {
    throw WrongUsage(describe_unusable(path, error.what()));
  }
}

/// Reads all shards, without their sums. Throws `WrongUsage` unless they make up one whole run.
std::vector<ShardFile> read_whole_run(const std::vector<fs::path>& paths) {
  std::vector<ShardFile> files;
  std::vector<std::string> faults;
  for (const fs::path& path : paths) {
    try {
      files.push_back({escape_control_characters(path.string()), read_file_of_shard(path)});
      files.back().shard.sums = SerializedSums();  // frees the memory
    } catch (const WrongUsage& fault) {
      faults.emplace_back(fault.what());
    }
  }
  if (!files.empty()) {
    for (std::string& fault : find_faults(files)) faults.push_back(std::move(fault));
  }
  if (!faults.empty()) throw WrongUsage(fmt::format("{}", fmt::join(faults, "\nart6: ")));
  return files;
}

ScenarioFile read_scenario_of(const Shard& shard, const std::string& file_name) {
  const auto no_bases = [](const fs::path& base) -> std::string {
    throw UnreadableFile("a shard holds its whole scenario, without " + base.string());
  };
  ScenarioFile file = parse_scenario_file(shard.scenario_text, file_name, no_bases);
  if (file.sha256 != shard.scenario.sha256) {
    throw WrongUsage(describe_unusable(file_name, "its scenario is not the one that it names"));
  }
  file.scenario.simulation.seed = shard.seed;
  file.scenario.simulation.replications = shard.replications;
  file.scenario.strategy = shard.strategy;
  require_strategy(file.scenario, shard.strategy);
  return file;
}

/// Throws `WrongUsage` for options that do not go with `--shard`.
void check_shard(const RunArguments& given, const Scenario& scenario) {
  if (!given.output) throw WrongUsage("--shard: expected a file for it, with -o");
  if (given.precision) throw WrongUsage("--shard: expected no --precision");
  if (given.format != Format::table) {
    throw WrongUsage("--shard prints no results: expected no --format");
  }
  const auto replications = scenario.simulation.replications;
  if (given.shard->count > replications) {
    throw WrongUsage(fmt::format("--shard: expected no more shards than {} replications, got {}",
                                 replications, given.shard->count));
  }
}

/// Returns the results of the whole run, as `art6 run` prints and writes them. Throws `WrongUsage`
/// that names every file that is damaged, doubled or of another run, and every shard that is
/// missing.
std::string merge_shards(const MergeArguments& given, const Paint& paint, const Runner& runner) {
  const auto folder = open_folder(given.output, "merge", runner);
  const std::vector<ShardFile> files = read_whole_run(given.shards);
  ScenarioFile file = read_scenario_of(files.front().shard, files.front().name);
  const Portfolio portfolio = build_portfolio(file.scenario);
  std::size_t current = 0;
  try {
    const Tally tally = merge_shards(portfolio, files.size(), [&](std::size_t i) {
      if (runner.stop != nullptr && *runner.stop) throw Stopped();
      current = i;
      return read_file_of_shard(given.shards[i]);
    });
    Forecast result = make_forecast(file.scenario, portfolio, tally);
    result.scenario.sha256 = file.sha256;
    return write_and_print(given, folder.get(), std::move(result), merge_manifests(files),
                           file.scenario, file, paint, runner);
  } catch (const DamagedShard& error) {
    throw WrongUsage(describe_unusable(given.shards[current], error.what()));
  }
}

}  // namespace

std::string write_shard(const RunArguments& given, const ScenarioFile& file,
                        const Scenario& scenario, const Runner& runner) {
  check_shard(given, scenario);
  const fs::path& path = *given.output;
  const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
  if (is_first(runner)) check_output_folder(folder);
  auto [sums, manifest] =
      run_with_manifest([&] { return run_shard(scenario, *given.shard, runner); });
  const Shard shard{.choice = *given.shard,
                    .scenario = {.name = scenario.name, .sha256 = file.sha256},
                    .strategy = scenario.strategy,
                    .seed = scenario.simulation.seed,
                    .replications = scenario.simulation.replications,
                    .manifest = std::move(manifest),
                    .scenario_text = write_resolved_text(file.tree),
                    .sums = std::move(sums)};
  if (runner.stop != nullptr && *runner.stop) throw Stopped();
  if (is_first(runner)) write_output_file(path, encode_shard(shard));
  const Range range = find_shard_range(shard.choice, shard.replications);
  return fmt::format("Wrote shard {} to {}: replications {} to {} of {}.\n",
                     to_string(shard.choice), escape_control_characters(path.string()),
                     group_digits(range.begin), group_digits(range.end - 1),
                     group_digits(shard.replications));
}

Command make_merge_command(const std::shared_ptr<MergeArguments>& given) {
  return {
      .name = "merge",
      .about = "Put the shards of a run together; print what the whole run would",
      .footer =
          "Examples:\n"
          "  art6 run scenarios/one-page-example.yaml --shard 1/2 -o part-1.art6\n"
          "  art6 run scenarios/one-page-example.yaml --shard 2/2 -o part-2.art6\n"
          "  art6 merge part-1.art6 part-2.art6 -o results\n",
      .places = {{.names = {"SHARDS"},
                  .text = "files of `art6 run --shard`, all of one run",
                  .take = [given](const std::string& path) { given->shards.emplace_back(path); },
                  .is_required = true,
                  .is_repeated = true}},
      .options = make_result_options(given, name_forecast_files(), forecast_formats),
      .run = [given](const Paint& paint,
                     const Runner& runner) { return merge_shards(*given, paint, runner); },
      .is_simulation = true,
  };
}

}  // namespace art6
