#include "study/forecasts/until_precise.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

#include "sim/statistics/intervals.hpp"
#include "sim/statistics/stopping_points.hpp"
#include "study/forecasts/forecast.hpp"
#include "study/forecasts/run_tally.hpp"

namespace art6 {
namespace {

double half_width_of(Interval interval) { return (interval.high - interval.low) / 2; }

}  // namespace

double find_widest(const Forecast& forecast) {
  double widest = 0;
  for (const ObligationForecast& obligation : forecast.obligations) {
    widest = std::max(widest, half_width_of(obligation.probability_met_ci95));
  }
  return widest;
}

std::int64_t count_replications_for(double half_width) {
  assert(half_width > 0);
  const auto is_enough = [&](std::int64_t n) {
    return half_width_of(wilson_interval(n, 2 * n)) <= half_width;
  };
  std::int64_t low = 0, high = 1;  // pairs of replications
  while (!is_enough(high)) low = std::exchange(high, 2 * high);
  while (high - low > 1) {
    const std::int64_t middle = low + (high - low) / 2;
    (is_enough(middle) ? high : low) = middle;
  }
  return 2 * high;
}

Forecast forecast_until_precise(const Scenario& scenario, double half_width, const Runner& runner) {
  const Portfolio portfolio = build_portfolio(scenario);
  const PlacingModel placing = build_placing(portfolio, scenario);
  const std::int64_t most = scenario.simulation.replications;
  Tally tally(portfolio);
  Forecast result;
  for (const std::int64_t stopping_point : list_stopping_points(most)) {
    tally += run_tally(portfolio, placing, {tally.replications, stopping_point}, runner);
    result = make_forecast(scenario, portfolio, tally);
    result.precision = {
        .half_width = half_width, .widest = find_widest(result), .most_replications = most};
    if (result.precision->is_reached()) break;
  }
  return result;
}

}  // namespace art6
