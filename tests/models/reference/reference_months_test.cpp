// The months in which donors pay, by hand (model.md 7.1.5, 7.1.6).
#include <gtest/gtest.h>

#include "tests/models/reference/donor_money.hpp"

namespace art6::reference {
namespace {

TEST(ReferenceMonths, begins_in_the_donors_first_month) {
  Scenario scenario = funded_by_a_donor(5, 60000);
  scenario.donors[0].starts = Month::of(2021, 10);
  const ProgrammeResult result = cleared_with_money(scenario);
  EXPECT_DOUBLE_EQ(result.months[20].arrived, 0);
  EXPECT_DOUBLE_EQ(result.months[21].arrived, 5000);
  EXPECT_DOUBLE_EQ(result.months[24].arrived, 5000);
}

TEST(ReferenceMonths, ends_after_the_donors_last_month) {
  Scenario scenario = funded_by_a_donor(5, 60000);
  scenario.donors[0].ends = Month::of(2021, 10);
  const ProgrammeResult result = cleared_with_money(scenario);
  EXPECT_DOUBLE_EQ(result.months[21].arrived, 5000);
  EXPECT_DOUBLE_EQ(result.months[22].arrived, 0);
  EXPECT_DOUBLE_EQ(result.months[24].arrived, 0);
}

TEST(ReferenceMonths, pays_once_what_is_pledged_once_and_no_more_than_the_years_money) {
  Scenario scenario = two_programmes();
  scenario.donors[0].budget_usd_per_year = 12000;
  scenario.donors[0].flexible.states = {"BBB"};
  scenario.coalitions = {{.id = "one",
                          .state = "AAA",
                          .lead = {},
                          .themes = {Theme::clearance},
                          .pledges = {},
                          .from = {},
                          .until = {}}};
  Pledge pledge{.donor = "NOR", .usd = 7000.0, .month = scenario.clock.start + 4};
  scenario.coalitions[0].pledges = {pledge};
  EXPECT_DOUBLE_EQ(arrives(scenario, Theme::clearance, 3), 0);
  EXPECT_DOUBLE_EQ(arrives(scenario, Theme::clearance, 4), 7000);
  EXPECT_DOUBLE_EQ(arrives(scenario, Theme::clearance, 5), 0);
  EXPECT_NEAR(run(scenario).unplaced_at_end, 5000, 1e-9);
  scenario.coalitions[0].pledges[0].usd = 20000;
  EXPECT_DOUBLE_EQ(arrives(scenario, Theme::clearance, 4), 12000);
}

}  // namespace
}  // namespace art6::reference
