#include "study/forecasts/shards.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "sim/run/processes.hpp"
#include "study/forecasts/run_tally.hpp"

namespace art6 {
namespace {

/// The values that all shards of one run have in common, with their names for messages.
std::vector<std::pair<std::string, std::string>> describe_run(const Shard& shard) {
  return {{"scenario", fmt::format("{} ({:.12}...)", shard.scenario.name, shard.scenario.sha256)},
          {"strategy", shard.strategy},
          {"seed", fmt::format("{}", shard.seed)},
          {"replications", fmt::format("{}", shard.replications)},
          {"number of shards", fmt::format("{}", shard.choice.count)},
          {"version of art6", shard.manifest.version}};
}

/// A shard of the run to which most files belong; of equally frequent runs, of the first.
const Shard& find_commonest(const std::vector<ShardFile>& files) {
  const auto others = [&](const ShardFile& file) {
    return std::ranges::count_if(files, [&](const ShardFile& other) {
      return describe_run(other.shard) != describe_run(file.shard);
    });
  };
  return std::ranges::min_element(files, {}, others)->shard;
}

/// The command that makes the shard.
std::string write_command(const Shard& run, int number) {
  return fmt::format("art6 run SCENARIO -s {} -n {} --seed {} --shard {} -o FILE", run.strategy,
                     run.replications, run.seed, to_string(ShardChoice{number, run.choice.count}));
}

std::string describe_foreign(const ShardFile& file, const Shard& run) {
  const auto own = describe_run(file.shard), theirs = describe_run(run);
  std::vector<std::string> differences;
  for (std::size_t i = 0; i < own.size(); ++i) {
    if (own[i] == theirs[i]) continue;
    differences.push_back(
        fmt::format("its {} is {}, theirs {}", own[i].first, own[i].second, theirs[i].second));
  }
  return fmt::format("\"{}\" is a shard of another run: {}", file.name,
                     fmt::join(differences, "; "));
}

/// True if the milestone was looked at in each replication, or in none where it lies beyond the
/// clock's end.
bool is_over(std::int64_t replications, const MilestoneTally& milestone, bool is_in_clock) {
  const auto is_possible = [](const MilestoneCount& count) {
    return 0 <= count.met && count.met <= count.all;
  };
  MilestoneCount in_scrambles;
  for (const MilestoneCount& count : milestone.by_scramble) in_scrambles += count;
  return milestone.total.all == (is_in_clock ? replications : 0) && is_possible(milestone.total) &&
         std::ranges::all_of(milestone.by_scramble, is_possible) &&
         (milestone.by_scramble.empty() || in_scrambles == milestone.total);
}

/// True if each obligation's histograms count exactly `replications` values; those of other
/// programmes may also be empty. So do its milestones.
bool is_over(std::int64_t replications, const Tally& tally, const Portfolio& portfolio) {
  const auto is_whole = [&](const ValueHistogram& histogram) {
    return histogram.count() == 0 || histogram.count() == replications;
  };
  for (const ProgrammeIndex p : tally.programmes.ids()) {
    const ProgrammeTally& programme = tally.programmes[p];
    const bool has_date = portfolio.programmes[p].deadline.has_value();
    const auto is_whole_region = [&](const RegionTally& region) {
      std::int64_t in_scrambles = 0;
      for (const MonthHistogram& completed : region.completed_by_scramble) {
        in_scrambles += completed.total();
      }
      return region.completed.total() == replications &&
             (!portfolio.sobol || in_scrambles == replications);
    };
    std::int64_t in_scrambles = 0;
    for (const MonthHistogram& completed : programme.completed_by_scramble) {
      in_scrambles += completed.total();
    }
    if (programme.completed.total() != (has_date ? replications : 0) ||
        (portfolio.sobol && in_scrambles != programme.completed.total()) ||
        !is_whole(programme.left_at_deadline) ||
        !std::ranges::all_of(programme.years, is_whole, &YearTally::left) ||
        !std::ranges::all_of(programme.regions, is_whole_region)) {
      return false;
    }
    const std::vector<MilestoneModel>& milestones = portfolio.programmes[p].milestones;
    for (std::size_t m = 0; m < milestones.size(); ++m) {
      const bool is_in_clock = milestones[m].by < portfolio.months;
      if (!is_over(replications, programme.milestones[m], is_in_clock)) return false;
    }
  }
  return tally.replications == replications;
}

}  // namespace

Range find_shard_range(ShardChoice choice, std::int64_t replications) {
  return split_range({0, replications}, choice.number - 1, choice.count);
}

SerializedSums run_shard(const Scenario& scenario, ShardChoice choice, const Runner& runner) {
  const Range range = find_shard_range(choice, scenario.simulation.replications);
  const Portfolio portfolio = build_portfolio(scenario);
  const PlacingModel placing = build_placing(portfolio, scenario);
  return serialize(run_tally(portfolio, placing, range, runner));
}

std::vector<std::string> find_faults(const std::vector<ShardFile>& files) {
  const Shard& run = find_commonest(files);
  std::vector<std::string> faults;
  std::map<int, std::string> names;  // of the run's shards, by number
  for (const ShardFile& file : files) {
    if (describe_run(file.shard) != describe_run(run)) {
      faults.push_back(describe_foreign(file, run));
      continue;
    }
    const auto [first, is_new] = names.emplace(file.shard.choice.number, file.name);
    if (is_new) continue;
    faults.push_back(fmt::format("\"{}\" is shard {} again, as \"{}\": leave one out", file.name,
                                 to_string(file.shard.choice), first->second));
  }
  for (int number = 1; number <= run.choice.count; ++number) {
    if (names.contains(number)) continue;
    faults.push_back(fmt::format("shard {} is missing: {}",
                                 to_string(ShardChoice{number, run.choice.count}),
                                 write_command(run, number)));
  }
  return faults;
}

Tally merge_shards(const Portfolio& portfolio, std::size_t count,
                   const std::function<Shard(std::size_t)>& next) {
  const Tally empty(portfolio);
  Tally whole = empty;
  for (std::size_t i = 0; i < count; ++i) {
    const Shard shard = next(i);
    try {
      const Tally part = deserialize(shard.sums, empty);
      const std::int64_t replications = find_shard_range(shard.choice, shard.replications).size();
      if (!is_over(replications, part, portfolio)) throw SerializedSumsError();
      whole += part;
    } catch (const SerializedSumsError&) {
      throw DamagedShard("its sums are not those of its scenario");
    }
  }
  return whole;
}

Manifest merge_manifests(const std::vector<ShardFile>& files) {
  Manifest all = files.front().shard.manifest;
  std::set<std::string> compilers, instruction_sets;
  all.duration_seconds = 0;
  for (const ShardFile& file : files) {
    const Manifest& one = file.shard.manifest;
    all.started = std::min(all.started, one.started);  // texts in ISO 8601 compare as times
    all.duration_seconds += one.duration_seconds;
    compilers.insert(one.compiler);
    instruction_sets.insert(one.instruction_set);
  }
  all.compiler = fmt::format("{}", fmt::join(compilers, ", "));
  all.instruction_set = fmt::format("{}", fmt::join(instruction_sets, ", "));
  return all;
}

}  // namespace art6
