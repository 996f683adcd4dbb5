// Runs in shards: a run split into parts, which are run separately and merged.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "io/results/forecast_result.hpp"
#include "io/results/shard.hpp"
#include "models/engine/tally.hpp"
#include "models/scenario/scenario.hpp"
#include "sim/run/parallel.hpp"

namespace art6 {

/// The replications of one shard of a run of `replications`.
Range find_shard_range(ShardChoice choice, std::int64_t replications);

/// Runs one shard of the scenario's run under its strategy; returns `Shard::sums`. Errors as for
/// `run_tally`.
SerializedSums run_shard(const Scenario& scenario, ShardChoice choice, const Runner& runner);

/// A shard with the name of its file. Its sums and its scenario text may have been dropped.
struct ShardFile {
  std::string name;
  Shard shard;
};

/// Finds the reasons why the files are not one whole run, a line each: shards of another run than
/// most, shards that are there twice, and shards that are missing, with the command that makes
/// them. Empty where the files are one whole run.
std::vector<std::string> find_faults(const std::vector<ShardFile>& files);

/// Merges the sums of a whole run. `next(i)` returns shard i of `count`; the shards are of one run,
/// in any order. Throws DamagedShard where sums are not those of the shard's scenario and
/// replications.
Tally merge_shards(const Portfolio& portfolio, std::size_t count,
                   const std::function<Shard(std::size_t)>& next);

/// Merges the manifests: the earliest start, the sum of the durations, all compilers and
/// instruction sets.
Manifest merge_manifests(const std::vector<ShardFile>& files);

}  // namespace art6
