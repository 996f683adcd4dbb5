// Victim assistance by hand: 10 people a month for 100 USD each.
#include <gtest/gtest.h>

#include "tests/reference/plain.hpp"

namespace art6::reference {
namespace {

ProgrammeResult assist(const VictimAssistance& assistance, int months = 36) {
  Scenario scenario = plain_scenario(months);
  scenario.states[0].victim_assistance = assistance;
  return of(run(scenario), "AAA", Theme::victim_assistance);
}

TEST(ReferenceVictimAssistance, reaches_its_milestone_in_month_ceil_of_people_over_rate) {
  // 90 % of the survivors are to be covered: 0.4 of them have to be served
  EXPECT_EQ(assist(plain_victim_assistance(100)).completed, 3);
  EXPECT_EQ(assist(plain_victim_assistance(101)).completed, 4);
  EXPECT_EQ(assist(plain_victim_assistance(25)).completed, 0);
}

TEST(ReferenceVictimAssistance, counts_the_months_in_a_row) {
  VictimAssistance assistance = plain_victim_assistance(100);
  assistance.sustained_months = 3;
  EXPECT_EQ(assist(assistance).completed, 5);
}

TEST(ReferenceVictimAssistance, takes_no_survivors_for_covered) {
  EXPECT_EQ(assist(plain_victim_assistance(0)).completed, 0);
}

TEST(ReferenceVictimAssistance, goes_on_after_the_milestone) {
  const ProgrammeResult result = assist(plain_victim_assistance(100));
  EXPECT_DOUBLE_EQ(result.months[4].spending, 1000);  // the last ten people
  EXPECT_DOUBLE_EQ(result.months[4].unmet[0], 0);
  EXPECT_DOUBLE_EQ(result.months[5].spending, 0);
}

TEST(ReferenceVictimAssistance, grows_its_capacity_with_what_it_served) {
  VictimAssistance assistance = plain_victim_assistance(200);
  assistance.pillars[0].people_per_month = 2;
  assistance.pillars[0].new_capacity_per_month = 3;
  const ProgrammeResult result = assist(assistance);
  EXPECT_DOUBLE_EQ(result.months[0].served[0], 5);
  EXPECT_DOUBLE_EQ(result.months[1].served[0], 8);
  EXPECT_DOUBLE_EQ(result.months[2].served[0], 10);  // max_people_per_month
  assistance.own_funding_usd_per_year = 2400;        // money for two
  EXPECT_DOUBLE_EQ(assist(assistance).months[2].served[0], 2);
}

TEST(ReferenceVictimAssistance, registers_in_equal_parts) {
  VictimAssistance assistance = plain_victim_assistance(100);
  assistance.unregistered = 30;
  assistance.registered_within_months = 20;
  const ProgrammeResult result = assist(assistance);
  EXPECT_DOUBLE_EQ(result.months[1].unregistered, 27);
  EXPECT_DOUBLE_EQ(result.months[1].survivors, 103);
  EXPECT_DOUBLE_EQ(result.months[1].unmet[0], 50 + 1.5 - 20);
  EXPECT_DOUBLE_EQ(result.months[19].unregistered, 0);
}

TEST(ReferenceVictimAssistance, loses_people_and_gets_needs_back) {
  VictimAssistance assistance = plain_victim_assistance(100);
  assistance.mortality_per_year = 0.12;
  assistance.pillars[0].returns_after_months = 50;
  const ProgrammeResult result = assist(assistance);
  EXPECT_DOUBLE_EQ(result.months[0].survivors, 99);
  EXPECT_DOUBLE_EQ(result.months[0].unmet[0], 49.5 + 49.5 / 50 - 10);
}

TEST(ReferenceVictimAssistance, splits_the_budget_and_passes_on_what_a_pillar_cannot_use) {
  VictimAssistance assistance = plain_victim_assistance(100);
  Pillar second = assistance.pillars[0];
  second.id = PillarKind::inclusion;
  second.max_people_per_month = 40;
  second.new_capacity_per_month = 40;
  second.cost_usd_per_person = 300;
  assistance.pillars.push_back(second);
  assistance.own_funding_usd_per_year = 12 * 6000;
  // by need times cost 1 : 3, that is 1,500 and 4,500; the first can use 1,000 only
  ProgrammeResult result = assist(assistance);
  EXPECT_DOUBLE_EQ(result.months[0].served[0], 10);
  EXPECT_NEAR(result.months[0].served[1], 5000.0 / 300, 1e-12);
  assistance.own_funding_usd_per_year = 12 * 2000;
  result = assist(assistance);
  EXPECT_NEAR(result.months[0].served[0], 5, 1e-12);
  EXPECT_NEAR(result.months[0].served[1], 5, 1e-12);
  EXPECT_NEAR(result.years[0].left,
              std::max(result.months[11].unmet[0], result.months[11].unmet[1]), 1e-12);
}

TEST(ReferenceVictimAssistance, adds_new_survivors_to_every_need) {
  Scenario scenario = plain_scenario(12);
  scenario.states[0].victim_assistance = plain_victim_assistance(100);
  scenario.states[0].clearance = plain_clearance(5);
  scenario.states[0].casualties = Casualties{120, 0.6};
  const Replication one = run(scenario);
  const double first = one.monthly_casualties.at("AAA")[0];
  const ProgrammeResult& result = of(one, "AAA", Theme::victim_assistance);
  EXPECT_GT(first, 0);
  EXPECT_DOUBLE_EQ(result.months[0].survivors, 100 + 0.6 * first);
  EXPECT_DOUBLE_EQ(result.months[0].unmet[0], 50 + 0.6 * first - 10);
}

}  // namespace
}  // namespace art6::reference
