// Dates that move to months of other lengths (model.md 7.9). Clearance at 0.1 km2 a month from
// January 2020: 1 km2 is done in 2020-10, month 9.
#include <gtest/gtest.h>

#include "io/reader/scenario_reader.hpp"
#include "study/forecasts/forecast.hpp"
#include "tests/models/engine/worlds.hpp"

namespace art6::worlds::moved_dates {
namespace {

ObligationForecast first_obligation(const Scenario& scenario) {
  Runner runner;
  runner.threads = 1;
  return forecast(scenario, runner).obligations.at(0);
}

/// So many km2 to clear by the date.
Scenario due(Date deadline, double km2) {
  Scenario scenario = world_with(plain_clearance(km2), 130);
  scenario.states[0].clearance->deadline = deadline;
  scenario.simulation.replications = 1;
  return scenario;
}

// The date moves, not the month: by 28 February 2029 that February counts, by 28 February 2028 it
// does not. Done in month 49 (2024-02), 109 (2029-02) or 110.
TEST(MovedDate, moves_the_28th_of_february_to_the_end_of_a_shorter_one) {
  const auto extension = [](double km2) {
    return first_obligation(due({2024, 2, 28}, km2)).extension;
  };
  EXPECT_EQ(extension(5.0).months, 1);
  EXPECT_EQ(extension(11.0).months, 60);
  EXPECT_EQ(extension(11.0).requests, 1);
  EXPECT_EQ(extension(11.0).mean_requests, 1);
  EXPECT_EQ(first_obligation(due({2024, 2, 28}, 11.0)).probability_met_after_one, 1);
  EXPECT_EQ(extension(11.1).months, 62);  // 28 March is not the end of March
  EXPECT_EQ(extension(11.1).requests, 2);
  EXPECT_EQ(extension(11.1).mean_requests, 2);
  EXPECT_EQ(first_obligation(due({2024, 2, 28}, 11.1)).probability_met_after_one, 0);
}

// From a year without a 29th of February to one with it, 28 February is no longer the end.
TEST(MovedDate, moves_the_end_of_february_to_the_day_before_the_29th) {
  const auto extension = [](double km2) {  // month 97 is 2028-02
    return first_obligation(due({2023, 2, 28}, km2)).extension;
  };
  EXPECT_EQ(extension(9.7).months, 60);
  EXPECT_EQ(extension(9.7).mean_requests, 1);
  EXPECT_EQ(extension(9.8).months, 61);
  EXPECT_EQ(extension(9.8).requests, 2);
  EXPECT_EQ(extension(9.8).mean_requests, 2);
}

// 30 November moves to 30 December, by which December is not over yet.
TEST(MovedDate, moves_the_last_day_of_a_short_month_to_the_same_day_of_a_long_one) {
  EXPECT_EQ(first_obligation(due({2020, 11, 30}, 1.1)).extension.months, 0);
  EXPECT_EQ(first_obligation(due({2020, 11, 30}, 1.2)).extension.months, 2);
  EXPECT_EQ(first_obligation(due({2020, 10, 31}, 1.1)).extension.months, 1);
}

// 2.2 km2 at 0.02 km2 a month: 110 months, up to February 2029.
TEST(MovedDate, counts_february_2029_for_28_february_2024_and_one_extension) {
  const Scenario scenario = read_scenario("tests/cases/deadline-28-february.yaml").scenario;
  const ObligationForecast obligation = first_obligation(scenario);
  EXPECT_EQ(obligation.completion.p50, Month::of(2029, 2));
  EXPECT_EQ(obligation.probability_met, 0);
  EXPECT_EQ(obligation.probability_met_after_one, 1);
  EXPECT_EQ(obligation.extension.months, 60);
  EXPECT_EQ(obligation.extension.requests, 1);
  EXPECT_EQ(obligation.extension.mean_requests, 1);
}

}  // namespace
}  // namespace art6::worlds::moved_dates
