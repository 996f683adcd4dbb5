// Clearance of 0.1 km2 a month from January 2020 that is due by a date, and its forecast.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

#include "sim/random/stream.hpp"
#include "study/forecasts/forecast.hpp"
#include "tests/models/engine/worlds.hpp"

namespace art6::worlds::ledger {

inline const Runner one_thread = [] {
  Runner runner;
  runner.threads = 1;
  return runner;
}();

inline Forecast make_forecast(Scenario scenario, std::int64_t replications = 1) {
  scenario.simulation.replications = replications;
  return forecast(scenario, one_thread);
}

inline ObligationForecast first_obligation(const Scenario& scenario,
                                           std::int64_t replications = 1) {
  return make_forecast(scenario, replications).obligations.at(0);
}

/// So many km2 to clear by the date.
inline Scenario due(Date deadline, double km2 = 1, int months = 130) {
  Scenario scenario = world_with(plain_clearance(km2), months);
  scenario.states[0].clearance->deadline = deadline;
  return scenario;
}

/// Area uniform in [1, 5] km2, done in month 9 to 49 by its draw.
struct UniformWorld {
  Scenario scenario = due({2021, 12, 31});
  std::vector<int> completed;  ///< sorted

  explicit UniformWorld(int replications, std::uint64_t seed = 1) {
    scenario.simulation.seed = seed;
    scenario.states[0].clearance->confirmed_km2 = Distribution(Uniform{1, 5});
    const Stream stream(scenario.simulation.seed, "AAA/clearance/confirmed_km2");
    for (std::uint32_t r = 0; r < static_cast<std::uint32_t>(replications); ++r) {
      const double km2 = 1 + 4 * stream.static_uniform(r);
      completed.push_back(static_cast<int>(std::ceil(10 * km2)) - 1);
    }
    std::ranges::sort(completed);
  }
  int of_rank(std::int64_t rank) const { return completed[static_cast<std::size_t>(rank - 1)]; }
  /// Makes this the last month that counts.
  void due_in(int month) {
    scenario.states[0].clearance->deadline = last_day_of(scenario.clock.start + month);
  }
  static Date last_day_of(Month month) {
    for (int day = 31;; --day) {
      if (is_date(month.year(), month.month_of_year(), day)) {
        return {month.year(), month.month_of_year(), day};
      }
    }
  }
};

}  // namespace art6::worlds::ledger
