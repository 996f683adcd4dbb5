#include "study/hindcast/past_scenario.hpp"

#include <gtest/gtest.h>

#include "models/sampling/law_facts.hpp"
#include "tests/reference/plain.hpp"

namespace art6 {
namespace {

/// A State with seasons, and three years of reports.
Scenario world() {
  Scenario scenario = reference::plain_scenario(60);
  scenario.states = {reference::plain_state("XAA")};
  State& state = scenario.states[0];
  state.season = {1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0};
  state.joined = Date{2009, 1, 1};
  state.clearance = reference::plain_clearance(500);
  state.clearance->working_days_per_month = 10;
  for (int year = 2010; year <= 2012; ++year) {
    ClearanceReport report;
    report.year = year;
    report.cleared_km2 = 3;
    report.left_km2 = 60 - 3 * (year - 2010);
    state.clearance->history.push_back(report);
  }
  return scenario;
}

TEST(PastScenario, has_teams_that_would_release_all_in_a_year_at_a_productivity_of_one) {
  const Scenario past = build_past_scenario(world(), 2011);
  EXPECT_EQ(to_string(past.clock.start), "2012-01");
  EXPECT_EQ(to_string(past.clock.end), "2016-12");
  ASSERT_EQ(past.states.size(), 1u);
  const Clearance& clearance = *past.states[0].clearance;
  EXPECT_EQ(median(clearance.confirmed_km2), 57);
  EXPECT_EQ(clearance.working_days_per_month, 10);
  // 57 km2 at 1,000 m2 a day, in the 6 x 10 days that the season leaves.
  EXPECT_NEAR(clearance.teams, 57e6 / (1000 * 60.0), 1e-9);
  EXPECT_NEAR(median(clearance.productivity), 3 / 57.0, 0.0005);
  EXPECT_EQ(past.states[0].joined, (Date{2009, 1, 1}));
  EXPECT_TRUE(past.donors.empty());
}

TEST(PastScenario, has_money_for_its_teams_and_no_more) {
  Scenario scenario = world();
  const auto compute_money = [](const Scenario& past) {
    const Clearance& clearance = *past.states[0].clearance;
    EXPECT_NEAR(clearance.own_funding_usd_per_year.single.value,
                12 * clearance.teams * clearance.team_cost_usd_per_month.single.value, 1e-6);
    return clearance.own_funding_usd_per_year.single.value;
  };
  EXPECT_NEAR(compute_money(build_past_scenario(scenario, 2011)), 12 * 950, 1e-6);
  auto& history = scenario.states[0].clearance->history;
  history[0].own_funding_usd = 100000;
  history[0].donors_usd = 200000;
  history[1].donors_usd = 400000;
  history[2].donors_usd = 9e9;  // not known yet
  EXPECT_NEAR(compute_money(build_past_scenario(scenario, 2011)), 350000, 1e-6);
}

TEST(PastScenario, counts_output_for_the_teams_of_now) {
  // 3 km2 each with 4, 6 and 12 teams: with today's 12 the first would have been 9.
  Scenario scenario = world();
  auto& history = scenario.states[0].clearance->history;
  const double without =
      median(build_past_scenario(scenario, 2012).states[0].clearance->productivity);
  history[0].teams = 4;
  history[1].teams = 6;
  history[2].teams = 12;
  const double with = median(build_past_scenario(scenario, 2012).states[0].clearance->productivity);
  EXPECT_NEAR(without, 3 / 54.0, 0.0005);
  EXPECT_GT(with, 1.2 * without);
}

TEST(PastScenario, plans_by_the_Convention_where_no_output_was_ever_reported) {
  Scenario scenario = world();
  for (ClearanceReport& report : scenario.states[0].clearance->history) report.cleared_km2 = 0.0;
  // From the end of 2011 to 1 January 2019, ten years after the State joined, there are 84 months.
  const Quantity plan = build_past_scenario(scenario, 2011).states[0].clearance->productivity;
  const double needed = 1.25 * 12 / 84;
  EXPECT_NEAR(quantile(plan, 0.1), needed / 2.5, 1e-9);
  EXPECT_NEAR(median(plan), needed, 1e-9);
  EXPECT_NEAR(quantile(plan, 0.9), needed * 2.5, 1e-9);
  scenario.states[0].joined.reset();
  const Quantity unknown = build_past_scenario(scenario, 2011).states[0].clearance->productivity;
  EXPECT_NEAR(quantile(unknown, 0.3), 0.3, 1e-12);
}

TEST(PastScenario, has_finds_where_two_years_had_some_and_none_in_years_without_growth) {
  Scenario scenario = world();
  auto& history = scenario.states[0].clearance->history;
  const auto find_unrecorded = [&] {
    return median(build_past_scenario(scenario, 2012).states[0].clearance->unrecorded_km2);
  };
  EXPECT_EQ(find_unrecorded(), 0);
  history[0].found_km2 = 6.0;
  EXPECT_EQ(find_unrecorded(), 0);
  history[1].found_km2 = 3.0;                  // and the area falls in 2012: 3 km2 a year
  EXPECT_NEAR(find_unrecorded(), 7.94, 1e-9);  // times √7, to three digits
  history[2].left_km2 = 58.0;  // more than before, which may be a revision: 4.5 km2 a year
  EXPECT_NEAR(find_unrecorded(), 11.9, 1e-9);
}

TEST(PastScenario, leaves_out_what_was_not_known_then) {
  Scenario scenario = world();
  scenario.states.push_back(reference::plain_state("XBB"));
  scenario.states[1].stockpile = reference::plain_stockpile(10);
  StockpileReport report;
  report.year = 2012;
  report.destroyed = 0.0;
  report.left = 5000.0;
  scenario.states[1].stockpile->history = {report};
  EXPECT_EQ(build_past_scenario(scenario, 2011).states.size(), 1u);
  EXPECT_TRUE(build_past_scenario(scenario, 2009).states.empty());
  const Scenario past = build_past_scenario(scenario, 2012);
  ASSERT_EQ(past.states.size(), 2u);
  // Not begun: set-up in 12 to 48 months, at 10 and 90 %.
  EXPECT_NEAR(quantile(past.states[1].stockpile->setup_months, 0.1), 12, 1e-6);
  EXPECT_NEAR(quantile(past.states[1].stockpile->setup_months, 0.9), 48, 1e-6);
  EXPECT_NEAR(quantile(past.states[1].stockpile->munitions_per_month.single, 0.9), 600, 1e-4);
}

}  // namespace
}  // namespace art6
