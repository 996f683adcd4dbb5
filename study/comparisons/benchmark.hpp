// The benchmark: how far each strategy stays below the bound of perfect information.
#pragma once

#include <string>
#include <vector>

#include "io/results/benchmark_result.hpp"
#include "models/scenario/scenario.hpp"
#include "sim/run/parallel.hpp"

namespace art6 {

/// An instance: one scenario of the benchmark.
struct InstanceFile {
  std::string id;
  Scenario scenario;
  std::string sha256;
};

/// What to benchmark. Strategies are ids as in `list_strategies` of every instance, each once.
struct BenchmarkPlan {
  std::vector<InstanceFile> instances;
  std::vector<std::string> strategies;
  Measure measure = Measure::obligations_met;  ///< or met_after_one
  bool is_timed = false;                       ///< run each strategy once more by itself
};

/// Runs all strategies on the same futures of each instance, with the bound of each future
/// (models/engine/perfect_information.hpp). Errors and `runner` as for `forecast`; its progress
/// counts the replications of all instances. Throws std::logic_error where a strategy meets more
/// obligations in a future than the bound, which would be a fault of the program.
Benchmark benchmark(const BenchmarkPlan& plan, const Runner& runner);

}  // namespace art6
