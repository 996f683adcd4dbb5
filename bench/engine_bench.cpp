// Nanoseconds per programme-month: the engine on the reference workload R and on the real scenario,
// on one thread and on two, and the naive program of R. Their repetitions are interleaved at
// random, so that the noise of the host meets all of them; the last line has the ratio of the
// medians.
#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>
#include <fmt/core.h>

#include "bench/peers/naive.hpp"
#include "io/scenario_reader.hpp"
#include "sim/instruction_set.hpp"
#include "study/forecast.hpp"

namespace art6 {
namespace {

constexpr std::uint64_t seed = 1;
constexpr std::int64_t replications = 10000;
constexpr std::int64_t naive_replications = 2500;  // its cost is linear, its time long enough
constexpr const char* counter = "per_programme_month";

constexpr const char* r_on_one = "R/threads:1";
constexpr const char* r_on_two = "R/threads:2";
constexpr const char* naive_r = "R/naive";

Scenario read(const std::string& path) {
  Scenario scenario = read_scenario(std::string(ART6_SOURCE_DIR) + "/" + path).scenario;
  scenario.simulation.replications = replications;
  scenario.simulation.seed = seed;
  return scenario;
}

/// Programmes times months: a month counts whether the programme is finished in it or not.
std::int64_t programme_months(const Scenario& scenario) {
  std::int64_t programmes = 0;
  for (const State& state : scenario.states) {
    programmes += std::count_if(all_themes.begin(), all_themes.end(),
                                [&](Theme theme) { return state.has(theme); });
  }
  return programmes * scenario.clock.months();
}

/// One call of `work` a repetition; the counter is the time of one programme-month.
template <class Work>
void measure(const std::string& name, std::int64_t programme_months_each_call, Work work) {
  const auto run = [=](benchmark::State& state) {
    for ([[maybe_unused]] auto _ : state) benchmark::DoNotOptimize(work());
    state.counters[counter] = benchmark::Counter(
        static_cast<double>(programme_months_each_call),
        benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
  };
  benchmark::RegisterBenchmark(name.c_str(), run)
      ->Iterations(1)
      ->UseRealTime()
      ->ComputeStatistics("min",
                          [](const auto& v) { return *std::min_element(v.begin(), v.end()); })
      ->ComputeStatistics("max",
                          [](const auto& v) { return *std::max_element(v.begin(), v.end()); })
      ->Unit(benchmark::kMillisecond);
}

void measure_forecast(const std::string& name, const Scenario& scenario, int threads) {
  Runner runner;
  runner.threads = threads;
  measure(name, replications * programme_months(scenario),
          [=] { return forecast(scenario, runner); });
}

/// The usual table, remembering the median time per programme-month of each benchmark.
class Medians : public benchmark::ConsoleReporter {
 public:
  void ReportRuns(const std::vector<Run>& runs) override {
    for (const Run& run : runs) {
      if (run.aggregate_name == "median") {
        seconds_[run.run_name.function_name] = run.counters.at(counter).value;
      }
    }
    ConsoleReporter::ReportRuns(runs);
  }

  bool has(const std::string& name) const { return seconds_.contains(name); }
  double nanoseconds(const std::string& name) const { return 1e9 * seconds_.at(name); }

 private:
  std::map<std::string, double> seconds_;
};

void print_ratio(const Medians& medians) {
  const double naive = medians.nanoseconds(naive_r);
  const double one = medians.nanoseconds(r_on_one), two = medians.nanoseconds(r_on_two);
  fmt::print(
      "R, ns per programme-month: naive {:.2f}, art6 {:.2f} (1 thread) {:.2f} (2 threads); "
      "naive/art6 = {:.2f} (1 thread) {:.2f} (2 threads)\n",
      naive, one, two, naive / one, naive / two);
}

}  // namespace
}  // namespace art6

int main(int count, char** arguments) {
  using namespace art6;
  // Defaults; the same flags on the command line come later and win.
  std::vector<std::string> flags{arguments[0], "--benchmark_repetitions=9",
                                 "--benchmark_enable_random_interleaving=true",
                                 "--benchmark_display_aggregates_only=true"};
  flags.insert(flags.end(), arguments + 1, arguments + count);
  std::vector<char*> pointers;
  for (std::string& flag : flags) pointers.push_back(flag.data());
  pointers.push_back(nullptr);
  int flag_count = static_cast<int>(flags.size());
  benchmark::Initialize(&flag_count, pointers.data());
  if (benchmark::ReportUnrecognizedArguments(flag_count, pointers.data())) return 2;

  benchmark::AddCustomContext("instruction_set", to_string(best_instruction_set()));

  const Scenario r = read("bench/R.yaml");
  const Scenario real = read("scenarios/second-review-conference.yaml");
  measure_forecast(r_on_one, r, 1);
  measure_forecast(r_on_two, r, 2);
  measure(naive_r, naive_replications * programme_months(r),
          [] { return naive::naive_r(naive_replications, seed); });
  measure_forecast("real/threads:1", real, 1);
  measure_forecast("real/threads:2", real, 2);

  Medians medians;
  benchmark::RunSpecifiedBenchmarks(&medians);
  benchmark::Shutdown();
  if (medians.has(naive_r) && medians.has(r_on_one) && medians.has(r_on_two)) print_ratio(medians);
}
