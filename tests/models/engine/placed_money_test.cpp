// What the engine places under scores and precedences, by hand, in worlds without uncertainty.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/models/engine/worlds.hpp"

namespace art6::worlds::placed_money {
namespace {

using testing::DoubleNear;
using testing::ElementsAre;

/// USD of flexible money in the first year, by programme: by State, then theme.
std::vector<double> placed(const Scenario& scenario, const Strategy& strategy) {
  const Portfolio portfolio = build_portfolio(scenario);
  const PlacingModel placing = build_placing(portfolio, strategy);
  Memory memory;
  Tally tally(portfolio);
  simulate(portfolio, placing, {0, 1}, best_instruction_set(), memory, tally);
  std::vector<double> usd;
  for (const ProgrammeTally& programme : tally.programmes) {
    usd.push_back(programme.years[YearIndex(0)].placed_usd.value());
  }
  return usd;
}

std::vector<double> placed(const Scenario& scenario, const std::string& strategy) {
  return placed(scenario, find_strategy(scenario, strategy));
}

std::vector<double> placed_by_score(Scenario scenario, Rule rule, const std::string& score) {
  scenario.strategies = {{"own", "", rule, score}};
  return placed(scenario, "own");
}

auto about(double usd) { return DoubleNear(usd, cent); }

Clearance unfunded_clearance(double km2) {
  Clearance clearance = plain_clearance(km2);
  clearance.own_funding_usd_per_year = 0;
  return clearance;
}

/// Clearance that takes 2 months at full size in AAA and 4 in BBB, for 5,000 USD a month; a
/// stockpile of a month in AAA has no room beside its own funding.
Scenario two_clearances(double flexible_usd_per_year) {
  Scenario scenario = plain_scenario(12);
  scenario.states = {plain_state("AAA"), plain_state("BBB")};
  scenario.states[0].clearance = unfunded_clearance(0.2);
  scenario.states[0].stockpile = plain_stockpile(100);
  scenario.states[1].clearance = unfunded_clearance(0.4);
  scenario.donors = {plain_donor("NOR", flexible_usd_per_year)};
  return scenario;
}

TEST(PlacedMoney, by_a_score_that_takes_the_mean_duration_of_the_programmes_with_room) {
  // The mean of 2 and 4 months is 3, so that the scores are 2 + 3 and 4 + 3.
  EXPECT_THAT(placed_by_score(two_clearances(1200), Rule::share,
                              "months_at_full_size + mean_months_at_full_size"),
              ElementsAre(about(500), 0, about(700)));
}

TEST(PlacedMoney, by_a_score_whose_mean_duration_is_a_month_at_least) {
  Scenario scenario = two_clearances(1200);
  scenario.states[0].clearance->confirmed_km2 = 0.03;  // 0.3 months
  scenario.states[1].clearance->confirmed_km2 = 0.05;  // 0.5 months
  // 0.3 + 1 and 0.5 + 1
  EXPECT_THAT(
      placed_by_score(scenario, Rule::share, "months_at_full_size + mean_months_at_full_size"),
      ElementsAre(about(1200 * 1.3 / 2.8), 0, about(1200 * 1.5 / 2.8)));
}

/// One State with all four themes. Known work of 10,000 USD for clearance, 5,000 for the stockpile
/// and 4,000 for victim assistance (40 of 50 people with an unmet need); rooms of a quarter more,
/// and of what keeps the work open for a year, 12,000 of clearance and 1,000 of the stockpile. Risk
/// education has 12,000.
Scenario four_themes(double flexible_usd_per_year) {
  Scenario scenario = plain_scenario(12);
  State& state = scenario.states[0];
  state.clearance = unfunded_clearance(0.2);
  state.stockpile = plain_stockpile(500);
  state.stockpile->own_funding_usd_per_year = 0;
  state.victim_assistance = plain_victim_assistance(100);
  state.victim_assistance->own_funding_usd_per_year = 0;
  state.risk_education = plain_risk_education();
  state.risk_education->own_funding_usd_per_year = 0;
  scenario.donors = {plain_donor("NOR", flexible_usd_per_year)};
  return scenario;
}

TEST(PlacedMoney, fills_rooms_of_the_known_work_and_a_contingency) {
  EXPECT_THAT(placed(four_themes(1e6), "equal"),
              ElementsAre(about(24500), about(7250), about(5000), about(12000)));
}

TEST(PlacedMoney, by_the_casualties_that_clearance_and_risk_education_avert) {
  // 100 persons a year: clearance averts them all, risk education 40 % of them.
  Scenario scenario = four_themes(1400);
  scenario.states[0].casualties = Casualties{100, 0.7};
  scenario.states[0].risk_education->efficacy = 0.4;
  EXPECT_THAT(placed_by_score(scenario, Rule::share, "casualties_averted"),
              ElementsAre(about(1000), 0, 0, about(400)));
  EXPECT_THAT(placed_by_score(scenario, Rule::share, "casualties_averted + 100"),
              ElementsAre(about(1400 * 200 / 540.), about(1400 * 100 / 540.),
                          about(1400 * 100 / 540.), about(1400 * 140 / 540.)));
}

TEST(PlacedMoney, of_casualties_compares_a_year_of_education_with_ten_of_cleared_land) {
  // Per dollar: clearance 100 x 10 / 24,500 (its room; the known work costs 10,000), risk education
  // 60 / 12,000, which is less.
  Scenario scenario = four_themes(25000);
  scenario.states[0].casualties = Casualties{100, 0.7};
  scenario.states[0].risk_education->efficacy = 0.6;
  EXPECT_THAT(placed(scenario, "casualties"), ElementsAre(about(24500), 0, 0, about(500)));
  // A year's worth of clearance alone: 100 / 24,500 is below 60 / 12,000.
  scenario.strategies = {{.id = "near",
                          .description = "",
                          .like = "casualties",
                          .parameters = {{"clearance_years", 1}}}};
  EXPECT_THAT(placed(scenario, "near"), ElementsAre(about(13000), 0, 0, about(12000)));
}

TEST(PlacedMoney, of_requests_first_serves_requests_up_to_their_rooms_before_all_others) {
  // AAA needs ten times as much as BBB and CCC, which asked for assistance.
  Scenario scenario = plain_scenario(12);
  scenario.states = {plain_state("AAA"), plain_state("BBB"), plain_state("CCC")};
  scenario.states[0].clearance = unfunded_clearance(2);
  scenario.states[1].clearance = unfunded_clearance(0.2);
  scenario.states[2].clearance = unfunded_clearance(0.2);
  scenario.states[1].requests = scenario.states[2].requests = {Theme::clearance};
  scenario.states[0].requests = {Theme::stockpile};  // another theme's request counts for nothing
  scenario.donors = {plain_donor("NOR", 20000)};
  EXPECT_THAT(placed(scenario, "requests-first"), ElementsAre(0, about(10000), about(10000)));
  scenario.donors[0].budget_usd_per_year = 55000;  // 24,500 each, and what is left
  EXPECT_THAT(placed(scenario, "requests-first"),
              ElementsAre(about(6000), about(24500), about(24500)));
  EXPECT_THAT(placed(scenario, "need"),
              ElementsAre(about(55000 * 10 / 12.), about(55000 / 12.), about(55000 / 12.)));
}

TEST(PlacedMoney, of_one_theme_at_a_time_goes_by_the_ranks_of_the_themes) {
  // Stockpiles, clearance, victim assistance, risk education, each up to its room.
  EXPECT_THAT(placed(four_themes(6000), "one-theme-at-a-time"), ElementsAre(0, about(6000), 0, 0));
  EXPECT_THAT(placed(four_themes(18000), "one-theme-at-a-time"),
              ElementsAre(about(10750), about(7250), 0, 0));
  EXPECT_THAT(placed(four_themes(35000), "one-theme-at-a-time"),
              ElementsAre(about(24500), about(7250), about(3250), 0));
  EXPECT_THAT(placed(four_themes(45000), "one-theme-at-a-time"),
              ElementsAre(about(24500), about(7250), about(5000), about(8250)));
}

TEST(PlacedMoney, of_one_theme_at_a_time_goes_by_ranks_of_the_scenario) {
  Scenario scenario = four_themes(18000);
  scenario.strategies = {
      {.id = "people-first",
       .description = "",
       .like = "one-theme-at-a-time",
       .parameters = {
           {"clearance", 3}, {"stockpile", 4}, {"victim_assistance", 1}, {"risk_education", 2}}}};
  EXPECT_THAT(placed(scenario, "people-first"),
              ElementsAre(about(1000), 0, about(5000), about(12000)));
  // Themes of one rank are served together, by need: 10,000 and 5,000 USD of known work.
  scenario.strategies[0].parameters = {
      {"clearance", 1}, {"stockpile", 1}, {"victim_assistance", 2}, {"risk_education", 2}};
  scenario.donors[0].budget_usd_per_year = 15000;
  EXPECT_THAT(placed(scenario, "people-first"), ElementsAre(about(10000), about(5000), 0, 0));
}

TEST(PlacedMoney, goes_by_precedence_before_a_score_that_fills) {
  Scenario scenario = four_themes(9000);
  scenario.states[0].requests = {Theme::victim_assistance, Theme::stockpile};
  Strategy strategy = find_strategy(scenario, "requests-first");
  strategy.rule = Rule::fill;  // the dearest of the requests first, then of the others
  EXPECT_THAT(placed(scenario, strategy), ElementsAre(0, about(7250), about(1750), 0));
  scenario.donors[0].budget_usd_per_year = 30000;
  EXPECT_THAT(placed(scenario, strategy),
              ElementsAre(about(5750), about(7250), about(5000), about(12000)));
}

TEST(PlacedMoney, by_theme_goes_by_precedence_within_the_theme_and_then_over_all) {
  Scenario scenario = plain_scenario(12);
  scenario.states = {plain_state("AAA"), plain_state("BBB")};
  for (State& state : scenario.states) {
    state.clearance = unfunded_clearance(0.2);
    state.stockpile = plain_stockpile(500);
    state.stockpile->own_funding_usd_per_year = 0;
  }
  scenario.states[1].requests = {Theme::clearance};
  scenario.donors = {plain_donor("NOR", 40000)};
  Strategy strategy = find_strategy(scenario, "requests-first");
  strategy.theme_shares[Theme::clearance] = 0.75;
  // 30,000 for clearance: BBB's room of 24,500, then AAA; 10,000 over all: no request has room
  // left, and AAA/clearance has 10,000 of work, the stockpiles 5,000 each.
  EXPECT_THAT(placed(scenario, strategy),
              ElementsAre(about(5500 + 5000), about(2500), about(24500), about(2500)));
}

}  // namespace
}  // namespace art6::worlds::placed_money
