#include "models/portfolio/static_columns.hpp"

#include <gtest/gtest.h>

#include "models/portfolio/portfolio.hpp"
#include "models/portfolio/span_starts.hpp"
#include "tests/models/engine/worlds.hpp"

namespace art6::worlds {
namespace {

/// 0 before month 3, then medians 5, 0 from month 8, 7 from month 20 on.
ColumnsOverTime three_steps() {
  const auto step = [](int from, int column, double median) {
    return ColumnsOverTime::Column{from, {.column = StaticIndex(column), .median = median}};
  };
  return {.steps = {step(3, 0, 5), step(8, 1, 0), step(20, 2, 7)}};
}

TEST(ColumnsOverTime, hold_until_the_next_step) {
  const ColumnsOverTime columns = three_steps();
  EXPECT_EQ(columns.find(2), nullptr);
  EXPECT_EQ(columns.find(3)->column, StaticIndex(0));
  EXPECT_EQ(columns.find(7)->column, StaticIndex(0));
  EXPECT_EQ(columns.find(8)->column, StaticIndex(1));
  EXPECT_EQ(columns.find(1000)->column, StaticIndex(2));
}

TEST(ColumnsOverTime, have_the_median_of_the_month) {
  const ColumnsOverTime columns = three_steps();
  EXPECT_EQ(columns.get_median(0), 0);
  EXPECT_EQ(columns.get_median(3), 5);
  EXPECT_EQ(columns.get_median(8), 0);
  EXPECT_EQ(columns.find_positive_median(0), 5);
  EXPECT_EQ(columns.find_positive_median(7), 5);
  EXPECT_EQ(columns.find_positive_median(8), 7);
  EXPECT_EQ(columns.find_largest_median(20), 5);
  EXPECT_EQ(columns.find_largest_median(21), 7);
  EXPECT_DOUBLE_EQ(columns.average_medians(0), 5 * 5 / 12.0);
  EXPECT_DOUBLE_EQ(columns.average_medians(12), 7 * 4 / 12.0);
  EXPECT_EQ(columns.average_medians(24), 7);
}

TEST(ColumnsOverTime, change_where_a_step_begins_after_the_start) {
  std::vector<int> months{4};
  three_steps().append_changes(months);
  EXPECT_EQ(months, (std::vector{4, 3, 8, 20}));
}

TEST(SpanStarts, are_in_order_each_once_without_the_starts_of_years) {
  std::vector<int> starts{5, 14};
  add_span_starts(starts, {20, 14, 0, -3, 12, 1, 24, 20});
  EXPECT_EQ(starts, (std::vector{1, 5, 14, 20}));
}

TEST(Portfolio, has_a_column_for_each_step_by_its_path) {
  Scenario scenario = world_with(plain_clearance(1), 30);
  const Month start = scenario.clock.start;
  Clearance& clearance = *scenario.states[0].clearance;
  clearance.max_teams = Steps{{start + 2, 5}, {start + 12, 6}, {start + 17, 0}};
  clearance.team_cost_usd_per_month =
      Steps{{start + 5, 100}, {start + 17, Distribution(Uniform{1, 3})}};
  const Portfolio portfolio = build_portfolio(scenario);
  const ClearanceModel& model = portfolio.clearances[ClearanceIndex(0)];
  const auto path = [&](const StaticColumn* value) {
    return value ? portfolio.statics[value->column].path : "none";
  };
  EXPECT_EQ(path(model.max_teams.find(1)), "none");
  EXPECT_EQ(path(model.max_teams.find(2)), "AAA/clearance/max_teams");
  EXPECT_EQ(path(model.max_teams.find(12)), "AAA/clearance/max_teams/2021-01");
  EXPECT_EQ(path(model.max_teams.find(29)), "AAA/clearance/max_teams/2021-06");
  EXPECT_EQ(path(model.new_teams_per_month.find(12)), "AAA/clearance/max_teams/2021-01");
  EXPECT_EQ(path(model.team_cost_usd_per_month.find(0)), "AAA/clearance/team_cost_usd_per_month");
  EXPECT_TRUE(model.team_cost_usd_per_month.is_uncertain);
  EXPECT_FALSE(model.max_teams.is_uncertain);
  const ProgrammeModel& programme = portfolio.programmes[ProgrammeIndex(0)];
  EXPECT_TRUE(programme.has_steps);
  EXPECT_TRUE(programme.is_cost_uncertain);
  EXPECT_EQ(programme.span_starts, (std::vector{2, 17}));
}

TEST(Portfolio, gives_a_donor_no_money_before_the_first_step_of_its_budget) {
  Scenario scenario = world_with(plain_clearance(1), 24);
  const Month start = scenario.clock.start;
  scenario.donors = {plain_donor("NOR", 0)};
  scenario.donors[0].budget_usd_per_year =
      Steps{{start + 4, 100}, {start + 9, 300}, {start + 12, 6}};
  const Portfolio portfolio = build_portfolio(scenario);
  const DonorModel& donor = portfolio.donors[DonorIndex(0)];
  EXPECT_FALSE(donor.fills_pipeline);
  const PaymentYear& year = donor.years[YearIndex(0)];
  ASSERT_EQ(year.stretches.size(), 2U);
  EXPECT_EQ(year.stretches[0].first, 4);
  EXPECT_EQ(year.stretches[0].count, 5);
  EXPECT_EQ(year.stretches[0].budget_usd_per_year->median, 100);
  EXPECT_EQ(year.stretches[1].first, 9);
  EXPECT_EQ(year.stretches[1].budget_usd_per_year->median, 300);
  EXPECT_FALSE(portfolio.is_even_year[YearIndex(0)]);
  EXPECT_TRUE(portfolio.is_even_year[YearIndex(1)]);
}

}  // namespace
}  // namespace art6::worlds
