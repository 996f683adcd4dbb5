// Clearance by hand: five teams clear 0.1 km2 in a month of 100 team-days.
#include <gtest/gtest.h>

#include "sim/lanes/elementwise.hpp"
#include "sim/random/stream.hpp"
#include "tests/reference/plain.hpp"

namespace art6::reference {
namespace {

Scenario with(const Clearance& clearance, int months = 60) {
  Scenario scenario = plain_scenario(months);
  scenario.states[0].clearance = clearance;
  return scenario;
}

ProgrammeResult clear(const Scenario& scenario) {
  return of(run(scenario), "AAA", Theme::clearance);
}

ProgrammeResult clear(const Clearance& clearance, int months = 60) {
  return clear(with(clearance, months));
}

TEST(ReferenceClearance, completes_in_month_ceil_of_work_over_rate) {
  const std::vector<std::pair<double, int>> months_by_work = {
      {0, 1}, {0.05, 1}, {0.1, 1}, {0.1001, 2}, {0.3, 3}, {1.05, 11}, {5.999, 60}};
  for (const auto& [work, months] : months_by_work) {
    EXPECT_EQ(clear(plain_clearance(work)).completed, months - 1) << work << " km2";
  }
  EXPECT_EQ(clear(plain_clearance(6.001)).completed, std::nullopt);
}

TEST(ReferenceClearance, ramps_up_by_new_teams_a_month) {
  Clearance clearance = plain_clearance(1);  // 50 team-months of 0.02 km2
  clearance.teams = 1;
  clearance.new_teams_per_month = 1;
  // 2 + 3 + 4 + 5 = 14 in four months, then 36 / 5 rounded up to 8 more
  const ProgrammeResult result = clear(clearance);
  EXPECT_EQ(result.completed, 11);
  EXPECT_DOUBLE_EQ(result.months[1].teams, 3);
  EXPECT_DOUBLE_EQ(result.years[0].team_months, 14 + 8 * 5);
}

TEST(ReferenceClearance, works_in_the_season_of_the_calendar_month) {
  Scenario scenario = with(plain_clearance(1));  // ten months of work
  scenario.states[0].season = {1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0};
  EXPECT_EQ(clear(scenario).completed, 12 + 3);
  scenario.clock = {Month::of(2020, 4), Month::of(2024, 3)};  // 3 months in 2020, 6 in 2021
  EXPECT_EQ(clear(scenario).completed, 21);
}

TEST(ReferenceClearance, hires_what_it_can_pay_after_the_fixed_cost) {
  Clearance clearance = plain_clearance(1);
  clearance.fixed_cost_usd_per_month = 2000;
  ProgrammeResult result = clear(clearance);
  EXPECT_DOUBLE_EQ(result.months[0].teams, 3);
  EXPECT_DOUBLE_EQ(result.months[0].spending, 5000);
  clearance.own_funding_usd_per_year = 12000;  // half of the fixed cost, and no team
  result = clear(clearance);
  EXPECT_DOUBLE_EQ(result.months[0].teams, 0);
  EXPECT_DOUBLE_EQ(result.months[0].spending, 1000);
  EXPECT_EQ(result.completed, std::nullopt);
}

TEST(ReferenceClearance, surveys_with_everybody_until_something_is_confirmed) {
  Clearance clearance = plain_clearance(0);
  clearance.suspected_km2 = 1;
  clearance.cancelled_share = 0.4;
  clearance.survey_m2_per_team_day = 2000;
  const ProgrammeResult result = clear(clearance);
  EXPECT_NEAR(result.months[0].suspected_km2, 0.8, 1e-12);   // 100 days at 0.002
  EXPECT_NEAR(result.months[0].confirmed_km2, 0.12, 1e-12);  // 60 % of 0.2
  EXPECT_NEAR(result.months[1].suspected_km2, 0.74, 1e-12);  // 30 days at 0.002
  EXPECT_NEAR(result.months[1].confirmed_km2, 0.12 + 0.036 - 0.07, 1e-12);
  EXPECT_NEAR(result.years[0].cancelled + result.years[1].cancelled, 0.4, 1e-9);
  EXPECT_NEAR(result.years[0].cleared + result.years[1].cleared, 0.6, 1e-9);
}

TEST(ReferenceClearance, passes_unused_effort_on_both_ways) {
  Clearance clearance = plain_clearance(1);
  clearance.survey_m2_per_team_day = 2000;
  clearance.suspected_km2 = 0.01;  // 5 of the 30 survey days
  EXPECT_NEAR(clear(clearance).months[0].confirmed_km2, 1 + 0.01 - 0.095, 1e-12);
  clearance.suspected_km2 = 1;
  clearance.confirmed_km2 = 0.01;
  clearance.cancelled_share = 0.4;
  // 0.06 surveyed, 0.046 confirmed and cleared in 46 days, 24 days survey 0.048 more
  const ProgrammeResult result = clear(clearance);
  EXPECT_NEAR(result.months[0].suspected_km2, 1 - 0.108, 1e-12);
  EXPECT_NEAR(result.months[0].confirmed_km2, 0.6 * 0.048, 1e-12);
}

TEST(ReferenceClearance, finds_unrecorded_area_in_equal_parts) {
  Clearance clearance = plain_clearance(0);
  clearance.unrecorded_km2 = 0.6;
  clearance.unrecorded_found_within_months = 6;
  const ProgrammeResult result = clear(clearance);
  EXPECT_NEAR(result.months[1].unrecorded_km2, 0.4, 1e-12);
  EXPECT_NEAR(result.months[1].confirmed_km2, 0, 1e-12);
  EXPECT_EQ(result.completed, 5);
}

TEST(ReferenceClearance, reduces_and_clears_by_their_shares) {
  Clearance clearance = plain_clearance(1);
  clearance.reduced_share = 0.5;
  clearance.technical_survey_m2_per_team_day = 4000;
  const ProgrammeResult result = clear(with(clearance, 1));  // 125 + 500 days a km2
  EXPECT_NEAR(result.years[0].reduced, 0.08, 1e-12);
  EXPECT_NEAR(result.years[0].cleared, 0.08, 1e-12);
  EXPECT_NEAR(result.years[0].left, 0.84, 1e-12);
}

TEST(ReferenceClearance, pays_teams_while_closed) {
  Scenario scenario = with(plain_clearance(0.2));
  scenario.states[0].access = Access{1, 1, 0};  // surely closed in even months, open in odd ones
  ProgrammeResult result = clear(scenario);
  EXPECT_EQ(result.completed, 3);
  EXPECT_DOUBLE_EQ(result.months[0].spending, 5000);
  scenario.states[0].access->closed_output = 0.5;  // 0.05, 0.1, 0.05
  EXPECT_EQ(clear(scenario).completed, 2);
}

TEST(ReferenceClearance, never_completes_under_monthly_new_contamination) {
  Clearance clearance = plain_clearance(0.5);
  clearance.new_contamination = NewContamination{12, 0.05};
  const ProgrammeResult result = clear(clearance);
  EXPECT_NEAR(result.months[3].confirmed_km2, 0.5 - 4 * 0.05, 1e-12);
  EXPECT_NEAR(result.months[59].confirmed_km2, 0.05, 1e-12);
  EXPECT_EQ(result.completed, std::nullopt);
}

TEST(ReferenceClearance, draws_event_and_area_from_their_slots) {
  Scenario scenario = with(plain_clearance(5), 1);
  scenario.states[0].clearance->new_contamination =
      NewContamination{6, Distribution(Uniform{1, 3})};
  const Stream stream(scenario.simulation.seed, "AAA/clearance/new_contamination");
  int events = 0;
  for (std::uint32_t r = 0; r < 20; ++r) {
    const bool happens = stream.word(r, 0, 0) < 0x80000000U;
    const double area = happens ? 1 + 2 * stream.uniform(r, 0, 1) : 0;
    const Replication one = simulate(scenario, built_in_strategies().at("equal"), r);
    EXPECT_NEAR(one.programmes[0].months[0].confirmed_km2, 4.9 + area, 1e-12);
    events += happens;
  }
  EXPECT_GT(events, 0);
  EXPECT_LT(events, 20);
}

TEST(ReferenceClearance, draws_output_noise_by_month) {
  Scenario scenario = with(plain_clearance(5), 3);
  scenario.states[0].clearance->output_noise = 0.4;
  const Stream stream(scenario.simulation.seed, "AAA/clearance/output");
  double left = 5;
  for (int t = 0; t < 3; ++t) {
    left -= 0.1 * static_cast<double>(noise_exp(0.4F * noise_normal(stream.word(0, t)) - 0.08F));
  }
  EXPECT_NEAR(clear(scenario).months[2].confirmed_km2, left, 1e-7);
}

TEST(ReferenceClearance, is_declared_after_verification) {
  Scenario scenario = with(plain_clearance(1), 24);
  scenario.states[0].clearance->verification_months = 6;
  ProgrammeResult result = clear(scenario);
  EXPECT_EQ(result.completed, 9 + 6);
  EXPECT_DOUBLE_EQ(result.months[10].spending, 0);  // own funding ends with the work
  EXPECT_DOUBLE_EQ(result.spent, 50000);
  scenario.clock.end = scenario.clock.start + 14;
  EXPECT_EQ(clear(scenario).completed, std::nullopt);
}

}  // namespace
}  // namespace art6::reference
