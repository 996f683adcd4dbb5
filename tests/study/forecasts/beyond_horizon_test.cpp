// Deadlines after the clock's end (model.md 8).
#include <gtest/gtest.h>

#include "io/reader/scenario_reader.hpp"
#include "tests/study/forecasts/due_clearance.hpp"

namespace art6::worlds::ledger {
namespace {

// The clock ends with month 24, January 2022.
TEST(BeyondHorizon, is_a_deadline_after_the_clocks_end) {
  UniformWorld world(50);
  world.scenario.clock.end = world.scenario.clock.start + 24;
  const auto due_on = [&](Date date) {
    world.scenario.states[0].clearance->deadline = date;
    return first_obligation(world.scenario, 50);
  };
  const ObligationForecast last = due_on({2022, 2, 27}), beyond = due_on({2022, 2, 28});
  EXPECT_FALSE(last.beyond_horizon);
  EXPECT_EQ(last.risk, classify_risk(last.probability_met, 0.8));
  EXPECT_TRUE(beyond.beyond_horizon);
  EXPECT_EQ(beyond.risk, std::nullopt);
  EXPECT_EQ(beyond.probability_met_after_one, std::nullopt);
  // What is known is the chance to be complete by the clock's end.
  EXPECT_GT(beyond.probability_met, 0);
  EXPECT_EQ(beyond.probability_met, last.probability_met);
  EXPECT_EQ(beyond.probability_met_ci95, last.probability_met_ci95);
}

// 64 % are done by the clock's end in December 2024, 78 % by February 2025.
TEST(BeyondHorizon, of_the_case_is_a_bound_below_the_chance_that_a_longer_clock_shows) {
  Scenario scenario = read_scenario("tests/cases/deadline-beyond-the-clock.yaml").scenario;
  const ObligationForecast bound = first_obligation(scenario, 1000);
  scenario.clock.end = Month::of(2029, 12);
  const ObligationForecast chance = first_obligation(scenario, 1000);
  EXPECT_TRUE(bound.beyond_horizon);
  EXPECT_FALSE(chance.beyond_horizon);
  EXPECT_NEAR(bound.probability_met, 0.64, 0.05);
  EXPECT_NEAR(chance.probability_met, 0.78, 0.05);
}

}  // namespace
}  // namespace art6::worlds::ledger
