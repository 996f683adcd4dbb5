// More money for one programme, all else equal, never completes it later in any future
// (model.md 10.11), under common random numbers.
#include <gtest/gtest.h>

#include "tests/models/engine/worlds.hpp"

namespace art6::worlds {
namespace {

constexpr int monotonicity_replications = 500;
constexpr int never_completed = 1 << 20;

/// USD a year with which clearance, stockpile and victim assistance end within the run in some
/// futures, and not in others.
constexpr std::array usual_usd{40000.0, 12000.0, 30000.0};

Quantity about(double median) { return Distribution(Lognormal{std::log(median), 0.5, {}, {}}); }

/// One State with everything that is random, funded by itself alone.
Scenario random_world() {
  Scenario scenario = plain_scenario(150);
  State& state = scenario.states[0];
  state.season = {1, 1, 1, 1, 0.8, 0.5, 0.3, 0.3, 0.5, 0.8, 1, 1};
  state.access = Access{20, 3, 0.1};
  Clearance clearance = plain_clearance(0);
  clearance.confirmed_km2 = about(2);
  clearance.suspected_km2 = about(3);
  clearance.unrecorded_km2 = about(0.3);
  clearance.cancelled_share = 0.5;
  clearance.survey_m2_per_team_day = about(3000);
  clearance.productivity = about(1);
  clearance.output_noise = 0.4;
  clearance.new_contamination = NewContamination{0.5, about(0.05)};
  clearance.fixed_cost_usd_per_month = 500;
  clearance.teams = 1;
  clearance.max_teams = 20;
  clearance.new_teams_per_month = 0.5;
  state.clearance = clearance;
  Stockpile stockpile = plain_stockpile(0);
  stockpile.munitions = about(5000);
  stockpile.setup_months = about(6);
  stockpile.setup_cost_usd = about(6000);
  stockpile.output_noise = 0.3;
  stockpile.stoppage = Stoppage{10, 2};
  stockpile.munitions_per_month = about(200);
  state.stockpile = stockpile;
  VictimAssistance assistance = plain_victim_assistance(1000);
  assistance.unregistered = about(300);
  assistance.mortality_per_year = 0.02;
  assistance.pillars[0].returns_after_months = 48;
  assistance.pillars[0].people_per_month = 5;
  assistance.pillars[0].max_people_per_month = 60;
  assistance.pillars[0].new_capacity_per_month = 1;
  assistance.sustained_months = 6;
  state.victim_assistance = assistance;
  return scenario;
}

/// The same without work that planners do not know of. The room for donors' money is sized to the
/// known work, so that who is ahead may get less of it for what nobody knew: with such work more
/// of donors' money can mean a later end.
Scenario known_world() {
  Scenario scenario = random_world();
  scenario.states[0].clearance->unrecorded_km2 = 0;
  scenario.states[0].clearance->new_contamination.reset();
  return scenario;
}

/// The quantity in which the programme's own funding stands.
QuantityOverTime& own_funding_of(State& state, Theme theme) {
  switch (theme) {
    case Theme::clearance:
      return state.clearance->own_funding_usd_per_year;
    case Theme::stockpile:
      return state.stockpile->own_funding_usd_per_year;
    case Theme::victim_assistance:
      return state.victim_assistance->own_funding_usd_per_year;
    case Theme::risk_education:
      break;
  }
  return state.risk_education->own_funding_usd_per_year;
}

/// Programme `number` is complete no later in any future of `richer`, and earlier in some.
void expect_no_later(const std::vector<ReplicationRecord>& poorer,
                     const std::vector<ReplicationRecord>& richer, std::size_t number) {
  int earlier = 0;
  for (std::size_t r = 0; r < poorer.size(); ++r) {
    const int before =
        poorer[r].programmes[ProgrammeIndex(number)].completed.value_or(never_completed);
    const int after =
        richer[r].programmes[ProgrammeIndex(number)].completed.value_or(never_completed);
    EXPECT_LE(after, before) << "programme " << number << " replication " << r;
    earlier += after < before;
  }
  EXPECT_GT(earlier, monotonicity_replications / 10);
}

TEST(Monotonicity, holds_for_own_funding_of_each_theme) {
  for (std::size_t number = 0; number < 3; ++number) {
    Scenario scenario = random_world();
    QuantityOverTime& own = own_funding_of(scenario.states[0], all_themes[number]);
    own = usual_usd[number];
    auto poorer = records_of(scenario, monotonicity_replications);
    for (const double factor : {1.2, 2.0}) {
      own = factor * usual_usd[number];
      auto richer = records_of(scenario, monotonicity_replications);
      expect_no_later(poorer, richer, number);
      poorer = std::move(richer);
    }
  }
}

TEST(Monotonicity, leaves_the_other_programmes_as_they_are) {
  Scenario scenario = random_world();
  const auto before = records_of(scenario, 100);
  scenario.states[0].clearance->own_funding_usd_per_year = 200000;
  const auto after = records_of(scenario, 100);
  for (std::size_t r = 0; r < before.size(); ++r) {
    for (const std::size_t number : {1U, 2U}) {
      EXPECT_EQ(before[r].programmes[ProgrammeIndex(number)].completed,
                after[r].programmes[ProgrammeIndex(number)].completed);
      EXPECT_EQ(before[r].programmes[ProgrammeIndex(number)].spent_usd,
                after[r].programmes[ProgrammeIndex(number)].spent_usd);
    }
  }
}

TEST(Monotonicity, holds_for_a_donor_of_one_programme_of_known_work) {
  Scenario scenario = known_world();
  scenario.states[0].clearance->own_funding_usd_per_year = 12000;
  scenario.donors = {plain_donor("NOR", 20000)};
  scenario.donors[0].flexible.themes = {Theme::clearance};
  scenario.donors[0].volatility = 0.3;
  scenario.funding.delay_months = 3;
  const auto poorer = records_of(scenario, monotonicity_replications);
  scenario.donors[0].budget_usd_per_year = 40000;
  expect_no_later(poorer, records_of(scenario, monotonicity_replications), 0);
}

TEST(Monotonicity, holds_for_a_larger_fixed_share_of_a_donors_budget) {
  Scenario scenario = known_world();
  for (const Theme theme : {Theme::clearance, Theme::stockpile, Theme::victim_assistance}) {
    own_funding_of(scenario.states[0], theme) = 1000;
  }
  for (std::size_t number = 0; number < 3; ++number) {
    const ProgrammeId id{"AAA", all_themes[number]};
    scenario.donors = {plain_donor("NOR", 3 * usual_usd[number])};
    scenario.donors[0].flexible.states = {"none"};
    scenario.donors[0].volatility = 0.3;
    scenario.donors[0].committed = {{id, 0.3}};
    const auto poorer = records_of(scenario, monotonicity_replications);
    scenario.donors[0].committed = {{id, 0.6}};
    expect_no_later(poorer, records_of(scenario, monotonicity_replications), number);
  }
}

}  // namespace
}  // namespace art6::worlds
