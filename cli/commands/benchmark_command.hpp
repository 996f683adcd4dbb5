// `art6 benchmark`: strategies on many scenarios, each beside a bound.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/grammar/arguments.hpp"
#include "cli/grammar/command.hpp"
#include "study/comparisons/benchmark.hpp"

namespace art6 {

struct BenchmarkArguments : SimulationArguments {
  std::vector<std::filesystem::path> instances;  ///< files or folders; none: those of art6
  std::optional<std::filesystem::path> over;     ///< laid over each
  std::vector<std::string> strategies{"all"};    ///< that every instance knows
  std::optional<std::string> objective;
  bool times = false;  ///< say how long each strategy takes
};

/// The command, which stores its arguments in `given`.
Command make_benchmark_command(
    const std::shared_ptr<BenchmarkArguments>& given = std::make_shared<BenchmarkArguments>());

/// The instances and strategies to benchmark. A folder stands for all files `*.yaml` in it, by
/// name; without instances those of `bench/instances`, or those installed with the program. Throws
/// `InvalidScenario`; throws `WrongUsage` if there is no instance, one cannot be read or is given
/// twice, and with the nearest name for a strategy or an objective that is not known.
BenchmarkPlan plan_benchmark(const BenchmarkArguments& given);

}  // namespace art6
