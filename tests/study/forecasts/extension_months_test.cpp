// Extensions of the length that a programme asks for (model.md 7.9.2).
#include <gtest/gtest.h>

#include "tests/study/forecasts/due_clearance.hpp"

namespace art6::worlds::ledger {
namespace {

TEST(ExtensionMonths, are_the_length_of_one_extension) {
  // The ten months of work end in October 2020, seven months beyond the deadline.
  Scenario scenario = due({2020, 3, 31});
  const auto with_length = [&](int months) {
    scenario.states[0].clearance->extension_months = months;
    return first_obligation(scenario, 10);
  };
  const ObligationForecast enough = with_length(7), short_of_it = with_length(6);
  EXPECT_EQ(enough.extension_months, 7);
  EXPECT_EQ(enough.probability_met_after_one, 1);
  EXPECT_EQ(enough.extension.months, 7);
  EXPECT_EQ(enough.extension.requests, 1);
  EXPECT_EQ(enough.extension.mean_requests, 1);
  EXPECT_EQ(short_of_it.probability_met_after_one, 0);
  EXPECT_EQ(short_of_it.extension.months, 7);
  EXPECT_EQ(short_of_it.extension.requests, 2);
  EXPECT_EQ(short_of_it.extension.mean_requests, 2);  // 2020-03, 2020-09; 2021-03 is met
  EXPECT_EQ(with_length(2).extension.requests, 4);
  EXPECT_EQ(with_length(2).extension.mean_requests, 4);  // the last is to 2020-11
}

TEST(ExtensionMonths, of_a_target_date_move_it_by_that_length) {
  // 10 of 50 people a month: the milestone is reached in April 2020 (plain_victim_assistance).
  Scenario scenario = plain_scenario(36);
  scenario.states[0].victim_assistance = plain_victim_assistance(100);
  scenario.states[0].victim_assistance->target_date = {2020, 3, 1};
  scenario.states[0].victim_assistance->extension_months = 1;
  const ObligationForecast obligation = first_obligation(scenario, 10);
  EXPECT_EQ(obligation.probability_met_after_one, 0);
  EXPECT_EQ(obligation.extension.months, 2);
  EXPECT_EQ(obligation.extension.requests, std::nullopt);
  EXPECT_EQ(obligation.extension.mean_requests, 2);  // February, March
  scenario.states[0].victim_assistance->extension_months = 2;
  EXPECT_EQ(first_obligation(scenario, 10).probability_met_after_one, 1);
}

}  // namespace
}  // namespace art6::worlds::ledger
