// One hash for the real scenario, however it is run: any number of threads, batch, instruction set,
// processes and shards, and, as every build of the tests has the same golden number, any compiler
// and optimisation (CI: g++ at -O1, clang at -O1 and -O3). Changes of the number are results that
// change: CHANGELOG.md says so and why.
#include <gtest/gtest.h>

#include "io/reader/scenario_reader.hpp"
#include "io/results/results_json.hpp"
#include "study/forecasts/forecast.hpp"
#include "study/forecasts/shards.hpp"
#include "tests/sim/run/team_of_threads.hpp"

namespace art6 {
namespace {

constexpr std::uint64_t golden = 15624356603533302259u;

const Scenario& real_scenario() {
  static const Scenario scenario = [] {
    Scenario real = read_scenario("scenarios/second-review-conference.yaml").scenario;
    real.simulation.replications = 600;
    return real;
  }();
  return scenario;
}

/// FNV-1a, 64 bits, of results.json without what says how it was made.
std::uint64_t hash_of(const Forecast& forecast) {
  std::uint64_t hash = 0xCBF29CE484222325;
  for (const char c : write_results_json(forecast, Manifest{})) {
    hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3;
  }
  return hash;
}

Runner runner_of(int threads, std::int64_t batch) {
  Runner runner;
  runner.threads = threads;
  runner.batch = batch;
  return runner;
}

TEST(OneHash, for_any_threads_and_batches) {
  for (const int threads : {1, 2, 3}) {
    for (const std::int64_t batch : {64, 100, 256}) {
      EXPECT_EQ(hash_of(forecast(real_scenario(), runner_of(threads, batch))), golden)
          << threads << " threads, batches of " << batch;
    }
  }
}

TEST(OneHash, for_every_instruction_set_of_the_machine) {
  for (const InstructionSet set : available_instruction_sets()) {
    Runner runner = runner_of(1, 64);
    runner.instruction_set = set;
    EXPECT_EQ(hash_of(forecast(real_scenario(), runner)), golden) << to_string(set);
  }
}

TEST(OneHash, for_one_two_and_three_processes) {
  for (const int count : {1, 2, 3}) {
    TeamOfThreads(count).run([](Processes& processes) {
      Runner runner = runner_of(1, 64);
      runner.processes = &processes;
      EXPECT_EQ(hash_of(forecast(real_scenario(), runner)), golden) << processes.count();
    });
  }
}

TEST(OneHash, for_five_shards) {
  const Portfolio portfolio = build_portfolio(real_scenario());
  const Tally tally = merge_shards(portfolio, 5, [](std::size_t i) {
    Shard shard;
    shard.choice = {5 - static_cast<int>(i), 5};
    shard.replications = real_scenario().simulation.replications;
    shard.sums = run_shard(real_scenario(), shard.choice, runner_of(1, 64));
    return shard;
  });
  EXPECT_EQ(hash_of(make_forecast(real_scenario(), portfolio, tally)), golden);
}

}  // namespace
}  // namespace art6
