// A run in parts, made anywhere, and put together again.
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

/// The replications of a part of a run of `replications`.
Range range_of(ShardChoice choice, std::int64_t replications);

/// The sums of that part of the scenario's run under its strategy, as `Shard::sums`. Errors as for
/// `tallied`.
SerializedSums shard_sums(const Scenario& scenario, ShardChoice choice, const Runner& runner);

/// A shard's file; its own sums and text may have been dropped.
struct ShardFile {
  std::string name;
  Shard shard;
};

/// What keeps the files from being one whole run, a line each: shards of another run than most,
/// shards twice, shards that are missing, and how to make these. Empty where all is well.
std::vector<std::string> faults_of(const std::vector<ShardFile>& files);

/// The whole run's sums. `next(i)` gives shard i of `count`, in any order, all of one run.
/// Throws DamagedShard where sums are not those of the shard's scenario and replications.
Tally merged(const Portfolio& portfolio, std::size_t count,
             const std::function<Shard(std::size_t)>& next);

/// How a whole run was made: from the first start on, the durations added up.
Manifest manifest_of_all(const std::vector<ShardFile>& files);

}  // namespace art6
