// docs/calibration.md: the first simulated year of the real scenario against what was reported.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "io/reader/scenario_reader.hpp"
#include "study/forecasts/forecast.hpp"

namespace art6 {
namespace {

/// km2 released in a calendar year, as the Monitor reported them for 2015-2018.
struct Reported {
  std::string state;
  double low, high;
};

double first_year_release(const Forecast& forecast, const std::string& state) {
  const ProgrammeId id{state, Theme::clearance};
  const auto programme = std::ranges::find(forecast.programmes, id, &ProgrammeForecast::id);
  const ProgrammeYear& year = programme->years.front();
  return *year.cancelled_km2_mean + *year.reduced_km2_mean + *year.cleared_km2_mean;
}

TEST(Calibration, first_year_of_the_real_scenario_releases_what_was_reported_for_2015_to_2018) {
  Scenario scenario =
      read_scenario(ART6_SOURCE_DIR "/scenarios/second-review-conference.yaml").scenario;
  scenario.simulation.replications = 2000;
  ASSERT_EQ(scenario.strategy, "status-quo");
  ASSERT_EQ(scenario.clock.start, Month::of(2020, 1));
  const Forecast result = forecast(scenario, Runner{});
  const Reported reported[] = {
      {"LAO", 27.1, 41.3},
      {"LBN", 1.40, 1.69},
      {"BIH", 0.86, 1.46},
      {"HRV", 0.43, 1.20},
      {"DEU", 0.0, 0.47},
      {"AFG", 0.0, 1.88},
      {"IRQ", 8.78 * 0.95, 8.78 * 1.05},  // a single year
  };
  for (const auto& [state, low, high] : reported) {
    const double released = first_year_release(result, state);
    EXPECT_GT(released, low) << state;
    EXPECT_LT(released, high) << state;
  }
}

}  // namespace
}  // namespace art6
