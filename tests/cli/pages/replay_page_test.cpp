#include "cli/pages/replay_page.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "tests/cli/terminal/without_colour.hpp"

namespace art6 {
namespace {

/// The columns with these keys, as every replay of the theme has them.
std::vector<ReplayColumnText> columns(Theme theme, const std::vector<std::string>& keys) {
  State state;
  state.clearance.emplace();
  state.victim_assistance.emplace();
  for (const PillarKind pillar : {PillarKind::medical_care, PillarKind::rehabilitation,
                                  PillarKind::psychosocial, PillarKind::inclusion}) {
    state.victim_assistance->pillars.emplace_back().id = pillar;
  }
  const std::vector<ReplayColumnText> all = list_replay_columns(state, theme);
  std::vector<ReplayColumnText> chosen;
  for (const std::string& key : keys) {
    chosen.push_back(*std::ranges::find(all, key, &ReplayColumnText::key));
  }
  return chosen;
}

Replayed clearance() {
  Replayed future;
  future.id = {"LAO", Theme::clearance};
  future.strategy = "urgency";
  future.seed = 2019;
  future.replication = 7;
  future.columns =
      columns(Theme::clearance, {"own_usd", "donors_usd", "spent_usd", "reserve_usd", "teams",
                                 "cancelled_km2", "reduced_km2", "cleared_km2", "output"});
  future.months = {
      {Month::of(2020, 1), {1000, 250000, 251000, 1e-9, 12, 0.5, 0.25, 1, 1}, {}, {}},
      {Month::of(2020, 2), {0, 0, 10, 499.6, 3.14159, 0, 0, 0, 1}, {}, {"the work is complete"}},
      {Month::of(2020, 3), {0, 0, 0, 0, 0, 0, 0, 0, 1}, {}, {}}};
  future.recorded = {
      .spent_usd = 251010, .requests = 1, .left_at_deadline = 2.5, .completed = Month::of(2020, 2)};
  future.unit = "km2";
  return future;
}

TEST(ReplayPage, says_which_milestones_were_met) {
  Replayed future = clearance();
  future.milestones = {{{"half", "", Month::of(2020, 1), {}}, true},
                       {{"survey", "", Month::of(2020, 1), {}}, false},
                       {{"late", "", Month::of(2020, 2), {}}, true},
                       {{"beyond", "", Month::of(2030, 2), {}}, {}}};
  EXPECT_THAT(
      print_replay_page(future, plain),
      ::testing::HasSubstr("spent;\nmilestones met: half, late; milestones missed: survey.\n"));
  future.milestones.resize(3);
  future.milestones.erase(future.milestones.begin() + 1);
  EXPECT_THAT(print_replay_page(future, plain),
              ::testing::HasSubstr(";\nmilestones met: half, late.\n"));
  EXPECT_THAT(print_replay_page(future, plain), ::testing::Not(::testing::HasSubstr("missed")));
}

TEST(ReplayPage, shows_months_events_and_the_record) {
  EXPECT_EQ(print_replay_page(clearance(), plain),
            "LAO/clearance in replication 7\n"
            "Strategy urgency, seed 2019.\n"
            "Money in thousand USD; km2 at the month's end and released in it.\n"
            "\n"
            "month    own  donors  spent  reserve  teams  released\n"
            "2020-01    1     250    251        0     12      1.75\n"
            "2020-02    0       0   0.01      0.5   3.14         0\n"
            "  - the work is complete\n"
            "\n"
            "Recorded: complete 2020-02, 1 extension request, 2.5 km2 left at the deadline, "
            "USD 251,010 spent.\n");
}

TEST(ReplayPage, explains_a_column_only_where_it_stands) {
  Replayed future = clearance();
  future.columns[4] = columns(Theme::clearance, {"access"}).front();
  future.columns.back() = columns(Theme::clearance, {"teams"}).front();
  EXPECT_THAT(
      print_replay_page(future, plain),
      ::testing::HasSubstr("released in it; access 1 or 0.\n"
                           "\n"
                           "month    own  donors  spent  reserve  access  released  teams\n"));
  future.id.theme = Theme::stockpile;
  future.columns.back() = columns(Theme::stockpile, {"running"}).front();
  EXPECT_THAT(print_replay_page(future, plain),
              ::testing::HasSubstr("thousand USD; munitions; running 1 or 0.\n"));
  future.columns.back() = columns(Theme::stockpile, {"setup_left_months"}).front();
  EXPECT_THAT(print_replay_page(future, plain),
              ::testing::HasSubstr("thousand USD; munitions; set-up left in months.\n"));
}

TEST(ReplayPage, says_what_is_not_known_of_the_record) {
  Replayed future = clearance();
  future.recorded = {.spent_usd = 0, .requests = 0, .left_at_deadline = {}, .completed = {}};
  EXPECT_THAT(print_replay_page(future, plain),
              ::testing::EndsWith("\nRecorded: not complete by 2020-03, USD 0 spent.\n"));
}

TEST(ReplayPage, has_a_column_for_each_pillar_within_the_page) {
  Replayed future;
  future.id = {"LAO", Theme::victim_assistance};
  future.deadline_kind = DeadlineKind::target_date;
  future.columns = columns(
      Theme::victim_assistance,
      {"own_usd", "donors_usd", "spent_usd", "reserve_usd", "survivors", "months_covered",
       "medical_care_unmet", "rehabilitation_unmet", "psychosocial_unmet", "inclusion_unmet"});
  future.months = {{Month::of(2020, 1),
                    {123456, 123456, 123456, 123456, 123456, 111, 123456, 123456, 123456, 123456},
                    {},
                    {}}};
  future.recorded.left_at_deadline = 123456;
  future.recorded.requests = 3;
  future.unit = "people";
  EXPECT_THAT(
      print_replay_page(future, plain),
      ::testing::HasSubstr(
          "month    own  donors  spent  reserve  survivors  covered  medical   rehab.  psychosoc.  "
          "inclusion\n"
          "2020-01  123     123    123      123    123,456      111  123,456  123,456     123,456  "
          "  123,456\n"
          "\n"
          "Recorded: not complete by 2020-01, 3 moves of the target, 123,456 people left at the "
          "deadline, USD 0\n"
          "spent.\n"));
}

}  // namespace
}  // namespace art6
