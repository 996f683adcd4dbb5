// The first year's money, against sums by hand.
#include "study/checks/money_by_theme.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "models/strategies/strategy.hpp"
#include "tests/io/reader/parse_scenario.hpp"

namespace art6 {
namespace {

using ::testing::DoubleEq;
using ::testing::ElementsAre;
using ::testing::Field;

const std::string text =
    "art6: 1\nname: S\nclock: {start: 2020-01, end: 2024-12}\n"
    "donors:\n"
    "  - {id: AAA, name: A, party: true, budget_usd_per_year: 1000, joins_probability: 0.5,\n"
    "     committed: [{programme: LAO/clearance, share: 0.4}, {programme: LAO/risk_education, "
    "share: 0.9}]}\n"
    "  - {id: BBB, name: B, party: true, budget_usd_per_year: 300, flexible: {themes: "
    "[clearance]}}\n"
    "  - {id: CCC, name: C, party: true, budget_usd_per_year: 1200, starts: 2020-07, flexible: "
    "{states: [PER]}}\n"
    "coalitions:\n"
    "  - {id: c, state: LAO, themes: [clearance, risk_education], from: 2020-01, until: 2020-06,\n"
    "     pledges: [{donor: BBB, usd_per_year: 1000}]}\n"
    "states:\n"
    "  - id: LAO\n"
    "    name: Laos\n"
    "    clearance: {deadline: 2025-08-01, own_funding_usd_per_year: 70, weight: 3, confirmed_km2: "
    "2,\n"
    "                suspected_km2: 10, cancelled_share: 0.5, survey_m2_per_team_day: 10000,\n"
    "                clearance_m2_per_team_day: 1000, teams: 1, max_teams: 4,\n"
    "                team_cost_usd_per_month: 100, fixed_cost_usd_per_month: 40}\n"
    "    risk_education: {full_coverage_usd_per_year: 50, own_funding_usd_per_year: 5}\n"
    "  - id: PER\n"
    "    name: Peru\n"
    "    stockpile: {deadline: 2024-04-01, munitions: 100, setup_months: 5, setup_cost_usd: 400,\n"
    "                munitions_per_month: 10, cost_usd_per_munition: 3}\n"
    "    victim_assistance: {target_date: 2025-12-31, survivors: 200, coverage_target: 0.9, "
    "pillars: [\n"
    "      {id: inclusion, unmet_share: 0.6, cost_usd_per_person: 7, people_per_month: 1, "
    "max_people_per_month: 2},\n"
    "      {id: psychosocial, unmet_share: 0.05, cost_usd_per_person: 9, people_per_month: 1, "
    "max_people_per_month: 2}]}\n";

Portfolio portfolio() { return build_portfolio(parse_scenario(text, "f")); }

TEST(DonorYear, pays_pledges_then_shares_then_places_the_rest) {
  const Portfolio p = portfolio();
  // A joins in every other future: 500 a year; 0.4 and then what is left of 0.9.
  const DonorYear a = estimate_first_year(p.donors[DonorIndex(0)]);
  EXPECT_EQ(a.budget, 500);
  EXPECT_THAT(a.committed, ElementsAre(DoubleEq(200), DoubleEq(300)));
  EXPECT_EQ(a.flexible, 0);
  // B pledged 1000 a year for half a year, three quarters of it to clearance, but has 300 a year:
  // 150 in these months, and as much in the others, of which it pledged nothing.
  const DonorYear b = estimate_first_year(p.donors[DonorIndex(1)]);
  EXPECT_THAT(b.pledged, ElementsAre(Field(&PledgedAmount::usd, DoubleEq(112.5)),
                                     Field(&PledgedAmount::usd, DoubleEq(37.5)),
                                     Field(&PledgedAmount::usd, 0), Field(&PledgedAmount::usd, 0)));
  EXPECT_NEAR(b.flexible, 150, 1e-12);
  // C gives for half of the year.
  EXPECT_DOUBLE_EQ(estimate_first_year(p.donors[DonorIndex(2)]).flexible, 600);
}

/// A has 1,200 a year in April to September and 2,400 in October to December, and gives 0.4 and
/// then what is left of 0.9 where it joins, half of the futures. B's pledge has the median 240
/// until August, three quarters of it for clearance, and is 0 then.
TEST(MoneyByTheme, counts_the_months_of_steps) {
  Scenario scenario = parse_scenario(text, "f");
  const Month april = Month::of(2020, 4);
  scenario.donors[0].budget_usd_per_year = Steps{{april, 1200}, {april + 6, 2400}};
  scenario.coalitions[0].pledges[0].usd_per_year =
      Steps{{Month::of(2019, 5), Distribution(Uniform{0, 480})}, {Month::of(2020, 9), 0}};
  scenario.coalitions[0].from = Month::of(2020, 1);
  scenario.coalitions[0].until = Month::of(2024, 12);
  scenario.states[0].clearance->own_funding_usd_per_year = Steps{{Month::of(2020, 6), 120}};
  const Portfolio p = build_portfolio(scenario);
  const DonorYear a = estimate_first_year(p.donors[DonorIndex(0)]);
  EXPECT_DOUBLE_EQ(a.budget, 0.5 * (6 * 100 + 3 * 200));
  EXPECT_THAT(a.committed, ElementsAre(DoubleEq(240), DoubleEq(360)));
  const MoneyByTheme money = sum_money_by_theme(p);
  EXPECT_DOUBLE_EQ(money.themes[Theme::clearance].own, 7 * 10);
  EXPECT_DOUBLE_EQ(money.themes[Theme::clearance].pledged, 0.75 * 8 * 20);
  EXPECT_DOUBLE_EQ(sum_pledged_usd(p.donors[DonorIndex(1)], YearIndex(0)), 8 * 20);
}

TEST(MoneyByTheme, adds_up_by_hand) {
  const MoneyByTheme money = sum_money_by_theme(portfolio());
  const auto of = [&](Theme theme) { return money.themes[theme]; };
  const ThemeMoney clearance = of(Theme::clearance);
  EXPECT_EQ(clearance.programmes, 1);
  EXPECT_EQ(clearance.own, 70);
  EXPECT_DOUBLE_EQ(clearance.committed, 200);
  EXPECT_DOUBLE_EQ(clearance.pledged, 112.5);
  EXPECT_NEAR(clearance.flexible_at_most, 150, 1e-12);
  // Team-days: 10 km2 surveyed in 1000, 5 + 2 km2 cleared in 7000; 20 a month; 100 + 40 / 4 USD.
  EXPECT_DOUBLE_EQ(*clearance.cost_to_finish, 8000.0 / 20 * 110);
  EXPECT_DOUBLE_EQ(of(Theme::risk_education).committed, 300);
  EXPECT_DOUBLE_EQ(of(Theme::risk_education).pledged, 37.5);
  EXPECT_FALSE(of(Theme::risk_education).cost_to_finish);
  EXPECT_DOUBLE_EQ(of(Theme::stockpile).flexible_at_most, 600);
  EXPECT_EQ(*of(Theme::stockpile).cost_to_finish, 400 + 100 * 3);
  EXPECT_DOUBLE_EQ(*of(Theme::victim_assistance).cost_to_finish, 200 * (0.6 - 0.1) * 7);
  EXPECT_DOUBLE_EQ(money.flexible, 750);
}

}  // namespace
}  // namespace art6
