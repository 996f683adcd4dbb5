// Stockpile destruction by hand: 100 munitions a month for 10 USD each.
#include <gtest/gtest.h>

#include "tests/reference/plain.hpp"

namespace art6::reference {
namespace {

ProgrammeResult destroy(const Stockpile& stockpile) {
  Scenario scenario = plain_scenario(60);
  scenario.states[0].stockpile = stockpile;
  return of(run(scenario), "AAA", Theme::stockpile);
}

TEST(ReferenceStockpile, completes_in_month_ceil_of_work_over_rate) {
  const std::vector<std::pair<double, int>> months_by_work = {
      {0, 1}, {1, 1}, {100, 1}, {101, 2}, {1250, 13}};
  for (const auto& [work, months] : months_by_work) {
    EXPECT_EQ(destroy(plain_stockpile(work)).completed, months - 1) << work << " munitions";
  }
  EXPECT_EQ(destroy(plain_stockpile(6001)).completed, std::nullopt);
}

TEST(ReferenceStockpile, destroys_what_the_budget_pays_for) {
  Stockpile stockpile = plain_stockpile(400);
  stockpile.own_funding_usd_per_year = 6000;  // 50 a month
  const ProgrammeResult result = destroy(stockpile);
  EXPECT_EQ(result.completed, 7);
  EXPECT_DOUBLE_EQ(result.spent, 4000);
  stockpile.own_funding_usd_per_year = 12000;
  stockpile.productivity = 0.8;
  EXPECT_EQ(destroy(stockpile).completed, 4);
}

TEST(ReferenceStockpile, destroys_from_the_month_after_set_up) {
  Stockpile stockpile = plain_stockpile(250);
  stockpile.setup_months = 2.5;
  stockpile.setup_cost_usd = 2500;
  const ProgrammeResult result = destroy(stockpile);
  EXPECT_DOUBLE_EQ(result.months[1].setup_months_left, 0.5);
  EXPECT_DOUBLE_EQ(result.months[2].spending, 500);
  EXPECT_DOUBLE_EQ(result.months[2].munitions, 250);
  EXPECT_EQ(result.completed, 3 + 3 - 1);
}

TEST(ReferenceStockpile, takes_twice_as_long_to_set_up_on_half_the_money) {
  Stockpile stockpile = plain_stockpile(100);
  stockpile.own_funding_usd_per_year = 12000;
  stockpile.setup_months = 3;
  stockpile.setup_cost_usd = 6000;  // 2,000 a month, 1,000 there
  const ProgrammeResult result = destroy(stockpile);
  EXPECT_DOUBLE_EQ(result.months[0].setup_months_left, 2.5);
  EXPECT_EQ(result.completed, 6 + 1 - 1);
}

TEST(ReferenceStockpile, sets_up_in_time_where_that_costs_nothing) {
  Stockpile stockpile = plain_stockpile(100);
  stockpile.setup_months = 3;
  EXPECT_EQ(destroy(stockpile).completed, 3);
}

TEST(ReferenceStockpile, destroys_nothing_while_stopped) {
  Stockpile stockpile = plain_stockpile(200);
  stockpile.stoppage = Stoppage{1, 1};  // surely stopped in even months
  const ProgrammeResult result = destroy(stockpile);
  EXPECT_DOUBLE_EQ(result.months[0].spending, 0);
  EXPECT_EQ(result.completed, 3);
}

}  // namespace
}  // namespace art6::reference
