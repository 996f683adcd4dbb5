// The theme of docs/extending.md, compiled as it is printed there, in plain double. A perimeter of
// 10 km at USD 500 a km, and USD 1,000 a month.
#include <gtest/gtest.h>

#include "models/engine/engine_parts.hpp"

#define FN inline
#define FN_LARGE [[maybe_unused]] static
#define ART6_LANES plain
#include "sim/lanes/lane_plain.hpp"
//
#include "models/engine/all_lanes.hpp"

namespace art6::plain {
namespace {

constexpr MarkingModel model{
    .programme = ProgrammeIndex(0),
    .perimeter_km = {.column = StaticIndex(0), .median = 10, .is_positive = true},
    .km_per_month = {.column = StaticIndex(1), .median = 3, .is_positive = true},
    .cost_usd_per_km = {.column = StaticIndex(2), .median = 500, .is_positive = true}};

/// The programme at the start of a future.
MarkingState begin_marking() {
  Lane drawn[] = {10.0, 3.0, 500.0};
  MarkingState state;
  state.begin(model, DrawnStatics(drawn, 3));
  return state;
}

/// An open account without own funding and reserve.
Account make_account() {
  Account account{};
  account.completed_month = account.closed_month = never;
  return account;
}

/// The budget year of `account` from month 24 on, of which month 26 is the deadline's last.
Progress simulate_year(Account& account, MarkingState& state, double usd_per_month) {
  Lane arrivals[12];
  std::ranges::fill(arrivals, Lane(usd_per_month));
  const ProgrammeModel programme{
      .id = {}, .state = StateIndex(0), .own_funding_usd_per_year = {}, .deadline = 26};
  YearAccount year(account, programme, 24, {arrivals, arrivals, 0, 1, 1}, Trace{});
  simulate_marking_months({0, 5}, state, year);
  simulate_marking_months({5, 12}, state, year);
  Progress progress;
  year.close_year(state.km, progress);
  return progress;
}

TEST(Marking, marks_what_its_money_pays_for_until_the_perimeter_is_done) {
  MarkingState state = begin_marking();
  Account account = make_account();
  // 2 km a month: done in the fifth month.
  const Progress progress = simulate_year(account, state, 1000);
  EXPECT_EQ(account.completed_month.v[0], 28);
  EXPECT_EQ(account.closed_month.v[0], 28);
  EXPECT_EQ(account.left_at_deadline.v[0], 10 - 3 * 2);
  EXPECT_EQ(progress.left.v[0], 0);
  EXPECT_EQ(progress.spent_usd.v[0], 5000);
  EXPECT_EQ(progress.received_usd.v[0], 5000);
}

TEST(Marking, is_no_faster_than_its_pace) {
  MarkingState state = begin_marking();
  Account account = make_account();
  // 3 km a month, and 1 in the fourth.
  const Progress progress = simulate_year(account, state, 1e6);
  EXPECT_EQ(account.completed_month.v[0], 27);
  EXPECT_EQ(progress.spent_usd.v[0], 5000);
}

TEST(Marking, needs_its_cost_and_time) {
  MarkingState state = begin_marking();
  const Outlook outlook = state.compute_outlook(500.0, 3.0);
  EXPECT_EQ(outlook.remaining_cost_usd.v[0], 5000);
  EXPECT_EQ(outlook.capacity_usd_per_year.v[0], 12 * 3 * 500);
  EXPECT_DOUBLE_EQ(outlook.months_at_full_size.v[0], 10.0 / 3);
}

}  // namespace
}  // namespace art6::plain
