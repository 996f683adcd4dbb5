// What `art6 run --replay` tells: the last month equals what the run recorded, and the events of a
// future that can be foretold.
#include "study/checks/explanation.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <utility>
#include <vector>

#include "io/reader/scenario_reader.hpp"
#include "tests/models/engine/full_world.hpp"
#include "tests/models/engine/worlds.hpp"

namespace art6::worlds {
namespace {

using ::testing::ElementsAre;
using ::testing::Pair;

/// Month, event.
using Events = std::vector<std::pair<std::string, std::string>>;

Events events_of(const Replayed& future) {
  Events events;
  for (const ReplayedMonth& month : future.months)
    for (const std::string& event : month.events)
      events.emplace_back(to_string(month.month), event);
  return events;
}

std::vector<std::string> keys_of(const Replayed& future) {
  std::vector<std::string> keys;
  for (const ReplayColumnText& column : future.columns) keys.push_back(column.key);
  return keys;
}

/// The last month's totals and the record are those of the full run, programme by programme.
void expect_recorded(const Scenario& scenario, std::int64_t replication) {
  const Portfolio portfolio = build_portfolio(scenario);
  const auto run = records_of(scenario, replication + 1, scenario.strategy);
  for (const ProgrammeIndex p : portfolio.programmes.ids()) {
    const ProgrammeModel& model = portfolio.programmes[p];
    const ProgrammeRecord& record = run.back().programmes[p];
    ReplayedRecord expected{.spent_usd = record.spent_usd,
                            .requests = record.requests,
                            .left_at_deadline = {},
                            .completed = {}};
    if (model.deadline && *model.deadline < portfolio.months)
      expected.left_at_deadline = record.left_at_deadline;
    if (record.completed) expected.completed = portfolio.start + *record.completed;
    const Replayed future = explain_replication(scenario, model.id, replication);
    EXPECT_TRUE(future.recorded == expected) << to_string(model.id);
    EXPECT_TRUE(future.months.back().so_far == expected) << to_string(model.id);
    for (const ReplayedMonth& month : future.months)
      ASSERT_EQ(month.values.size(), future.columns.size());
  }
}

TEST(Replayed, ends_with_what_the_run_recorded_of_every_feature) {
  for (const std::int64_t replication : {0, 3, 34}) expect_recorded(full_world(), replication);
}

TEST(Replayed, ends_with_what_the_run_recorded_of_the_real_scenario) {
  const Scenario real =
      read_scenario(ART6_SOURCE_DIR "/scenarios/second-review-conference.yaml").scenario;
  for (const std::int64_t replication : {0, 7}) expect_recorded(real, replication);
}

TEST(Replayed, grows_to_the_record) {
  const Scenario scenario = full_world();
  const Replayed future = explain_replication(scenario, {"LAO", Theme::clearance}, 5);
  ReplayedRecord before;
  for (const ReplayedMonth& month : future.months) {
    EXPECT_GE(month.so_far.spent_usd, before.spent_usd);
    EXPECT_GE(month.so_far.requests, before.requests);
    const bool has_passed = month.month >= Month::of(2020, 7);  // the deadline is 1 August
    EXPECT_EQ(month.so_far.left_at_deadline.has_value(), has_passed);
    before = month.so_far;
  }
}

// 1 km2 by five teams of own money: 5 x 20 days x 1,000 m2 a month, so ten months.
TEST(Replayed, tells_of_a_clearance_that_can_be_foretold) {
  Clearance clearance = plain_clearance(1);
  clearance.deadline = {2020, 7, 1};
  clearance.verification_months = 2;
  const Replayed future = explain_replication(world_with(clearance), {"AAA", Theme::clearance}, 0);
  EXPECT_THAT(keys_of(future), ::testing::Contains("confirmed_km2"));
  EXPECT_EQ(future.unit, std::string("km2"));
  const Events events = events_of(future);
  EXPECT_THAT(events,
              ElementsAre(Pair("2020-06", "last month before the deadline"),
                          Pair("2020-10", "the work is complete"),
                          Pair("2020-12", "compliance is declared"),
                          Pair("2021-01", "2020-06 was missed: request 1, extended to 2025-06")));
}

TEST(Replayed, tells_of_all_requests_of_a_year_where_extensions_are_short) {
  Clearance clearance = plain_clearance(1);
  clearance.deadline = {2020, 7, 1};
  clearance.verification_months = 2;
  clearance.extension_months = 2;
  const Replayed future = explain_replication(world_with(clearance), {"AAA", Theme::clearance}, 0);
  EXPECT_THAT(
      events_of(future),
      ElementsAre(Pair("2020-06", "last month before the deadline"),
                  Pair("2020-10", "the work is complete"),
                  Pair("2020-12", "compliance is declared"),
                  Pair("2021-01", "2020-06 was missed: requests 1 to 3, extended to 2020-12")));
}

TEST(Replayed, tells_of_pauses) {
  Scenario scenario = world_with(plain_clearance(1));
  const auto pause = [](int first, int last, double output, bool paid) {
    return Pause{.from = Month::of(2020, first),
                 .until = Month::of(2020, last),
                 .output = output,
                 .staff_paid = paid};
  };
  scenario.states[0].pauses = {pause(3, 5, 0.5, true), pause(4, 4, 0, false), pause(8, 8, 0, true)};
  const Replayed future = explain_replication(scenario, {"AAA", Theme::clearance}, 0);
  EXPECT_THAT(keys_of(future), ::testing::Contains("worked_share"));
  EXPECT_THAT(
      events_of(future),
      ElementsAre(Pair("2020-03", "a pause: 50 % of normal work, the staff is paid"),
                  Pair("2020-04", "a pause: no work, no staff is paid"),
                  Pair("2020-05", "a pause: 50 % of normal work, the staff is paid"),
                  Pair("2020-06", "the pause ends"),
                  Pair("2020-08", "a pause: no work, the staff is paid"),
                  Pair("2020-09", "the pause ends"), Pair("2021-01", "the work is complete")));
  scenario = world_with(plain_stockpile(300));
  scenario.states[0].pauses = {pause(1, 2, 0.5, false)};
  EXPECT_THAT(
      events_of(explain_replication(scenario, {"AAA", Theme::stockpile}, 0)),
      ElementsAre(Pair("2020-01", "a pause: 50 % of normal work"),
                  Pair("2020-03", "the pause ends"), Pair("2020-04", "the work is complete")));
}

TEST(Replayed, tells_of_every_change_of_access) {
  Scenario scenario = world_with(plain_clearance(1000));
  scenario.states[0].access = Access{6, 2, 0.5};
  const Replayed future = explain_replication(scenario, {"AAA", Theme::clearance}, 1);
  const auto column =
      std::ranges::find(future.columns, "access", &ReplayColumnText::key) - future.columns.begin();
  double before = 1;
  int changes = 0;
  for (const ReplayedMonth& month : future.months) {
    const double open = month.values[static_cast<std::size_t>(column)];
    const bool opens = std::ranges::find(month.events, "access opens") != month.events.end();
    const bool closes = std::ranges::find(month.events, "access closes") != month.events.end();
    EXPECT_EQ(opens, open > before);
    EXPECT_EQ(closes, open < before);
    changes += opens + closes;
    before = open;
  }
  EXPECT_GT(changes, 2);
}

// 1 km2 in ten months: 0.5 km2 are left after May.
TEST(Replayed, says_in_its_month_whether_a_milestone_is_met) {
  Clearance clearance = plain_clearance(1);
  clearance.deadline = {2030, 7, 1};
  clearance.milestones = {{"early", "", Month::of(2020, 4), {}, 0.5},
                          {"half", "Half", Month::of(2020, 5), 0.0, 0.5},
                          {"beyond", "", Month::of(2040, 1), {}, 0}};
  const Replayed future = explain_replication(world_with(clearance), {"AAA", Theme::clearance}, 0);
  EXPECT_THAT(
      events_of(future),
      ElementsAre(
          Pair("2020-04", "milestone early is missed: at most 0.5 km² left"),
          Pair("2020-05", "milestone half is met: at most 0 km² suspected, at most 0.5 km² left"),
          Pair("2020-10", "the work is complete")));
  ASSERT_EQ(future.milestones.size(), 3);
  EXPECT_EQ(future.milestones[0].is_met, false);
  EXPECT_EQ(future.milestones[1].is_met, true);
  EXPECT_EQ(future.milestones[2].is_met, std::nullopt);
  EXPECT_EQ(future.milestones[1].milestone.name, "Half");
}

TEST(Replayed, has_the_area_left_in_each_region_and_tells_when_one_is_done) {
  Clearance clearance = plain_clearance(0);
  Region a, b;
  a.id = "a";
  a.name = "North";
  a.confirmed_km2 = 0.25;
  b.id = "b";
  b.name = "South";
  b.confirmed_km2 = 0.1;
  clearance.regions = {a, b};
  const Replayed future = explain_replication(world_with(clearance), {"AAA", Theme::clearance}, 0);
  EXPECT_THAT(events_of(future),
              ElementsAre(Pair("2020-03", "North is done"), Pair("2020-04", "South is done"),
                          Pair("2020-04", "the work is complete")));
  const auto left_in = [&](const char* key, std::size_t month) {
    const auto column = std::ranges::find(future.columns, key, &ReplayColumnText::key);
    EXPECT_NE(column, future.columns.end()) << key;
    return future.months[month].values[static_cast<std::size_t>(column - future.columns.begin())];
  };
  EXPECT_NEAR(left_in("a_left_km2", 1), 0.05, 1e-12);
  EXPECT_NEAR(left_in("b_left_km2", 2), 0.05, 1e-12);
  EXPECT_EQ(left_in("b_left_km2", 3), 0);
  EXPECT_EQ(left_in("b_left_km2", 40), 0);  // a stock: as it was when the work was complete
}

TEST(Replayed, has_the_columns_of_its_theme_alone) {
  const Scenario scenario = full_world();
  const auto columns = [&](const char* state, Theme theme) {
    return keys_of(explain_replication(scenario, {state, theme}, 0));
  };
  EXPECT_THAT(columns("PER", Theme::stockpile),
              ElementsAre("decided_tied_usd", "decided_flexible_usd", "own_usd", "donors_usd",
                          "spent_usd", "reserve_usd", "returned_usd", "running", "output",
                          "setup_left_months", "destroyed", "munitions"));
  EXPECT_THAT(columns("LAO", Theme::victim_assistance),
              ElementsAre("decided_tied_usd", "decided_flexible_usd", "own_usd", "donors_usd",
                          "spent_usd", "reserve_usd", "returned_usd", "survivors", "months_covered",
                          "medical_care_unmet", "medical_care_served", "rehabilitation_unmet",
                          "rehabilitation_served", "psychosocial_unmet", "psychosocial_served",
                          "inclusion_unmet", "inclusion_served"));
  EXPECT_THAT(columns("LAO", Theme::risk_education),
              ElementsAre("decided_tied_usd", "decided_flexible_usd", "own_usd", "donors_usd",
                          "spent_usd", "reserve_usd", "returned_usd", "coverage", "casualties"));
}

TEST(Replayed, refuses_a_programme_that_the_scenario_lacks) {
  EXPECT_THROW(explain_replication(full_world(), {"PER", Theme::clearance}, 0),
               std::invalid_argument);
}

}  // namespace
}  // namespace art6::worlds
