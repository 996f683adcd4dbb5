// Deadlines, their moves and what is left when they come (model.md 7.9 and 8).
#include <gtest/gtest.h>

#include "tests/reference/plain.hpp"

namespace art6::reference {
namespace {

/// Clearance of ten months of work, from January 2020.
Scenario due(Date deadline, int months = 130) {
  Scenario scenario = plain_scenario(months);
  scenario.states[0].clearance = plain_clearance(1);
  scenario.states[0].clearance->deadline = deadline;
  return scenario;
}

Scenario never_done(Date deadline, int months = 130) {
  Scenario scenario = due(deadline, months);
  scenario.states[0].clearance->own_funding_usd_per_year = 0;
  return scenario;
}

ProgrammeResult cleared(const Scenario& scenario) {
  return of(run(scenario), "AAA", Theme::clearance);
}

TEST(ReferenceDeadline, asks_once_in_five_years) {
  EXPECT_EQ(cleared(due({2020, 10, 31})).requests, 0);
  EXPECT_EQ(cleared(due({2020, 10, 30})).requests, 1);  // October does not count
  EXPECT_EQ(cleared(never_done({2020, 10, 31})).requests,
            3);  // 2020-10, 2025-10, 2030-10; 2031-01 is out
}

TEST(ReferenceDeadline, counts_one_that_passes_in_the_last_month) {
  EXPECT_EQ(cleared(never_done({2021, 12, 31}, 24)).requests, 1);
  EXPECT_EQ(cleared(never_done({2022, 1, 31}, 24)).requests, 0);
}

TEST(ReferenceDeadline, that_lies_before_the_start_moves_until_it_is_ahead) {
  EXPECT_EQ(cleared(due({2019, 12, 31})).requests, 1);  // to 2024-12
  EXPECT_EQ(cleared(due({2014, 12, 31})).requests, 2);
  EXPECT_EQ(cleared(due({2015, 1, 31})).requests,
            2);  // to 2020-01, and once more when that is missed
}

TEST(ReferenceDeadline, of_a_stockpile_moves_by_four_years) {
  Scenario scenario = plain_scenario(60);
  scenario.states[0].stockpile = plain_stockpile(1e6);
  scenario.states[0].stockpile->deadline = {2020, 6, 30};
  EXPECT_EQ(run(scenario).programmes[0].requests, 2);
}

TEST(ReferenceDeadline, moves_by_the_programmes_own_length_until_it_is_ahead) {
  Scenario scenario = never_done({2020, 7, 1}, 24);  // June counts
  scenario.states[0].clearance->extension_months = 24;
  EXPECT_EQ(cleared(scenario).requests, 1);  // 2020-06
  scenario.states[0].clearance->extension_months = 5;
  EXPECT_EQ(cleared(scenario).requests, 4);  // 2020-06, 2020-11; 2021-04, 2021-09
  scenario.states[0].clearance->extension_months = 1;
  EXPECT_EQ(cleared(scenario).requests, 19);  // 2020-06 to 2021-12
  scenario = due({2020, 3, 1}, 24);           // done in October
  scenario.states[0].clearance->extension_months = 3;
  EXPECT_EQ(cleared(scenario).requests, 3);  // February, May, August; November is met
}

TEST(ReferenceDeadline, counts_the_declared_month) {
  Scenario scenario = due({2021, 1, 31});
  scenario.states[0].clearance->verification_months = 3;
  EXPECT_EQ(cleared(scenario).requests, 0);
  scenario.states[0].clearance->verification_months = 4;
  EXPECT_EQ(cleared(scenario).requests, 1);
}

TEST(ReferenceDeadline, as_a_target_date_that_is_reached_moves_without_a_request) {
  Scenario scenario = plain_scenario(120);
  scenario.states[0].victim_assistance = plain_victim_assistance(100);  // reached in April 2020
  scenario.states[0].victim_assistance->target_date = {2020, 4, 30};
  std::vector<double> months_left;
  Strategy strategy;
  strategy.score = [&](const Variables& v) {
    months_left.push_back(v.months_left);
    return 1.0;
  };
  Replication one = simulate(scenario, strategy, 0);
  EXPECT_EQ(one.programmes[0].requests, 0);
  EXPECT_EQ(months_left, (std::vector<double>{4, 52, 40, 28, 16, 4, 52, 40, 28, 16}));
  scenario.states[0].victim_assistance->target_date = {2020, 3, 31};
  one = simulate(scenario, strategy, 0);
  EXPECT_EQ(one.programmes[0].requests, 1);
}

TEST(ReferenceDeadline, finds_the_work_left_in_its_last_month) {
  EXPECT_NEAR(cleared(due({2020, 3, 31})).left_at_deadline.value(), 0.7, 1e-12);
  EXPECT_NEAR(cleared(due({2020, 3, 30})).left_at_deadline.value(), 0.8, 1e-12);
  EXPECT_DOUBLE_EQ(cleared(due({2019, 5, 1})).left_at_deadline.value(), 1);
  EXPECT_DOUBLE_EQ(cleared(due({2020, 12, 31})).left_at_deadline.value(), 0);
  EXPECT_EQ(cleared(due({2031, 1, 31})).left_at_deadline, std::nullopt);
}

}  // namespace
}  // namespace art6::reference
