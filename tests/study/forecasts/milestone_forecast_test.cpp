// The chances of milestones in a forecast: their intervals, threads, shards and Sobol points.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "io/results/results_json.hpp"
#include "study/forecasts/chance.hpp"
#include "study/forecasts/shards.hpp"
#include "study/forecasts/until_precise.hpp"
#include "tests/models/engine/full_world.hpp"
#include "tests/study/forecasts/due_clearance.hpp"

namespace art6::worlds::ledger {
namespace {

/// Area uniform in [1, 5] km2, of which 0.1 km2 a month are cleared; at most 1 km2 is to be left
/// after month 29, so 4 km2 at the start: three futures in four.
Scenario with_milestone(std::uint64_t seed = 1) {
  UniformWorld world(1, seed);
  world.scenario.states[0].clearance->milestones = {
      {"nearly", "Nearly done", world.scenario.clock.start + 29, {}, 1}};
  return world.scenario;
}

TEST(MilestoneForecast, has_the_share_of_futures_and_wilsons_interval) {
  constexpr int replications = 1000;
  const Scenario scenario = with_milestone();
  const Forecast result = make_forecast(scenario, replications);
  ASSERT_EQ(result.milestones.size(), 1);
  const MilestoneForecast& milestone = result.milestones[0];
  // Counted of the draws: area of at most 4 km2 is done by month 39.
  const std::vector<int> completed = UniformWorld(replications).completed;
  const auto met = std::ranges::count_if(completed, [](int month) { return month <= 39; });
  EXPECT_EQ(milestone.probability_met, static_cast<double>(met) / replications);
  EXPECT_EQ(milestone.probability_met_ci95, wilson_interval(met, replications));
  EXPECT_NEAR(*milestone.probability_met, 0.75, 4 * std::sqrt(0.75 * 0.25 / replications));
  EXPECT_EQ(milestone.id(), "AAA/clearance/nearly");
  EXPECT_EQ(milestone.milestone.name, "Nearly done");
  EXPECT_FALSE(milestone.is_beyond_horizon());
}

TEST(MilestoneForecast, beyond_the_clock_has_no_chance) {
  Scenario scenario = with_milestone();
  scenario.clock.end = scenario.clock.start + 28;
  const MilestoneForecast milestone = make_forecast(scenario, 10).milestones.at(0);
  EXPECT_EQ(milestone.probability_met, std::nullopt);
  EXPECT_EQ(milestone.probability_met_ci95, std::nullopt);
  EXPECT_TRUE(milestone.is_beyond_horizon());
}

// By the last month before the deadline nothing is to be left: the obligation itself.
TEST(MilestoneForecast, of_no_area_left_has_the_obligations_chance_and_interval) {
  for (const Sampling sampling : {Sampling::random, Sampling::sobol}) {
    Scenario scenario = with_milestone();
    scenario.simulation.sampling = sampling;
    scenario.states[0].clearance->deadline = {2022, 7, 1};
    scenario.states[0].clearance->milestones = {{"done", "", Month::of(2022, 6), {}, 0}};
    const Forecast result = make_forecast(scenario, 4000);
    const ObligationForecast& obligation = result.obligations[0];
    EXPECT_EQ(result.milestones[0].probability_met, obligation.probability_met);
    EXPECT_EQ(result.milestones[0].probability_met_ci95, obligation.probability_met_ci95);
    EXPECT_GT(obligation.probability_met, 0.4);
    EXPECT_LT(obligation.probability_met, 0.6);
  }
}

TEST(MilestoneForecast, is_the_same_for_any_threads_and_batches) {
  const Scenario scenario = full_world();
  const auto text = [&](int threads, std::int64_t batch) {
    Runner runner;
    runner.threads = threads;
    runner.batch = batch;
    return write_results_json(forecast(scenario, runner), Manifest{});
  };
  const std::string one = text(1, 64);
  EXPECT_THAT(one, ::testing::HasSubstr("LAO/clearance/survey"));
  EXPECT_EQ(text(3, 50), one);
}

TEST(MilestoneForecast, of_merged_shards_is_that_of_the_run) {
  for (const Sampling sampling : {Sampling::random, Sampling::sobol}) {
    Scenario scenario = with_milestone();
    scenario.simulation = {101, 3, sampling};
    const Portfolio portfolio = build_portfolio(scenario);
    const Tally tally = merge_shards(portfolio, 3, [&](std::size_t i) {
      Shard shard;
      shard.choice = {static_cast<int>(i) + 1, 3};
      shard.replications = 101;
      shard.sums = run_shard(scenario, shard.choice, one_thread);
      return shard;
    });
    EXPECT_EQ(write_results_json(art6::make_forecast(scenario, portfolio, tally), Manifest{}),
              write_results_json(forecast(scenario, one_thread), Manifest{}));
  }
}

/// Merges one shard, that is the whole run, whose milestone has these counts.
void merge_with_counts(std::int64_t met, std::int64_t all) {
  Scenario scenario = with_milestone();
  scenario.simulation.replications = 10;
  const Portfolio portfolio = build_portfolio(scenario);
  merge_shards(portfolio, 1, [&](std::size_t) {
    Shard shard;
    shard.choice = {1, 1};
    shard.replications = 10;
    Tally tally = deserialize(run_shard(scenario, shard.choice, one_thread), Tally(portfolio));
    tally.programmes[ProgrammeIndex(0)].milestones[0].total = {met, all};
    shard.sums = serialize(tally);
    return shard;
  });
}

TEST(MilestoneForecast, of_a_shard_that_cannot_be_is_refused) {
  EXPECT_NO_THROW(merge_with_counts(0, 10));
  EXPECT_NO_THROW(merge_with_counts(10, 10));
  EXPECT_THROW(merge_with_counts(11, 10), DamagedShard);
  EXPECT_THROW(merge_with_counts(-1, 10), DamagedShard);
  EXPECT_THROW(merge_with_counts(5, 9), DamagedShard);
  EXPECT_THROW(merge_with_counts(0, 0), DamagedShard);
}

// Precision is that of obligations: a milestone of one half does not make a run longer.
TEST(MilestoneForecast, does_not_count_for_precision) {
  Scenario scenario = with_milestone();
  scenario.simulation.replications = 3000;
  scenario.states[0].clearance->deadline = {2100, 1, 1};
  scenario.clock.end = Month::of(2099, 12);
  scenario.states[0].clearance->milestones[0].left_km2 = 0;
  const Forecast result = forecast_until_precise(scenario, 0.01, one_thread);
  EXPECT_EQ(result.replications, 1000);
  const Interval interval = *result.milestones[0].probability_met_ci95;
  EXPECT_GT(interval.high - interval.low, 0.05);
}

TEST(Chance, of_scrambles_is_students_unless_one_of_them_has_all_or_none) {
  const ShareCount whole{6, 16};
  EXPECT_EQ(estimate_chance(whole, {}), wilson_interval(6, 16));
  const std::vector<ShareCount> mixed{{2, 4}, {1, 4}, {1, 4}, {2, 4}};
  const double sd_of_mean = std::sqrt(4 * 0.125 * 0.125 / 3 / 4);
  const Interval students = student_interval(0.375, sd_of_mean, 4);
  EXPECT_EQ(estimate_chance(whole, mixed), students);
  const std::vector<ShareCount> one_sided{{4, 4}, {1, 4}, {1, 4}, {0, 4}};
  const Interval wide = estimate_chance(whole, one_sided);
  EXPECT_LE(wide.low, wilson_interval(6, 16).low);
  EXPECT_GE(wide.high, wilson_interval(6, 16).high);
  const std::vector<ShareCount> one{{6, 16}, {0, 0}};
  EXPECT_EQ(estimate_chance(whole, one), (Interval{0, 1}));
}

}  // namespace
}  // namespace art6::worlds::ledger
