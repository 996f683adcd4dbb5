// What the benchmarks share: scenarios, one call a repetition, medians, and their command line.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

#include "io/reader/scenario_reader.hpp"
#include "sim/lanes/instruction_set.hpp"

namespace art6::bench {

inline constexpr std::uint64_t seed = 1;

/// The scenario of a file of the repository.
inline Scenario read(const std::string& path, std::int64_t replications) {
  Scenario scenario = read_scenario(std::string(ART6_SOURCE_DIR) + "/" + path).scenario;
  scenario.simulation.replications = replications;
  scenario.simulation.seed = seed;
  return scenario;
}

/// How many are to be measured.
inline std::size_t registered = 0;

/// One call of `work` a repetition, in milliseconds.
template <class Work>
benchmark::internal::Benchmark* measure(const std::string& name, Work work) {
  ++registered;
  const auto run = [=](benchmark::State& state) {
    for ([[maybe_unused]] auto _ : state) benchmark::DoNotOptimize(work());
  };
  return benchmark::RegisterBenchmark(name.c_str(), run)
      ->Iterations(1)
      ->UseRealTime()
      ->ComputeStatistics("min",
                          [](const auto& v) { return *std::min_element(v.begin(), v.end()); })
      ->ComputeStatistics("max",
                          [](const auto& v) { return *std::max_element(v.begin(), v.end()); })
      ->Unit(benchmark::kMillisecond);
}

/// The usual table, remembering the median time of each benchmark.
class Medians : public benchmark::ConsoleReporter {
 public:
  void ReportRuns(const std::vector<Run>& runs) override {
    for (const Run& run : runs) {
      if (run.aggregate_name == "median") {
        milliseconds_[run.run_name.function_name] = run.GetAdjustedRealTime();
      }
    }
    ConsoleReporter::ReportRuns(runs);
  }

  /// False where the command line left some out.
  bool has_all() const { return milliseconds_.size() == registered; }
  double milliseconds(const std::string& name) const { return milliseconds_.at(name); }

 private:
  std::map<std::string, double> milliseconds_;
};

/// Runs what is registered, its repetitions interleaved at random, so that the noise of the host
/// meets all of them. False where the arguments, which win over these defaults, are wrong.
inline bool run_all(int count, char** arguments, Medians& medians) {
  std::vector<std::string> flags{arguments[0], "--benchmark_repetitions=9",
                                 "--benchmark_enable_random_interleaving=true",
                                 "--benchmark_display_aggregates_only=true"};
  flags.insert(flags.end(), arguments + 1, arguments + count);
  std::vector<char*> pointers;
  for (std::string& flag : flags) pointers.push_back(flag.data());
  pointers.push_back(nullptr);
  int flag_count = static_cast<int>(flags.size());
  benchmark::Initialize(&flag_count, pointers.data());
  if (benchmark::ReportUnrecognizedArguments(flag_count, pointers.data())) return false;
  benchmark::AddCustomContext("instruction_set", to_string(best_instruction_set()));
  benchmark::RunSpecifiedBenchmarks(&medians);
  benchmark::Shutdown();
  return true;
}

}  // namespace art6::bench
