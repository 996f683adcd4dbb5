// The engine and the scalar programs share no code and no random number; on R they must agree.
#include <cmath>
#include <cstdint>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "bench/peers/naive.hpp"
#include "io/reader/scenario_reader.hpp"
#include "study/forecasts/forecast.hpp"

namespace art6 {
namespace {

constexpr std::int64_t naive_replications = 4000, engine_replications = 4000;
constexpr double errors_allowed = 4;  // standard errors of the difference

Scenario r() {
  Scenario scenario = read_scenario(std::string(ART6_SOURCE_DIR) + "/bench/R.yaml").scenario;
  scenario.simulation.replications = engine_replications;
  scenario.simulation.seed = 2008;
  return scenario;
}

/// Mean and variance of a completion month, counted from 1, unfinished one beyond the last.
struct Moments {
  double mean = 0, variance = 0;
};

Moments moments(const std::vector<std::int64_t>& counts, int first, std::int64_t unfinished,
                int months) {
  double n = static_cast<double>(unfinished);
  double sum = n * (months + 1), squares = sum * (months + 1);
  double month = first + 1;
  for (const std::int64_t count : counts) {
    n += static_cast<double>(count);
    sum += static_cast<double>(count) * month;
    squares += static_cast<double>(count) * month * month;
    month += 1;
  }
  return {sum / n, squares / n - sum / n * sum / n};
}

Moments moments(const ObligationForecast& forecast, const Clock& clock) {
  std::int64_t completed = 0;
  for (const std::int64_t count : forecast.completion_months.counts) completed += count;
  return moments(forecast.completion_months.counts,
                 forecast.completion_months.first.value_or(clock.start) - clock.start,
                 engine_replications - completed, clock.months());
}

Moments moments(const naive::ProgrammeResults& results) {
  return moments(results.completed, 0, results.unfinished,
                 static_cast<int>(results.completed.size()));
}

double standard_error(double naive_variance, double engine_variance) {
  return std::sqrt(naive_variance / naive_replications + engine_variance / engine_replications);
}

void expect_agreement(const naive::ProgrammeResults& naive, const ObligationForecast& engine,
                      const Clock& clock) {
  SCOPED_TRACE(to_string(engine.id));
  EXPECT_EQ(last_whole_month(engine.deadline) + 1 - clock.start, naive.deadline_months);

  const double p = naive::probability_met(naive), q = engine.probability_met;
  EXPECT_NEAR(p, q, errors_allowed * standard_error(p * (1 - p), q * (1 - q)));

  const Moments m = moments(naive), n = moments(engine, clock);
  EXPECT_NEAR(m.mean, n.mean, errors_allowed * standard_error(m.variance, n.variance));

  // The engine reports no variance of the money spent; the law is the same.
  const double spent = naive::mean_spent_usd(naive);
  const double variance = naive::variance_of_spent_usd(naive);
  EXPECT_NEAR(spent, engine.spent_usd_mean, errors_allowed * standard_error(variance, variance));
}

// One test for all, because each test is a process and would run both programs again.
TEST(NaiveAgreesWithEngine, on_probability_completion_and_money_of_every_programme_of_R) {
  const Scenario scenario = r();
  const Forecast forecasts = forecast(scenario, {});
  for (const auto& results :
       {naive::naive_r(naive_replications, 2010), naive::xoshiro_r(naive_replications, 2012)}) {
    ASSERT_EQ(forecasts.obligations.size(), results.size());
    for (std::size_t i = 0; i < results.size(); ++i) {
      expect_agreement(results[i], forecasts.obligations[i], scenario.clock);
    }
  }
}

}  // namespace
}  // namespace art6
