// A benchmark as CSV, with the names of the JSON keys; a field is empty where JSON has null.
#pragma once

#include <string>

#include "io/results/benchmark_result.hpp"

namespace art6 {

/// A line for each strategy, over all instances.
std::string write_benchmark_strategies_csv(const Benchmark& benchmark);

/// A line for each instance and strategy.
std::string write_benchmark_instances_csv(const Benchmark& benchmark);

}  // namespace art6
