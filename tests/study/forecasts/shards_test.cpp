#include "study/forecasts/shards.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "io/results/results_json.hpp"
#include "study/forecasts/forecast.hpp"
#include "tests/models/engine/full_world.hpp"

namespace art6::worlds {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Runner runner_with_threads(int threads) {
  Runner runner;
  runner.threads = threads;
  return runner;
}

Shard shard_of(const Scenario& scenario, ShardChoice choice, int threads = 1) {
  return {.choice = choice,
          .scenario = {.name = scenario.name, .sha256 = std::string(64, 'a')},
          .strategy = scenario.strategy,
          .seed = scenario.simulation.seed,
          .replications = scenario.simulation.replications,
          .manifest = {.version = "1",
                       .compiler = "GNU 12.2.0",
                       .instruction_set = "avx2",
                       .started = "2026-01-02T03:04:05Z",
                       .duration_seconds = 1},
          .scenario_text = {},
          .sums = run_shard(scenario, choice, runner_with_threads(threads))};
}

TEST(Shards, merged_in_any_order_are_the_whole_run) {
  const Scenario scenario = full_world();
  const Portfolio portfolio = build_portfolio(scenario);
  const std::string whole =
      write_results_json(forecast(scenario, runner_with_threads(2)), Manifest{});
  for (const int count : {1, 2, 5}) {
    const auto next = [&](std::size_t i) {
      return shard_of(scenario, {count - static_cast<int>(i), count});
    };
    const Tally tally = merge_shards(portfolio, static_cast<std::size_t>(count), next);
    EXPECT_EQ(write_results_json(make_forecast(scenario, portfolio, tally), Manifest{}), whole);
  }
}

TEST(Shards, have_the_same_sums_for_any_number_of_threads) {
  const Scenario scenario = full_world();
  EXPECT_EQ(shard_of(scenario, {2, 3}, 1).sums, shard_of(scenario, {2, 3}, 3).sums);
}

TEST(Shards, with_sums_of_other_replications_or_another_scenario_are_refused) {
  const Scenario scenario = full_world();
  const Portfolio portfolio = build_portfolio(scenario);
  const auto merge = [&](Shard shard) {
    merge_shards(portfolio, 1, [&](std::size_t) { return shard; });
  };
  Shard shard = shard_of(scenario, {1, 2});
  EXPECT_NO_THROW(merge(shard));
  shard.choice = {1, 3};  // has fewer replications than were counted
  EXPECT_THROW(merge(shard), DamagedShard);
  Scenario shorter = scenario;
  shorter.clock.end = shorter.clock.end + -12;
  EXPECT_THROW(merge(shard_of(shorter, {1, 2})), DamagedShard);
}

/// A file of that shard of a run of ten, without its sums.
ShardFile file(const std::string& name, ShardChoice choice) {
  Shard shard;
  shard.choice = choice;
  shard.scenario = {.name = "Test", .sha256 = "0123456789abcdef"};
  shard.strategy = "need";
  shard.seed = 7;
  shard.replications = 10;
  shard.manifest.version = "1.2";
  return {name, shard};
}

TEST(FaultsOfShards, are_none_of_a_whole_run_in_any_order) {
  EXPECT_THAT(find_faults({file("b", {2, 2}), file("a", {1, 2})}), IsEmpty());
  EXPECT_THAT(find_faults({file("a", {1, 1})}), IsEmpty());
}

TEST(FaultsOfShards, name_what_is_missing_and_twice) {
  EXPECT_THAT(
      find_faults({file("c", {3, 4}), file("a", {1, 4}), file("d", {3, 4})}),
      ElementsAre("\"d\" is shard 3/4 again, as \"c\": leave one out",
                  "shard 2/4 is missing: art6 run SCENARIO -s need -n 10 --seed 7 --shard 2/4 "
                  "-o FILE",
                  "shard 4/4 is missing: art6 run SCENARIO -s need -n 10 --seed 7 --shard 4/4 "
                  "-o FILE"));
}

TEST(FaultsOfShards, name_what_is_of_another_run_than_most) {
  ShardFile seed = file("s", {1, 2}), version = file("v", {1, 2}), scenario = file("x", {1, 2});
  seed.shard.seed = 8;
  version.shard.manifest.version = "1.3";
  scenario.shard.scenario = {.name = "Other", .sha256 = "ffff456789abcdef"};
  EXPECT_THAT(
      find_faults({seed, file("a", {1, 2}), file("b", {2, 2}), version, scenario,
                   file("of-three", {3, 3})}),
      ElementsAre("\"s\" is a shard of another run: its seed is 8, theirs 7",
                  "\"v\" is a shard of another run: its version of art6 is 1.3, theirs 1.2",
                  "\"x\" is a shard of another run: its scenario is Other (ffff456789ab...), "
                  "theirs Test (0123456789ab...)",
                  "\"of-three\" is a shard of another run: its number of shards is 3, theirs 2"));
}

TEST(ManifestOfShards, is_from_the_first_start_with_all_that_was_used) {
  ShardFile first = file("a", {1, 2}), second = file("b", {2, 2});
  first.shard.manifest = {.version = "1.2",
                          .compiler = "GNU 12.2.0",
                          .instruction_set = "avx512",
                          .started = "2026-01-02T03:04:05Z",
                          .duration_seconds = 2};
  second.shard.manifest = {.version = "1.2",
                           .compiler = "GNU 12.2.0",
                           .instruction_set = "avx2",
                           .started = "2026-01-01T23:00:00Z",
                           .duration_seconds = 0.5};
  const Manifest all = merge_manifests({first, second});
  EXPECT_EQ(all.version, "1.2");
  EXPECT_EQ(all.compiler, "GNU 12.2.0");
  EXPECT_EQ(all.instruction_set, "avx2, avx512");
  EXPECT_EQ(all.started, "2026-01-01T23:00:00Z");
  EXPECT_EQ(all.duration_seconds, 2.5);
}

}  // namespace
}  // namespace art6::worlds
