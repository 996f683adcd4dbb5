// What a planner sees and how flexible money is placed, by hand (model.md 7.7 and 7.8).
#include <gtest/gtest.h>

#include <cmath>

#include "tests/reference/plain.hpp"

namespace art6::reference {
namespace {

/// Two States with clearance and one with a stockpile, without own funding; rooms 60,000, 60,000
/// and 12,000 USD a year.
Scenario three_programmes(double usd_per_year) {
  Scenario scenario = plain_scenario(12);
  scenario.states = {plain_state("BBB"), plain_state("AAA")};
  scenario.states[0].clearance = scenario.states[1].clearance = plain_clearance(5);
  scenario.states[0].clearance->own_funding_usd_per_year = 0;
  scenario.states[1].clearance->own_funding_usd_per_year = 0;
  scenario.states[1].stockpile = plain_stockpile(1e6);
  scenario.states[1].stockpile->own_funding_usd_per_year = 0;
  scenario.donors = {plain_donor("NOR", usd_per_year)};
  return scenario;
}

/// USD of the first year for AAA/clearance, AAA/stockpile and BBB/clearance.
std::array<double, 3> placed(const Scenario& scenario, const Strategy& strategy) {
  const Replication one = simulate(scenario, strategy, 0);
  return {12 * one.programmes[0].months[0].arrived, 12 * one.programmes[1].months[0].arrived,
          12 * one.programmes[2].months[0].arrived};
}

void expect_placed(const Scenario& scenario, const Strategy& strategy,
                   const std::array<double, 3>& expected) {
  const std::array<double, 3> got = placed(scenario, strategy);
  for (std::size_t i = 0; i < 3; ++i) EXPECT_NEAR(got.at(i), expected.at(i), 1e-6) << i;
}

Strategy scored(Rule rule, double clearance, double stockpile,
                std::map<Theme, double> shares = {}) {
  return {rule,
          [=](const Variables& v) { return v.theme == Theme::clearance ? clearance : stockpile; },
          std::move(shares)};
}

TEST(ReferenceShare, splits_in_proportion_to_scores) {
  expect_placed(three_programmes(14000), scored(Rule::share, 3, 1), {6000, 2000, 6000});
  expect_placed(three_programmes(10000), scored(Rule::share, 3, -1), {5000, 0, 5000});
}

TEST(ReferenceShare, passes_on_what_is_beyond_a_gap) {
  // 20,000 for each, 8,000 too many for the stockpile
  expect_placed(three_programmes(60000), scored(Rule::share, 1, 1), {24000, 12000, 24000});
  const Replication one = simulate(three_programmes(200000), scored(Rule::share, 1, 1), 0);
  EXPECT_NEAR(one.placed, 132000, 1e-6);
  EXPECT_NEAR(one.unplaced_at_end, 68000, 1e-6);
}

TEST(ReferenceShare, places_nothing_where_all_scores_are_zero) {
  const Replication one = simulate(three_programmes(1000), scored(Rule::share, 0, -2), 0);
  EXPECT_DOUBLE_EQ(one.placed, 0);
  EXPECT_DOUBLE_EQ(one.unplaced_at_end, 1000);
}

TEST(ReferenceFill, serves_the_highest_score_first_and_ties_by_id) {
  expect_placed(three_programmes(80000), scored(Rule::fill, 1, 2), {60000, 12000, 8000});
  expect_placed(three_programmes(70000), scored(Rule::fill, 1, 1), {60000, 10000, 0});
  expect_placed(three_programmes(125000), scored(Rule::fill, -1, -2), {60000, 5000, 60000});
}

TEST(ReferenceThemeShares, come_first_and_what_a_theme_cannot_take_goes_over_all) {
  const std::map<Theme, double> shares = {{Theme::clearance, 0.25}, {Theme::stockpile, 0.5}};
  // 5,000 and 10,000; the unnamed 5,000 over 3 + 1 + 3
  expect_placed(three_programmes(20000), scored(Rule::share, 3, 1, shares),
                {2500 + 15000.0 / 7, 10000 + 5000.0 / 7, 2500 + 15000.0 / 7});
  // 10,000 and 12,000 of 20,000; 8,000 and the unnamed 10,000 over the clearances
  expect_placed(three_programmes(40000), scored(Rule::share, 3, 1, shares), {14000, 12000, 14000});
  // no risk education there: its part goes over all
  expect_placed(three_programmes(7000), scored(Rule::share, 3, 1, {{Theme::risk_education, 1}}),
                {3000, 1000, 3000});
  expect_placed(three_programmes(40000), scored(Rule::fill, 3, 1, shares), {28000, 12000, 0});
}

TEST(ReferenceRestriction, lets_the_donor_with_the_least_choice_place_first) {
  Scenario scenario = three_programmes(100000);
  scenario.donors = {plain_donor("CHE", 30000), plain_donor("DEU", 50000),
                     plain_donor("NOR", 20000)};
  scenario.donors[1].flexible.states = {"AAA"};
  scenario.donors[2].flexible.states = {"AAA"};
  scenario.donors[2].flexible.themes = {Theme::clearance};
  // NOR: 20,000; DEU: the 40,000 that are left there and 10,000; CHE: BBB
  expect_placed(scenario, scored(Rule::fill, 2, 1), {60000, 10000, 30000});
}

TEST(ReferenceRestriction, breaks_ties_by_donor_id) {
  Scenario scenario = three_programmes(0);
  scenario.donors = {plain_donor("NOR", 30000), plain_donor("CHE", 50000)};
  scenario.donors[0].flexible.states = {"AAA", "CCC"};
  scenario.donors[0].flexible.themes = {Theme::clearance};
  scenario.donors[1].flexible.themes = {Theme::stockpile};
  const Replication one = simulate(scenario, scored(Rule::share, 1, 1), 0);
  EXPECT_NEAR(one.placed, 30000 + 12000, 1e-6);
  scenario.donors[1].flexible = scenario.donors[0].flexible;
  scenario.donors[0].growth_per_year = scenario.donors[1].growth_per_year = -1;
  scenario.clock.end = scenario.clock.start + 23;
  // CHE fills 50,000 of 60,000, NOR the rest and carries 20,000
  const Replication two = simulate(scenario, scored(Rule::share, 1, 1), 0);
  EXPECT_NEAR(two.placed, 80000, 1e-6);
}

/// What a strategy saw at the start of each year.
std::vector<Variables> seen(const Scenario& scenario, Theme theme) {
  std::vector<Variables> result;
  Strategy strategy;
  strategy.score = [&](const Variables& v) {
    if (v.theme == theme) result.push_back(v);
    return 0.0;
  };
  simulate(scenario, strategy, 0);
  return result;
}

/// A donor of next to nothing, so that strategies see the room as a gap.
Donor least_donor() { return plain_donor("ZZZ", 2e-6); }

TEST(ReferenceVariables, of_clearance) {
  Scenario scenario = plain_scenario(24);
  State& state = scenario.states[0];
  state.clearance = plain_clearance(1);
  Clearance& clearance = *state.clearance;
  clearance.deadline = {2021, 3, 31};
  clearance.verification_months = 2;
  clearance.suspected_km2 = 2;
  clearance.survey_m2_per_team_day = 5000;
  clearance.cancelled_share = 0.5;
  clearance.productivity = Distribution(Lognormal{0, 0.4, {}, {}});
  clearance.fixed_cost_usd_per_month = 500;
  clearance.new_teams_per_month = 0.1;
  clearance.teams = 2;
  clearance.own_funding_usd_per_year = 0;
  clearance.weight = 7;
  state.access = Access{30, 10, 0.2};
  state.season = {1, 1, 1, 1, 1, 1, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5};
  state.requests = {Theme::clearance};
  state.casualties = Casualties{24, 0.7};
  EXPECT_EQ(seen(scenario, Theme::clearance).at(0).gap, 0);  // nobody could fill it
  scenario.donors = {least_donor()};
  const std::vector<Variables> years = seen(scenario, Theme::clearance);
  ASSERT_EQ(years.size(), 2U);
  // days: 1 km2 x 1000 + 2 km2 x (200 + 0.5 x 1000); a month of a team has 20 x 0.8 x 0.75 = 12
  const double team_months = 2400.0 / 12;
  EXPECT_NEAR(years[0].remaining_cost, team_months * (1000 + 500.0 / 5), 1e-6);
  EXPECT_DOUBLE_EQ(years[0].months_left, 13);
  EXPECT_DOUBLE_EQ(years[0].overdue_months, 0);
  EXPECT_NEAR(years[0].slack_months, 13 - team_months / 5, 1e-9);
  EXPECT_NEAR(years[0].need_per_year, years[0].remaining_cost * 12 / 13, 1e-6);
  EXPECT_NEAR(years[0].capacity_per_year, 12 * (500 + 1000 * 3.2), 1e-9);
  EXPECT_NEAR(years[0].gap, years[0].capacity_per_year, 1e-9);
  EXPECT_DOUBLE_EQ(years[0].secured, 0);
  EXPECT_DOUBLE_EQ(years[0].requested, 1);
  EXPECT_DOUBLE_EQ(years[0].casualties, 24);
  EXPECT_DOUBLE_EQ(years[0].weight, 7);
  EXPECT_DOUBLE_EQ(years[0].year, 0);
  EXPECT_DOUBLE_EQ(years[1].months_left, 1);
  EXPECT_NEAR(years[1].need_per_year, years[1].remaining_cost, 1e-9);
  EXPECT_NEAR(years[1].capacity_per_year, 12 * (500 + 1000 * 1.2), 1e-9);  // no team was paid
  EXPECT_DOUBLE_EQ(years[1].year, 1);
}

TEST(ReferenceVariables, of_a_deadline_that_has_passed) {
  Scenario scenario = plain_scenario(24);
  scenario.states[0].clearance = plain_clearance(50);
  scenario.states[0].clearance->deadline = {2020, 3, 31};
  const std::vector<Variables> years = seen(scenario, Theme::clearance);
  EXPECT_DOUBLE_EQ(years[0].overdue_months, 0);
  EXPECT_DOUBLE_EQ(years[1].overdue_months, 9);  // April to December 2020
  EXPECT_DOUBLE_EQ(years[1].months_left, 3 + 60 - 12);
}

TEST(ReferenceVariables, count_own_money_tied_money_and_reserve_as_secured) {
  Scenario scenario = plain_scenario(24);
  scenario.states[0].clearance = plain_clearance(50);
  Clearance& clearance = *scenario.states[0].clearance;
  clearance.own_funding_usd_per_year = 6000;
  clearance.teams = 0;
  clearance.new_teams_per_month = 0.1;
  clearance.max_teams = 1;
  scenario.states[0].own_growth_per_year = 0.05;
  scenario.donors = {plain_donor("NOR", 4000), least_donor()};
  scenario.donors[0].committed = {{{"AAA", Theme::clearance}, 1}};
  const std::vector<Variables> years = seen(scenario, Theme::clearance);
  EXPECT_DOUBLE_EQ(years[0].secured, 10000);
  EXPECT_NEAR(years[0].gap, 12 * 1000 - 6000 - 4000, 1e-9);
  // 0.1, 0.2 ... 1, 1, 1 teams; own money pays half a team a month, the reserve gets the rest
  double reserve = 0;
  for (int month = 1; month <= 12; ++month) {
    reserve += 4000.0 / 12 - std::max(0.0, std::min(1000.0, 100.0 * month) - 500);
  }
  EXPECT_NEAR(years[1].secured, 6300 + 4000 + reserve, 1e-6);
}

TEST(ReferenceVariables, of_a_stockpile) {
  Scenario scenario = plain_scenario(24);
  Stockpile stockpile = plain_stockpile(5000);
  stockpile.own_funding_usd_per_year = 3000;  // 250 a month
  stockpile.setup_months = 8;
  stockpile.setup_cost_usd = 8000;
  stockpile.productivity = 0.5;
  stockpile.stoppage = Stoppage{15, 5};
  scenario.states[0].stockpile = stockpile;
  const std::vector<Variables> years = seen(scenario, Theme::stockpile);
  const double rate = 100 * 0.5 * 0.75;
  EXPECT_DOUBLE_EQ(years[0].remaining_cost, 8000 + 50000);
  EXPECT_DOUBLE_EQ(years[0].capacity_per_year, 8 * 1000 + 4 * rate * 10);
  EXPECT_DOUBLE_EQ(years[0].slack_months, years[0].months_left - (8 + 5000 / rate));
  EXPECT_DOUBLE_EQ(years[1].remaining_cost, 5000 + 50000);  // three months of set-up are done
  EXPECT_DOUBLE_EQ(years[1].capacity_per_year, 5 * 1000 + 7 * rate * 10);
}

TEST(ReferenceVariables, of_victim_assistance) {
  Scenario scenario = plain_scenario(12);
  VictimAssistance assistance = plain_victim_assistance(1000);
  assistance.sustained_months = 6;
  assistance.coverage_target = 0.75;
  assistance.pillars[0].returns_after_months = 48;
  assistance.pillars[0].people_per_month = 1;
  assistance.pillars[0].new_capacity_per_month = 0.25;
  scenario.states[0].victim_assistance = assistance;
  const Variables first = seen(scenario, Theme::victim_assistance).at(0);
  EXPECT_DOUBLE_EQ(first.remaining_cost, 100 * (500 - 250 + 12 * 500.0 / 48));
  EXPECT_DOUBLE_EQ(first.capacity_per_year, 100 * 12 * (1 + 12 * 0.25));
  EXPECT_DOUBLE_EQ(first.slack_months, first.months_left - (500.0 / 10 + 6));
}

TEST(ReferenceVariables, of_risk_education_look_at_the_deadline_of_clearance) {
  Scenario scenario = plain_scenario(24);
  scenario.states[0].risk_education = plain_risk_education();
  Variables v = seen(scenario, Theme::risk_education).at(0);
  EXPECT_DOUBLE_EQ(v.months_left, 12);
  EXPECT_DOUBLE_EQ(v.slack_months, 0);
  EXPECT_DOUBLE_EQ(v.remaining_cost, 12000);
  EXPECT_DOUBLE_EQ(v.need_per_year, 12000);
  EXPECT_DOUBLE_EQ(v.gap, 0);  // own funding covers it
  scenario.states[0].clearance = plain_clearance(1);
  scenario.states[0].clearance->deadline = {2021, 12, 31};
  v = seen(scenario, Theme::risk_education).at(0);
  EXPECT_DOUBLE_EQ(v.months_left, 24);
  EXPECT_NEAR(v.slack_months, 24 - 10, 1e-9);
  EXPECT_DOUBLE_EQ(v.need_per_year, 6000);
}

TEST(ReferenceStrategies, score_by_what_their_names_say) {
  Variables v;
  v.weight = 2;
  v.remaining_cost = 30;
  v.need_per_year = 5;
  v.months_left = 70;
  v.slack_months = 11;
  v.months_at_full_size = 6;
  v.mean_months_at_full_size = 4;
  v.casualties_averted = 12;
  v.requested = 1;
  const auto built_in = built_in_strategies();
  const std::map<std::string, std::pair<Rule, double>> expected = {
      {"status-quo", {Rule::share, 2}},
      {"equal", {Rule::share, 1}},
      {"need", {Rule::share, 30}},
      {"urgency", {Rule::share, 5}},
      {"earliest-deadline", {Rule::fill, -70}},
      {"least-slack", {Rule::fill, -11}},
      {"finish-line", {Rule::fill, -30}},
      {"apparent-urgency", {Rule::fill, -std::log(30) - 11 / (2 * 4.)}},
      {"whittle", {Rule::fill, 6 / 30.}},  // no lateness that a month's work would avoid
      {"casualties", {Rule::fill, 12 * 10 / 30.}},
      {"requests-first", {Rule::share, 30}},
      {"one-theme-at-a-time", {Rule::share, 30}}};
  ASSERT_EQ(built_in.size(), expected.size());
  for (const auto& [name, rule_and_score] : expected) {
    EXPECT_EQ(built_in.at(name).rule, rule_and_score.first) << name;
    EXPECT_DOUBLE_EQ(built_in.at(name).score(v), rule_and_score.second) << name;
  }
  EXPECT_EQ(built_in.at("requests-first").precedence(v), 1);
  v.slack_months = -2;  // late: the squares of 3 and of 2 months
  EXPECT_NEAR(built_in.at("whittle").score(v), 0.2 * (1 + std::pow(0.99, 69) * 0.2 * (9 - 4)),
              1e-12);
  v.theme = Theme::risk_education;
  EXPECT_DOUBLE_EQ(built_in.at("casualties").score(v), 12 / 30.);
}

TEST(ReferenceSimulate, refuses_what_it_leaves_out) {
  Scenario scenario = plain_scenario(12);
  scenario.simulation.sampling = Sampling::sobol;
  EXPECT_THROW(run(scenario), std::invalid_argument);
  scenario.simulation.sampling = Sampling::random;
  scenario.correlations = {{{"AAA/clearance/confirmed_km2", "AAA/clearance/productivity"}, 0.5}};
  EXPECT_THROW(run(scenario), std::invalid_argument);
}

}  // namespace
}  // namespace art6::reference
