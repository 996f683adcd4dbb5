// What a planner computes with, by hand (model.md 7.7).
#include "models/portfolio/plan.hpp"

#include <gtest/gtest.h>

#include "tests/models/engine/worlds.hpp"

namespace art6::worlds {
namespace {

ClearancePlan<double> plan_of_clearance(const Scenario& scenario) {
  return build_plan(build_portfolio(scenario).clearances[ClearanceIndex(0)], first_outlook_month);
}

StockpilePlan<double> plan_of_stockpile(const Scenario& scenario) {
  return build_plan(build_portfolio(scenario).stockpiles[StockpileIndex(0)], first_outlook_month);
}

TEST(ClearancePlan, of_confirmed_area_alone) {
  const ClearancePlan<double> plan = plan_of_clearance(world_with(plain_clearance(1)));
  EXPECT_DOUBLE_EQ(plan.team_months_per_confirmed_km2, 50);  // 1,000 days at 20 a month
  EXPECT_DOUBLE_EQ(plan.usd_per_team_month, 1000);
  EXPECT_DOUBLE_EQ(plan.usd_per_team_year, 12000);
  EXPECT_DOUBLE_EQ(plan.fixed_usd_per_year, 0);
}

TEST(ClearancePlan, of_everything) {
  Clearance clearance = plain_clearance(1);
  clearance.suspected_km2 = 1;
  clearance.survey_m2_per_team_day = 2000;  // 500 days a km2
  clearance.cancelled_share = 0.4;          // 60 % have to be cleared
  clearance.reduced_share = 0.25;           // 0.25 x 250 + 0.75 x 1,000 days a km2
  clearance.technical_survey_m2_per_team_day = 4000;
  clearance.productivity = 0.8;
  clearance.fixed_cost_usd_per_month = 2000;  // 400 a month for each of five teams
  Scenario scenario = world_with(clearance);
  scenario.states[0].access = Access{15, 5, 0.2};  // (15 + 1) / 20 = 0.8
  scenario.states[0].season = {1, 1, 1, 1, 1, 1, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5};  // 0.75
  const ClearancePlan<double> plan = plan_of_clearance(scenario);
  const double days_a_month = 20 * 0.8 * 0.75 * 0.8;
  EXPECT_NEAR(plan.team_months_per_confirmed_km2, 812.5 / days_a_month, 1e-9);
  EXPECT_NEAR(plan.team_months_per_suspected_km2, (500 + 0.6 * 812.5) / days_a_month, 1e-9);
  EXPECT_DOUBLE_EQ(plan.usd_per_team_month, 1400);
  EXPECT_DOUBLE_EQ(plan.fixed_usd_per_year, 24000);
  EXPECT_DOUBLE_EQ(plan.usd_per_team_year, 12000);
}

TEST(ClearancePlan, takes_medians_for_what_is_uncertain) {
  Clearance clearance = plain_clearance(1);
  clearance.productivity = Distribution(Triangular{0, 0.5, 2});  // median 2 - sqrt(3 / 2)
  clearance.team_cost_usd_per_month = Distribution(Uniform{1000, 5000});
  const ClearancePlan<double> plan = plan_of_clearance(world_with(clearance));
  EXPECT_NEAR(plan.team_months_per_confirmed_km2, 50 / (2 - std::sqrt(1.5)), 1e-9);
  EXPECT_DOUBLE_EQ(plan.usd_per_team_month, 3000);
}

TEST(StockpilePlan, of_set_up_and_destruction) {
  Stockpile stockpile = plain_stockpile(1000);
  stockpile.setup_months = 8;
  stockpile.setup_cost_usd = 4000;
  stockpile.productivity = 0.5;
  stockpile.stoppage = Stoppage{9, 3};
  const StockpilePlan<double> plan = plan_of_stockpile(world_with(stockpile));
  EXPECT_DOUBLE_EQ(plan.setup_cost_usd, 4000);
  EXPECT_DOUBLE_EQ(plan.setup_months, 8);
  EXPECT_DOUBLE_EQ(plan.setup_usd_per_month, 500);
  EXPECT_DOUBLE_EQ(plan.cost_usd_per_munition, 10);
  EXPECT_DOUBLE_EQ(plan.munitions_per_month, 100 * 0.5 * 0.75);
}

TEST(StockpilePlan, without_set_up) {
  const StockpilePlan<double> plan = plan_of_stockpile(world_with(plain_stockpile(1000)));
  EXPECT_EQ(plan.setup_months, 0);
  EXPECT_EQ(plan.setup_usd_per_month, 0);
  EXPECT_DOUBLE_EQ(plan.munitions_per_month, 100);
}

}  // namespace
}  // namespace art6::worlds
