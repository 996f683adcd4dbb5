// What the strategies with code of their own decide, by hand.
#include "models/strategies/strategies.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sim/lanes/elementwise.hpp"
#include "tests/models/strategies/decision.hpp"

namespace art6::worlds {
namespace {

using ::testing::DoubleNear;
using ::testing::ElementsAre;

TEST(MaxMin, lifts_the_lowest_readiness_to_one_level) {
  // Both need 100 a year; BBB has 40. The level 0.7 takes 70 and 30.
  Decision decision("max-min", {{.remaining_cost = 100}, {.remaining_cost = 100, .secured = 40}},
                    {100});
  EXPECT_THAT(decision.placed(), ElementsAre(DoubleNear(70, 1e-9), DoubleNear(30, 1e-9)));
}

TEST(MaxMin, leaves_alone_whom_the_money_does_not_reach) {
  // To lift AAA from 0 to BBB's 0.8 would take 80.
  Decision decision("max-min", {{.remaining_cost = 100}, {.remaining_cost = 100, .secured = 80}},
                    {50});
  EXPECT_THAT(decision.placed(), ElementsAre(DoubleNear(50, 1e-9), 0));
}

TEST(MaxMin, stops_where_more_money_no_longer_helps) {
  // AAA takes 24 months at full size and has 12: half a readiness, for 50. The rest lifts BBB to
  // its gap, and what is then left goes to the cheapest.
  Decision decision(
      "max-min",
      {{.remaining_cost = 100, .months_at_full_size = 24}, {.remaining_cost = 300, .gap = 240}},
      {300});
  EXPECT_THAT(decision.placed(), ElementsAre(DoubleNear(60, 1e-9), DoubleNear(240, 1e-9)));
}

TEST(MaxMin, counts_what_donors_before_have_placed) {
  Decision decision("max-min", {{.remaining_cost = 100}, {.remaining_cost = 100}}, {50, 70});
  decision.scenario().donors[0].flexible.states = {"AAA"};
  EXPECT_THAT(decision.placed(), ElementsAre(DoubleNear(60, 1e-9), DoubleNear(60, 1e-9)));
}

double chance(double readiness, double spread = 0.35) {
  return normal_cdf((readiness - 1) / spread);
}

TEST(GainToFinish, prefers_the_dollar_that_raises_a_chance_most) {
  // CCC needs a hundred times as much for the same chance.
  Decision decision("gain-to-finish",
                    {{.remaining_cost = 100, .gap = 100}, {.remaining_cost = 10000, .gap = 10000}},
                    {100});
  EXPECT_THAT(decision.placed(), ElementsAre(100, 0));
}

TEST(GainToFinish, does_not_stop_in_the_hollow_of_a_chance) {
  // The chance rises slowly at first: the envelope's first piece leads beyond the hollow, so equal
  // programmes are served one after the other and not side by side.
  const Seen alike{.remaining_cost = 160, .gap = 160};
  Decision decision("gain-to-finish", {alike, alike}, {160});
  const std::vector<double> placed = decision.placed();
  const double together = chance(placed[0] / 160) + chance(placed[1] / 160);
  EXPECT_GT(together, 2 * chance(0.5) + 0.3);
  for (int tenth = 0; tenth <= 16; ++tenth) {  // no division on the grid does better
    EXPECT_LE(chance(tenth / 16.0) + chance(1 - tenth / 16.0), together + 1e-12) << tenth;
  }
}

TEST(GainToFinish, places_the_rest_on_the_cheapest_first) {
  // Chances cannot be raised: at full size both take too long anyway.
  Decision decision("gain-to-finish",
                    {{.remaining_cost = 100, .months_at_full_size = 12e6, .secured = 100},
                     {.remaining_cost = 300, .months_at_full_size = 12e6, .secured = 300}},
                    {40});
  EXPECT_THAT(decision.placed(), ElementsAre(40, 0));
}

TEST(MostMet, leaves_out_the_largest_where_not_all_can_be_met) {
  // 120 a year. Due after one, two and three years: 100 + 200 + 50 > 240 at the second, so BBB is
  // left out; then CCC and AAA, the cheapest first, and BBB gets what is left.
  Decision decision("most-met",
                    {{.remaining_cost = 100, .months_left = 12, .gap = 90},
                     {.remaining_cost = 200, .months_left = 24},
                     {.remaining_cost = 50, .months_left = 36, .gap = 20}},
                    {120});
  EXPECT_THAT(decision.placed(), ElementsAre(90, 10, 20));
}

TEST(MostMet, keeps_what_is_late_by_rounding_only) {
  // 52 USD a year, in twelfths, come to a little less than 117 after 27 months. BBB takes too long.
  ASSERT_LT(52.0 / 12 * 27, 117);
  Decision decision("most-met",
                    {{.remaining_cost = 117, .months_left = 27},
                     {.remaining_cost = 10, .months_left = 12, .months_at_full_size = 13}},
                    {52});
  EXPECT_THAT(decision.placed(), ElementsAre(52, 0));
}

TEST(MostMet, does_not_count_on_work_that_takes_too_long) {
  Decision decision("most-met",
                    {{.remaining_cost = 10, .months_left = 12, .months_at_full_size = 13},
                     {.remaining_cost = 50, .months_left = 36}},
                    {40});
  EXPECT_THAT(decision.placed(), ElementsAre(0, 40));
}

TEST(Coalitions, give_each_donor_few_states_by_need_and_ties) {
  // DAA (300) is richest and takes the largest need, BBB; DBB then AAA, as CCC needs less; DCC is
  // tied to CCC, which counts twice.
  Decision decision(
      "one-each",
      {{.remaining_cost = 200, .gap = 500},
       {.remaining_cost = 300, .gap = 500},
       {.remaining_cost = 150, .gap = 500}},
      {300, 150, 100},
      {{.id = "one-each", .description = "", .like = "coalitions", .parameters = {{"states", 1}}}});
  decision.scenario().donors[2].committed = {{{"CCC", Theme::clearance}, 0.1}};
  EXPECT_THAT(decision.placed(0), ElementsAre(150, 300, 100));
  // Kept for five years, whatever the needs are then.
  decision.seen()[0].remaining_cost = 1;
  EXPECT_THAT(decision.placed(4), ElementsAre(150, 300, 100));
  decision.seen()[0].remaining_cost = 0;
  const std::vector<double> anew = decision.placed(5);
  EXPECT_EQ(anew[0], 0);
  EXPECT_EQ(anew[1] + anew[2], 550);
}

TEST(Coalitions, let_the_need_of_a_tied_state_count_more) {
  // One State is chosen: AAA needs 200, BBB 150, which the donor is tied to.
  const std::vector<Seen> seen{{.remaining_cost = 200}, {.remaining_cost = 150}};
  const auto choose_with = [&](double tie) {
    Decision decision("one-each", seen, {100},
                      {{.id = "one-each",
                        .description = "",
                        .like = "coalitions",
                        .parameters = {{"states", 1}, {"tie", tie}}}});
    decision.scenario().donors[0].committed = {{{"BBB", Theme::clearance}, 0.1}};
    return decision.placed();
  };
  EXPECT_THAT(choose_with(2), ElementsAre(0, 100));    // 200 against 2 x 150
  EXPECT_THAT(choose_with(1.2), ElementsAre(100, 0));  // 200 against 180
}

TEST(Coalitions, are_not_tied_by_a_pledge_or_a_share_of_nothing) {
  Decision decision(
      "one-each", {{.remaining_cost = 200}, {.remaining_cost = 150}}, {100},
      {{.id = "one-each", .description = "", .like = "coalitions", .parameters = {{"states", 1}}}});
  Scenario& scenario = decision.scenario();
  scenario.donors[0].committed = {{{"BBB", Theme::clearance}, 0}};
  scenario.coalitions = {{.id = "nothing",
                          .state = "BBB",
                          .lead = {},
                          .themes = {Theme::clearance},
                          .pledges = {{"DAA", 0}},
                          .from = scenario.clock.start,
                          .until = scenario.clock.end}};
  EXPECT_THAT(decision.placed(), ElementsAre(100, 0));
  scenario.coalitions[0].pledges[0].usd_per_year = 1;
  EXPECT_THAT(decision.placed(), ElementsAre(0, 100));
}

TEST(Coalitions, compare_needs_without_their_last_bits) {
  Decision decision(
      "one-each", {{.remaining_cost = 0.3}, {.remaining_cost = 0.1 + 0.2}}, {0.25},
      {{.id = "one-each", .description = "", .like = "coalitions", .parameters = {{"states", 1}}}});
  EXPECT_THAT(decision.placed(), ElementsAre(0.25, 0));
}

TEST(Coalitions, place_by_need_what_their_states_cannot_take) {
  // One State, CCC, is enough for the donor; it takes 250 of the 300, the rest goes to the others.
  Decision decision("coalitions",
                    {{.remaining_cost = 200, .gap = 15},
                     {.remaining_cost = 100, .gap = 30},
                     {.remaining_cost = 300, .gap = 500}},
                    {300});
  EXPECT_THAT(decision.placed(), ElementsAre(0, 0, 300));
  decision.seen()[2].gap = 250;
  EXPECT_THAT(decision.placed(1), ElementsAre(15, 30, 250));
  EXPECT_THAT(decision.left(), ElementsAre(DoubleNear(5, 1e-9)));
}

TEST(RollingPlan, moves_to_later_what_can_wait) {
  // AAA has ten years for its 100, BBB must be paid this year.
  Decision decision(
      "rolling-plan",
      {{.remaining_cost = 100, .months_left = 120}, {.remaining_cost = 150, .months_left = 12}},
      {160});
  EXPECT_THAT(decision.placed(), ElementsAre(DoubleNear(10, 1e-6), DoubleNear(150, 1e-6)));
}

TEST(RollingPlan, gives_up_the_dearest_where_not_all_can_be_met) {
  Decision decision("rolling-plan", {{.remaining_cost = 100}, {.remaining_cost = 90}}, {100});
  EXPECT_THAT(decision.placed(), ElementsAre(0, DoubleNear(100, 1e-6)));
}

TEST(RollingPlan, spends_nothing_now_on_what_it_cannot_finish) {
  // Both are due in a year: AAA takes 14 months at full size and so 5 of its 6 this year.
  Decision decision(
      "rolling-plan",
      {{.remaining_cost = 6, .months_at_full_size = 14, .gap = 5}, {.remaining_cost = 8, .gap = 8}},
      {8});
  EXPECT_THAT(decision.placed(), ElementsAre(0, DoubleNear(8, 1e-6)));
}

TEST(RollingPlan, looks_beyond_the_clock_to_the_last_deadline) {
  // AAA takes 1,150 in twelve years of 100 each, the clock has ten. BBB is cheaper and late anyway.
  Decision decision("rolling-plan",
                    {{.remaining_cost = 1150, .months_left = 144},
                     {.remaining_cost = 300, .months_at_full_size = 13}},
                    {100});
  EXPECT_THAT(decision.placed(), ElementsAre(DoubleNear(100, 1e-6), 0));
  decision.scenario().clock.end = decision.scenario().clock.start + 23;
  EXPECT_THAT(decision.placed(), ElementsAre(DoubleNear(100, 1e-6), 0));
}

TEST(RollingPlan, looks_thirty_years_ahead_at_most) {
  const auto placed_with = [](double cost) {
    Decision decision("rolling-plan",
                      {{.remaining_cost = cost, .months_left = 600},
                       {.remaining_cost = 300, .months_at_full_size = 13}},
                      {100});
    return decision.placed();
  };
  EXPECT_THAT(placed_with(2990), ElementsAre(DoubleNear(100, 1e-6), 0));
  EXPECT_THAT(placed_with(3010), ElementsAre(0, 100));  // BBB, the cheapest
}

TEST(RollingPlan, serves_the_first_of_two_whose_costs_differ_by_rounding) {
  Decision decision("rolling-plan", {{.remaining_cost = 0.1 + 0.2}, {.remaining_cost = 0.3}},
                    {0.3});
  EXPECT_THAT(decision.placed(), ElementsAre(DoubleNear(0.3, 1e-9), DoubleNear(0, 1e-9)));
}

}  // namespace
}  // namespace art6::worlds
