// Over 300 lines: each relaxation of the bound has its case by hand.
#include "models/engine/perfect_information.hpp"

#include <array>
#include <limits>
#include <random>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "models/engine/outcomes.hpp"
#include "tests/models/engine/worlds.hpp"
#include "tests/reference/random_scenario.hpp"

namespace art6::worlds {
namespace {

using ::testing::DoubleNear;
using ::testing::ElementsAre;

constexpr double never = std::numeric_limits<double>::infinity();

/// The last month in which each obligation counts as met, within its deadline and `more` months.
Table<ObligationIndex, int> last_months(const Portfolio& portfolio, int extensions = 0) {
  Table<ObligationIndex, int> months;
  for (const ProgrammeIndex p : find_obligations(portfolio)) {
    const ProgrammeModel& model = portfolio.programmes[p];
    months.push_back(
        std::min(*model.deadline + extensions * model.extension_months, portfolio.months - 1));
  }
  return months;
}

PerfectInformation seen(const Scenario& scenario, const Table<ObligationIndex, int>& months,
                        Range range = {0, 1}) {
  Memory memory;
  return compute_perfect_information(build_portfolio(scenario), months, range, memory);
}

/// The least donors' money of a scenario's only obligation, due in each of the months.
double least_usd(const Scenario& scenario, int month) {
  return seen(scenario, {month}).least_usd.at(0);
}

auto usd(double amount) { return DoubleNear(amount, 1e-8 * amount + 1e-6); }

TEST(LeastMoney, of_a_stockpile_is_its_munitions_cost_once_there_is_time) {
  Stockpile stockpile = plain_stockpile(250);  // 2.5 months
  stockpile.own_funding_usd_per_year = 0;
  EXPECT_EQ(least_usd(world_with(stockpile), 1), never);
  EXPECT_THAT(least_usd(world_with(stockpile), 2), usd(2500));
  EXPECT_THAT(least_usd(world_with(stockpile), 50), usd(2500));
}

TEST(LeastMoney, counts_set_up_in_time_and_cost) {
  Stockpile stockpile = plain_stockpile(250);
  stockpile.own_funding_usd_per_year = 0;
  stockpile.setup_months = 4;
  stockpile.setup_cost_usd = 8000;
  EXPECT_EQ(least_usd(world_with(stockpile), 5), never);
  EXPECT_THAT(least_usd(world_with(stockpile), 6), usd(10500));
}

TEST(LeastMoney, is_what_own_funding_leaves) {
  Stockpile stockpile = plain_stockpile(250);
  stockpile.own_funding_usd_per_year = 1200;  // 100 a month
  EXPECT_THAT(least_usd(world_with(stockpile), 9), usd(1500));
  EXPECT_EQ(least_usd(world_with(stockpile), 30), 0);
}

TEST(LeastMoney, of_clearance_takes_its_teams_and_their_months) {
  Clearance clearance = plain_clearance(1);  // 1,000 team-days of 100 a month, at 50 USD
  clearance.own_funding_usd_per_year = 0;
  EXPECT_EQ(least_usd(world_with(clearance), 8), never);
  EXPECT_THAT(least_usd(world_with(clearance), 9), usd(50000));
}

TEST(LeastMoney, of_regions_is_the_sum_of_what_each_costs_in_its_cheapest_months) {
  Clearance clearance = plain_clearance(0);
  clearance.own_funding_usd_per_year = 0;
  Region a, b;
  a.id = "a";
  a.confirmed_km2 = 0.5;  // 500 team-days of 100 a month, at 50 USD
  b.id = "b";
  b.confirmed_km2 = 0.4;
  b.clearance_m2_per_team_day = 500;  // 800 team-days
  b.season = std::array<double, 12>{0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
  clearance.regions = {a, b};
  EXPECT_EQ(least_usd(world_with(clearance), 8), never);  // seven months for b
  EXPECT_THAT(least_usd(world_with(clearance), 9), usd(25000 + 40000));
  // A team-month in b's half-season would cost twice as much; there are months enough without.
  clearance.regions[1].season = std::array<double, 12>{0.5, 0.5, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
  EXPECT_THAT(least_usd(world_with(clearance), 9), usd(25000 + 40000));
  EXPECT_THAT(least_usd(world_with(clearance), 8), usd(25000 + 35000 + 2 * 5000));
}

TEST(LeastMoney, of_clearance_shares_a_fixed_cost_among_all_teams_and_takes_the_cheapest_months) {
  Clearance clearance = plain_clearance(0.15);  // 150 team-days
  clearance.own_funding_usd_per_year = 0;
  clearance.fixed_cost_usd_per_month = 1000;
  clearance.teams = 5;
  clearance.max_teams = 10;
  clearance.new_teams_per_month = 5;
  // With 10 teams a month costs 11,000 USD for 200 team-days.
  EXPECT_THAT(least_usd(world_with(clearance), 0), usd(150 * 55.0));
  clearance.new_teams_per_month = 1;
  // Month 0: 6 teams, 7,000 USD for 120; month 1: 7 teams, 8,000 USD for 140 at less a day.
  EXPECT_THAT(least_usd(world_with(clearance), 1), usd(8000 + 10 * 7000.0 / 120));
}

TEST(LeastMoney, of_victim_assistance_is_what_brings_it_to_its_target) {
  VictimAssistance assistance = plain_victim_assistance(200);  // 100 lack it, 20 may
  assistance.own_funding_usd_per_year = 0;
  assistance.mortality_per_year = 0;
  EXPECT_EQ(least_usd(world_with(assistance), 6), never);  // 10 a month
  EXPECT_THAT(least_usd(world_with(assistance), 7), usd(8000));
  assistance.sustained_months = 3;
  EXPECT_EQ(least_usd(world_with(assistance), 8), never);
  EXPECT_THAT(least_usd(world_with(assistance), 9), usd(8000));
}

TEST(LeastMoney, counts_the_months_that_pauses_leave) {
  const auto paused = [](Scenario scenario, double output) {
    scenario.states[0].pauses = {
        {.from = Month::of(2020, 4), .until = Month::of(2020, 7), .output = output}};
    return scenario;
  };
  Stockpile stockpile = plain_stockpile(250);
  stockpile.own_funding_usd_per_year = 0;
  stockpile.setup_months = 4;
  stockpile.setup_cost_usd = 8000;
  EXPECT_EQ(least_usd(paused(world_with(stockpile), 0), 9), never);  // set up in month 7
  EXPECT_THAT(least_usd(paused(world_with(stockpile), 0), 10), usd(10500));
  EXPECT_EQ(least_usd(paused(world_with(stockpile), 0.5), 7), never);  // set up in month 4
  EXPECT_THAT(least_usd(paused(world_with(stockpile), 0.5), 8), usd(10500));
  Clearance clearance = plain_clearance(1);
  clearance.own_funding_usd_per_year = 0;
  EXPECT_EQ(least_usd(paused(world_with(clearance), 0), 12), never);
  EXPECT_THAT(least_usd(paused(world_with(clearance), 0), 13), usd(50000));
  EXPECT_EQ(least_usd(paused(world_with(clearance), 0.5), 10), never);
  EXPECT_THAT(least_usd(paused(world_with(clearance), 0.5), 11), usd(60000));
  VictimAssistance assistance = plain_victim_assistance(100);  // 50 needs, 40 beyond the target
  assistance.own_funding_usd_per_year = 0;
  assistance.pillars[0].new_capacity_per_month = 0.0;
  EXPECT_EQ(least_usd(paused(world_with(assistance), 0), 6), never);
  EXPECT_THAT(least_usd(paused(world_with(assistance), 0), 7), usd(4000));
}

TEST(LeastMoney, leaves_out_the_months_of_verification) {
  Clearance clearance = plain_clearance(1);
  clearance.own_funding_usd_per_year = 0;
  clearance.verification_months = 3;
  EXPECT_EQ(least_usd(world_with(clearance), 11), never);
  EXPECT_THAT(least_usd(world_with(clearance), 12), usd(50000));
}

/// 100 munitions in months 1 and 2 at 10 USD, 200 from then on at 4 USD; 100 USD of own money in
/// month 2 and after.
TEST(LeastMoney, of_a_stockpile_takes_each_month_s_output_and_the_lowest_cost) {
  Scenario scenario = world_with(plain_stockpile(250));
  const Month start = scenario.clock.start;
  Stockpile& stockpile = *scenario.states[0].stockpile;
  stockpile.own_funding_usd_per_year = Steps{{start + 2, 1200}};
  stockpile.munitions_per_month = Steps{{start + 1, 100}, {start + 3, 200}};
  stockpile.cost_usd_per_munition = Steps{{start, 10}, {start + 3, 4}};
  EXPECT_EQ(least_usd(scenario, 2), never);
  EXPECT_THAT(least_usd(scenario, 3), usd(250 * 4 - 200));
  EXPECT_THAT(least_usd(scenario, 4), usd(250 * 4 - 300));
}

/// Five teams from month 2 on, ten from month 4 on, which cost three times as much; each clears
/// 0.02 km2 a month.
TEST(LeastMoney, of_clearance_takes_each_month_s_teams_and_cost) {
  Clearance clearance = plain_clearance(0.3);
  clearance.own_funding_usd_per_year = 0;
  Scenario scenario = world_with(clearance);
  const Month start = scenario.clock.start;
  scenario.states[0].clearance->max_teams = Steps{{start + 2, 5}, {start + 4, 10}};
  scenario.states[0].clearance->team_cost_usd_per_month = Steps{{start, 1000}, {start + 4, 3000}};
  EXPECT_EQ(least_usd(scenario, 3), never);
  EXPECT_THAT(least_usd(scenario, 4), usd(10 * 1000 + 5 * 3000));
  // As if all were cleared at the fastest rate of the time.
  scenario.states[0].clearance->clearance_m2_per_team_day = Steps{{start, 1000}, {start + 5, 3000}};
  EXPECT_THAT(least_usd(scenario, 4), usd(10 * 1000 + 5 * 3000));
  EXPECT_THAT(least_usd(scenario, 5), usd(5 * 1000));
}

/// 3 people a month, then 20 from month 6 on. Ten need more than may stay unmet.
TEST(LeastMoney, of_victim_assistance_takes_each_month_s_people) {
  VictimAssistance assistance = plain_victim_assistance(50);
  assistance.own_funding_usd_per_year = 0;
  assistance.coverage_target = 0.7;
  Scenario scenario = world_with(assistance);
  const Month start = scenario.clock.start;
  scenario.states[0].victim_assistance->pillars[0].max_people_per_month =
      Steps{{start + 4, 3}, {start + 6, 20}};
  EXPECT_EQ(least_usd(scenario, 5), std::numeric_limits<double>::infinity());
  EXPECT_THAT(least_usd(scenario, 6), DoubleNear(10 * 100, 1e-4));  // the slack is of all people
}

TEST(ArrivedMoney, is_what_a_budget_in_steps_has_in_each_month) {
  Scenario scenario = world_with(plain_stockpile(250));
  const Month start = scenario.clock.start;
  scenario.donors = {plain_donor("NOR", 0)};
  scenario.donors[0].growth_per_year = 1;
  scenario.donors[0].budget_usd_per_year =
      Steps{{start + 3, 1200}, {start + 7, 0}, {start + 14, 12000}};
  const auto arrived = [&](int month) { return seen(scenario, {month}).arrived_usd.at(0); };
  EXPECT_THAT(arrived(2), usd(0));
  EXPECT_THAT(arrived(5), usd(300));
  EXPECT_THAT(arrived(13), usd(400));
  EXPECT_THAT(arrived(15), usd(400 + 2 * 2000));
}

TEST(ArrivedMoney, is_all_donors_twelfths_whatever_they_are_tied_to) {
  Scenario scenario = world_with(plain_stockpile(250));
  scenario.donors = {plain_donor("NOR", 1200), plain_donor("SWE", 2400)};
  scenario.donors[1].growth_per_year = 1;  // doubles each year
  scenario.funding.delay_months = 5;       // the pipeline is full
  for (const auto& [month, amount] : {std::pair{0, 300.0}, {11, 3600}, {16, 5100}, {17, 5600}}) {
    EXPECT_THAT(seen(scenario, {month}).arrived_usd.at(0), usd(amount)) << month;
  }
}

TEST(ArrivedMoney, is_none_where_no_donor_may_ever_give) {
  Scenario scenario = world_with(plain_stockpile(250));
  scenario.states.push_back(plain_state("BBB"));
  scenario.states[1].stockpile = plain_stockpile(250);
  scenario.donors = {plain_donor("NOR", 1200), plain_donor("SWE", 0)};  // SWE has nothing to give
  scenario.donors[0].flexible.states = {"BBB"};
  const auto arrived = [&] { return seen(scenario, {11, 11}).arrived_usd; };
  EXPECT_THAT(arrived(), ElementsAre(0, usd(1200)));
  scenario.donors[0].committed = {{{"AAA", Theme::stockpile}, 0.1}};
  EXPECT_THAT(arrived(), ElementsAre(usd(1200), usd(1200)));
  scenario.donors[0].committed = {{{"AAA", Theme::stockpile}, 0}};
  EXPECT_THAT(arrived(), ElementsAre(0, usd(1200)));
  scenario.coalitions = {{.id = "a",
                          .state = "AAA",
                          .lead = {},
                          .themes = {Theme::stockpile},
                          .pledges = {{"NOR", 10}},
                          .from = scenario.clock.end,
                          .until = scenario.clock.end}};
  EXPECT_THAT(arrived(), ElementsAre(usd(1200), usd(1200)));
}

/// The largest subset that can be paid for in order of due dates.
int most_by_brute_force(const std::vector<double>& costs, const std::vector<double>& dues) {
  std::vector<std::size_t> order(costs.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return dues[i]; });
  int most = 0;
  for (unsigned subset = 0; subset < 1U << costs.size(); ++subset) {
    double paid = 0;
    int size = 0;
    bool is_possible = true;
    for (const std::size_t i : order) {
      if ((subset >> i & 1U) == 0) continue;
      paid += costs[i];
      ++size;
      is_possible = is_possible && paid <= dues[i];
    }
    if (is_possible) most = std::max(most, size);
  }
  return most;
}

TEST(MostObligations, are_as_many_as_any_subset_can_be_paid_for) {
  std::mt19937_64 random(3);
  const auto dice = [&](int sides) {
    return static_cast<double>(random() % static_cast<std::uint64_t>(sides));
  };
  for (int round = 0; round < 300; ++round) {
    constexpr std::size_t obligations = 7, replications = 3;
    PerfectInformation information;
    for (std::size_t i = 0; i < obligations * replications; ++i) {
      information.least_usd.push_back(dice(6) == 0 ? never : dice(20));
      information.arrived_usd.push_back(dice(40));
    }
    const std::vector<double> most = count_most_obligations(information, replications);
    ASSERT_EQ(most.size(), replications);
    for (std::size_t r = 0; r < replications; ++r) {
      std::vector<double> costs, dues;
      for (std::size_t o = 0; o < obligations; ++o) {
        costs.push_back(information.least_usd[o * replications + r]);
        dues.push_back(information.arrived_usd[o * replications + r]);
      }
      EXPECT_EQ(most[r], most_by_brute_force(costs, dues)) << round;
    }
  }
}

/// Obligations met in each replication under the strategy.
std::vector<int> met(const Scenario& scenario, const std::string& strategy,
                     const Table<ObligationIndex, int>& months, Range range) {
  const auto obligations = find_obligations(build_portfolio(scenario));
  std::vector<int> counts;
  for (const ReplicationRecord& record : run_of(scenario, range, strategy).records) {
    int count = 0;
    for (const ObligationIndex o : obligations.ids()) {
      const auto& completed = record.programmes[obligations[o]].completed;
      if (completed && *completed <= months[o]) ++count;
    }
    counts.push_back(count);
  }
  return counts;
}

TEST(MostObligations, are_never_fewer_than_any_strategy_meets) {
  constexpr Range range{3, 15};
  int attained = 0, tried = 0;
  for (std::uint64_t number = 7000; number < 7040; ++number) {
    const Scenario scenario = reference::random_scenario(number);
    const Portfolio portfolio = build_portfolio(scenario);
    for (const int extensions : {0, 1}) {
      const auto months = last_months(portfolio, extensions);
      const std::vector<double> most =
          count_most_obligations(seen(scenario, months, range), range.size());
      for (const Strategy& strategy : list_strategies(scenario)) {
        const std::vector<int> counts = met(scenario, strategy.id, months, range);
        for (std::size_t r = 0; r < counts.size(); ++r) {
          ASSERT_LE(counts[r], most[r]) << scenario.name << " under " << strategy.id << ", " << r;
          if (most[r] > 0) {
            ++tried;
            attained += counts[r] == most[r] ? 1 : 0;
          }
        }
      }
    }
  }
  EXPECT_GT(tried, 1000);
  EXPECT_GT(attained, tried / 4);  // and it is no bound from far away
}

/// Stockpiles without own funding, at 10 USD for each munition, due in these months of a clock of
/// two years; one donor gives 100 USD a month.
Scenario stockpiles(const std::vector<std::pair<double, Date>>& munitions_and_deadlines) {
  Scenario scenario = plain_scenario(24);
  scenario.states.clear();
  for (const auto& [munitions, deadline] : munitions_and_deadlines) {
    State state = plain_state(std::string(3, static_cast<char>('A' + scenario.states.size())));
    state.stockpile = plain_stockpile(munitions);
    state.stockpile->own_funding_usd_per_year = 0;
    state.stockpile->deadline = deadline;
    scenario.states.push_back(state);
  }
  scenario.donors = {plain_donor("NOR", 1200)};
  return scenario;
}

double most(const Scenario& scenario) {
  return count_most_obligations(seen(scenario, last_months(build_portfolio(scenario))), 1).at(0);
}

// By the end of 2020 there are 1,200 USD, of June 600, of 2021 2,400.
TEST(MostObligations, are_those_of_a_case_by_hand) {
  const Date june{2020, 7, 1}, first_year{2021, 1, 1}, second_year{2022, 1, 1};
  EXPECT_EQ(most(stockpiles({{120, first_year}})), 1);
  EXPECT_EQ(most(stockpiles({{121, first_year}})), 0);
  EXPECT_EQ(most(stockpiles({{100, first_year}, {30, june}, {80, first_year}})), 2);
  EXPECT_EQ(most(stockpiles({{61, june}, {59, first_year}, {61, first_year}})), 2);
  EXPECT_EQ(most(stockpiles({{60, june}, {60, first_year}, {120, second_year}})), 3);
  EXPECT_EQ(most(stockpiles({{60, june}, {60, first_year}, {121, second_year}})), 2);
}

TEST(MostObligations, are_attained_where_the_money_just_suffices) {
  const Scenario scenario = stockpiles({{120, {2021, 1, 1}}, {120, {2022, 1, 1}}});
  const auto months = last_months(build_portfolio(scenario));
  EXPECT_EQ(most(scenario), 2);
  EXPECT_THAT(met(scenario, "earliest-deadline", months, {0, 1}), ElementsAre(2));
}

}  // namespace
}  // namespace art6::worlds
