// Pledges that are paid once, by hand (model.md 7.1.6, 7.2.2 to 7.2.4): they arrive whole and last
// as long as they last. Also the months in which money of earlier years is paid (7.1.9).
#include <gtest/gtest.h>

#include "models/engine/replay.hpp"
#include "tests/models/engine/worlds.hpp"

namespace art6::worlds::grants_paid_once {
namespace {

/// Clearance without own funding: five teams use 5,000 USD a month for as long as there is work.
Clearance unfunded_clearance(double confirmed_km2) {
  Clearance clearance = plain_clearance(confirmed_km2);
  clearance.own_funding_usd_per_year = 0;
  return clearance;
}

/// AAA's clearance with a grant of NOR in month `month`, who has 300,000 USD a year for nobody
/// else.
Scenario granted(double confirmed_km2, double usd, int month, int months = 60) {
  Scenario scenario = world_with(unfunded_clearance(confirmed_km2), months);
  scenario.donors = {plain_donor("NOR", 300000)};
  scenario.donors[0].flexible.states = std::vector<std::string>();
  scenario.coalitions = {
      {.id = "grant",
       .state = "AAA",
       .lead = {},
       .themes = {Theme::clearance},
       .pledges = {{.donor = "NOR", .usd = usd, .month = scenario.clock.start + month}},
       .from = {},
       .until = {}}};
  return scenario;
}

/// The only future of AAA's clearance, month by month.
Replay replay_of(const Scenario& scenario) {
  const Portfolio portfolio = build_portfolio(scenario);
  const PlacingModel placing = build_placing(portfolio, find_strategy(scenario, "equal"));
  return replay(portfolio, placing, ProgrammeIndex(0), 0);
}
double value_at(const Replay& replay, int month, ReplayColumn column) {
  return replay.months[static_cast<std::size_t>(month)][static_cast<std::size_t>(column)];
}

// The programme can use 60,000 a year. The grant of four years' worth is spent at that pace until a
// sixth of what is left falls short of it.
TEST(GrantsPaidOnce, arrive_whole_in_their_month_and_last_for_years) {
  for (const int delay : {0, 4}) {
    Scenario scenario = granted(100, 240000, 6);
    scenario.funding.delay_months = delay;
    const Replay found = replay_of(scenario);
    for (int t = 0; t < 60; ++t) {
      const bool is_here = t == 6 + delay;
      EXPECT_NEAR(value_at(found, t, ReplayColumn::donors_usd), is_here ? 240000 : 0, cent) << t;
      if (t < 6 + delay) {
        EXPECT_EQ(value_at(found, t, ReplayColumn::spent_usd), 0) << t;
      }
      if (t >= 6 + delay && t < 48 + delay) {
        EXPECT_NEAR(value_at(found, t, ReplayColumn::spent_usd), 5000, cent) << t;
      }
    }
    EXPECT_NEAR(found.record.spent_usd + found.record.reserve_usd, 240000, cent);
    EXPECT_NEAR(certain(scenario).unplaced_usd, 5 * 300000.0 - 240000, cent);
  }
}

// FRA commits the 60,000 that the programme can use. The grant comes in December: nobody stops work
// until then. It is held as the second year begins, which takes nothing of FRA's, and 40,000 of it
// still are as the third begins, which takes 20,000. A second grant of the third year is whole
// beside what is cut.
TEST(GrantsPaidOnce, cut_no_other_money_in_their_year_and_count_as_held_in_the_next) {
  Scenario scenario = granted(100, 100000, 11);
  scenario.donors.push_back(plain_donor("FRA", 60000));
  scenario.donors[1].flexible.states = std::vector<std::string>();
  scenario.donors[1].committed = {{{"AAA", Theme::clearance}, 1}};
  scenario.coalitions[0].pledges.push_back(
      {.donor = "NOR", .usd = 30000.0, .month = scenario.clock.start + 30});
  const Replay found = replay_of(scenario);
  for (int t = 0; t < 36; ++t) {
    const double granted = t == 11 ? 100000 : t == 30 ? 30000 : 0;
    const double committed = t < 12 ? 5000 : t < 24 ? 0 : 20000.0 / 12;
    EXPECT_NEAR(value_at(found, t, ReplayColumn::donors_usd), committed + granted, cent) << t;
    EXPECT_NEAR(value_at(found, t, ReplayColumn::spent_usd), 5000, cent) << t;
  }
}

// What is beyond the donor's money of the year is cut, whatever the programme could use.
TEST(GrantsPaidOnce, are_scaled_down_together_to_what_the_donor_has_in_the_year) {
  Scenario scenario = granted(100, 400000, 6);
  scenario.coalitions[0].pledges.push_back(
      {.donor = "NOR", .usd = 200000.0, .month = scenario.clock.start + 9});
  const Replay found = replay_of(scenario);
  EXPECT_NEAR(value_at(found, 6, ReplayColumn::donors_usd), 200000, cent);
  EXPECT_NEAR(value_at(found, 9, ReplayColumn::donors_usd), 100000, cent);
}

// Two months of work are done in the first year with what FRA commits; the grant of the second year
// finds nothing to do, and joins NOR's flexible money, which BBB takes.
TEST(GrantsPaidOnce, are_flexible_money_where_the_work_was_done_before_their_year) {
  Scenario scenario = granted(0.2, 100000, 15, 24);
  scenario.states.push_back(plain_state("BBB"));
  scenario.states[1].clearance = bottomless_clearance();
  scenario.donors[0].starts = scenario.clock.start + 12;
  scenario.donors[0].flexible.states = {"BBB"};
  scenario.donors.push_back(plain_donor("FRA", 10000));
  scenario.donors[1].ends = scenario.clock.start + 11;
  scenario.donors[1].committed = {{{"AAA", Theme::clearance}, 1}};
  const ReplicationRecord record = certain(scenario);
  ASSERT_TRUE(record.programmes[ProgrammeIndex(0)].completed);
  EXPECT_LT(*record.programmes[ProgrammeIndex(0)].completed, 12);
  EXPECT_NEAR(record.programmes[ProgrammeIndex(0)].spent_usd, 10000, cent);
  EXPECT_NEAR(record.programmes[ProgrammeIndex(1)].spent_usd, 300000, cent);
  EXPECT_EQ(record.unplaced_usd, 0);
}

// Work that is done while a grant is on its way: the grant returns to the pool.
TEST(GrantsPaidOnce, return_where_the_work_is_done_before_they_arrive) {
  Scenario scenario = granted(0.2, 100000, 10, 24);
  scenario.donors.push_back(plain_donor("FRA", 10000));
  scenario.donors[1].committed = {{{"AAA", Theme::clearance}, 1}};
  scenario.funding.delay_months = 2;
  const ReplicationRecord record = certain(scenario);
  ASSERT_TRUE(record.programmes[ProgrammeIndex(0)].completed);
  EXPECT_GT(record.returned_usd, 100000);
  EXPECT_NEAR(missing_money(record), 0, cent);
}

// In the first year AAA can use nothing, and 60,000 stay with NOR. In the second a pledge to BBB
// takes all that NOR has, so that the months of what stayed are by NOR's rates, 5,000 and 15,000 a
// month; that a donor without money follows in the list changes nothing.
TEST(MoneyOfEarlierYears, is_paid_by_the_rates_of_the_donor_that_places_it) {
  Scenario scenario = world_with(bottomless_clearance(), 24);
  const Month start = scenario.clock.start;
  scenario.states[0].clearance->teams = 0;
  scenario.states[0].clearance->max_teams = Steps{{start + 12, 1e5}};
  scenario.states.push_back(plain_state("BBB"));
  scenario.states[1].clearance = bottomless_clearance();
  Donor donor = plain_donor("NOR", 0);
  donor.budget_usd_per_year = Steps{{start, 60000}, {start + 18, 180000}};
  donor.flexible.states = {"AAA"};
  scenario.donors = {donor, plain_donor("ZZZ", 0)};
  scenario.coalitions = {{.id = "all",
                          .state = "BBB",
                          .lead = {},
                          .themes = {Theme::clearance},
                          .pledges = {{.donor = "NOR", .usd = 1e6, .month = start + 12}},
                          .from = {},
                          .until = {}}};
  const Replay found = replay_of(scenario);
  for (int t = 0; t < 24; ++t) {
    EXPECT_NEAR(value_at(found, t, ReplayColumn::donors_usd),
                t < 12   ? 0
                : t < 18 ? 2500
                         : 7500,
                cent)
        << t;
  }
}

}  // namespace
}  // namespace art6::worlds::grants_paid_once
