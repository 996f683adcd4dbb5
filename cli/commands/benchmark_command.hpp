// The command that benchmarks strategies.
#pragma once

#include <string>

#include "cli/grammar/arguments.hpp"
#include "cli/terminal/paint.hpp"
#include "sim/run/parallel.hpp"
#include "study/comparisons/benchmark.hpp"

namespace art6 {

/// What to benchmark. Of a folder all files `*.yaml` in it, by name; without instances those of
/// `bench/instances`, or installed with the program. Throws `InvalidScenario`, and `WrongUsage`
/// where there is none, where one cannot be read, where two have the same name, and with the
/// nearest name for a strategy or an objective that is not known.
BenchmarkPlan plan_of(const BenchmarkCommand& command);

/// Simulates, and writes the folder if one is asked for. Throws as `plan_of`, as `benchmark`, and
/// `std::system_error` where the folder cannot be written. Nothing is written after `runner.stop`
/// was set.
std::string benchmark(const BenchmarkCommand& command, const Paint& paint, const Runner& runner);

}  // namespace art6
