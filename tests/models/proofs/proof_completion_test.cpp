// Without noise and uncertainty work completes in month ceil(W / rate), by hand (model.md 10.1).
// Five teams clear 0.1 km2 in a month of 100 team-days for 5,000 USD.
#include <gtest/gtest.h>

#include "tests/models/engine/worlds.hpp"

namespace art6::worlds {
namespace {

/// The month, from 0, in which `work` ends at so much a month.
int month_of(double work, double rate) {
  return std::max(1, static_cast<int>(std::ceil(work / rate - 1e-9))) - 1;
}

TEST(ClearanceProof, completes_in_month_ceil_of_work_over_rate) {
  for (const double teams : {0.5, 1.0, 3.0, 5.0}) {
    for (const double work : {0.0, 0.01, 0.1, 0.1001, 0.3, 0.3001, 0.55}) {
      Clearance clearance = plain_clearance(work);
      clearance.teams = teams;
      clearance.max_teams = teams;
      EXPECT_EQ(completion(world_with(clearance)), month_of(work, 0.02 * teams))
          << work << " km2 by " << teams << " teams";
    }
  }
  EXPECT_EQ(completion(world_with(plain_clearance(6))), 59);
  EXPECT_EQ(completion(world_with(plain_clearance(6.001))), std::nullopt);
}

TEST(ClearanceProof, takes_as_many_days_as_survey_and_clearance_take_together) {
  Clearance clearance = plain_clearance(0.5);
  clearance.suspected_km2 = 2;  // 1,000 team-days of survey leave 60 % of it
  clearance.survey_m2_per_team_day = 2000;
  clearance.cancelled_share = 0.4;
  clearance.reduced_share = 0.25;  // 0.25 x 250 + 0.75 x 1,000 = 812.5 team-days a km2
  clearance.technical_survey_m2_per_team_day = 4000;
  for (const double survey_share : {0.0, 0.5, 0.8, 1.0}) {
    clearance.survey_share = survey_share;
    const ReplicationRecord record = certain(world_with(clearance));
    const ProgrammeRecord& p = record.programmes[ProgrammeIndex(0)];
    // With no share of its own survey has what clearance leaves in a month, and what it confirms
    // then waits for the next.
    const int waits = survey_share > 0 ? 0 : 1;
    EXPECT_EQ(p.completed, month_of(1000 + 1.7 * 812.5, 100) + waits) << survey_share;
    double cancelled = 0, reduced = 0, cleared = 0;
    for (const ProgrammeRecord::Year& year : p.years) {
      cancelled += year.cancelled_km2;
      reduced += year.reduced_km2;
      cleared += year.cleared_km2;
    }
    EXPECT_NEAR(cancelled, 0.4 * 2, 1e-8);
    EXPECT_NEAR(reduced, 0.25 * 1.7, 1e-8);
    EXPECT_NEAR(cleared, 0.75 * 1.7, 1e-8);
  }
}

TEST(ClearanceProof, needs_no_clearance_where_survey_cancels_everything) {
  Clearance clearance = plain_clearance(0);
  clearance.suspected_km2 = 2.1;
  clearance.survey_m2_per_team_day = 2000;
  clearance.cancelled_share = 1;
  EXPECT_EQ(completion(world_with(clearance)), month_of(2.1, 0.2));
}

TEST(ClearanceProof, waits_for_unrecorded_area_to_be_found) {
  Clearance clearance = plain_clearance(0.2);
  clearance.unrecorded_km2 = 0.6;
  clearance.unrecorded_found_within_months = 30;  // 0.02 a month: teams wait
  EXPECT_EQ(completion(world_with(clearance)), 29);
  clearance.unrecorded_found_within_months = 3;  // 0.2 a month: teams are never idle
  EXPECT_EQ(completion(world_with(clearance)), month_of(0.8, 0.1));
}

TEST(ClearanceProof, counts_the_month_in_which_it_is_declared) {
  Clearance clearance = plain_clearance(1);
  for (const int verification : {0, 1, 6, 50}) {
    clearance.verification_months = verification;
    EXPECT_EQ(completion(world_with(clearance)), 9 + verification);
  }
  clearance.verification_months = 51;  // work ends in time, its declaration does not
  EXPECT_EQ(completion(world_with(clearance)), std::nullopt);
}

TEST(ClearanceProof, ramps_up_by_new_teams_a_month) {
  // After n months: n t + a n (n + 1) / 2 team-months of 0.02 km2.
  Clearance clearance = plain_clearance(0);
  clearance.own_funding_usd_per_year = 12e6;
  clearance.max_teams = 1000;
  for (const auto& [teams, new_teams, n] :
       {std::tuple{0.0, 1.0, 10}, {3.0, 2.0, 7}, {1.0, 0.5, 20}, {4.0, 0.0, 6}}) {
    const double team_months = n * teams + new_teams * n * (n + 1) / 2;
    clearance.teams = teams;
    clearance.new_teams_per_month = new_teams;
    clearance.confirmed_km2 = 0.02 * team_months;
    EXPECT_EQ(completion(world_with(clearance)), n - 1);
    clearance.confirmed_km2 = 0.02 * (team_months + 0.01);
    EXPECT_EQ(completion(world_with(clearance)), n);
  }
}

TEST(ClearanceProof, works_in_the_season_of_the_calendar_month) {
  Clearance clearance = plain_clearance(0.9);  // nine full months of work
  Scenario scenario = world_with(clearance);
  scenario.states[0].season = {1, 0.5, 1, 0.5, 1, 0.5, 1, 0.5, 1, 0.5, 1, 0.5};
  EXPECT_EQ(completion(scenario), 11);
  scenario.states[0].clearance->confirmed_km2 = 0.901;
  EXPECT_EQ(completion(scenario), 12);
  scenario.states[0].clearance->confirmed_km2 = 0.1;
  EXPECT_EQ(completion(scenario), 0);
  scenario.clock = {Month::of(2020, 2), Month::of(2021, 1)};
  EXPECT_EQ(completion(scenario), 1);
  scenario.states[0].season = {1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
  EXPECT_EQ(completion(scenario), 11);  // January 2021
}

TEST(ClearanceProof, pays_the_fixed_cost_before_any_team) {
  Clearance clearance = plain_clearance(0.3);
  clearance.fixed_cost_usd_per_month = 2000;  // leaves 3,000 USD: 3 teams, 0.06 km2
  const ReplicationRecord record = certain(world_with(clearance));
  EXPECT_EQ(record.programmes[ProgrammeIndex(0)].completed, month_of(0.3, 0.06));
  EXPECT_NEAR(record.programmes[ProgrammeIndex(0)].spent_usd, 5 * 5000, 1e-6);
  EXPECT_NEAR(record.programmes[ProgrammeIndex(0)].years[YearIndex(0)].team_months, 15, 1e-9);
}

TEST(StockpileProof, completes_in_month_ceil_of_work_over_rate) {
  for (const double munitions : {1.0, 100.0, 100.5, 730.0, 6000.0}) {
    EXPECT_EQ(completion(world_with(plain_stockpile(munitions))), month_of(munitions, 100));
  }
  EXPECT_EQ(completion(world_with(plain_stockpile(6001))), std::nullopt);
  Stockpile poor = plain_stockpile(730);
  poor.own_funding_usd_per_year = 12 * 250;  // pays for 25 a month
  EXPECT_EQ(completion(world_with(poor)), month_of(730, 25));
}

TEST(StockpileProof, destroys_from_the_month_after_set_up) {
  Stockpile stockpile = plain_stockpile(730);
  stockpile.setup_months = 5;
  stockpile.setup_cost_usd = 5000;  // 1,000 a month
  EXPECT_EQ(completion(world_with(stockpile)), 5 + month_of(730, 100));
  stockpile.setup_months = 4.5;  // half a month's set-up in the fifth month
  stockpile.setup_cost_usd = 4500;
  const ReplicationRecord record = certain(world_with(stockpile));
  EXPECT_EQ(record.programmes[ProgrammeIndex(0)].completed, 5 + month_of(730, 100));
  EXPECT_NEAR(record.programmes[ProgrammeIndex(0)].spent_usd, 4500 + 7300, 1e-6);
  stockpile.setup_cost_usd = 0;
  stockpile.own_funding_usd_per_year = 12 * 250;
  EXPECT_EQ(completion(world_with(stockpile)), 5 + month_of(730, 25));
}

TEST(StockpileProof, counts_a_month_of_set_up_that_is_funded_by_half_as_half) {
  Stockpile stockpile = plain_stockpile(730);
  stockpile.setup_months = 5;
  stockpile.setup_cost_usd = 5000;
  stockpile.own_funding_usd_per_year = 12 * 500;
  EXPECT_EQ(completion(world_with(stockpile)), 10 + month_of(730, 50));
  stockpile.own_funding_usd_per_year = 12 * 300;  // 3.33 months each for a month of set-up
  EXPECT_EQ(completion(world_with(stockpile)), 17 + month_of(730, 30));
}

TEST(VictimAssistanceProof, reaches_its_milestone_when_needs_are_served_long_enough) {
  // 500 of 1,000 lack it, 100 may: 400 at 10 a month.
  VictimAssistance assistance = plain_victim_assistance(1000);
  for (const int sustained : {1, 2, 12}) {
    assistance.sustained_months = sustained;
    EXPECT_EQ(completion(world_with(assistance)), month_of(400, 10) + sustained - 1);
  }
  assistance.sustained_months = 1;
  assistance.own_funding_usd_per_year = 12 * 800;  // pays for 8 a month
  EXPECT_EQ(completion(world_with(assistance)), month_of(400, 8));
}

TEST(VictimAssistanceProof, serves_one_more_each_month_as_capacity_grows) {
  VictimAssistance assistance = plain_victim_assistance(1000);
  assistance.own_funding_usd_per_year = 12e6;
  assistance.pillars[0].people_per_month = 0;
  assistance.pillars[0].new_capacity_per_month = 1;
  assistance.pillars[0].max_people_per_month = 100;
  EXPECT_EQ(completion(world_with(assistance)), 27);  // 1 + ... + 28 = 406, 1 + ... + 27 = 378
}

TEST(VictimAssistanceProof, follows_the_recursion_of_mortality) {
  // B_n = B q^n - K (1 - q^n) / (1 - q) and V_n = V q^n with q = 1 - mortality / 12, so that
  // B_n <= V_n / 10 when q^-n >= 1 + (B - V / 10) (1 - q) / K.
  VictimAssistance assistance = plain_victim_assistance(1000);
  assistance.mortality_per_year = 0.12;
  const double n = std::log(1 + 400 * 0.01 / 10) / -std::log(0.99);
  EXPECT_EQ(completion(world_with(assistance)), static_cast<int>(std::ceil(n)) - 1);
}

TEST(VictimAssistanceProof, follows_the_recursion_of_needs_that_return) {
  // B_n = B* + (B - B*) (1 - 1/48)^n with the fixed point B* = V - 48 K.
  VictimAssistance assistance = plain_victim_assistance(1000);
  assistance.own_funding_usd_per_year = 12 * 3000;
  assistance.pillars[0].people_per_month = 30;
  assistance.pillars[0].max_people_per_month = 30;
  assistance.pillars[0].returns_after_months = 48;
  const double fixed_point = 1000 - 48 * 30;
  const double n = std::log((500 - fixed_point) / (100 - fixed_point)) / -std::log(1 - 1.0 / 48);
  EXPECT_EQ(completion(world_with(assistance)), static_cast<int>(std::ceil(n)) - 1);
}

TEST(VictimAssistanceProof, registers_survivors_in_equal_parts) {
  VictimAssistance assistance = plain_victim_assistance(1000);
  assistance.unregistered = 600;  // 100 a month, half of them in need
  assistance.registered_within_months = 6;
  EXPECT_EQ(completion(world_with(assistance, 120)), month_of(500 + 300 - 160, 10));
  assistance.registered_within_months = 600;  // one a month: 500 + n / 2 - 10 n <= 100 + n / 10
  EXPECT_EQ(completion(world_with(assistance)), month_of(400, 10 - 0.5 + 0.1));
}

TEST(VictimAssistanceProof, splits_the_budget_by_the_cost_of_needs) {
  VictimAssistance assistance = plain_victim_assistance(1000);  // 1,000 USD a month
  Pillar second = assistance.pillars[0];
  second.id = PillarKind::inclusion;
  assistance.pillars.push_back(second);
  EXPECT_EQ(completion(world_with(assistance, 120)), month_of(400, 5));
  // Of needs of 500 at 100 USD and 300 at 50 USD the first gets 10 of 13 parts.
  assistance.pillars[1].unmet_share = 0.3;
  assistance.pillars[1].cost_usd_per_person = 50;
  assistance.pillars[1].people_per_month = 1000;
  assistance.pillars[1].max_people_per_month = 1000;
  const ReplicationRecord record = certain(world_with(assistance, 1));
  EXPECT_NEAR(record.programmes[ProgrammeIndex(0)].years[YearIndex(0)].left, 500 - 10.0 * 10 / 13,
              1e-9);
}

TEST(RiskEducationProof, ends_with_the_month_in_which_clearance_completes) {
  Scenario scenario = world_with(plain_clearance(1.35));  // 14 months
  scenario.states[0].clearance->verification_months = 3;
  scenario.states[0].risk_education = plain_risk_education();
  const ReplicationRecord record = certain(scenario);
  EXPECT_EQ(record.programmes[ProgrammeIndex(0)].completed, 13 + 3);
  EXPECT_EQ(record.programmes[ProgrammeIndex(1)].completed, 13);
  EXPECT_NEAR(record.programmes[ProgrammeIndex(1)].spent_usd, 14 * 1000, 1e-6);
  scenario.states[0].clearance.reset();
  const ReplicationRecord alone = certain(scenario);
  EXPECT_EQ(alone.programmes[ProgrammeIndex(0)].completed, std::nullopt);
  EXPECT_NEAR(alone.programmes[ProgrammeIndex(0)].spent_usd, 60 * 1000, 1e-6);
}

TEST(EveryTheme, completes_in_month_0_without_work) {
  Scenario scenario = plain_scenario(30);
  State& state = scenario.states[0];
  state.clearance = plain_clearance(0);
  state.stockpile = plain_stockpile(0);
  state.stockpile->setup_months = 6;
  state.stockpile->setup_cost_usd = 6000;
  state.victim_assistance = plain_victim_assistance(0);
  state.risk_education = plain_risk_education();
  scenario.donors = {plain_donor("NOR", 1e6)};
  const ReplicationRecord record = certain(scenario);
  for (const ProgrammeRecord& p : record.programmes) EXPECT_EQ(p.completed, 0);
  EXPECT_NEAR(missing_money(record), 0, cent);
}

}  // namespace
}  // namespace art6::worlds
