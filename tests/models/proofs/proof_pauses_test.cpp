// Pauses: what a plan loses by them, to the month and the dollar (model.md 7.10). Five teams clear
// 0.1 km2 a month for 5,000 USD: 1 km2 takes ten months.
#include <gtest/gtest.h>

#include "models/engine/replay.hpp"
#include "tests/models/engine/same_records.hpp"
#include "tests/models/engine/worlds.hpp"

namespace art6::worlds {
namespace {

constexpr ProgrammeIndex only{0};

/// From April to July 2020: the run's months 3 to 6.
Pause of_spring(double output = 0, bool staff_paid = true, double probability = 1) {
  return {.from = Month::of(2020, 4),
          .until = Month::of(2020, 7),
          .output = output,
          .staff_paid = staff_paid,
          .probability = probability};
}

Scenario with_pauses(Scenario scenario, std::vector<Pause> pauses) {
  scenario.states[0].pauses = std::move(pauses);
  return scenario;
}

std::vector<ReplayMonth> months_of(const Scenario& scenario, std::int64_t replication = 0) {
  const Portfolio portfolio = build_portfolio(scenario);
  const PlacingModel placing = build_placing(portfolio, find_strategy(scenario, "equal"));
  return replay(portfolio, placing, only, replication).months;
}

double at(const ReplayMonth& month, ReplayColumn column) {
  return month[static_cast<std::size_t>(column)];
}

void expect_end(const Scenario& scenario, int month, double spent_usd) {
  const ReplicationRecord record = certain(scenario);
  EXPECT_EQ(record.programmes[only].completed, month);
  EXPECT_NEAR(record.programmes[only].spent_usd, spent_usd, cent);
}

TEST(PauseProof, of_four_months_makes_clearance_four_months_later) {
  const Scenario plan = world_with(plain_clearance(1));
  expect_end(plan, 9, 50000);
  expect_end(with_pauses(plan, {of_spring()}), 13, 70000);
  expect_end(with_pauses(plan, {of_spring(0, false)}), 13, 50000);
  expect_end(with_pauses(plan, {of_spring(0.5)}), 11, 60000);
  expect_end(with_pauses(plan, {of_spring(0.5, false)}), 11, 50000);
}

TEST(PauseProof, pays_the_fixed_cost_also_without_staff) {
  Clearance clearance = plain_clearance(1);
  clearance.fixed_cost_usd_per_month = 300;
  clearance.own_funding_usd_per_year = 12 * 5300;
  expect_end(with_pauses(world_with(clearance), {of_spring(0, false)}), 13, 50000 + 14 * 300);
}

TEST(PauseProof, teams_come_back_at_once) {
  Clearance clearance = plain_clearance(1);
  clearance.teams = 2;
  clearance.new_teams_per_month = 1;
  // 3, 4, 5 teams, none for four months, then 5: 12 team-months and 38 to come, 8 months of five.
  const Scenario plan = world_with(clearance);
  expect_end(plan, 10, 52000);
  expect_end(with_pauses(plan, {of_spring(0, false)}), 14, 52000);
  const auto months = months_of(with_pauses(plan, {of_spring(0.5, false)}));
  for (const auto& [month, teams] :
       {std::pair{1, 4.0}, {2, 5.0}, {3, 2.5}, {6, 2.5}, {7, 5.0}, {8, 5.0}}) {
    EXPECT_EQ(at(months[static_cast<std::size_t>(month)], ReplayColumn::teams), teams) << month;
  }
  // Nobody joins in a pause without staff: the number of before it is kept, and grows after it.
  Pause early = of_spring(0.5, false);
  early.from = Month::of(2020, 1);
  early.until = Month::of(2020, 3);
  const auto grown = months_of(with_pauses(plan, {early}));
  for (const auto& [month, teams] : {std::pair{0, 1.0}, {2, 1.0}, {3, 3.0}, {4, 4.0}}) {
    EXPECT_EQ(at(grown[static_cast<std::size_t>(month)], ReplayColumn::teams), teams) << month;
  }
}

TEST(PauseProof, several_of_a_month_multiply) {
  Pause paid = of_spring(0.5), unpaid = of_spring(0.4, false);
  paid.from = unpaid.from = Month::of(2020, 1);
  paid.until = unpaid.until = Month::of(2020, 12);
  const auto record =
      certain(with_pauses(world_with(plain_clearance(100)), {paid, unpaid})).programmes[only];
  EXPECT_NEAR(record.years[YearIndex(0)].cleared_km2, 12 * 0.1 * 0.2, 1e-9);
  EXPECT_NEAR(record.years[YearIndex(0)].spent_usd, 12 * 5000 * 0.4, cent);
  EXPECT_NEAR(record.years[YearIndex(1)].cleared_km2, 12 * 0.1, 1e-9);
}

TEST(PauseProof, costs_a_stockpile_nothing) {
  const Scenario plan = world_with(plain_stockpile(1000));
  for (const bool paid : {true, false}) {
    expect_end(with_pauses(plan, {of_spring(0, paid)}), 13, 10000);
    expect_end(with_pauses(plan, {of_spring(0.75, paid)}), 10, 10000);
  }
}

TEST(PauseProof, holds_up_set_up_as_well) {
  Stockpile stockpile = plain_stockpile(1000);
  stockpile.setup_months = 5;
  stockpile.setup_cost_usd = 5000;
  // Set-up: months 0 to 2, a quarter each in 3 to 6, and 7; then ten months of munitions.
  expect_end(with_pauses(world_with(stockpile), {of_spring(0.25)}), 17, 15000);
  stockpile.setup_cost_usd = 0;
  expect_end(with_pauses(world_with(stockpile), {of_spring(0)}), 18, 10000);
}

TEST(PauseProof, stops_services_and_keeps_their_capacity) {
  VictimAssistance assistance = plain_victim_assistance(10000);
  assistance.pillars[0].new_capacity_per_month = 0.0;
  const Scenario plan = world_with(assistance, 12);
  const auto spent = [](const Scenario& scenario) {
    return certain(scenario).programmes[only].spent_usd;
  };
  EXPECT_NEAR(spent(plan), 12000, cent);
  EXPECT_NEAR(spent(with_pauses(plan, {of_spring()})), 8000, cent);
  EXPECT_NEAR(spent(with_pauses(plan, {of_spring(0.3, false)})), 8000 + 4 * 300, cent);
  const auto months = months_of(with_pauses(plan, {of_spring(0.3)}));
  EXPECT_NEAR(at(months[4], ReplayColumn::served), 3, 1e-9);
  EXPECT_NEAR(at(months[7], ReplayColumn::served), 10, 1e-9);
}

TEST(PauseProof, of_risk_education_lets_coverage_fade) {
  Scenario plan = plain_scenario(12);
  plan.states[0].risk_education = plain_risk_education();
  for (const bool paid : {true, false}) {
    const Scenario scenario = with_pauses(plan, {of_spring(0.25, paid)});
    double coverage = 0;
    const auto months = months_of(scenario);
    for (std::size_t month = 0; month < 12; ++month) {
      const bool pauses = 3 <= month && month <= 6;
      coverage += ((pauses ? 0.25 : 1.0) - coverage) / 24;
      EXPECT_NEAR(at(months[month], ReplayColumn::coverage), coverage, 1e-12) << month;
    }
    EXPECT_NEAR(certain(scenario).programmes[only].spent_usd, paid ? 12000 : 9000, cent);
  }
}

TEST(PauseProof, that_may_come_makes_a_mixture) {
  const Scenario scenario = with_pauses(world_with(plain_clearance(1)), {of_spring(0, true, 0.3)});
  constexpr int replications = 10000;
  int later = 0;
  for (const ReplicationRecord& record : records_of(scenario, replications)) {
    const int completed = record.programmes[only].completed.value();
    ASSERT_TRUE(completed == 9 || completed == 13) << completed;
    later += completed == 13 ? 1 : 0;
  }
  EXPECT_NEAR(later / double{replications}, 0.3, errors_allowed * share_error(0.3, replications));
}

TEST(PauseProof, those_of_one_first_month_come_together) {
  Scenario scenario = world_with(plain_clearance(1));
  scenario.states[0].stockpile = plain_stockpile(1000);
  Pause of_clearance = of_spring(0, true, 0.4), of_stockpile = of_spring(0, true, 0.4);
  of_clearance.themes = {Theme::clearance};
  of_stockpile.themes = {Theme::stockpile};
  of_stockpile.until = Month::of(2020, 5);
  for (const auto& record : records_of(with_pauses(scenario, {of_clearance, of_stockpile}), 200)) {
    const bool pauses = record.programmes[ProgrammeIndex(0)].completed == 13;
    EXPECT_EQ(record.programmes[ProgrammeIndex(1)].completed, pauses ? 11 : 9);
  }
}

TEST(PauseProof, changes_no_bit_where_it_is_none) {
  for (std::size_t theme = 0; theme < 4; ++theme) {
    Scenario plan = plain_scenario(36);
    State& state = plan.states[0];
    state.access = Access{6, 2, 0.5};
    if (theme == 0) state.clearance = plain_clearance(2);
    if (theme == 1) state.stockpile = plain_stockpile(3000);
    if (theme == 2) state.victim_assistance = plain_victim_assistance(500);
    if (theme == 3) state.risk_education = plain_risk_education();
    Pause elsewhere = of_spring();
    elsewhere.themes = {all_themes[(theme + 1) % 4]};
    Pause before = of_spring(), after = of_spring();
    before.from = before.until = Month::of(2019, 12);
    after.from = after.until = Month::of(2023, 1);
    const auto expected = records_of(plan, 20);
    for (const Pause& pause : {of_spring(0, false, 0), of_spring(1), elsewhere, before, after}) {
      const auto got = records_of(with_pauses(plan, {pause}), 20);
      for (std::size_t r = 0; r < 20; ++r) expect_same(expected[r], got[r]);
    }
  }
}

/// The year's room of the only programme, USD, over the replications.
double asked(const Scenario& scenario, int year, int replications = 1) {
  return tally_of(scenario, replications).programmes[only].years[YearIndex(year)].asked_usd.value();
}

/// Clearance for many years that a rich donor may pay; at full size 60,000 USD a year.
Scenario with_a_rich_donor(double km2) {
  Clearance clearance = plain_clearance(km2);
  clearance.own_funding_usd_per_year = 0;
  Scenario scenario = world_with(clearance);
  scenario.donors = {plain_donor("NN", 1e9)};
  scenario.funding.contingency = 0;
  return scenario;
}

TEST(PauseProof, room_leaves_out_teams_that_are_not_paid) {
  const Scenario plan = with_a_rich_donor(100);
  EXPECT_NEAR(asked(plan, 0), 60000, cent);
  EXPECT_NEAR(asked(with_pauses(plan, {of_spring(0, true)}), 0), 60000, cent);
  EXPECT_NEAR(asked(with_pauses(plan, {of_spring(0, false)}), 0), 40000, cent);
  EXPECT_NEAR(asked(with_pauses(plan, {of_spring(0.25, false)}), 0), 45000, cent);
}

TEST(PauseProof, room_has_the_pay_of_idle_teams) {
  // 1 km2 costs 50,000; the allowance is 12,000 (one team for a year), idle teams 5,000 a month.
  const Scenario plan = with_a_rich_donor(0.28);
  EXPECT_NEAR(asked(plan, 0), 14000 + 12000, cent);
  Pause pause = of_spring();
  pause.from = Month::of(2020, 2);  // six months, after one of less than three months of work
  EXPECT_NEAR(asked(with_pauses(plan, {pause}), 0), 14000 + 12000 + 30000, cent);
  pause.from = Month::of(2020, 4);  // the work can be done before
  EXPECT_NEAR(asked(with_pauses(plan, {pause}), 0), 14000 + 12000, cent);
  // In time as with own funding.
  EXPECT_EQ(completion(with_pauses(with_a_rich_donor(0.5), {of_spring()})), 8);
}

TEST(PauseProof, that_may_come_is_known_once_it_has_begun) {
  Pause pause = of_spring(0, false, 0.5);
  pause.until = Month::of(2021, 6);  // six months of the second year
  const Scenario scenario = with_pauses(with_a_rich_donor(100), {pause});
  EXPECT_NEAR(asked(scenario, 0, 20), 20 * 60000, cent);
  int coming = 0;
  for (std::int64_t r = 0; r < 20; ++r) {
    const bool comes = at(months_of(scenario, r)[5], ReplayColumn::worked_share) == 0;
    coming += comes ? 1 : 0;
  }
  EXPECT_GT(coming, 0);
  EXPECT_LT(coming, 20);
  // Where it came, 45,000 USD of the first year are left over and the second can use 30,000.
  EXPECT_NEAR(asked(scenario, 1, 20), (20 - coming) * 60000, cent);
}

TEST(PauseProof, room_of_the_other_themes_counts_months_of_work) {
  const auto asks = [](auto theme, const Pause& pause) {
    theme.own_funding_usd_per_year = 0;
    Scenario scenario = plain_scenario(24);
    if constexpr (std::is_same_v<decltype(theme), Stockpile>) scenario.states[0].stockpile = theme;
    if constexpr (std::is_same_v<decltype(theme), VictimAssistance>) {
      scenario.states[0].victim_assistance = theme;
    }
    if constexpr (std::is_same_v<decltype(theme), RiskEducation>) {
      scenario.states[0].risk_education = theme;
    }
    scenario.donors = {plain_donor("NN", 1e9)};
    return asked(with_pauses(scenario, {pause}), 0);
  };
  for (const bool paid : {true, false}) {
    EXPECT_NEAR(asks(plain_stockpile(1e6), of_spring(0.5, paid)), 10000, cent);
    EXPECT_NEAR(asks(plain_victim_assistance(1e6), of_spring(0.5, paid)), 10000, cent);
    EXPECT_NEAR(asks(plain_risk_education(), of_spring(0.5, paid)), paid ? 12000 : 10000, cent);
  }
  Stockpile with_setup = plain_stockpile(1e6);
  with_setup.setup_months = 4;
  with_setup.setup_cost_usd = 6000;
  EXPECT_NEAR(asks(with_setup, of_spring(0.5)), 6000 + 6000, cent);
}

TEST(PauseProof, conserves_money) {
  Scenario scenario = with_pauses(with_a_rich_donor(2), {of_spring(0, false, 0.5), of_spring(0.3)});
  scenario.states[0].stockpile = plain_stockpile(3000);
  scenario.states[0].victim_assistance = plain_victim_assistance(500);
  scenario.states[0].risk_education = plain_risk_education();
  scenario.funding.delay_months = 3;
  scenario.donors[0].budget_usd_per_year = 70000;
  for (const ReplicationRecord& record : records_of(scenario, 50)) {
    EXPECT_NEAR(missing_money(record), 0, cent);
  }
}

TEST(PauseProof, is_shown_by_a_replay) {
  Scenario scenario = with_pauses(world_with(plain_clearance(1), 24), {of_spring(0.5, false)});
  scenario.states[0].pauses.push_back(of_spring(0.8));
  const auto months = months_of(scenario);
  for (std::size_t month = 0; month < 24; ++month) {
    const bool pauses = 3 <= month && month <= 6;
    EXPECT_EQ(at(months[month], ReplayColumn::worked_share), pauses ? 0.4 : 1.0);
    EXPECT_EQ(at(months[month], ReplayColumn::staff_share), pauses ? 0.5 : 1.0);
  }
  EXPECT_TRUE(
      std::isnan(at(months_of(world_with(plain_clearance(1)))[0], ReplayColumn::worked_share)));
}

}  // namespace
}  // namespace art6::worlds
