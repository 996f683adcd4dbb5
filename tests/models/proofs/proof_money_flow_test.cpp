// A dollar's way from the donor to the programme, by hand (model.md 7.1 to 7.3 and 10.1).
#include <gtest/gtest.h>

#include "tests/models/engine/worlds.hpp"

namespace art6::worlds {
namespace {

/// Clearance without own funding: five teams use 5,000 USD a month.
Clearance unfunded_clearance(double confirmed_km2) {
  Clearance clearance = plain_clearance(confirmed_km2);
  clearance.own_funding_usd_per_year = 0;
  return clearance;
}

/// Stockpile without own funding that can use any amount: 10 USD a munition.
Stockpile bottomless_stockpile() {
  Stockpile stockpile = plain_stockpile(1e9);
  stockpile.own_funding_usd_per_year = 0;
  stockpile.munitions_per_month = 1e7;
  return stockpile;
}

/// A donor whose flexible money may go to State `state` only.
Donor donor_to(const std::string& state, double usd_per_year) {
  Donor donor = plain_donor("NOR", usd_per_year);
  donor.flexible.states = {state};
  return donor;
}

TEST(MoneyProof, arrives_delay_months_after_the_donors_first_year_starts) {
  Scenario scenario = world_with(unfunded_clearance(1));  // ten months of work
  scenario.donors = {plain_donor("NOR", 60000)};
  scenario.donors[0].starts = scenario.clock.start + 12;
  for (const int delay : {0, 1, 3, 12, 14, 25}) {
    scenario.funding.delay_months = delay;
    EXPECT_EQ(completion(scenario), 12 + delay + 9) << delay << " months";
  }
}

TEST(MoneyProof, fills_the_pipeline_with_the_first_years_monthly_amount) {
  Scenario scenario = world_with(unfunded_clearance(1), 30);
  scenario.donors = {plain_donor("NOR", 60000)};
  scenario.donors[0].growth_per_year = -1;  // nothing after the first year
  for (const int delay : {0, 3, 12, 14}) {
    scenario.funding.delay_months = delay;
    const ReplicationRecord record = certain(scenario);
    EXPECT_EQ(record.programmes[ProgrammeIndex(0)].completed, 9);
    EXPECT_NEAR(record.donors_given_usd, 60000 + delay * 5000.0, cent);
    // 10 of 12 + delay twelfths are spent, the rest comes back.
    EXPECT_NEAR(record.returned_usd, (2 + delay) * 5000.0, cent);
    EXPECT_NEAR(record.pool_usd, record.returned_usd, cent);
  }
}

TEST(MoneyProof, does_not_arrive_in_a_run_shorter_than_the_delay) {
  Scenario scenario = world_with(unfunded_clearance(100), 30);
  scenario.donors = {plain_donor("NOR", 60000)};
  scenario.donors[0].starts = scenario.clock.start + 12;
  scenario.funding.delay_months = 40;
  const ReplicationRecord record = certain(scenario);
  EXPECT_EQ(record.programmes[ProgrammeIndex(0)].spent_usd, 0);
  EXPECT_NEAR(record.programmes[ProgrammeIndex(0)].on_its_way_usd, 2 * 60000, cent);
  EXPECT_NEAR(missing_money(record), 0, cent);
}

TEST(MoneyProof, gives_a_starting_donor_the_months_that_are_left_of_the_year) {
  Scenario scenario = world_with(bottomless_clearance(), 36);
  scenario.donors = {plain_donor("NOR", 120000)};
  scenario.donors[0].starts = scenario.clock.start + 12 + 7;
  const ReplicationRecord record = certain(scenario);
  EXPECT_NEAR(record.programmes[ProgrammeIndex(0)].years[YearIndex(0)].spent_usd, 0, cent);
  EXPECT_NEAR(record.programmes[ProgrammeIndex(0)].years[YearIndex(1)].spent_usd, 50000, cent);
  EXPECT_NEAR(record.programmes[ProgrammeIndex(0)].years[YearIndex(2)].spent_usd, 120000, cent);
}

TEST(MoneyProof, of_a_donor_that_started_before_the_clock_counts_whole) {
  Scenario scenario = world_with(bottomless_clearance(), 12);
  scenario.donors = {plain_donor("NOR", 120000)};
  scenario.donors[0].starts = scenario.clock.start - 40;
  EXPECT_NEAR(certain(scenario).programmes[ProgrammeIndex(0)].spent_usd, 120000, cent);
}

TEST(MoneyProof, splits_a_pledge_by_weight_and_by_the_months_in_which_it_runs) {
  Scenario scenario = world_with(bottomless_clearance(), 48);
  scenario.states[0].clearance->weight = 3;
  scenario.states[0].stockpile = bottomless_stockpile();
  scenario.states.push_back(plain_state("ZWE"));
  scenario.donors = {donor_to("ZWE", 1e6)};  // what is not pledged finds no programme
  scenario.coalitions = {{.id = "c",
                          .state = "AAA",
                          .lead = {},
                          .themes = {Theme::clearance, Theme::stockpile},
                          .pledges = {{"NOR", 24000}},
                          .from = scenario.clock.start + 6,
                          .until = scenario.clock.start + 29}};
  const ReplicationRecord record = certain(scenario);
  const double pledged[] = {12000, 24000, 12000, 0};
  for (std::size_t year = 0; year < 4; ++year) {
    EXPECT_NEAR(record.programmes[ProgrammeIndex(0)].years[YearIndex(year)].spent_usd,
                0.75 * pledged[year], cent);
    EXPECT_NEAR(record.programmes[ProgrammeIndex(1)].years[YearIndex(year)].spent_usd,
                0.25 * pledged[year], cent);
  }
  EXPECT_NEAR(record.unplaced_usd, 4e6 - 48000, cent);
}

TEST(MoneyProof, scales_pledges_down_to_the_budget) {
  Scenario scenario = world_with(bottomless_clearance(), 12);
  scenario.states.push_back(plain_state("BBB"));
  scenario.states[1].clearance = bottomless_clearance();
  scenario.donors = {donor_to("none", 90000)};
  scenario.donors[0].committed = {{{"BBB", Theme::clearance}, 0.5}};
  const Coalition coalition{.id = "a",
                            .state = "AAA",
                            .lead = "NOR",
                            .themes = {Theme::clearance},
                            .pledges = {{"NOR", 40000}},
                            .from = scenario.clock.start,
                            .until = scenario.clock.end};
  scenario.coalitions = {coalition, coalition};
  scenario.coalitions[1].id = "b";
  scenario.coalitions[1].state = "BBB";
  scenario.coalitions[1].pledges[0].usd_per_year = 80000;
  const ReplicationRecord record = certain(scenario);
  EXPECT_NEAR(record.programmes[ProgrammeIndex(0)].spent_usd, 30000, cent);  // 40,000 of 120,000
  EXPECT_NEAR(record.programmes[ProgrammeIndex(1)].spent_usd, 60000,
              cent);  // nothing is left to commit
}

TEST(MoneyProof, commits_in_file_order_as_far_as_the_money_goes) {
  Scenario scenario = plain_scenario(12);
  scenario.states = {plain_state("AAA"), plain_state("BBB"), plain_state("CCC")};
  for (State& state : scenario.states) state.clearance = bottomless_clearance();
  scenario.donors = {donor_to("none", 120000)};
  scenario.donors[0].committed = {{{"CCC", Theme::clearance}, 0.6},
                                  {{"AAA", Theme::clearance}, 0.3},
                                  {{"BBB", Theme::clearance}, 0.5}};
  const ReplicationRecord record = certain(scenario);
  EXPECT_NEAR(record.programmes[ProgrammeIndex(2)].spent_usd, 72000, cent);
  EXPECT_NEAR(record.programmes[ProgrammeIndex(0)].spent_usd, 36000, cent);
  EXPECT_NEAR(record.programmes[ProgrammeIndex(1)].spent_usd, 12000, cent);
}

TEST(MoneyProof, cuts_the_parts_of_all_donors_in_proportion_to_the_room) {
  // Room for 60,000, tied 90,000: one third of each part turns flexible.
  Scenario scenario = world_with(unfunded_clearance(100), 12);
  scenario.states.push_back(plain_state("BBB"));
  scenario.states.push_back(plain_state("CCC"));
  scenario.states[1].clearance = scenario.states[2].clearance = bottomless_clearance();
  scenario.donors = {plain_donor("FRA", 60000), plain_donor("NOR", 30000)};
  scenario.donors[0].flexible.states = {"BBB"};
  scenario.donors[1].flexible.states = {"CCC"};
  for (Donor& donor : scenario.donors) donor.committed = {{{"AAA", Theme::clearance}, 1}};
  const ReplicationRecord record = certain(scenario);
  EXPECT_NEAR(record.programmes[ProgrammeIndex(0)].spent_usd, 60000, cent);
  EXPECT_NEAR(record.programmes[ProgrammeIndex(1)].spent_usd, 20000, cent);
  EXPECT_NEAR(record.programmes[ProgrammeIndex(2)].spent_usd, 10000, cent);
  EXPECT_NEAR(record.placed_usd, 30000, cent);
}

TEST(MoneyProof, has_room_for_the_cost_the_contingency_and_the_allowance) {
  // Remaining cost 10,000 and an allowance of twelve team-months at 1,000: room for
  // 10,000 (1 + contingency) + 12,000, less own funding, as long as capacity (60,000) is above.
  Scenario scenario = world_with(unfunded_clearance(0.2), 1);
  scenario.donors = {plain_donor("NOR", 1e6)};
  for (const double contingency : {0.0, 0.25, 1.0}) {
    scenario.funding.contingency = contingency;
    EXPECT_NEAR(certain(scenario).placed_usd, 10000 * (1 + contingency) + 12000, cent);
  }
  scenario.states[0].clearance->own_funding_usd_per_year = 7000;
  EXPECT_NEAR(certain(scenario).placed_usd, 32000 - 7000, cent);
  scenario.states[0].clearance->own_funding_usd_per_year = 33000;
  EXPECT_EQ(certain(scenario).placed_usd, 0);
}

TEST(MoneyProof, that_finds_no_room_is_carried_to_the_donors_next_year) {
  Scenario scenario = world_with(unfunded_clearance(100), 36);
  scenario.donors = {plain_donor("NOR", 130000)};
  scenario.donors[0].growth_per_year = -1;  // nothing after the first year
  const ReplicationRecord record = certain(scenario);
  EXPECT_NEAR(record.programmes[ProgrammeIndex(0)].years[YearIndex(0)].spent_usd, 60000, cent);
  EXPECT_NEAR(record.programmes[ProgrammeIndex(0)].years[YearIndex(1)].spent_usd, 60000, cent);
  EXPECT_NEAR(record.programmes[ProgrammeIndex(0)].years[YearIndex(2)].spent_usd, 10000, cent);
  EXPECT_EQ(record.unplaced_usd, 0);
  EXPECT_NEAR(record.placed_usd, 130000, cent);
}

TEST(MoneyProof, of_a_complete_programme_returns_to_the_donors_flexible_money) {
  // Clearance is done in month 9 with five twelfths of 5,000 on their way: 25,000 go back, and
  // with what NOR gives in year 1, all to the stockpile: (60,000 + 85,000) / 12 a month from month
  // 15 on, 5,000 before.
  Scenario scenario = world_with(unfunded_clearance(1), 24);
  scenario.states[0].stockpile = bottomless_stockpile();
  scenario.donors = {plain_donor("NOR", 120000)};
  scenario.donors[0].committed = {{{"AAA", Theme::clearance}, 0.5}};
  scenario.funding.delay_months = 3;
  const ReplicationRecord record = certain(scenario);
  EXPECT_NEAR(record.returned_usd, 25000, cent);
  EXPECT_NEAR(record.pool_usd, 0, cent);
  EXPECT_NEAR(record.programmes[ProgrammeIndex(1)].years[YearIndex(0)].spent_usd, 60000, cent);
  EXPECT_NEAR(record.programmes[ProgrammeIndex(1)].years[YearIndex(1)].spent_usd,
              3 * 5000 + 9 * 145000.0 / 12, cent);
}

TEST(MoneyProof, of_the_pool_goes_to_donors_in_proportion_to_their_flexible_money) {
  Scenario scenario = world_with(unfunded_clearance(1), 24);  // done in month 9: 10,000 go back
  scenario.states.push_back(plain_state("BBB"));
  scenario.states.push_back(plain_state("CCC"));
  scenario.states[1].clearance = scenario.states[2].clearance = bottomless_clearance();
  scenario.donors = {plain_donor("DEU", 60000), plain_donor("FRA", 30000),
                     plain_donor("NOR", 10000)};
  scenario.donors[0].committed = {{{"AAA", Theme::clearance}, 1}};
  scenario.donors[0].growth_per_year = -1;
  scenario.donors[1].flexible.states = {"BBB"};
  scenario.donors[2].flexible.states = {"CCC"};
  const ReplicationRecord record = certain(scenario);
  EXPECT_NEAR(record.programmes[ProgrammeIndex(1)].years[YearIndex(1)].spent_usd, 30000 + 7500,
              cent);
  EXPECT_NEAR(record.programmes[ProgrammeIndex(2)].years[YearIndex(1)].spent_usd, 10000 + 2500,
              cent);
}

TEST(MoneyProof, of_own_funding_is_spent_first_and_lapses_where_it_is_not_needed) {
  Clearance clearance = unfunded_clearance(100);
  clearance.own_funding_usd_per_year = 12 * 3000;
  Scenario scenario = world_with(clearance, 12);
  scenario.states[0].own_growth_per_year = 0.5;
  scenario.donors = {plain_donor("NOR", 12 * 2000)};
  ReplicationRecord record = certain(scenario);
  EXPECT_NEAR(record.programmes[ProgrammeIndex(0)].own_spent_usd, 36000, cent);
  EXPECT_NEAR(record.programmes[ProgrammeIndex(0)].spent_usd, 60000, cent);
  scenario.donors.clear();
  scenario.clock.end = scenario.clock.start + 35;
  record = certain(scenario);  // 3,000, then 4,500, then 5,000 of 6,750 a month
  EXPECT_NEAR(record.programmes[ProgrammeIndex(0)].years[YearIndex(1)].spent_usd, 12 * 4500, cent);
  EXPECT_NEAR(record.programmes[ProgrammeIndex(0)].own_spent_usd, 12 * (3000 + 4500 + 5000), cent);
}

TEST(MoneyProof, of_the_reserve_is_released_by_a_sixth_a_month) {
  // 5,000 USD arrive a month; teams grow from none by one a month.
  Clearance clearance = unfunded_clearance(100);
  clearance.teams = 0;
  clearance.new_teams_per_month = 1;
  Scenario scenario = world_with(clearance, 3);
  scenario.donors = {plain_donor("NOR", 60000)};
  scenario.states[0].clearance->max_teams = 10;
  // Room: 12,000 x min(10, 12) is above the budget. Spent 1,000 + 2,000 + 3,000.
  const ReplicationRecord record = certain(scenario);
  EXPECT_NEAR(record.programmes[ProgrammeIndex(0)].spent_usd, 6000, cent);
  EXPECT_NEAR(record.programmes[ProgrammeIndex(0)].reserve_usd, 9000, cent);
  scenario.clock.end = scenario.clock.start + 11;
  double teams = 0, reserve = 0, spent = 0;
  for (int month = 0; month < 12; ++month) {
    teams = std::min(teams + 1, 5 + reserve / 6000);
    reserve += 5000 - 1000 * teams;
    spent += 1000 * teams;
  }
  EXPECT_NEAR(certain(scenario).programmes[ProgrammeIndex(0)].spent_usd, spent, cent);
}

TEST(MoneyProof, of_a_year_that_the_clock_cuts_stays_on_its_way) {
  Scenario scenario = world_with(bottomless_clearance(), 1);
  scenario.donors = {plain_donor("NOR", 120000)};
  scenario.funding.delay_months = 3;
  for (const int months : {1, 13}) {
    scenario.clock.end = scenario.clock.start + (months - 1);
    const ReplicationRecord record = certain(scenario);
    EXPECT_NEAR(record.programmes[ProgrammeIndex(0)].spent_usd, months * 10000.0, cent);
    EXPECT_NEAR(record.programmes[ProgrammeIndex(0)].on_its_way_usd, (11 + 3) * 10000.0, cent);
    EXPECT_EQ(std::ssize(record.programmes[ProgrammeIndex(0)].years), (months + 11) / 12);
    EXPECT_NEAR(missing_money(record), 0, cent);
  }
}

TEST(MoneyProof, that_nobody_may_use_stays_with_the_donor) {
  Scenario scenario = world_with(bottomless_clearance(), 25);
  scenario.donors = {donor_to("none", 1000)};
  const ReplicationRecord record = certain(scenario);
  EXPECT_NEAR(record.unplaced_usd, 3000, cent);
  EXPECT_EQ(record.placed_usd, 0);
}

TEST(MoneyProof, goes_on_after_the_milestone_of_victim_assistance) {
  Scenario scenario = world_with(plain_victim_assistance(100));
  scenario.states[0].victim_assistance->own_funding_usd_per_year = 0;
  scenario.states[0].victim_assistance->pillars[0].returns_after_months = 40;
  scenario.donors = {plain_donor("NOR", 12000)};
  const ReplicationRecord record = certain(scenario);
  ASSERT_TRUE(record.programmes[ProgrammeIndex(0)].completed.has_value());
  EXPECT_LT(*record.programmes[ProgrammeIndex(0)].completed, 24);
  // In the last years what returns is served: about 95 of 100 people in 40 months, 100 USD each.
  EXPECT_NEAR(record.programmes[ProgrammeIndex(0)].years[YearIndex(4)].spent_usd,
              100.0 * 12 / 40 * 95, 150);
  EXPECT_EQ(record.returned_usd, 0);
}

}  // namespace
}  // namespace art6::worlds
