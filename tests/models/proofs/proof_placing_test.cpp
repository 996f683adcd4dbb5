// How the strategies place flexible money, by hand (model.md 7.8).
#include <gtest/gtest.h>

#include "tests/models/engine/worlds.hpp"

namespace art6::worlds {
namespace {

/// A stockpile that can use 12 x 100 munitions at 10 USD: a gap of 12,000 USD a year while much is
/// left.
Stockpile gap_of_12000() {
  Stockpile stockpile = plain_stockpile(1e6);
  stockpile.own_funding_usd_per_year = 0;
  return stockpile;
}

/// States AAA to DDD with such stockpiles and these weights, one donor, one year.
Scenario four_states(double usd, const std::vector<double>& weights = {1, 1, 1, 1}) {
  Scenario scenario = plain_scenario(12);
  scenario.states.clear();
  for (std::size_t i = 0; i < 4; ++i) {
    scenario.states.push_back(plain_state(std::string(3, static_cast<char>('A' + i))));
    scenario.states[i].stockpile = gap_of_12000();
    scenario.states[i].stockpile->weight = weights[i];
  }
  scenario.donors = {plain_donor("NOR", usd)};
  return scenario;
}

void define(Scenario& scenario, Rule rule, const std::string& score,
            const std::map<Theme, double>& theme_shares = {}) {
  scenario.strategies = {{"tried", "", rule, score, theme_shares}};
}

/// Each programme's spending: all that was placed, as nothing is late.
std::vector<double> spent(const ReplicationRecord& record) {
  std::vector<double> usd;
  for (const ProgrammeRecord& p : record.programmes) usd.push_back(p.spent_usd);
  return usd;
}

void expect_spent(const Scenario& scenario, const std::string& strategy,
                  const std::vector<double>& expected) {
  const std::vector<double> got = spent(certain(scenario, strategy));
  ASSERT_EQ(got.size(), expected.size());
  for (std::size_t p = 0; p < got.size(); ++p) {
    EXPECT_NEAR(got[p], expected[p], cent) << strategy << ", programme " << p;
  }
}

TEST(ShareProof, splits_in_proportion_to_the_scores) {
  expect_spent(four_states(10000, {1, 2, 3, 4}), "status-quo", {1000, 2000, 3000, 4000});
  expect_spent(four_states(10000, {1, 2, 3, 4}), "equal", {2500, 2500, 2500, 2500});
}

TEST(ShareProof, splits_what_a_gap_cannot_take_over_the_rest_again) {
  // 30,000 by 1:2:3:6: DDD takes 12,000 of 15,000; 18,000 by 1:2:3: nobody is capped again.
  expect_spent(four_states(30000, {1, 2, 3, 6}), "status-quo", {3000, 6000, 9000, 12000});
  // 36,000 by 1:1:10:10: 24,000 and then 12,000 by halves.
  expect_spent(four_states(36000, {1, 1, 10, 10}), "status-quo", {6000, 6000, 12000, 12000});
}

TEST(ShareProof, exhausts_the_money_or_the_gaps) {
  for (const double usd : {1.0, 11999.0, 20000.0, 35000.0, 47999.0, 48000.0, 48001.0, 1e7}) {
    const ReplicationRecord record = certain(four_states(usd, {1, 17, 290, 4913}), "status-quo");
    EXPECT_NEAR(record.placed_usd, std::min(usd, 48000.0), 1e-8 * usd) << usd;
    EXPECT_NEAR(record.unplaced_usd, std::max(0.0, usd - 48000), 1e-8 * usd) << usd;
  }
}

TEST(ShareProof, places_nothing_where_all_scores_are_zero_or_negative) {
  Scenario scenario = four_states(10000);
  define(scenario, Rule::share, "0");
  EXPECT_EQ(certain(scenario, "tried").placed_usd, 0);
  define(scenario, Rule::share, "-weight");
  EXPECT_EQ(certain(scenario, "tried").placed_usd, 0);
  EXPECT_EQ(certain(scenario, "tried").unplaced_usd, 10000);
}

TEST(ShareProof, places_nothing_on_a_score_of_zero_beside_others) {
  const ReplicationRecord record = certain(four_states(40000, {0, 1, 1, 0}), "status-quo");
  EXPECT_EQ(record.programmes[ProgrammeIndex(0)].spent_usd, 0);
  EXPECT_NEAR(record.unplaced_usd, 16000, cent);
}

TEST(ShareProof, divides_by_theme_and_places_the_rest_over_all) {
  Scenario scenario = four_states(30000, {1, 1, 1, 1});
  scenario.states[0].clearance = bottomless_clearance();
  define(scenario, Rule::share, "weight",
         {{Theme::clearance, 0.5}, {Theme::victim_assistance, 0.2}});
  // Clearance 15,000; nobody takes the 6,000 of victim assistance, which with 9,000 go over all
  // five: 3,000 each.
  expect_spent(scenario, "tried", {18000, 3000, 3000, 3000, 3000});
}

TEST(FillProof, serves_the_highest_score_first) {
  Scenario scenario = four_states(30000, {2, 4, 1, 3});
  define(scenario, Rule::fill, "weight");
  expect_spent(scenario, "tried", {6000, 12000, 0, 12000});
  define(scenario, Rule::fill, "-weight");
  expect_spent(scenario, "tried", {12000, 0, 12000, 6000});
}

TEST(FillProof, serves_ties_by_programme_id) {
  Scenario scenario = four_states(30000);
  std::ranges::reverse(scenario.states);
  define(scenario, Rule::fill, "0");
  expect_spent(scenario, "tried", {12000, 12000, 6000, 0});
}

// Far from its deadline a month's work per dollar is the same whatever the amount of work: months /
// cost = (Q / 100) / (10 Q). As numbers these quotients differ in the last bit.
TEST(FillProof, serves_by_id_whose_scores_differ_by_rounding_only) {
  Scenario scenario = four_states(30000);
  for (State& state : scenario.states) state.stockpile->deadline = {2100, 12, 31};
  for (int i = 1; i <= 50; ++i) {
    for (std::size_t s = 0; s < 4; ++s) {
      const double munitions = 2000 + static_cast<double>(s) / 3 + i * 0.7;
      scenario.states[s].stockpile->munitions = munitions;
    }
    expect_spent(scenario, "whittle", {12000, 12000, 6000, 0});
  }
}

TEST(FillProof, names_of_the_registry_serve_what_they_say) {
  Scenario scenario = four_states(18000);
  scenario.states[0].stockpile->deadline = {2030, 12, 31};
  scenario.states[1].stockpile->deadline = {2026, 12, 31};
  scenario.states[2].stockpile->deadline = {2024, 12, 31};
  scenario.states[3].stockpile->deadline = {2028, 12, 31};
  expect_spent(scenario, "earliest-deadline", {0, 6000, 12000, 0});
  // 100 a month: 1e6 munitions take longest, 3,000 thirty months.
  scenario.states[0].stockpile->munitions = 3000;
  scenario.states[1].stockpile->munitions = 2400;
  scenario.states[2].stockpile->munitions = 1200;
  scenario.states[3].stockpile->munitions = 9600;
  // Slack: 132 - 30, 84 - 24, 60 - 12, 108 - 96 months.
  expect_spent(scenario, "least-slack", {0, 0, 6000, 12000});
  expect_spent(scenario, "finish-line", {0, 6000, 12000, 0});
}

TEST(DonorOrder, is_by_the_number_of_programmes_then_by_id) {
  Scenario scenario = four_states(0, {1, 4, 1, 1});
  define(scenario, Rule::fill, "weight");
  scenario.donors = {plain_donor("CHE", 10000), plain_donor("FRA", 10000),
                     plain_donor("NOR", 10000)};
  scenario.donors[1].flexible.states = {"BBB", "CCC"};
  scenario.donors[2].flexible.states = {"BBB", "DDD"};
  // FRA and NOR have two programmes, CHE four: FRA fills BBB with 10,000, NOR with 2,000 and gives
  // DDD 8,000, CHE finds AAA.
  expect_spent(scenario, "tried", {10000, 12000, 0, 8000});
}

/// The value of a variable for AAA/clearance, seen as its share against a score of one of a
/// bottomless programme.
double seen(Scenario scenario, const std::string& variable) {
  scenario.clock.end = scenario.clock.start + 11;
  scenario.states.push_back(plain_state("BBB"));
  scenario.states[1].stockpile = gap_of_12000();
  scenario.states[1].stockpile->munitions = 1e8;
  scenario.states[1].stockpile->munitions_per_month = 1e6;
  scenario.donors.push_back(plain_donor("ZZZ", 1));  // a dollar, so that no gap binds
  define(scenario, Rule::share, "where(theme_clearance, abs(" + variable + "), 1)");
  const double usd = certain(scenario, "tried").programmes[ProgrammeIndex(0)].spent_usd -
                     certain(scenario, "tried").programmes[ProgrammeIndex(0)].own_spent_usd;
  return usd / (1 - usd);
}

TEST(VariableProof, shows_what_a_planner_knows_of_clearance) {
  // 1 km2 for five teams takes ten months and 50,000 USD; the deadline is three years ahead.
  Clearance clearance = plain_clearance(1);
  clearance.deadline = {2022, 12, 31};
  clearance.own_funding_usd_per_year = 3000;
  clearance.weight = 2.5;
  clearance.teams = 1;
  clearance.max_teams = 20;
  clearance.new_teams_per_month = 0.5;
  clearance.verification_months = 4;
  Scenario scenario = world_with(clearance);
  scenario.states[0].casualties = Casualties{8, 0.7};
  scenario.states[0].requests = {Theme::clearance};
  const auto expect_seen = [&scenario](const std::string& variable, double value) {
    EXPECT_NEAR(seen(scenario, variable), value, 1e-6 * value) << variable;
  };
  expect_seen("months_left", 36 - 4);
  expect_seen("overdue_months + 1", 1);
  expect_seen("remaining_cost", 50000);
  expect_seen("need_per_year", 50000 / (32.0 / 12));
  expect_seen("capacity_per_year", 12 * 1000 * 7);
  expect_seen("secured", 3000);
  expect_seen("gap", 1.25 * 50000 + 12000 - 3000);
  expect_seen("slack_months", 32 - 50.0 / 20);
  expect_seen("requested + 1", 2);
  expect_seen("casualties", 8);
  expect_seen("weight", 2.5);
  expect_seen("year + 1", 1);
  expect_seen("theme_clearance", 1);
  expect_seen("theme_stockpile + theme_victim_assistance + theme_risk_education + 1", 1);

  scenario.states[0].clearance->deadline = {2019, 6, 30};  // planned for 2024-06
  expect_seen("overdue_months", 6);
  expect_seen("months_left", 54 - 4);
  scenario.states[0].clearance->deadline = {2020, 2, 29};
  expect_seen("months_left", 1);
  expect_seen("need_per_year", 50000);
}

}  // namespace
}  // namespace art6::worlds
