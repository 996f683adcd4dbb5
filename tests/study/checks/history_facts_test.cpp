// What reports imply, against sums by hand.
#include "study/checks/history_facts.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "study/checks/advice.hpp"
#include "tests/io/reader/parse_scenario.hpp"

namespace art6 {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

/// One State whose every number is easy: 200 team-days a year, 1,000 m² cleared, 2,000 reduced and
/// 4,000 cancelled a team and day.
std::string with_history(const std::string& rows, const std::string& more = "") {
  return "art6: 1\nname: S\nclock: {start: 2020-01, end: 2029-12}\nstates:\n"
         "  - id: LAO\n    name: Laos\n"
         "    season: [0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]\n"
         "    clearance:\n      deadline: 2025-08-01\n      confirmed_km2: 8\n"
         "      suspected_km2: 2\n      cancelled_share: 0.5\n      reduced_share: 0.1\n"
         "      survey_m2_per_team_day: 8000\n      technical_survey_m2_per_team_day: 2000\n"
         "      clearance_m2_per_team_day: 1000\n      own_funding_usd_per_year: 100000\n"
         "      teams: 5\n      max_teams: 9\n      team_cost_usd_per_month: 14000\n" +
         more + "      history:\n" + rows;
}

struct Found {
  Scenario scenario;
  Portfolio portfolio;
  std::vector<ImpliedHistory> histories;

  explicit Found(const std::string& text)
      : scenario(parse_scenario(text, "f")),
        portfolio(build_portfolio(scenario)),
        histories(find_implied_history(scenario, portfolio)) {}

  /// The figure of that name in the only history; one without values if there is none.
  ImpliedFigure find(const std::string& name) const {
    EXPECT_EQ(histories.size(), 1U);
    for (const ImpliedFigure& figure : histories.front().figures) {
      if (figure.name == name) return figure;
    }
    return {.name = "", .values = {}, .arithmetic = "", .law = {}};
  }
};

std::vector<double> list_values(const ImpliedFigure& figure) {
  std::vector<double> values;
  for (const ImpliedValue& implied : figure.values) values.push_back(implied.value);
  return values;
}

const std::string three_years =
    "        - {year: 2016, cancelled_km2: 0.4, reduced_km2: 0.2, cleared_km2: 0.1, left_km2: 12, "
    "teams: 4, own_funding_usd: 200000, donors_usd: 500000}\n"
    "        - {year: 2017, cleared_km2: 0.5, left_km2: 11.75, teams: 5}\n"
    "        - {year: 2019, cleared_km2: 0.6, found_km2: 0.125, left_km2: 10}\n";

TEST(ImpliedHistory, divides_what_was_released_by_the_days_that_teams_had) {
  const Found found(with_history(three_years));
  EXPECT_EQ(found.histories.front().where, "LAO/clearance");
  EXPECT_EQ(found.histories.front().first_year, 2016);
  EXPECT_EQ(found.histories.front().last_year, 2019);
  EXPECT_EQ(found.histories.front().years, 3);
  EXPECT_THAT(list_values(found.find("km² released a year")),
              ElementsAre(testing::DoubleEq(0.7), 0.5, 0.6));
  // 700,000 m² by 4 teams of 200 days; 500,000 by 5.
  EXPECT_THAT(list_values(found.find("m² released a team and day")),
              ElementsAre(testing::DoubleEq(875), testing::DoubleEq(500)));
  // 100 days of survey, 100 of technical survey, 100 of clearance in 800; 500 in 1,000.
  EXPECT_THAT(list_values(found.find("productivity")),
              ElementsAre(testing::DoubleEq(0.375), testing::DoubleEq(0.5)));
  EXPECT_THAT(list_values(found.find("USD a km² released")), ElementsAre(testing::DoubleEq(1e6)));
}

TEST(ImpliedHistory, finds_what_the_balance_of_area_leaves_open) {
  const ImpliedFigure figure = Found(with_history(three_years)).find("km² newly found a year");
  // 11.75 - 12 + 0.5 in 2017; 2018 is missing; 2019 as reported.
  ASSERT_EQ(figure.values.size(), 2U);
  EXPECT_EQ(figure.values[0].year, 2017);
  EXPECT_DOUBLE_EQ(figure.values[0].value, 0.25);
  EXPECT_EQ(figure.values[1].year, 2019);
  EXPECT_EQ(figure.values[1].value, 0.125);
}

TEST(ImpliedHistory, finds_nothing_where_the_balance_is_a_rounding_error) {
  // 8.2 - 7.5 is not quite 0.7.
  const Found found(
      with_history("        - {year: 2018, left_km2: 8.2}\n"
                   "        - {year: 2019, cleared_km2: 0.7, left_km2: 7.5}\n"));
  EXPECT_THAT(list_values(found.find("km² newly found a year")), ElementsAre(0));
}

TEST(ImpliedHistory, takes_the_median_of_a_range) {
  const Found found(with_history(
      "        - {year: 2019, left_km2: {dist: uniform, min: 8, max: 14}, cleared_km2: 1}\n"));
  EXPECT_THAT(list_values(found.find("km² left")), ElementsAre(11));
}

TEST(ImpliedHistory, is_none_without_reports) {
  EXPECT_THAT(Found(with_history("        []\n")).histories, IsEmpty());
}

TEST(ImpliedHistory, has_what_each_other_theme_reports) {
  const Found found(
      "art6: 1\nname: S\nclock: {start: 2020-01, end: 2029-12}\nstates:\n"
      "  - id: PER\n    name: Peru\n    history: [{year: 2018, casualties: 3}]\n"
      "    stockpile: {deadline: 2024-04-01, munitions: 2000, munitions_per_month: 10,\n"
      "                productivity: 2, cost_usd_per_munition: 300,\n"
      "                history: [{year: 2019, destroyed: 120, left: 2012, donors_usd: 60000}]}\n"
      "    victim_assistance: {target_date: 2025-12-31, survivors: 200, pillars: [\n"
      "      {id: inclusion, unmet_share: 0.6, cost_usd_per_person: 7, people_per_month: 1,\n"
      "       max_people_per_month: 2}],\n"
      "      history: [{year: 2019, served: {inclusion: 24}, registered: 190}]}\n"
      "    risk_education: {full_coverage_usd_per_year: 50,\n"
      "                     history: [{year: 2019, coverage: 0.3}]}\n");
  std::vector<std::string> lines;
  for (const ImpliedHistory& history : found.histories) {
    for (const ImpliedFigure& figure : history.figures) {
      lines.push_back(history.where + " " + figure.name + " " +
                      testing::PrintToString(list_values(figure)) + " " +
                      (figure.law ? testing::PrintToString(figure.law->p50) : "-"));
    }
  }
  EXPECT_THAT(
      lines, ElementsAre("PER/stockpile munitions destroyed a year { 120 } 240",
                         "PER/stockpile USD a munition { 500 } 300",
                         "PER/stockpile munitions left { 2012 } 2000",
                         "PER/stockpile donors' money, USD a year { 60000 } -",
                         "PER/victim_assistance inclusion: people served a month { 2 } 1",
                         "PER/victim_assistance registered survivors { 190 } 200",
                         "PER/risk_education coverage { 0.3 } 0", "PER casualties a year { 3 } -"));
}

TEST(TypicalValue, is_the_median_of_all_years_or_the_last_of_the_start) {
  ImpliedFigure figure{.name = "",
                       .values = {{2016, 1}, {2017, 7}, {2018, 4}, {2019, 2}},
                       .arithmetic = "",
                       .law = {}};
  EXPECT_EQ(find_typical(figure), 3);
  figure.values.pop_back();
  EXPECT_EQ(find_typical(figure), 4);
  figure.values = {{2016, 5}, {2017, 1}};
  figure.is_of_the_start = true;
  EXPECT_EQ(find_typical(figure), 1);
}

TEST(LawFaults, are_values_outside_the_range_or_beyond_a_factor_of_two) {
  const auto compare = [](double value, std::optional<LawSpan> law) {
    const LawFault fault =
        compare_with_law({.name = "", .values = {{2019, value}}, .arithmetic = "", .law = law});
    return std::pair(fault.is_outside, fault.is_far);
  };
  const LawSpan law{0.8, 1, 1.5};
  EXPECT_EQ(compare(0.8, law), std::pair(false, false));
  EXPECT_EQ(compare(0.79, law), std::pair(true, false));
  EXPECT_EQ(compare(1.51, law), std::pair(true, false));
  EXPECT_EQ(compare(2.01, law), std::pair(true, true));
  EXPECT_EQ(compare(0.49, law), std::pair(true, true));
  // A plain number has no range to be outside of.
  EXPECT_EQ(compare(1.9, LawSpan{1, 1, 1}), std::pair(false, false));
  EXPECT_EQ(compare(2.1, LawSpan{1, 1, 1}), std::pair(false, true));
  EXPECT_EQ(compare(5, std::nullopt), std::pair(false, false));
  // A balance of reports below nothing is nothing.
  EXPECT_EQ(compare(-1, LawSpan{0, 0, 0}), std::pair(false, false));
}

std::vector<std::string> advise(const std::string& text) {
  const Scenario scenario = parse_scenario(text, "f");
  std::vector<std::string> texts;
  for (const Advice& advice : find_advice_on_history(scenario, build_portfolio(scenario))) {
    texts.push_back(advice.where + ": " + advice.text);
  }
  return texts;
}

TEST(AdviceOnHistory, names_laws_that_leave_out_what_was_reported) {
  EXPECT_THAT(
      advise(with_history("        - {year: 2018, cleared_km2: 0.3, teams: 5}\n"
                          "        - {year: 2019, cleared_km2: 0.4, teams: 5, left_km2: 10}\n",
                          "      productivity: {dist: uniform, min: 0.5, max: 1.5}\n")),
      ElementsAre(
          "LAO/clearance: productivity: its history says 0.3 in 2018, 0.4 in 2019, the file "
          "1 (0.6 to 1.4 in four of five futures), more than a factor of two away"));
}

TEST(AdviceOnHistory, names_area_that_grew_without_a_find) {
  const std::string grows =
      "        - {year: 2018, left_km2: 9}\n        - {year: 2019, left_km2: 10";
  EXPECT_THAT(advise(with_history(grows + "}\n")),
              ElementsAre(HasSubstr("9 km² left in 2018 and 10 in 2019, but no found_km2")));
  EXPECT_THAT(advise(with_history(grows + ", found_km2: 1}\n")),
              ElementsAre(HasSubstr("km² newly found a year")));
}

TEST(AdviceOnHistory, is_silent_where_reports_and_laws_agree) {
  EXPECT_THAT(advise(with_history("        - {year: 2019, cleared_km2: 1, teams: 5, left_km2: 10, "
                                  "own_funding_usd: 90000}\n")),
              IsEmpty());
}

}  // namespace
}  // namespace art6
