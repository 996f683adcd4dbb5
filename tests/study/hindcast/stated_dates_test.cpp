#include "study/hindcast/stated_dates.hpp"

#include <gtest/gtest.h>

#include "tests/reference/plain.hpp"

namespace art6 {
namespace {

const ProgrammeId land{"XAA", Theme::clearance};
const ProgrammeId stock{"XAA", Theme::stockpile};

TEST(StatedDates, are_the_deadlines_of_scenarios_from_their_clocks_start_on) {
  Scenario scenario = reference::plain_scenario(60);
  scenario.clock = {Month::of(2015, 1), Month::of(2020, 12)};
  scenario.states = {reference::plain_state("XAA")};
  scenario.states[0].clearance = reference::plain_clearance(1);
  scenario.states[0].clearance->deadline = {2020, 8, 1};
  scenario.states[0].victim_assistance = reference::plain_victim_assistance(10);
  const auto dates = list_stated_dates(std::span(&scenario, 1));
  ASSERT_EQ(dates.size(), 1u);  // people have a target, not a date that was stated for work
  EXPECT_EQ(dates[0].obligation, land);
  EXPECT_EQ(dates[0].known_by, 2014);
  EXPECT_EQ(dates[0].date, (Date{2020, 8, 1}));
}

TEST(StatedDates, count_whole_months_from_the_years_end) {
  const std::vector<StatedDate> dates{{land, 2014, {2020, 8, 1}}};
  EXPECT_EQ(months_to_stated_date(dates, land, {}, 2014), 5 * 12 + 7);  // July 2020 counts
  EXPECT_EQ(months_to_stated_date(dates, land, {}, 2019), 7);
  EXPECT_EQ(months_to_stated_date(dates, land, {}, 2020), std::nullopt);  // it has passed
  EXPECT_EQ(months_to_stated_date(dates, land, {}, 2013), std::nullopt);  // not known yet
  EXPECT_EQ(months_to_stated_date(dates, stock, {}, 2014), std::nullopt);
}

TEST(StatedDates, come_from_the_newest_scenario_that_was_known) {
  const std::vector<StatedDate> dates{{land, 2019, {2026, 1, 1}}, {land, 2014, {2020, 1, 1}}};
  EXPECT_EQ(months_to_stated_date(dates, land, {}, 2018), 12);
  EXPECT_EQ(months_to_stated_date(dates, land, {}, 2019), 72);
}

TEST(StatedDates, are_those_of_the_Convention_where_no_scenario_says_more) {
  const Date joined{2010, 11, 1};
  EXPECT_EQ(months_to_stated_date({}, land, joined, 2013), 6 * 12 + 10);   // 1 November 2020
  EXPECT_EQ(months_to_stated_date({}, stock, joined, 2013), 4 * 12 + 10);  // 1 November 2018
  EXPECT_EQ(months_to_stated_date({}, stock, joined, 2018), std::nullopt);
  const std::vector<StatedDate> dates{{land, 2012, {2013, 1, 1}}};  // passed: as if not known
  EXPECT_EQ(months_to_stated_date(dates, land, joined, 2013), 6 * 12 + 10);
}

}  // namespace
}  // namespace art6
