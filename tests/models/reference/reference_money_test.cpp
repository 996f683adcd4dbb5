// The way of money by hand (model.md 7.1 to 7.3).
#include <gtest/gtest.h>

#include "sim/lanes/elementwise.hpp"
#include "sim/random/stream.hpp"
#include "tests/models/reference/donor_money.hpp"

namespace art6::reference {
namespace {

TEST(ReferenceMoney, arrives_so_many_months_later) {
  Scenario scenario = funded_by_a_donor(1, 60000);
  scenario.donors[0].starts = Month::of(2021, 1);
  for (const int delay : {0, 1, 3, 15}) {
    scenario.funding.delay_months = delay;
    const int waits = 12 + delay;
    EXPECT_EQ(cleared_with_money(scenario).completed, waits + 9) << "delay " << delay;
  }
}

TEST(ReferenceMoney, finds_the_pipeline_full_at_the_start) {
  Scenario scenario = funded_by_a_donor(5, 60000, 12);
  scenario.funding.delay_months = 3;
  const Replication one = run(scenario);
  EXPECT_DOUBLE_EQ(one.programmes[0].months[0].arrived, 5000);
  EXPECT_DOUBLE_EQ(one.programmes[0].months[11].arrived, 5000);
  EXPECT_DOUBLE_EQ(one.donors_given, 60000 + 3 * 5000);
  EXPECT_DOUBLE_EQ(one.programmes[0].on_its_way, 15000);
  EXPECT_NEAR(missing_money(one), 0, 1e-6);
}

TEST(ReferenceMoney, keeps_twelfths_of_a_year_that_the_clock_cuts) {
  const Replication one = run(funded_by_a_donor(5, 60000, 15));
  EXPECT_DOUBLE_EQ(one.programmes[0].months[14].arrived, 5000);
  EXPECT_DOUBLE_EQ(one.programmes[0].on_its_way, 9 * 5000);
  EXPECT_DOUBLE_EQ(one.donors_given, 120000);
}

TEST(ReferenceMoney, spends_own_money_first_and_lets_the_rest_lapse) {
  Scenario scenario = funded_by_a_donor(5, 12000, 12);
  Clearance& clearance = *scenario.states[0].clearance;
  clearance.own_funding_usd_per_year = 24000;
  clearance.team_cost_usd_per_month = 2500;
  clearance.max_teams = clearance.teams = 1;
  const ProgrammeResult result = cleared_with_money(scenario);
  EXPECT_DOUBLE_EQ(result.months[0].budget, 3000 - 500);  // 500 USD a month have no room
  EXPECT_DOUBLE_EQ(result.own_spent, 24000);
  clearance.own_funding_usd_per_year = 120000;
  EXPECT_DOUBLE_EQ(cleared_with_money(scenario).own_spent, 30000);
  EXPECT_DOUBLE_EQ(cleared_with_money(scenario).reserve, 0);
}

TEST(ReferenceMoney, grows_own_funding_by_the_year) {
  Scenario scenario = plain_scenario(36);
  scenario.states[0].clearance = plain_clearance(5);
  scenario.states[0].own_growth_per_year = 0.1;
  EXPECT_NEAR(cleared_with_money(scenario).months[24].own, 5000 * 1.21, 1e-9);
}

TEST(ReferenceMoney, releases_a_sixth_of_the_reserve_a_month) {
  Scenario scenario = funded_by_a_donor(5, 60000);
  Clearance& clearance = *scenario.states[0].clearance;
  clearance.teams = 0;
  clearance.new_teams_per_month = 1;
  const ProgrammeResult result = cleared_with_money(scenario);
  // 5,000 arrive, one team costs 1,000, then two: 4,000 stay, then 3,000 more
  EXPECT_DOUBLE_EQ(result.months[0].reserve, 4000);
  EXPECT_DOUBLE_EQ(result.months[1].budget, 5000 + 4000.0 / 6);
  EXPECT_DOUBLE_EQ(result.months[1].reserve, 7000);
}

TEST(ReferenceMoney, multiplies_a_budget_by_growth_and_shock) {
  Scenario scenario = funded_by_a_donor(5, 1000, 36);
  Donor& donor = scenario.donors[0];
  donor.growth_per_year = 0.05;
  donor.volatility = 0.3;
  donor.persistence = 0.5;
  scenario.funding.common_shock = 0.36;
  const Stream own(scenario.simulation.seed, "donor/NOR/budget");
  const Stream common(scenario.simulation.seed, "donor/common");
  const auto shock = [&](int year) {
    return 0.6 * normal_quantile(common.uniform(0, year)) +
           0.8 * normal_quantile(own.uniform(0, year));
  };
  const double x1 = 0.5 * 0.3 * shock(0) + 0.3 * shock(1);
  const double expected = 1000 * 1.05 * art6::exp(x1 - 0.09 * 1.25 / 2);
  EXPECT_NEAR(cleared_with_money(scenario).months[12].arrived, expected / 12, 1e-9);
}

TEST(ReferenceMoney, comes_from_donors_that_join) {
  Scenario scenario = funded_by_a_donor(5, 60000);
  scenario.donors[0].joins_probability = 0.5;
  const Stream stream(scenario.simulation.seed, "donor/NOR/joins");
  int joined = 0;
  for (std::uint32_t r = 0; r < 20; ++r) {
    const bool joins = stream.static_uniform(r) < 0.5;
    const Replication one = simulate(scenario, built_in_strategies().at("equal"), r);
    EXPECT_EQ(one.donors_given > 0, joins);
    joined += joins;
  }
  EXPECT_GT(joined, 0);
  EXPECT_LT(joined, 20);
}

TEST(ReferenceMoney, scales_pledges_down_to_the_budget) {
  Scenario scenario = two_programmes();
  scenario.donors[0].committed = {{clearance_of_a, 1.0}};  // nothing is left for it
  const Month start = scenario.clock.start;
  scenario.coalitions = {
      {"one", "AAA", {}, {Theme::clearance}, {{"NOR", 8000}}, start, start + 11},
      {"two", "AAA", {}, {Theme::stockpile}, {{"NOR", 16000}}, start, start + 11}};
  EXPECT_DOUBLE_EQ(arrives(scenario, Theme::clearance), 4000.0 / 12);
  EXPECT_DOUBLE_EQ(arrives(scenario, Theme::stockpile), 8000.0 / 12);
}

TEST(ReferenceMoney, splits_a_pledge_over_themes_by_weight_and_months) {
  Scenario scenario = two_programmes();
  scenario.donors[0].budget_usd_per_year = 8000;
  scenario.donors[0].flexible.states = {"BBB"};  // so that the rest stays with the donor
  scenario.states[0].clearance->weight = 3;
  const Month start = scenario.clock.start;
  scenario.coalitions = {{"one",
                          "AAA",
                          {},
                          {Theme::clearance, Theme::stockpile},
                          {{"NOR", 12000}},
                          start + 8,
                          start + 100}};
  // From the ninth month on, no more than the donor has in a month: 8,000 / 12, not 1,000.
  EXPECT_DOUBLE_EQ(arrives(scenario, Theme::clearance, 7), 0);
  EXPECT_DOUBLE_EQ(arrives(scenario, Theme::clearance, 8), 6000.0 / 12);
  EXPECT_DOUBLE_EQ(arrives(scenario, Theme::stockpile, 8), 2000.0 / 12);
  EXPECT_NEAR(run(scenario).unplaced_at_end, 8000 * 8.0 / 12, 1e-9);
  scenario.states[0].clearance->weight = scenario.states[0].stockpile->weight = 0;
  EXPECT_DOUBLE_EQ(arrives(scenario, Theme::clearance, 8), 4000.0 / 12);
}

TEST(ReferenceMoney, commits_in_file_order_as_far_as_it_goes) {
  Scenario scenario = two_programmes();
  scenario.donors[0].committed = {{stockpile_of_a, 0.75}, {clearance_of_a, 0.75}};
  EXPECT_DOUBLE_EQ(arrives(scenario, Theme::stockpile), 9000.0 / 12);
  EXPECT_DOUBLE_EQ(arrives(scenario, Theme::clearance), 3000.0 / 12);
}

TEST(ReferenceMoney, cuts_all_donors_in_proportion_where_a_programme_has_no_room) {
  Scenario scenario = two_programmes();
  // room for clearance: five teams a year, 60,000 USD; offered: 90,000 and 30,000
  scenario.donors = {plain_donor("CHE", 90000), plain_donor("NOR", 40000)};
  scenario.donors[0].committed = {{clearance_of_a, 1.0}};
  scenario.donors[1].committed = {{clearance_of_a, 0.75}};
  for (Donor& donor : scenario.donors) donor.flexible.themes = {Theme::risk_education};
  EXPECT_DOUBLE_EQ(arrives(scenario, Theme::clearance), 5000);
  EXPECT_DOUBLE_EQ(run(scenario).unplaced_at_end, 45000 + 15000 + 10000);
  EXPECT_DOUBLE_EQ(run(scenario).placed, 0);
}

TEST(ReferenceMoney, carries_what_finds_no_room_to_the_next_year) {
  Scenario scenario = two_programmes(24);
  scenario.states[0].stockpile.reset();
  scenario.donors[0] = plain_donor("NOR", 72000);
  scenario.donors[0].growth_per_year = -0.5;
  // 60,000 placed; then 36,000 and the 12,000 carried
  const Replication one = run(scenario);
  EXPECT_DOUBLE_EQ(one.programmes[0].months[0].arrived, 5000);
  EXPECT_DOUBLE_EQ(one.programmes[0].months[12].arrived, 4000);
  EXPECT_DOUBLE_EQ(one.placed, 108000);
  EXPECT_DOUBLE_EQ(one.unplaced_at_end, 0);
}

TEST(ReferenceMoney, gives_the_last_year_of_little_work_an_allowance) {
  Scenario scenario = two_programmes();
  scenario.states[0].stockpile.reset();
  scenario.states[0].clearance->confirmed_km2 = 0.1;
  scenario.states[0].clearance->fixed_cost_usd_per_month = 250;
  scenario.donors[0].budget_usd_per_year = 1e6;
  // 5 team-months of 1,000 + 250 / 5 USD, a quarter more, and a year of one team and fixed cost
  EXPECT_NEAR(run(scenario).placed, 1.25 * 5 * 1050 + 12 * 1250, 1e-6);
  // That covers the work, so that it comes at full pace: five teams and the fixed cost.
  EXPECT_NEAR(arrives(scenario, Theme::clearance), 5250, 1e-6);
}

/// Clearance of one month's work that gets 12 months of money; four months of that on their way.
Scenario returning(int months) {
  Scenario scenario = two_programmes(months);
  scenario.funding.delay_months = 4;
  scenario.funding.contingency = 1000;
  scenario.states[0].clearance->confirmed_km2 = 0.1;
  scenario.donors = {plain_donor("CHE", 60000), plain_donor("NOR", 20000),
                     plain_donor("SWE", 10000)};
  scenario.donors[0].committed = {{clearance_of_a, 1.0}};
  for (Donor& donor : scenario.donors) {
    donor.flexible.themes = {Theme::stockpile};
    donor.growth_per_year = -1;  // money in the first year only
  }
  return scenario;
}

TEST(ReferenceMoney, returns_to_the_pool_when_work_is_complete) {
  const Replication one = run(returning(12));
  EXPECT_EQ(of(one, "AAA", Theme::clearance).completed, 0);
  // 60,000 and four months before the start, less 5,000 spent
  EXPECT_DOUBLE_EQ(one.returned, 60000 + 20000 - 5000);
  EXPECT_DOUBLE_EQ(one.pool_at_end, 75000);
  EXPECT_NEAR(missing_money(one), 0, 1e-6);
}

TEST(ReferenceMoney, waits_in_the_pool_while_no_donor_has_flexible_money) {
  Scenario scenario = returning(36);
  scenario.donors.resize(1);
  EXPECT_DOUBLE_EQ(run(scenario).pool_at_end, 75000);
}

TEST(ReferenceMoney, shares_the_pool_in_proportion_to_flexible_money) {
  Scenario scenario = returning(24);
  scenario.donors[1].flexible.themes = {Theme::risk_education};  // NOR places nothing, keeps all
  scenario.donors[1].growth_per_year = scenario.donors[2].growth_per_year = 0;
  const Replication one = run(scenario);
  // the second year finds 40,000 with NOR, 10,000 with SWE: 60,000 and 15,000 of the pool
  EXPECT_DOUBLE_EQ(one.pool_at_end, 0);
  // It can use 1,000 a month for the 16 months until all has arrived; four months of SWE's 10,000
  // of the first year are on their way.
  const double room_of_stockpile = 16 * 100 * 10 - 4 * 10000.0 / 12;
  EXPECT_NEAR(one.unplaced_at_end, 40000 + 60000 + 10000 + 15000 - room_of_stockpile, 1e-6);
}

TEST(ReferenceMoney, is_conserved_under_every_strategy) {
  Scenario scenario = returning(40);
  for (Donor& donor : scenario.donors) {
    donor.growth_per_year = 0;
    donor.volatility = 0.3;
    donor.flexible.themes.reset();
  }
  scenario.states[0].risk_education = plain_risk_education();
  scenario.states[0].victim_assistance = plain_victim_assistance(1000);
  scenario.states[0].clearance->output_noise = 0.3;
  scenario.states[0].clearance->confirmed_km2 = 1.5;
  for (const auto& [name, strategy] : built_in_strategies()) {
    for (std::uint32_t r = 0; r < 50; ++r) {
      EXPECT_NEAR(missing_money(simulate(scenario, strategy, r)), 0, 1e-6) << name << ' ' << r;
    }
  }
}

}  // namespace
}  // namespace art6::reference
