// What a forecast says of regions: chance by a date and completion, against the draws by hand.
#include "study/forecasts/region_summary.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "io/reader/scenario_reader.hpp"
#include "io/results/results_csv.hpp"
#include "study/forecasts/shards.hpp"
#include "tests/study/forecasts/due_clearance.hpp"

namespace art6::worlds::ledger::divided_in_regions {
namespace {

constexpr int replications = 500;

/// a has an area uniform in [0.5, 2.5] km2 and comes first, b has 1 km2; 0.1 km2 a month.
Scenario divided() {
  Scenario scenario = due({2022, 7, 1}, 0);
  Region a, b;
  a.id = a.name = "a";
  a.confirmed_km2 = Distribution(Uniform{0.5, 2.5});
  a.deadline = Date{2021, 4, 1};  // month 14 counts
  b.id = b.name = "b";
  b.confirmed_km2 = 1;
  scenario.states[0].clearance->regions = {a, b};
  return scenario;
}

/// Months in which a is done, sorted.
std::vector<int> done_by_hand(const Scenario& scenario) {
  std::vector<int> months;
  const Stream stream(scenario.simulation.seed, "AAA/clearance/regions/a/confirmed_km2");
  for (std::uint32_t r = 0; r < replications; ++r) {
    months.push_back(static_cast<int>(std::ceil(5 + 20 * stream.static_uniform(r))) - 1);
  }
  std::ranges::sort(months);
  return months;
}

TEST(RegionSummary, has_completion_and_the_chance_of_its_date_with_wilsons_interval) {
  const Scenario scenario = divided();
  const ObligationForecast obligation = first_obligation(scenario, replications);
  ASSERT_EQ(obligation.regions.size(), 2u);
  const RegionForecast &a = obligation.regions[0], &b = obligation.regions[1];
  const std::vector<int> months = done_by_hand(scenario);
  const auto met = std::ranges::count_if(months, [](int month) { return month <= 14; });
  EXPECT_EQ(a.probability_met, static_cast<double>(met) / replications);
  const Interval wilson = wilson_interval(met, replications);
  EXPECT_EQ(a.probability_met_ci95->low, wilson.low);
  EXPECT_EQ(a.probability_met_ci95->high, wilson.high);
  EXPECT_EQ(a.completion.p50, scenario.clock.start + months[249]);
  EXPECT_EQ(a.completion.p90, scenario.clock.start + months[449]);
  EXPECT_EQ(a.completion.unfinished_share, 0);
  EXPECT_FALSE(a.beyond_horizon);
  EXPECT_EQ(b.probability_met, std::nullopt);
  EXPECT_EQ(b.probability_met_ci95, std::nullopt);
  // b takes ten months of the teams more, so that it is done when all is.
  EXPECT_EQ(b.completion.p50, obligation.completion.p50);
  EXPECT_EQ(b.completion.p80, obligation.completion.p80);
}

TEST(RegionSummary, has_a_lower_bound_for_a_date_beyond_the_clocks_end) {
  Scenario scenario = divided();
  scenario.clock.end = scenario.clock.start + 11;
  const RegionForecast a = first_obligation(scenario, replications).regions[0];
  const std::vector<int> months = done_by_hand(scenario);
  const auto seen = std::ranges::count_if(months, [](int month) { return month <= 11; });
  EXPECT_TRUE(a.beyond_horizon);
  EXPECT_EQ(a.probability_met, static_cast<double>(seen) / replications);
  EXPECT_DOUBLE_EQ(a.completion.unfinished_share, 1 - static_cast<double>(seen) / replications);
}

TEST(RegionSummary, is_none_for_a_date_before_the_start_and_without_regions) {
  Scenario scenario = divided();
  scenario.states[0].clearance->regions[0].deadline = Date{2019, 6, 1};
  EXPECT_EQ(first_obligation(scenario, replications).regions[0].probability_met, 0);
  EXPECT_TRUE(first_obligation(due({2022, 7, 1}), replications).regions.empty());
}

TEST(RegionSummary, of_sobol_points_has_an_interval_across_the_scrambles) {
  Scenario scenario = divided();
  scenario.simulation.sampling = Sampling::sobol;
  scenario.states[0].clearance->regions[0].deadline = Date{2021, 3, 1};
  const RegionForecast a = first_obligation(scenario, 4096).regions[0];
  EXPECT_NEAR(*a.probability_met, 0.45, 0.01);  // 14 months are 1.4 km2
  EXPECT_LT(a.probability_met_ci95->high - a.probability_met_ci95->low, 0.02);  // Wilson's: 0.03
  EXPECT_LE(a.probability_met_ci95->low, *a.probability_met);
}

TEST(RegionSummary, is_the_same_from_shards) {
  Scenario scenario = divided();
  scenario.simulation.replications = replications;
  const Portfolio portfolio = build_portfolio(scenario);
  const auto next = [&](std::size_t i) {
    Shard shard;
    shard.choice = {static_cast<int>(i) + 1, 3};
    shard.replications = replications;
    shard.sums = run_shard(scenario, shard.choice, one_thread);
    return shard;
  };
  const Forecast merged = make_forecast(scenario, portfolio, merge_shards(portfolio, 3, next));
  EXPECT_EQ(write_regions_csv(merged), write_regions_csv(forecast(scenario, one_thread)));
}

TEST(PlanByRegion, is_one_state_with_one_obligation) {
  const Scenario scenario = read_scenario("tests/cases/plan-regions.yaml").scenario;
  const Forecast result = make_forecast(scenario, 1000);
  ASSERT_EQ(result.obligations.size(), 1u);
  const std::vector<RegionForecast>& regions = result.obligations[0].regions;
  ASSERT_EQ(regions.size(), 3u);
  EXPECT_LT(*regions[0].completion.p50, *regions[1].completion.p50);
  EXPECT_LT(*regions[1].completion.p50, *regions[2].completion.p50);
  EXPECT_EQ(regions[2].completion.p50, result.obligations[0].completion.p50);
  EXPECT_GT(*regions[0].probability_met, 0.99);  // its date is three years off, its work months
}

}  // namespace
}  // namespace art6::worlds::ledger::divided_in_regions
