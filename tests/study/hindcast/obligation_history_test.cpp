#include "study/hindcast/obligation_history.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <stdexcept>

#include "tests/reference/plain.hpp"

namespace art6 {
namespace {

using testing::ElementsAre;

ClearanceReport cleared(int year, double km2) {
  ClearanceReport report;
  report.year = year;
  report.cleared_km2 = km2;
  return report;
}

ClearanceReport left(int year, double km2) {
  ClearanceReport report;
  report.year = year;
  report.left_km2 = km2;
  return report;
}

Scenario with_clearance_history(std::vector<ClearanceReport> history) {
  Scenario scenario = reference::plain_scenario(60);
  scenario.states = {reference::plain_state("XAA")};
  scenario.states[0].clearance = reference::plain_clearance(1);
  scenario.states[0].clearance->history = std::move(history);
  return scenario;
}

std::vector<std::optional<double>> list_left(const std::vector<ReportedYear>& years) {
  std::vector<std::optional<double>> values;
  for (const ReportedYear& year : years) values.push_back(year.left);
  return values;
}

TEST(ObligationHistory, adds_up_the_kinds_of_release_that_were_reported) {
  ClearanceReport all = cleared(2011, 3);
  all.cancelled_km2 = 1;
  all.reduced_km2 = Quantity(Uniform{1, 3});  // counts as 2
  const auto histories =
      list_obligation_histories(with_clearance_history({left(2010, 9), all, cleared(2012, 0)}));
  ASSERT_EQ(histories.size(), 1u);
  EXPECT_EQ(to_string(histories[0].obligation), "XAA/clearance");
  ASSERT_EQ(histories[0].reported.size(), 3u);
  EXPECT_EQ(histories[0].reported[0].released, std::nullopt);
  EXPECT_EQ(histories[0].reported[0].left, 9);
  EXPECT_EQ(histories[0].reported[1].released, 6);
  EXPECT_EQ(histories[0].reported[2].released, 0);
}

TEST(ObligationHistory, lists_programmes_by_id_whatever_the_files_order) {
  Scenario scenario = with_clearance_history({cleared(2011, 1)});
  State other = reference::plain_state("AAA");
  other.stockpile = reference::plain_stockpile(10);
  other.stockpile->history = {{.year = 2012,
                               .destroyed = 4.0,
                               .left = 6.0,
                               .own_funding_usd = {},
                               .donors_usd = {},
                               .source = {},
                               .note = {}}};
  other.clearance = reference::plain_clearance(1);  // without a history
  scenario.states.push_back(other);
  const auto histories = list_obligation_histories(scenario);
  ASSERT_EQ(histories.size(), 2u);
  EXPECT_EQ(to_string(histories[0].obligation), "AAA/stockpile");
  EXPECT_EQ(histories[0].reported[0].released, 4);
  EXPECT_EQ(histories[0].reported[0].left, 6);
  EXPECT_EQ(to_string(histories[1].obligation), "XAA/clearance");
}

TEST(ObligationHistory, works_out_what_is_left_from_the_year_before) {
  const std::vector<ReportedYear> reported{
      {.year = 2010, .released = 2, .left = 10}, {.year = 2011, .released = 3, .left = {}},
      {.year = 2012, .released = 9, .left = {}}, {.year = 2013, .released = {}, .left = {}},
      {.year = 2014, .released = 1, .left = {}}, {.year = 2016, .released = 1, .left = 5},
      {.year = 2018, .released = 1, .left = {}}};
  // 10 - 3; at least 0; no release known; nothing before; as reported; a year is missing.
  EXPECT_THAT(list_left(fill_work_left(reported)),
              ElementsAre(10, 7, 0, std::nullopt, std::nullopt, 5, std::nullopt));
}

TEST(ObligationHistory, can_be_forecast_from_where_work_left_and_a_recent_output_are_known) {
  const auto histories = list_obligation_histories(with_clearance_history(
      {cleared(2010, 1), left(2012, 5), left(2013, 5), cleared(2014, 5), left(2015, 3)}));
  const auto is_possible = [&](int year) { return is_forecast_possible(histories[0], year); };
  EXPECT_FALSE(is_possible(2010));  // work left is not known
  EXPECT_FALSE(is_possible(2011));  // no report at all
  EXPECT_TRUE(is_possible(2012));   // output of two years before
  EXPECT_FALSE(is_possible(2013));  // output of three years before
  EXPECT_FALSE(is_possible(2014));  // nothing is left: 5 - 5
  EXPECT_TRUE(is_possible(2015));
}

TEST(ObligationHistory, merges_scenarios_with_the_newest_for_each_year) {
  Scenario old = with_clearance_history({cleared(2010, 1), cleared(2011, 2)});
  old.clock = {Month::of(2012, 1), Month::of(2020, 12)};
  old.states.push_back(reference::plain_state("XBB"));
  old.states[1].stockpile = reference::plain_stockpile(10);
  Scenario young = with_clearance_history({cleared(2011, 3), cleared(2012, 4)});
  young.clock = {Month::of(2013, 1), Month::of(2020, 12)};
  young.name = "young";
  for (const auto& both : {std::vector{old, young}, std::vector{young, old}}) {
    const Scenario merged = merge_histories(both);
    EXPECT_EQ(merged.name, "young");
    ASSERT_EQ(merged.states.size(), 2u);
    EXPECT_TRUE(merged.states[1].stockpile);
    std::vector<std::pair<int, double>> rows;
    for (const ClearanceReport& report : merged.states[0].clearance->history) {
      rows.emplace_back(report.year, report.cleared_km2->value);
    }
    EXPECT_THAT(rows,
                ElementsAre(std::pair(2010, 1.0), std::pair(2011, 3.0), std::pair(2012, 4.0)));
  }
  EXPECT_THROW(merge_histories({}), std::invalid_argument);
}

}  // namespace
}  // namespace art6
