// The result of a benchmark of strategies, with the names of the keys of benchmark.json.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "io/results/manifest.hpp"
#include "models/scenario/objective.hpp"
#include "sim/statistics/intervals.hpp"

namespace art6 {

/// A strategy on one instance. A gap is the share of the bound that the strategy does not reach: 0
/// if it does as well as perfect information would, 1 if it meets nothing; none if the bound is 0.
struct StrategyOnInstance {
  std::string id;
  double mean = 0;  ///< obligations met
  std::optional<double> gap;
  std::optional<Interval> gap_ci95;  ///< infinite for a single replication
  bool is_among_best = false;        ///< shows no clear difference from the best, at 5 %
};

struct BenchmarkInstance {
  std::string id;  ///< the file's name without extension, with folders where needed
  ScenarioSource scenario;
  std::int64_t replications = 0;
  std::uint64_t seed = 0;
  int programmes = 0, obligations = 0;
  double bound = 0;  ///< mean of the obligations that perfect information could meet
  Interval bound_ci95;
  std::string best;
  std::vector<StrategyOnInstance> strategies;  ///< in the order asked for
};

/// A strategy on all instances with a bound above 0.
struct BenchmarkedStrategy {
  std::string id, description;
  std::optional<double> mean_gap;  ///< mean of the gaps of the instances
  std::optional<Interval>
      mean_gap_ci95;      ///< over the instances; over the replications if there is one instance
  std::int64_t wins = 0;  ///< instances on which it is among the best
  std::optional<double> worst_gap;
  std::string worst_instance;              ///< the first with that gap
  std::optional<double> duration_seconds;  ///< all instances, this strategy alone; where asked for
};

struct Benchmark {
  Objective objective;  ///< obligations-met or met-after-one
  std::vector<BenchmarkInstance> instances;
  std::vector<BenchmarkedStrategy> strategies;  ///< in the order asked for
};

}  // namespace art6
