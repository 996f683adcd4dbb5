// Quantities that change in time (model.md 6, 7.7): cases by hand, and identities.
// Over 300 lines: a case for each key, which all read the same replays.
#include <gtest/gtest.h>

#include <cmath>

#include "models/engine/replay.hpp"
#include "models/strategies/strategy.hpp"
#include "tests/models/engine/full_world.hpp"
#include "tests/models/engine/same_records.hpp"
#include "tests/models/engine/worlds.hpp"
#include "tests/reference/random_steps.hpp"

namespace art6::worlds {
namespace {

using reference::visit_over_time;

Month month_of(const Scenario& scenario, int t) { return scenario.clock.start + t; }

/// The only future of the scenario's first programme, month by month.
Replay steps_of(const Scenario& scenario, const std::string& strategy = "equal") {
  const Portfolio portfolio = build_portfolio(scenario);
  const PlacingModel placing = build_placing(portfolio, find_strategy(scenario, strategy));
  return replay(portfolio, placing, ProgrammeIndex(0), 0);
}
double value_at(const Replay& replay, int t, ReplayColumn column) {
  return replay.months[static_cast<std::size_t>(t)][static_cast<std::size_t>(column)];
}

/// Every feature, and an uncertain number at each key that may change in time.
Scenario uncertain_world() {
  Scenario scenario = full_world();
  visit_over_time(scenario, [](QuantityOverTime& quantity, BeforeSteps) {
    const double plain = quantity.single.value;
    if (!quantity.single.is_uncertain() && plain > 0) {
      quantity = Distribution(Uniform{0.8 * plain, 1.2 * plain});
    }
  });
  return scenario;
}

TEST(Steps, one_that_begins_with_the_clock_or_before_is_the_plain_quantity_to_the_bit) {
  for (const Scenario& plain : {full_world(), uncertain_world()}) {
    const auto expected = records_of(plain, 35, "mixed");
    for (const int from : {0, -1, -30}) {
      Scenario stepped = plain;
      int keys = 0;
      visit_over_time(stepped, [&](QuantityOverTime& quantity, BeforeSteps) {
        quantity = Steps{{month_of(plain, from), quantity.single}};
        ++keys;
      });
      EXPECT_EQ(keys, 3 + 3 + 2 * (6 + 5 + 2) + 3);
      const auto found = records_of(stepped, 35, "mixed");
      ASSERT_EQ(expected.size(), found.size());
      for (std::size_t r = 0; r < found.size(); ++r) expect_same(expected[r], found[r]);
    }
  }
}

TEST(Steps, from_the_first_on_hold_also_before_it_for_rates_and_costs) {
  const Scenario plain = full_world();
  const auto expected = records_of(plain, 35, "mixed");
  Scenario stepped = plain;
  visit_over_time(stepped, [&](QuantityOverTime& quantity, BeforeSteps before) {
    if (before == BeforeSteps::zero) return;
    quantity = Steps{{month_of(plain, 17), quantity.single}};
  });
  const auto found = records_of(stepped, 35, "mixed");
  for (std::size_t r = 0; r < found.size(); ++r) {
    for (const ProgrammeIndex p : found[r].programmes.ids()) {
      const double spent = expected[r].programmes[p].spent_usd;
      EXPECT_NEAR(found[r].programmes[p].spent_usd, spent, 1e-9 * spent);
    }
  }
}

TEST(Steps, of_one_value_change_nothing_but_rounding) {
  const Scenario plain = full_world();
  const auto expected = records_of(plain, 35, "mixed");
  Scenario stepped = plain;
  visit_over_time(stepped, [&](QuantityOverTime& quantity, BeforeSteps) {
    if (quantity.single.is_uncertain()) return;
    const Quantity value = quantity.single;
    quantity = Steps{{month_of(plain, 0), value},
                     {month_of(plain, 7), value},
                     {month_of(plain, 24), value},
                     {month_of(plain, 45), value}};
  });
  const auto found = records_of(stepped, 35, "mixed");
  for (std::size_t r = 0; r < found.size(); ++r) {
    for (const ProgrammeIndex p : found[r].programmes.ids()) {
      const ProgrammeRecord &a = expected[r].programmes[p], &b = found[r].programmes[p];
      EXPECT_EQ(a.completed, b.completed);
      EXPECT_NEAR(a.spent_usd, b.spent_usd, 1e-9 * a.spent_usd);
      EXPECT_NEAR(a.left_at_deadline, b.left_at_deadline, 1e-9 * (1 + a.left_at_deadline));
    }
  }
}

/// 0.02 km2 a team and month; a team costs 1,000 USD, the programme 500 where it has teams.
TEST(Steps, of_teams_let_ten_work_then_fourteen) {
  Clearance clearance = plain_clearance(100);
  clearance.own_funding_usd_per_year = 12e6;
  clearance.teams = 0;
  clearance.fixed_cost_usd_per_month = 500;
  Scenario scenario = world_with(clearance, 20);
  const Month start = scenario.clock.start;
  scenario.states[0].clearance->max_teams =
      Steps{{start + 2, 10}, {start + 12, 14}, {start + 15, 0}};
  scenario.states[0].clearance->new_teams_per_month = Steps{{start, 4}, {start + 12, 1}};
  const int teams[] = {0, 0, 4, 8, 10, 10, 10, 10, 10, 10, 10, 10, 11, 12, 13, 0, 0, 0, 0, 0};
  const Replay found = steps_of(scenario);
  double left = 100;
  for (int t = 0; t < 20; ++t) {
    left -= 0.02 * teams[t];
    EXPECT_EQ(value_at(found, t, ReplayColumn::teams), teams[t]) << t;
    EXPECT_DOUBLE_EQ(value_at(found, t, ReplayColumn::spent_usd),
                     teams[t] > 0 ? 500 + 1000 * teams[t] : 0)
        << t;
    EXPECT_NEAR(value_at(found, t, ReplayColumn::confirmed_km2), left, 1e-12) << t;
  }
}

/// 5 teams: 100 team-days a month.
TEST(Steps, of_rates_and_costs_change_what_a_month_does_and_spends) {
  Scenario scenario = world_with(plain_clearance(100), 24);
  const Month start = scenario.clock.start;
  Clearance& clearance = *scenario.states[0].clearance;
  clearance.suspected_km2 = 50;
  clearance.survey_share = 0.5;
  clearance.own_funding_usd_per_year = 1e9;
  clearance.survey_m2_per_team_day = Steps{{start + 5, 2000}, {start + 13, 6000}};
  clearance.clearance_m2_per_team_day = Steps{{start + 5, 1000}, {start + 8, 3000}};
  clearance.team_cost_usd_per_month = Steps{{start + 5, 1000}, {start + 20, 1500}};
  const Replay found = steps_of(scenario);
  double suspected = 50, confirmed = 100;
  for (int t = 0; t < 24; ++t) {
    suspected -= 50 * (t < 13 ? 2000 : 6000) * 1e-6;
    confirmed += 50 * (t < 13 ? 2000 : 6000) * 1e-6 - 50 * (t < 8 ? 1000 : 3000) * 1e-6;
    EXPECT_NEAR(value_at(found, t, ReplayColumn::suspected_km2), suspected, 1e-9) << t;
    EXPECT_NEAR(value_at(found, t, ReplayColumn::confirmed_km2), confirmed, 1e-9) << t;
    EXPECT_NEAR(value_at(found, t, ReplayColumn::spent_usd), 5 * (t < 20 ? 1000 : 1500), 1e-9) << t;
  }
}

/// A pledge of NOR to the clearance of AAA.
Coalition pledged_by_nor(const QuantityOverTime& usd_per_year, Month from, Month until) {
  return {.id = "c",
          .state = "AAA",
          .lead = {},
          .themes = {Theme::clearance},
          .pledges = {{.donor = "NOR", .usd_per_year = usd_per_year}},
          .from = from,
          .until = until};
}

TEST(Steps, of_own_funding_are_a_table_of_years_that_is_spent_month_by_month) {
  Scenario scenario = world_with(bottomless_clearance(), 48);
  const Month start = scenario.clock.start;
  scenario.states[0].own_growth_per_year = 0.5;
  scenario.states[0].clearance->own_funding_usd_per_year =
      Steps{{start + 3, 12000}, {start + 12, 24000}, {start + 30, 0}, {start + 31, 60000}};
  const Replay found = steps_of(scenario);
  double spent = 0;
  for (int t = 0; t < 48; ++t) {
    const double a_year = t < 3 ? 0 : t < 12 ? 12000 : t < 30 ? 24000 : t < 31 ? 0 : 60000;
    const double a_month = a_year / 12 * std::pow(1.5, t / 12);
    EXPECT_NEAR(value_at(found, t, ReplayColumn::own_usd), a_month, 1e-9) << t;
    EXPECT_NEAR(value_at(found, t, ReplayColumn::spent_usd), a_month, 1e-9) << t;
    spent += a_month;
  }
  EXPECT_NEAR(found.record.spent_usd, spent, 1e-6);
}

/// A donor's money in each month is its rate of that month / 12, whatever is pledged and committed.
TEST(Steps, of_a_budget_pay_the_rate_of_each_month_and_not_more) {
  for (const int delay : {0, 3}) {
    Scenario scenario = world_with(bottomless_clearance(), 36);
    const Month start = scenario.clock.start;
    scenario.funding.delay_months = delay;
    Donor donor = plain_donor("NOR", 0);
    donor.growth_per_year = 0.1;
    donor.budget_usd_per_year =
        Steps{{start + 2, 120000}, {start + 8, 360000}, {start + 17, 0}, {start + 21, 60000}};
    donor.committed = {{{"AAA", Theme::clearance}, 0.25}};
    scenario.donors = {donor};
    scenario.coalitions = {pledged_by_nor(
        Steps{{start + 4, 50000}, {start + 15, 400000}, {start + 22, 0}}, start + 3, start + 30)};
    const Replay found = steps_of(scenario);
    for (int t = delay; t < 36; ++t) {
      const int paid = t - delay;
      const double rate = paid < 2    ? 0
                          : paid < 8  ? 120000
                          : paid < 17 ? 360000
                          : paid < 21 ? 0
                                      : 60000;
      EXPECT_NEAR(value_at(found, t, ReplayColumn::donors_usd),
                  rate * std::pow(1.1, paid / 12) / 12, 1e-6)
          << t << " after " << delay;
    }
    for (int t = 0; t < delay; ++t)
      EXPECT_EQ(value_at(found, t, ReplayColumn::donors_usd), 0);  // none before
  }
}

TEST(Steps, of_a_pledge_are_paid_as_they_stand_within_the_budget) {
  Scenario scenario = world_with(bottomless_clearance(), 24);
  const Month start = scenario.clock.start;
  Donor donor = plain_donor("NOR", 120000);
  donor.flexible.states = std::vector<std::string>();
  scenario.donors = {donor};
  scenario.coalitions = {pledged_by_nor(
      Steps{{start + 1, 60000}, {start + 5, 0}, {start + 14, 240000}}, start - 3, start + 20)};
  const Replay found = steps_of(scenario);
  for (int t = 0; t < 24; ++t) {
    const double pledged = t < 1 || t > 20 ? 0 : t < 5 ? 5000 : t < 14 ? 0 : 10000;
    EXPECT_NEAR(value_at(found, t, ReplayColumn::donors_usd), pledged, 1e-9) << t;
  }
}

TEST(Steps, of_a_pledge_may_be_uncertain_and_are_one_draw_for_all_its_programmes) {
  Scenario scenario = world_with(bottomless_clearance(), 12);
  RiskEducation education = plain_risk_education();
  education.own_funding_usd_per_year = 0;
  education.full_coverage_usd_per_year = 1e9;
  scenario.states[0].risk_education = education;
  scenario.states[0].clearance->weight = 3;
  Donor donor = plain_donor("NOR", 1e7);
  donor.flexible.states = std::vector<std::string>();
  scenario.donors = {donor};
  scenario.coalitions = {
      pledged_by_nor(Distribution(Uniform{0, 240000}), scenario.clock.start, scenario.clock.end)};
  scenario.coalitions[0].themes.push_back(Theme::risk_education);
  const auto records = records_of(scenario, 4000);
  const auto of = [&](int programme) {
    return column(records, [programme](const ReplicationRecord& record) {
      return record.programmes[ProgrammeIndex(programme)].spent_usd;
    });
  };
  const std::vector<double> clearance = of(0), educated = of(1);
  for (std::size_t r = 0; r < clearance.size(); ++r) {
    EXPECT_NEAR(clearance[r], 3 * educated[r], 1e-6);
  }
  const Stream stream(scenario.simulation.seed, "coalition/c/NOR/usd_per_year");
  EXPECT_NEAR(clearance[5], 0.75 * 240000 * stream.static_uniform(5), 1e-6);
  EXPECT_NEAR(moments_of(clearance).mean, 90000,
              errors_allowed * mean_error(180000.0 * 180000 / 12, 4000));
}

TEST(Steps, that_are_uncertain_have_the_mean_of_their_law) {
  Scenario scenario = world_with(bottomless_clearance(), 36);
  const Month start = scenario.clock.start;
  scenario.states[0].clearance->own_funding_usd_per_year =
      Steps{{start, 800000}, {start + 24, Distribution(Uniform{0, 900000})}};
  const auto records = records_of(scenario, 4000);
  const std::vector<double> last = column(records, [](const ReplicationRecord& record) {
    return record.programmes[ProgrammeIndex(0)].years[YearIndex(2)].spent_usd;
  });
  const double variance = 900000.0 * 900000 / 12;
  EXPECT_NEAR(moments_of(last).mean, 450000, errors_allowed * mean_error(variance, 4000));
  const Stream stream(scenario.simulation.seed,
                      "AAA/clearance/own_funding_usd_per_year/" + to_string(start + 24));
  EXPECT_NEAR(last[7], 900000 * stream.static_uniform(7), 1e-6);
}

/// 100 a month for five months, then 250: 1,000 in seven. A munition costs 10 USD, then 20.
TEST(Steps, of_output_ramp_up_a_stockpile) {
  Stockpile stockpile = plain_stockpile(1000);
  stockpile.own_funding_usd_per_year = 1e6;
  Scenario scenario = world_with(stockpile, 24);
  const Month start = scenario.clock.start;
  scenario.states[0].stockpile->munitions_per_month =
      Steps{{start - 4, 40}, {start, 100}, {start + 5, 250}};
  scenario.states[0].stockpile->cost_usd_per_munition = Steps{{start, 10}, {start + 6, 20}};
  const Replay found = steps_of(scenario);
  EXPECT_EQ(found.record.completed, 6);
  EXPECT_EQ(found.record.spent_usd, 10 * 750 + 20 * 250);
}

/// 10 people a month, none for three months, then 30.
TEST(Steps, of_people_limit_a_pillar_month_by_month) {
  VictimAssistance assistance = plain_victim_assistance(4000);
  assistance.own_funding_usd_per_year = 1e9;
  Scenario scenario = world_with(assistance, 12);
  const Month start = scenario.clock.start;
  scenario.states[0].victim_assistance->pillars[0].max_people_per_month =
      Steps{{start, 10}, {start + 4, 0}, {start + 7, 30}};
  const Replay found = steps_of(scenario);
  for (int t = 0; t < 12; ++t) {
    EXPECT_NEAR(value_at(found, t, ReplayColumn::served), t < 4 ? 10 : t < 7 ? 0 : 30, 1e-9) << t;
  }
}

TEST(Steps, of_the_cost_of_coverage_are_spent_month_by_month) {
  RiskEducation education = plain_risk_education();
  education.own_funding_usd_per_year = 1e9;
  Scenario scenario = plain_scenario(12);
  scenario.states[0].risk_education = education;
  const Month start = scenario.clock.start;
  scenario.states[0].risk_education->full_coverage_usd_per_year =
      Steps{{start + 2, 12000}, {start + 5, 36000}};
  const Replay found = steps_of(scenario);
  for (int t = 0; t < 12; ++t) {
    EXPECT_NEAR(value_at(found, t, ReplayColumn::spent_usd), t < 5 ? 1000 : 3000, 1e-9) << t;
  }
}

/// What the first year can take with one rich flexible donor: five teams for two months and 15 for
/// four, each at 1,000 USD; in the last month there is no team, and the next step has 40.
TEST(Steps, of_teams_make_room_in_the_months_in_which_they_can_work) {
  Clearance clearance = plain_clearance(1e5);
  clearance.own_funding_usd_per_year = 0;
  Scenario scenario = world_with(clearance, 24);
  const Month start = scenario.clock.start;
  scenario.states[0].clearance->max_teams =
      Steps{{start + 3, 5}, {start + 5, 15}, {start + 9, 0}, {start + 20, 40}};
  scenario.donors = {plain_donor("NOR", 1e9)};
  const Replay found = steps_of(scenario);
  EXPECT_NEAR(value_at(found, 0, ReplayColumn::decided_flexible_usd), 1000 * (2 * 5 + 4 * 15),
              1e-6);
  EXPECT_NEAR(value_at(found, 12, ReplayColumn::decided_flexible_usd),
              1000 * (4 * 40) - value_at(found, 11, ReplayColumn::reserve_usd), 1e-6);
}

/// Programmes that can never do anything get no money, under any strategy, and give no number that
/// a score could not take.
TEST(Steps, that_are_0_for_ever_make_no_room) {
  Scenario scenario = plain_scenario(30);
  const Month start = scenario.clock.start;
  const Steps nothing{{start, 0}, {start + 9, 0}};
  State& state = scenario.states[0];
  state.clearance = plain_clearance(10);
  state.clearance->own_funding_usd_per_year = 0;
  state.clearance->fixed_cost_usd_per_month = 100;
  state.clearance->max_teams = nothing;
  state.stockpile = plain_stockpile(100);
  state.stockpile->own_funding_usd_per_year = 0;
  state.stockpile->munitions_per_month = nothing;
  state.victim_assistance = plain_victim_assistance(100);
  state.victim_assistance->own_funding_usd_per_year = 0;
  state.victim_assistance->pillars[0].max_people_per_month = Steps{{start + 200, 5}};
  Donor donor = plain_donor("NOR", 1e6);
  donor.committed = {{{"AAA", Theme::clearance}, 0.2}, {{"AAA", Theme::stockpile}, 0.2}};
  scenario.donors = {donor};
  for (const Strategy& strategy : built_in_strategies()) {
    const ReplicationRecord found = certain(scenario, strategy.id);
    for (const ProgrammeRecord& programme : found.programmes) {
      EXPECT_EQ(programme.spent_usd, 0) << strategy.id;
      EXPECT_EQ(programme.reserve_usd, 0) << strategy.id;
      EXPECT_EQ(programme.on_its_way_usd, 0) << strategy.id;
      EXPECT_EQ(programme.completed, std::nullopt) << strategy.id;
    }
  }
}

}  // namespace
}  // namespace art6::worlds
