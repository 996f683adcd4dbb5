#include "cli/pages/check_page.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "cli/terminal/text.hpp"
#include "tests/cli/terminal/without_colour.hpp"

namespace art6 {
namespace {

State lao() {
  State state;
  state.id = "LAO";
  Clearance clearance;
  clearance.deadline = {2020, 8, 1};
  clearance.own_funding_usd_per_year = 1000000;
  clearance.confirmed_km2 = Distribution(Uniform{0, 1000});
  clearance.suspected_km2 = 97;
  clearance.unrecorded_km2 = Distribution(Uniform{0, 10});
  clearance.clearance_m2_per_team_day = 900;
  clearance.teams = 90;
  clearance.max_teams = 250;
  clearance.team_cost_usd_per_month = 14000;
  clearance.fixed_cost_usd_per_month = 150000;
  clearance.new_contamination = NewContamination{0.5, 0.1};
  state.clearance = clearance;
  RiskEducation education;
  education.coverage = 0.4;
  education.full_coverage_usd_per_year = 1200000;
  state.risk_education = education;
  return state;
}

State peru() {
  State state;
  state.id = "PER";
  Stockpile stockpile;
  stockpile.deadline = {2021, 4, 1};
  stockpile.munitions = 2012;
  stockpile.setup_months = 9;
  stockpile.setup_cost_usd = 400000;
  stockpile.munitions_per_month = 120;
  stockpile.cost_usd_per_munition = 300;
  state.stockpile = stockpile;
  VictimAssistance assistance;
  assistance.target_date = {2025, 12, 31};
  assistance.survivors = 2500;
  assistance.unregistered = 500;
  Pillar pillar;
  pillar.id = PillarKind::rehabilitation;
  pillar.unmet_share = 0.5;
  pillar.cost_usd_per_person = Distribution(Uniform{400, 500});
  pillar.people_per_month = 40;
  pillar.max_people_per_month = 120;
  assistance.pillars = {pillar};
  state.victim_assistance = assistance;
  return state;
}

Scenario example_scenario() {
  Scenario scenario;
  scenario.name = "Example";
  scenario.description = "Two States,\ntwo donors.";
  scenario.price_year = 2019;
  scenario.clock = {Month::of(2020, 1), Month::of(2040, 12)};
  scenario.meetings = {{"Second Review Conference", {2020, 11, 23}}};
  scenario.states = {lao(), peru()};
  Donor norway;
  norway.id = "NOR";
  norway.name = "Norway";
  norway.budget_usd_per_year = 12000000;
  norway.growth_per_year = 0.01;
  norway.volatility = 0.12;
  norway.starts = Month::of(2021, 6);
  norway.joins_probability = 0.5;
  norway.committed = {{{"LAO", Theme::clearance}, 0.3}, {{"PER", Theme::stockpile}, 0.05}};
  norway.flexible.states = {"LAO", "PER"};
  norway.flexible.themes = {Theme::clearance, Theme::stockpile};
  Donor japan;
  japan.id = "JPN";
  japan.budget_usd_per_year = Distribution(Uniform{1000000, 3000000});
  japan.ends = Month::of(2023, 9);
  scenario.donors = {norway, japan};
  scenario.coalitions = {
      {"peru",
       "PER",
       "NOR",
       {Theme::stockpile},
       {{"NOR", 200000}, {.donor = "JPN", .usd = 90000.0, .month = Month::of(2022, 3)}},
       Month::of(2020, 1),
       Month::of(2021, 12)}};
  return scenario;
}

TEST(CheckPage, lists_regions_with_what_is_their_own) {
  Scenario scenario = example_scenario();
  Clearance& clearance = *scenario.states[0].clearance;
  clearance.confirmed_km2 = clearance.suspected_km2 = clearance.unrecorded_km2 = 0;
  clearance.new_contamination.reset();
  Region north, south;
  north.id = "north";
  north.confirmed_km2 = 3;
  north.suspected_km2 = 12;
  north.clearance_m2_per_team_day = 450;
  north.access = Access{12, 2, 0};
  north.deadline = Date{2024, 5, 1};
  south.id = "south";
  south.confirmed_km2 = 7;
  clearance.regions = {north, south};
  const std::string page = print_check_page(scenario, plain);
  EXPECT_THAT(page, testing::HasSubstr("2 regions, one after the other\n"));
  EXPECT_THAT(page, testing::HasSubstr("region north: 3 km² confirmed, 12 km² suspected; 450 m²"));
  EXPECT_THAT(page, testing::HasSubstr("access of its own; by 2024-05-01"));
  EXPECT_THAT(page, testing::HasSubstr("region south: 7 km² confirmed\n"));
}

TEST(CheckPage, says_where_flexible_money_may_go) {
  const auto flexible = [](const Restriction& restriction) {
    Scenario scenario = example_scenario();
    scenario.donors[1].flexible = restriction;
    const std::string page = print_check_page(scenario, plain);
    return page.substr(page.find("     flexible"), page.find("\n\nCoalitions"));
  };
  using States = std::vector<std::string>;
  EXPECT_THAT(flexible({}), ::testing::HasSubstr("flexible anywhere\n"));
  EXPECT_THAT(flexible({.states = States{}}), ::testing::HasSubstr("flexible nowhere\n"));
  EXPECT_THAT(flexible({.states = States{"LAO"}, .themes = std::vector<Theme>{}}),
              ::testing::HasSubstr("flexible nowhere\n"));
  EXPECT_THAT(flexible({.states = States{"LAO"}}), ::testing::HasSubstr("flexible for LAO\n"));
  EXPECT_THAT(flexible({.themes = std::vector{Theme::stockpile}}),
              ::testing::HasSubstr("flexible for stockpile\n"));
}

TEST(CheckPage, is_this_page) {
  EXPECT_EQ(print_check_page(example_scenario(), plain), R"(Example
Two States, two donors.
Clock       2020-01 to 2040-12, 252 months, amounts in USD of 2019
Runs        10,000 replications, seed 1, sampling random
Confidence  80 %
Strategy    status-quo
Meetings    2020-11-23 Second Review Conference

Programmes: 4
LAO/clearance          2020-08-01  500 (100–900) km² confirmed, 97 km² suspected, 5 (1–9) km² not
                                   yet recorded, 0.5 times a year 0.1 km² new
                                   90 of at most 250 teams at USD 14,000 a month, fixed cost
                                   USD 150,000 a month; 900 m² cleared a team and day
                                   own funding USD 1,000,000 a year
LAO/risk_education     –           coverage 0.4 at the start; full coverage costs USD 1,200,000 a
                                   year
                                   no own funding
PER/stockpile          2021-04-01  2,012 munitions
                                   120 a month at USD 300 each; set-up of 9 months for USD 400,000
                                   no own funding
PER/victim_assistance  2025-12-31  2,500 survivors, 500 not yet registered; 90 % of the needs met
                                   for 12 months
                                   rehabilitation: share unmet 0.5, 40 of at most 120 people a month
                                   at USD 450 (410–490)
                                   no own funding

Donors: 2
NOR  Norway: USD 12,000,000 a year, growth 1 %, volatility 12 %, from 2021-06, joins with 50 %
     committed LAO/clearance 30 %, PER/stockpile 5 %; flexible for LAO, PER: clearance, stockpile
JPN  JPN: USD 2,000,000 (1,200,000–2,800,000) a year, until 2023-09
     flexible anywhere

Coalitions: 1
peru  PER: stockpile, 2020-01 to 2021-12; NOR USD 200,000 a year, JPN USD 90,000 once, in 2022-03
)");
}

TEST(CheckPage, lists_pauses_and_commitments_that_come_and_go) {
  Scenario scenario = example_scenario();
  const Month first = Month::of(2020, 3), last = Month::of(2020, 6);
  scenario.states[0].pauses = {
      {.from = first, .until = last, .output = 0.25, .staff_paid = false, .probability = 0.3},
      {.from = last, .until = last, .themes = {{Theme::clearance, Theme::risk_education}}}};
  scenario.states[1].pauses = {{.from = first, .until = last, .staff_paid = false}};
  Donor& norway = scenario.donors[0];
  norway.volatility = 0.3;
  norway.persistence = 0.8;
  norway.committed[0].volatility = 0.5;
  norway.committed[0].persistence = 0.25;
  norway.committed[0].stops_per_year = 0.05;
  norway.committed[1].stops_per_year = 0.1;
  const std::string page = print_check_page(scenario, plain);
  EXPECT_THAT(page, ::testing::HasSubstr(R"(
Pauses: 3
LAO  2020-03 to 2020-06  all themes: 25 % of normal work, 25 % of the staff paid, with 30 %
LAO  2020-06 to 2020-06  clearance, risk_education: no work, staff paid
PER  2020-03 to 2020-06  all themes: no work, no staff paid

)"));
  EXPECT_THAT(page, ::testing::HasSubstr(R"(
     committed LAO/clearance 30 % (volatility 50 %; yearly changes of its ln have a standard
     deviation of 0.707; ends with 5 % a year), PER/stockpile 5 % (ends with 10 % a year); flexible
     for LAO, PER: clearance, stockpile
)"));
}

TEST(CheckPage, lists_steps_by_their_months) {
  Scenario scenario = example_scenario();
  const Month first = Month::of(2021, 3), second = Month::of(2022, 1);
  Clearance& clearance = *scenario.states[0].clearance;
  clearance.own_funding_usd_per_year =
      Steps{{first, 800000}, {second, Distribution(Uniform{0, 900000})}};
  clearance.max_teams = Steps{{first, 10}, {second, 14}};
  clearance.new_teams_per_month = Steps{{first, 2}};
  clearance.survey_m2_per_team_day = Steps{{first, 9000}, {second, 9500}};
  scenario.donors[0].budget_usd_per_year = Steps{{first, 100}, {second, 0}};
  scenario.coalitions[0].pledges[0].usd_per_year = Steps{{first, 50}, {second, 70}};
  const std::string page = print_check_page(scenario, plain);
  const std::string clearance_part =
      page.substr(page.find("90 of"), page.find("LAO/risk_education") - page.find("90 of"));
  EXPECT_EQ(clearance_part,
            R"(90 of at most (10 from 2021-03, 14 from 2022-01) teams at
                                   USD 14,000 a month, fixed cost USD 150,000 a month; (2 from
                                   2021-03) new teams a month; (9,000 from 2021-03, 9,500 from
                                   2022-01) m² surveyed a team and day; 900 m² cleared a team and
                                   day
                                   own funding USD (800,000 from 2021-03, 450,000 (90,000–810,000)
                                   from 2022-01) a year
)");
  EXPECT_THAT(page, ::testing::HasSubstr("Norway: USD (100 from 2021-03, 0 from 2022-01) a year"));
  EXPECT_THAT(page, ::testing::HasSubstr("NOR USD (50 from 2021-03, 70 from 2022-01) a year"));
}

TEST(CheckPage, of_a_certain_scenario_without_donors_ends_with_its_programmes) {
  Scenario scenario;
  scenario.name = "Alone";
  scenario.clock = {Month::of(2020, 1), Month::of(2020, 12)};
  scenario.simulation.sampling = Sampling::sobol;
  EXPECT_EQ(print_check_page(scenario, plain),
            "Alone\n"
            "Clock       2020-01 to 2020-12, 12 months\n"
            "Runs        10,000 replications, seed 1, sampling sobol\n"
            "Confidence  80 %\n"
            "Strategy    status-quo\n"
            "\n"
            "Programmes: 0\n");
}

TEST(CheckPage, fits_100_columns_with_any_names) {
  Scenario scenario = example_scenario();
  scenario.name = std::string(180, 'n');
  scenario.description = std::string(180, 'd');
  scenario.strategy = std::string(180, 's');
  scenario.meetings[0].name = std::string(180, 'm');
  scenario.donors[0].id = std::string(180, 'd');
  scenario.donors[0].name = std::string(180, 'd');
  scenario.donors[1].id = std::string(180, 'e');
  scenario.states[0].id = std::string(180, 'X');
  scenario.coalitions[0].id = std::string(180, 'c');
  scenario.coalitions[0].state = std::string(180, 'c');
  std::istringstream lines(print_check_page(scenario, plain));
  std::string line;
  while (std::getline(lines, line)) EXPECT_LE(measure_width(line), 100) << line;
}

}  // namespace
}  // namespace art6
