#include "study/forecasts/until_precise.hpp"

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include "io/results/results_json.hpp"
#include "study/forecasts/forecast.hpp"
#include "tests/models/engine/full_world.hpp"

namespace art6::worlds {
namespace {

double widest(const Forecast& forecast) {
  double widest = 0;
  for (const ObligationForecast& obligation : forecast.obligations) {
    const Interval& interval = obligation.probability_met_ci95;
    widest = std::max(widest, (interval.high - interval.low) / 2);
  }
  return widest;
}

Forecast of_replications(std::int64_t replications) {
  Scenario scenario = full_world();
  scenario.simulation.replications = replications;
  return forecast(scenario, Runner());
}

// Wilson's interval of one half: z / (2 sqrt(n + z^2)), the half-width.
TEST(ReplicationsFor, are_what_one_half_takes) {
  constexpr double z = 1.959963984540054;
  for (const double half_width : {0.3, 0.05, 0.01, 0.001, 0.0001}) {
    const double n = z * z / (4 * half_width * half_width) - z * z;
    const auto count = static_cast<double>(count_replications_for(half_width));
    EXPECT_GE(count, n * (1 - 1e-9)) << half_width;
    EXPECT_LT(count, n * (1 + 1e-9) + 2) << half_width;  // an even number
  }
}

TEST(UntilPrecise, stops_at_the_first_look_that_is_precise_enough) {
  const double at_1500 = widest(of_replications(1500)), at_2000 = widest(of_replications(2000));
  ASSERT_LT(at_2000, at_1500);
  Scenario scenario = full_world();
  scenario.simulation.replications = 5000;
  const Forecast result = forecast_until_precise(scenario, (at_1500 + at_2000) / 2, Runner());
  EXPECT_EQ(result.replications, 2000);
  ASSERT_TRUE(result.precision);
  EXPECT_EQ(result.precision->widest, at_2000);
  EXPECT_EQ(result.precision->most_replications, 5000);
  EXPECT_TRUE(result.precision->is_reached());

  Forecast plain = result;
  plain.precision.reset();
  EXPECT_EQ(write_results_json(plain, Manifest{}),
            write_results_json(of_replications(2000), Manifest{}));
}

TEST(UntilPrecise, ends_with_the_replications_and_says_so) {
  Scenario scenario = full_world();
  scenario.simulation.replications = 1200;
  const Forecast result = forecast_until_precise(scenario, 0.0001, Runner());
  EXPECT_EQ(result.replications, 1200);
  EXPECT_FALSE(result.precision->is_reached());
}

TEST(UntilPrecise, depends_on_neither_threads_nor_batches) {
  Scenario scenario = full_world();
  scenario.simulation.replications = 5000;
  const auto text = [&](int threads, std::int64_t batch) {
    Runner runner;
    runner.threads = threads;
    runner.batch = batch;
    return write_results_json(forecast_until_precise(scenario, 0.025, runner), Manifest{});
  };
  EXPECT_EQ(text(1, 64), text(3, 100));
}

}  // namespace
}  // namespace art6::worlds
