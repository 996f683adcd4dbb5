// The spread of chances over uncertain inputs: by hand, exactly where there is no luck, and within
// its error where there is nothing but luck.
#include "study/forecasts/input_spread.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "study/forecasts/forecast.hpp"
#include "tests/models/engine/worlds.hpp"

namespace art6::worlds {
namespace {

constexpr std::int64_t draws = 100;  // of a run of 10,000 replications, the default

Runner threads(int count) {
  Runner runner;
  runner.threads = count;
  return runner;
}

TEST(SdBetween, is_that_of_an_analysis_of_variance_with_one_random_effect) {
  // Shares 1/4, 2/4, 4/4 of four futures: variance 7/48 between the draws; luck adds
  // (3/16 + 4/16 + 0) / 3 / 3 = 7/144.
  EXPECT_DOUBLE_EQ(estimate_sd_between({1 + 2 + 4, 1 + 4 + 16}, 3, 4),
                   std::sqrt(7.0 / 48 - 7.0 / 144));
  EXPECT_EQ(estimate_sd_between({6, 12}, 3, 4), 0);   // equal shares: less than luck
  EXPECT_EQ(estimate_sd_between({12, 48}, 3, 4), 0);  // all complete
  EXPECT_DOUBLE_EQ(estimate_sd_between({8, 32}, 4, 4),
                   std::sqrt(1.0 / 3));  // all or nothing: no luck
}

TEST(InputDraws, cost_no_more_than_the_run) {
  EXPECT_EQ(count_input_draws(1), 2);
  EXPECT_EQ(count_input_draws(640), 10);
  EXPECT_EQ(count_input_draws(6400), 100);
  EXPECT_EQ(count_input_draws(1000000), 100);
}

TEST(InputSpread, is_exact_where_inputs_decide_everything) {
  Scenario scenario = world_with(plain_clearance(1), 60);
  scenario.strategy = "equal";
  scenario.simulation.seed = 11;
  scenario.states[0].clearance->confirmed_km2 = Distribution(Uniform{1, 5});  // 0.1 km2 a month
  const Stream stream(11, "AAA/clearance/confirmed_km2");
  const auto spread = estimate_input_spread(scenario, threads(2));
  ASSERT_EQ(spread.size(), 1U);
  ASSERT_EQ(spread[0].size(), 60U);
  for (int month = 0; month < 60; ++month) {
    int complete = 0;
    for (std::uint32_t draw = 0; draw < draws; ++draw) {
      const double km2 = 1 + 4 * stream.static_uniform(draw);
      complete += static_cast<int>(std::ceil(10 * km2)) - 1 <= month ? 1 : 0;
    }
    const double share = complete / static_cast<double>(draws);
    EXPECT_NEAR(spread[0][static_cast<std::size_t>(month)],
                std::sqrt(share * (1 - share) * draws / (draws - 1)), 1e-12)
        << month;
  }
}

TEST(InputSpread, is_nothing_but_its_own_error_where_luck_decides_everything) {
  Scenario scenario = world_with(plain_clearance(1), 60);
  scenario.strategy = "equal";
  scenario.states[0].clearance->output_noise = 0.8;
  Scenario run = scenario;
  run.simulation.replications = 10000;
  const CompletionMonths completed = forecast(run, threads(2)).obligations[0].completion_months;
  const auto spread = estimate_input_spread(scenario, threads(1))[0];
  double chance = 0;
  int uncertain = 0;
  for (std::size_t i = 0; i < completed.counts.size(); ++i) {
    chance += static_cast<double>(completed.counts[i]) / 10000;
    uncertain += chance > 0.2 && chance < 0.8 ? 1 : 0;
    // Standard error of the variance between draws, here p (1 - p) / 64.
    const double error = chance * (1 - chance) / replications_a_draw * std::sqrt(2.0 / (draws - 1));
    const double sd = spread[static_cast<std::size_t>(*completed.first - scenario.clock.start) + i];
    EXPECT_LE(sd * sd, 4 * error + 1e-9) << i;
  }
  EXPECT_GE(uncertain, 2);
}

TEST(InputSpread, does_not_depend_on_threads) {
  Scenario scenario = world_with(plain_clearance(1), 40);
  scenario.strategy = "equal";
  scenario.states[0].clearance->output_noise = 0.3;
  scenario.states[0].clearance->confirmed_km2 = Distribution(Uniform{1, 3});
  EXPECT_EQ(estimate_input_spread(scenario, threads(1)),
            estimate_input_spread(scenario, threads(3)));
}

}  // namespace
}  // namespace art6::worlds
