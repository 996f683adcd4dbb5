#include "study/forecasts/shards.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "sim/run/processes.hpp"
#include "study/forecasts/tallied.hpp"

namespace art6 {
namespace {

/// What all shards of one run have in common, named as a person would.
std::vector<std::pair<std::string, std::string>> run_of(const Shard& shard) {
  return {{"scenario", fmt::format("{} ({:.12}...)", shard.scenario.name, shard.scenario.sha256)},
          {"strategy", shard.strategy},
          {"seed", fmt::format("{}", shard.seed)},
          {"replications", fmt::format("{}", shard.replications)},
          {"number of shards", fmt::format("{}", shard.choice.count)},
          {"version of art6", shard.manifest.version}};
}

/// The run that most files are of; of several, the one that comes first.
const Shard& commonest(const std::vector<ShardFile>& files) {
  const auto others = [&](const ShardFile& file) {
    return std::ranges::count_if(
        files, [&](const ShardFile& other) { return run_of(other.shard) != run_of(file.shard); });
  };
  return std::ranges::min_element(files, {}, others)->shard;
}

std::string how_to_make(const Shard& run, int number) {
  return fmt::format("art6 run SCENARIO -s {} -n {} --seed {} --shard {} -o FILE", run.strategy,
                     run.replications, run.seed, to_string(ShardChoice{number, run.choice.count}));
}

std::string foreign(const ShardFile& file, const Shard& run) {
  const auto own = run_of(file.shard), theirs = run_of(run);
  std::vector<std::string> differences;
  for (std::size_t i = 0; i < own.size(); ++i) {
    if (own[i] == theirs[i]) continue;
    differences.push_back(
        fmt::format("its {} is {}, theirs {}", own[i].first, own[i].second, theirs[i].second));
  }
  return fmt::format("\"{}\" is a shard of another run: {}", file.name,
                     fmt::join(differences, "; "));
}

/// Whether the tally's distributions are over so many replications: those of obligations all, of
/// other programmes maybe none.
bool is_over(std::int64_t replications, const Tally& tally, const Portfolio& portfolio) {
  const auto is_whole = [&](const ValueHistogram& histogram) {
    return histogram.count() == 0 || histogram.count() == replications;
  };
  for (std::size_t p = 0; p < tally.programmes.size(); ++p) {
    const ProgrammeTally& programme = tally.programmes[p];
    const bool has_date = portfolio.programmes[p].deadline.has_value();
    std::int64_t in_scrambles = 0;
    for (const MonthHistogram& completed : programme.completed_by_scramble) {
      in_scrambles += completed.total();
    }
    if (programme.completed.total() != (has_date ? replications : 0) ||
        (portfolio.sobol && in_scrambles != programme.completed.total()) ||
        !is_whole(programme.left_at_deadline) ||
        !std::ranges::all_of(programme.years, is_whole, &YearTally::left)) {
      return false;
    }
  }
  return tally.replications == replications;
}

}  // namespace

Range range_of(ShardChoice choice, std::int64_t replications) {
  return part_of({0, replications}, choice.number - 1, choice.count);
}

Words shard_sums(const Scenario& scenario, ShardChoice choice, const Runner& runner) {
  const Range range = range_of(choice, scenario.simulation.replications);
  const Portfolio portfolio = build_portfolio(scenario);
  const PlacingModel placing = build_placing(portfolio, scenario);
  return words_of(tallied(portfolio, placing, range, runner));
}

std::vector<std::string> faults_of(const std::vector<ShardFile>& files) {
  const Shard& run = commonest(files);
  std::vector<std::string> faults;
  std::map<int, std::string> names;  // of the run's shards, by number
  for (const ShardFile& file : files) {
    if (run_of(file.shard) != run_of(run)) {
      faults.push_back(foreign(file, run));
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
                                 how_to_make(run, number)));
  }
  return faults;
}

Tally merged(const Portfolio& portfolio, std::size_t count,
             const std::function<Shard(std::size_t)>& next) {
  const Tally empty(portfolio);
  Tally whole = empty;
  for (std::size_t i = 0; i < count; ++i) {
    const Shard shard = next(i);
    try {
      const Tally part = from_words(shard.sums, empty);
      const std::int64_t replications = range_of(shard.choice, shard.replications).size();
      if (!is_over(replications, part, portfolio)) throw WordsError();
      whole += part;
    } catch (const WordsError&) {
      throw DamagedShard("its sums are not those of its scenario");
    }
  }
  return whole;
}

Manifest manifest_of_all(const std::vector<ShardFile>& files) {
  Manifest all = files.front().shard.manifest;
  std::set<std::string> compilers, instruction_sets;
  all.duration_seconds = 0;
  for (const ShardFile& file : files) {
    const Manifest& one = file.shard.manifest;
    all.started = std::min(all.started, one.started);  // in order as texts
    all.duration_seconds += one.duration_seconds;
    compilers.insert(one.compiler);
    instruction_sets.insert(one.instruction_set);
  }
  all.compiler = fmt::format("{}", fmt::join(compilers, ", "));
  all.instruction_set = fmt::format("{}", fmt::join(instruction_sets, ", "));
  return all;
}

}  // namespace art6
