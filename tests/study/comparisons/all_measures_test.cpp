// Every objective of a comparison against a hand value, in one world with all four themes.
#include <gtest/gtest.h>

#include "study/comparisons/comparison.hpp"
#include "study/forecasts/forecast.hpp"
#include "tests/models/engine/worlds.hpp"

namespace art6::worlds::all_measures {
namespace {

/// Two years from January 2020 in which nothing is uncertain but casualties. AAA clears 1 km2 in
/// ten months, to October, and had until June; destroys its 300 munitions in three months, and had
/// a year; serves 10 of the 50 people without rehabilitation a month, so that 40, 30, 20, 10 and
/// nobody are left, its target date being far away. BBB clears nothing of 10 km2 by the middle of
/// 2021. CCC destroys its stockpile in a month.
Scenario all_themes_world() {
  Scenario scenario = plain_scenario(24);
  scenario.states = {plain_state("AAA"), plain_state("BBB"), plain_state("CCC")};
  State& first = scenario.states[0];
  first.clearance = plain_clearance(1);
  first.clearance->deadline = {2020, 6, 30};
  first.stockpile = plain_stockpile(300);
  first.stockpile->deadline = {2020, 12, 31};
  first.victim_assistance = plain_victim_assistance(100);
  first.risk_education = plain_risk_education();
  scenario.states[1].clearance = plain_clearance(10);
  scenario.states[1].clearance->own_funding_usd_per_year = 0;
  scenario.states[1].clearance->deadline = {2021, 6, 30};
  scenario.states[2].stockpile = plain_stockpile(100);
  scenario.simulation.replications = 40;
  return scenario;
}

/// The mean of an objective, which is the same under both strategies: there are no donors.
double mean_of(const Scenario& scenario, const Objective& objective) {
  ComparisonPlan plan;
  plan.strategies = {"equal", "need"};
  plan.baseline = "equal";
  plan.objective = objective;
  Runner runner;
  runner.threads = 1;
  const Comparison c = compare(scenario, plan, runner);
  EXPECT_EQ(c.strategies[0].mean, c.strategies[1].mean);
  return c.strategies[0].mean;
}

double mean_of(const Scenario& scenario, const char* objective) {
  return mean_of(scenario, *parse_objective(objective));
}

TEST(AllMeasures, have_their_hand_values_where_all_themes_are_present) {
  const Scenario world = all_themes_world();
  // Clearance of AAA and BBB is late; both stockpiles and the target date are met.
  EXPECT_EQ(mean_of(world, "obligations-met"), 3);
  // One extension of the treaty's maximum is enough for AAA's clearance.
  EXPECT_EQ(mean_of(world, "met-after-one"), 4);
  EXPECT_EQ(mean_of(world, "states-met"), 1);
  EXPECT_EQ(mean_of(world, "worst-state"), 0);
  // AAA from July to October, BBB from July 2021 to the clock's end.
  EXPECT_EQ(mean_of(world, "months-overdue"), 4 + 6);
  // At the start of each month: 1, 0.9, ... 0.1 km2 and 10 km2.
  EXPECT_NEAR(mean_of(world, "contaminated-area-years"), 5.5 / 12 + 20, 1e-4);
  EXPECT_NEAR(mean_of(world, "unmet-need-years"), (40 + 30 + 20 + 10) / 12., 1e-4);
  EXPECT_EQ(mean_of(world, "casualties"), 0);
}

TEST(AllMeasures, count_an_extension_of_the_length_that_would_be_asked_for) {
  Scenario world = all_themes_world();
  world.states[0].clearance->deadline = {2020, 7, 1};
  world.states[0].clearance->extension_months = 4;  // July to October, in which AAA is done
  EXPECT_EQ(mean_of(world, "met-after-one"), 4);
  world.states[0].clearance->extension_months = 3;
  EXPECT_EQ(mean_of(world, "met-after-one"), 3);
  EXPECT_EQ(mean_of(world, "obligations-met"), 3);
}

TEST(AllMeasures, count_casualties_of_all_states_as_the_forecast_does) {
  Scenario world = all_themes_world();
  world.states[0].casualties = Casualties{30, 0};
  world.states[1].casualties = Casualties{12, 0};
  Runner runner;
  runner.threads = 1;
  const Forecast alone = forecast(world, runner);
  const double persons = *alone.states[0].casualties_mean + *alone.states[1].casualties_mean;
  EXPECT_NEAR(mean_of(world, "casualties"), persons, 1e-9);
  // BBB has 12 a year for two years: Poisson, with a variance of 24 in each of 40 futures.
  EXPECT_NEAR(*alone.states[1].casualties_mean, 24, errors_allowed * mean_error(24, 40));
}

TEST(AllMeasures, are_weighted_in_their_own_units) {
  const Objective objective = make_weighted_objective({{Measure::obligations_met, 2},
                                                       {Measure::months_overdue, -0.5},
                                                       {Measure::contaminated_area_years, -1},
                                                       {Measure::unmet_need_years, -0.25}});
  EXPECT_NEAR(mean_of(all_themes_world(), objective),
              2 * 3 - 0.5 * 10 - (5.5 / 12 + 20) - 0.25 * 100 / 12, 1e-4);
}

}  // namespace
}  // namespace art6::worlds::all_measures
