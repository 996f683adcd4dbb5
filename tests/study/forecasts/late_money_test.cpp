// Donors' money that arrives where nothing is left to do: counted in every future, however the
// futures fall into lanes, batches and shards.
#include <gtest/gtest.h>

#include "io/reader/scenario_reader.hpp"
#include "io/results/results_json.hpp"
#include "models/engine/replay.hpp"
#include "study/forecasts/forecast.hpp"
#include "study/forecasts/run_tally.hpp"
#include "study/forecasts/shards.hpp"
#include "tests/models/engine/worlds.hpp"
#include "tests/reference/random_scenario.hpp"

namespace art6::worlds::late_money {
namespace {

Runner runner_of(std::int64_t batch, InstructionSet set) {
  Runner runner;
  runner.threads = 1;
  runner.batch = batch;
  runner.instruction_set = set;
  return runner;
}

Forecast of_shards(const Scenario& scenario, int count, InstructionSet set) {
  const Portfolio portfolio = build_portfolio(scenario);
  const Tally tally = merge_shards(portfolio, static_cast<std::size_t>(count), [&](std::size_t i) {
    Shard shard;
    shard.choice = {static_cast<int>(i) + 1, count};
    shard.replications = scenario.simulation.replications;
    shard.sums = run_shard(scenario, shard.choice, runner_of(64, set));
    return shard;
  });
  return make_forecast(scenario, portfolio, tally);
}

/// Every way of running a scenario: instruction sets, batches, five shards.
template <class Check>
void for_each_way(const Scenario& scenario, Check check) {
  for (const InstructionSet set : available_instruction_sets()) {
    for (const std::int64_t batch : {1, 3, 64, 257}) {
      SCOPED_TRACE(std::string(to_string(set)) + ", batches of " + std::to_string(batch));
      check(forecast(scenario, runner_of(batch, set)));
    }
    SCOPED_TRACE(std::string(to_string(set)) + ", five shards");
    check(of_shards(scenario, 5, set));
  }
}

const Scenario& idle_scenario() {
  static const Scenario scenario = read_scenario("tests/cases/received-lanes.yaml").scenario;
  return scenario;
}

// In the first year a future of 100 survivors has 50 with an unmet need, 40 of them beyond the
// target: 40,000 USD and a quarter more, of which own funding pays 40,000, so that 10,000 of the
// donor's 12,000 are placed. One of 1,000 survivors takes all 12,000. With a delay of two years
// that decision arrives in 2020 and 2021 (the pipeline is full at the start) and in 2022, when the
// 100 are served and nothing is left to do. Of the 64 futures of seed 1, one has 1,000 survivors.
TEST(LateMoney, is_received_where_nothing_is_left_to_do) {
  const Scenario& scenario = idle_scenario();
  const Stream survivors(scenario.simulation.seed, "XAA/victim_assistance/survivors");
  int many = 0;
  for (std::uint32_t r = 0; r < 64; ++r) many += survivors.static_uniform(r) >= 0.9;
  EXPECT_EQ(10000 + 2000 * many / 64., 10031.25);
  for_each_way(scenario, [](const Forecast& result) {
    for (const std::size_t year : {0u, 1u, 2u}) {
      EXPECT_EQ(result.programmes[0].years[year].received_usd_mean, 10031.25) << 2020 + year;
    }
    EXPECT_LT(result.programmes[0].years[2].spent_usd_mean, 10000);
  });
}

TEST(LateMoney, is_received_by_a_programme_that_stands_idle_in_its_only_future) {
  Scenario scenario = read_scenario("tests/cases/received-idle.yaml").scenario;
  scenario.simulation.replications = 1;
  for_each_way(scenario, [](const Forecast& result) {
    for (const std::size_t year : {0u, 1u, 2u}) {
      EXPECT_EQ(result.programmes[0].years[year].received_usd_mean, 10000) << 2020 + year;
    }
    EXPECT_EQ(result.programmes[0].years[2].spent_usd_mean, 0);
  });
}

TEST(LateMoney, is_what_the_replays_of_all_futures_say) {
  const Scenario& scenario = idle_scenario();
  const Portfolio portfolio = build_portfolio(scenario);
  const PlacingModel placing = build_placing(portfolio, scenario);
  const Forecast result = forecast(scenario, runner_of(64, best_instruction_set()));
  std::vector<double> arrived(result.programmes[0].years.size());
  for (std::int64_t r = 0; r < scenario.simulation.replications; ++r) {
    const Replay one = replay(portfolio, placing, ProgrammeIndex(0), r);
    for (std::size_t month = 0; month < one.months.size(); ++month) {
      arrived[month / 12] +=
          one.months[month][static_cast<std::size_t>(ReplayColumn::donors_usd)] / 64;
    }
  }
  for (std::size_t year = 0; year < arrived.size(); ++year) {
    EXPECT_NEAR(result.programmes[0].years[year].received_usd_mean, arrived[year], 0.001) << year;
  }
}

// Programmes that stand idle in some futures and not in others, or in all, with money on its way.
TEST(LateMoney, leaves_all_of_the_results_as_they_are_however_a_random_scenario_is_run) {
  for (std::uint64_t number = 5000; number < 5048; ++number) {
    Scenario scenario = reference::random_scenario(number);
    scenario.strategy = number % 2 == 0 ? "mixed" : "equal";
    scenario.simulation.replications = 70;  // the last lanes of a batch of 64 are empty in part
    SCOPED_TRACE(scenario.name);
    const std::string plain =
        write_results_json(forecast(scenario, runner_of(70, InstructionSet::plain)), Manifest{});
    for_each_way(scenario, [&](const Forecast& result) {
      EXPECT_TRUE(write_results_json(result, Manifest{}) == plain);
    });
  }
}

}  // namespace
}  // namespace art6::worlds::late_money
