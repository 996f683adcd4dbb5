// Advice on quantities whose steps all lie outside the clock.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "study/checks/advice.hpp"
#include "tests/models/engine/full_world.hpp"
#include "tests/reference/plain.hpp"
#include "tests/reference/random_steps.hpp"

namespace art6::advice_on_steps {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> lines_of(const Scenario& scenario) {
  std::vector<std::string> lines;
  for (const Advice& one : find_advice_on_steps(scenario)) {
    lines.push_back(one.where + ": " + one.text);
  }
  return lines;
}

/// A State with clearance, and a coalition that pledges for the first year of ten.
Scenario sound() {
  Scenario scenario = reference::plain_scenario(120);
  scenario.states[0].clearance = reference::plain_clearance(1);
  scenario.donors = {reference::plain_donor("NOR", 1000)};
  scenario.coalitions = {{.id = "c",
                          .state = "AAA",
                          .lead = {},
                          .themes = {Theme::clearance},
                          .pledges = {{.donor = "NOR", .usd_per_year = 100}},
                          .from = scenario.clock.start,
                          .until = scenario.clock.start + 11}};
  return scenario;
}

TEST(AdviceOnSteps, is_silent_on_steps_of_which_one_begins_within_the_clock) {
  Scenario scenario = sound();
  EXPECT_THAT(lines_of(scenario), IsEmpty());
  const Month start = scenario.clock.start;
  Clearance& clearance = *scenario.states[0].clearance;
  clearance.max_teams = Steps{{start + 119, 5}, {start + 130, 9}};
  clearance.clearance_m2_per_team_day = Steps{{start - 20, 500}, {start - 8, 900}};
  scenario.coalitions[0].pledges[0].usd_per_year = Steps{{start + 11, 100}};
  EXPECT_THAT(lines_of(scenario), IsEmpty());
}

TEST(AdviceOnSteps, tells_of_capacities_that_stay_0_and_rates_that_never_change) {
  Scenario scenario = sound();
  const Month start = scenario.clock.start;
  Clearance& clearance = *scenario.states[0].clearance;
  clearance.max_teams = Steps{{start + 120, 5}, {start + 130, 9}};
  clearance.clearance_m2_per_team_day = Steps{{start + 121, 500}, {start + 122, 900}};
  EXPECT_THAT(lines_of(scenario),
              ElementsAre("AAA/clearance: max_teams is 0 in all months: its steps begin after the "
                          "clock's end 2029-12",
                          "AAA/clearance: clearance_m2_per_team_day never changes: its steps begin "
                          "after the clock's end 2029-12, and before them the first one holds"));
}

TEST(AdviceOnSteps, tells_of_pledges_that_are_over_before_they_begin) {
  Scenario scenario = sound();
  const Month start = scenario.clock.start;
  scenario.coalitions[0].pledges[0].usd_per_year = Steps{{start + 12, 100}};
  EXPECT_THAT(lines_of(scenario),
              ElementsAre("coalition/c: the pledge of NOR is 0 in all months: its steps begin "
                          "after its last month 2020-12"));
  scenario.coalitions[0].until = start + 200;
  EXPECT_THAT(lines_of(scenario), IsEmpty());
  scenario.coalitions[0].pledges[0].usd_per_year = Steps{{start + 120, 100}};
  EXPECT_THAT(lines_of(scenario),
              ElementsAre("coalition/c: the pledge of NOR is 0 in all months: its steps begin "
                          "after the clock's end 2029-12"));
}

// Every key that may change in time but a donor's budget, which other advice is on.
TEST(AdviceOnSteps, knows_every_key_that_may_change_in_time) {
  Scenario scenario = worlds::full_world();
  std::size_t keys = 0;
  reference::visit_over_time(scenario, [&](QuantityOverTime& quantity, BeforeSteps) {
    quantity = Steps{{scenario.clock.end + 1, 1}};
    ++keys;
  });
  EXPECT_GT(keys, 12u);
  EXPECT_EQ(lines_of(scenario).size(), keys - scenario.donors.size());
}

}  // namespace
}  // namespace art6::advice_on_steps
