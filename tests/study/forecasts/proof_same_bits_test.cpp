// The same result for any number of threads, any batch size and any instruction set, to the bit
// (model.md 10.9). The text of results.json holds every number of a forecast unrounded.
#include <gtest/gtest.h>
#include <algorithm>

#include "io/reader/scenario_reader.hpp"
#include "io/results/results_json.hpp"
#include "models/strategies/strategy.hpp"
#include "study/forecasts/forecast.hpp"
#include "tests/models/engine/full_world.hpp"

namespace art6::worlds {
namespace {

/// FNV-1a, 64 bits.
std::uint64_t hash_of(const std::string& text) {
  std::uint64_t hash = 0xCBF29CE484222325;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3;
  return hash;
}

std::string results_of(const Runner& runner, const std::string& strategy = "mixed") {
  Scenario scenario = full_world();
  scenario.strategy = strategy;
  return write_results_json(forecast(scenario, runner), Manifest{});
}

Runner runner_of(int threads, std::int64_t batch, InstructionSet set = best_instruction_set()) {
  Runner runner;
  runner.threads = threads;
  runner.batch = batch;
  runner.instruction_set = set;
  return runner;
}

TEST(SameBits, for_one_two_and_three_threads) {
  const std::string one = results_of(runner_of(1, 64));
  for (const int threads : {2, 3}) {
    EXPECT_EQ(hash_of(results_of(runner_of(threads, 16))), hash_of(one)) << threads;
    EXPECT_EQ(results_of(runner_of(threads, 16)), one);
  }
}

TEST(SameBits, for_any_batch_size) {
  const std::string whole = results_of(runner_of(1, 300));
  for (const std::int64_t batch : {1, 7, 64, 100, 256}) {
    EXPECT_EQ(results_of(runner_of(2, batch)), whole) << batch;
  }
}

// A programme has work in some futures of a batch and none in others.
TEST(SameBits, for_any_batch_size_under_every_strategy) {
  Scenario scenario = read_scenario("bench/instances/mixture-8.yaml").scenario;
  scenario.simulation.replications = 24;
  for (const Strategy& strategy : built_in_strategies()) {
    scenario.strategy = strategy.id;
    const std::string whole = write_results_json(forecast(scenario, runner_of(1, 24)), Manifest{});
    for (const std::int64_t batch : {1, 7}) {
      EXPECT_TRUE(write_results_json(forecast(scenario, runner_of(1, batch)), Manifest{}) == whole)
          << strategy.id << ", batch " << batch;
    }
  }
}

TEST(SameBits, for_every_instruction_set) {
  for (const char* strategy : {"mixed", "mixed-fill"}) {
    const std::string plain = results_of(runner_of(1, 64, InstructionSet::plain), strategy);
    for (const InstructionSet set : available_instruction_sets()) {
      EXPECT_EQ(results_of(runner_of(1, 64, set), strategy), plain) << to_string(set);
    }
  }
}

TEST(SameBits, but_other_results_for_another_seed) {
  Scenario scenario = full_world();
  ++scenario.simulation.seed;
  const Forecast other = forecast(scenario, runner_of(1, 64));
  const Forecast one = forecast(full_world(), runner_of(1, 64));
  EXPECT_NE(other.totals.spent_usd_mean, one.totals.spent_usd_mean);
  EXPECT_NE(other.obligations[0].spent_usd_mean, one.obligations[0].spent_usd_mean);
}

TEST(SameBits, for_the_file_in_another_order) {
  Scenario reversed = full_world();
  std::ranges::reverse(reversed.states);
  std::ranges::reverse(reversed.donors);
  std::ranges::reverse(reversed.coalitions);
  std::ranges::reverse(reversed.correlations);
  std::ranges::reverse(reversed.strategies);
  EXPECT_EQ(write_results_json(forecast(reversed, runner_of(1, 64)), Manifest{}),
            results_of(runner_of(1, 64)));
}

}  // namespace
}  // namespace art6::worlds
