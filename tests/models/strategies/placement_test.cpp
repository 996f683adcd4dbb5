// Placing by `rule: fill`, by hand: programmes AAA, BBB, CCC / clearance, AAA / stockpile between.
#include "models/strategies/placement.hpp"

#include <gtest/gtest.h>

#include "tests/models/engine/worlds.hpp"

namespace art6::worlds {
namespace {

enum Programme { a_clearance, a_stockpile, b_clearance, c_clearance, programme_count };

/// Three States, four programmes and these donors, under fill by a score that is given by hand.
Scenario by_hand(const std::vector<Donor>& donors,
                 const std::map<Theme, double>& theme_shares = {}) {
  Scenario scenario = plain_scenario(12);
  scenario.states = {plain_state("AAA"), plain_state("BBB"), plain_state("CCC")};
  for (State& state : scenario.states) state.clearance = plain_clearance(1);
  scenario.states[0].stockpile = plain_stockpile(1);
  scenario.donors = donors;
  scenario.strategies = {{"by-hand", "", Rule::fill, "1", theme_shares}};
  scenario.strategy = "by-hand";
  return scenario;
}

/// Columns of two replications, [row][replication].
struct Table {
  std::vector<double> scores, gaps, money, placed = std::vector<double>(2 * programme_count);

  void place(const Scenario& scenario) {
    const Portfolio portfolio = build_portfolio(scenario);
    const PlacingModel placing = build_placing(portfolio, scenario);
    std::vector<ProgrammeIndex> order(programme_count);
    std::vector<double> room(Placement::most_columns * programme_count);
    place_by_fill(portfolio, placing, scores.data(),
                  {.lanes = 2,
                   .gaps = gaps.data(),
                   .placed = placed.data(),
                   .money = money.data(),
                   .order = order.data(),
                   .room = room.data()});
  }
};

TEST(Fill, serves_the_highest_score_up_to_its_gap_then_the_next) {
  Table table{.scores = {1, 4, 2, 3, 3, 2, 4, 1},
              .gaps = {10, 10, 10, 10, 10, 10, 10, 10},
              .money = {25, 25}};
  table.place(by_hand({plain_donor("NOR", 0)}));
  EXPECT_EQ(table.placed, (std::vector<double>{0, 10, 5, 10, 10, 5, 10, 0}));
  EXPECT_EQ(table.gaps, (std::vector<double>{10, 0, 5, 0, 0, 5, 0, 10}));
  EXPECT_EQ(table.money, (std::vector<double>{0, 0}));
}

TEST(Fill, serves_ties_by_programme_id) {
  Table table{.scores = {1, -2, 1, -2, 1, -2, 1, -2},
              .gaps = {10, 10, 10, 10, 10, 10, 10, 10},
              .money = {25, 5}};
  table.place(by_hand({plain_donor("NOR", 0)}));
  EXPECT_EQ(table.placed, (std::vector<double>{10, 5, 10, 0, 5, 0, 0, 0}));
}

TEST(Fill, takes_scores_that_differ_by_rounding_for_ties) {
  // 0.1 + 0.2 is above 0.3 by the last bit. 1e-13 of it more is more.
  const double three = 0.3, more_by_rounding = 0.1 + 0.2, more = 0.3 * (1 + 1e-13);
  ASSERT_GT(more_by_rounding, three);
  Table table{
      .scores = {three, -three, three, -more, more_by_rounding, -more_by_rounding, three, -three},
      .gaps = {10, 10, 10, 10, 10, 10, 10, 10},
      .money = {25, 35}};
  table.place(by_hand({plain_donor("NOR", 0)}));
  EXPECT_EQ(table.placed, (std::vector<double>{10, 10, 10, 5, 5, 10, 0, 10}));
  table = {.scores = {three, 0, three, 0, three, 0, more, 0},
           .gaps = {10, 0, 10, 0, 10, 0, 10, 0},
           .money = {15, 0}};
  table.place(by_hand({plain_donor("NOR", 0)}));
  EXPECT_EQ(table.placed, (std::vector<double>{5, 0, 0, 0, 0, 0, 10, 0}));
}

TEST(Fill, serves_ties_within_a_state_in_the_order_of_the_themes_not_of_their_names) {
  // By name risk_education would be before stockpile and victim_assistance.
  Scenario scenario = by_hand({plain_donor("NOR", 0)});
  scenario.states = {plain_state("AAA")};
  scenario.states[0].risk_education = plain_risk_education();
  scenario.states[0].clearance = plain_clearance(1);
  scenario.states[0].victim_assistance = plain_victim_assistance(1);
  scenario.states[0].stockpile = plain_stockpile(1);
  Table table{.scores = {1, 1, 1, 1, 1, 1, 1, 1},
              .gaps = {10, 10, 10, 10, 10, 10, 10, 10},
              .money = {35, 5}};
  table.place(scenario);  // clearance, stockpile, victim assistance, risk education
  EXPECT_EQ(table.placed, (std::vector<double>{10, 5, 10, 0, 10, 0, 5, 0}));
}

TEST(Fill, leaves_with_the_donor_what_finds_no_room) {
  Table table{
      .scores = {1, 1, 2, 2, 3, 3, 4, 4}, .gaps = {1, 0, 2, 0, 3, 0, 4, 0}, .money = {25, 25}};
  table.place(by_hand({plain_donor("NOR", 0)}));
  EXPECT_EQ(table.placed, (std::vector<double>{1, 0, 2, 0, 3, 0, 4, 0}));
  EXPECT_EQ(table.money, (std::vector<double>{15, 25}));
}

TEST(Fill, serves_low_scores_too) {
  // A score orders; unlike a share it may be negative or zero.
  Table table{.scores = {-1, 0, -2, 0, -3, 0, -4, 0},
              .gaps = {10, 10, 10, 10, 10, 10, 10, 10},
              .money = {100, 15}};
  table.place(by_hand({plain_donor("NOR", 0)}));
  EXPECT_EQ(table.placed, (std::vector<double>{10, 10, 10, 5, 10, 0, 10, 0}));
  EXPECT_EQ(table.money, (std::vector<double>{60, 0}));
}

TEST(Fill, lets_donors_with_the_least_choice_place_first) {
  // CHE may go anywhere, NOR to BBB alone: NOR fills BBB, CHE finds the rest.
  std::vector<Donor> donors{plain_donor("CHE", 0), plain_donor("NOR", 0)};
  donors[1].flexible.states = {"BBB"};
  Table table{.scores = {1, 1, 1, 1, 9, 9, 2, 2},
              .gaps = {10, 10, 10, 10, 10, 10, 10, 10},
              .money = {8, 8, 7, 20}};
  table.place(by_hand(donors));
  EXPECT_EQ(table.placed, (std::vector<double>{0, 0, 0, 0, 10, 10, 5, 8}));
  EXPECT_EQ(table.money, (std::vector<double>{0, 0, 0, 10}));
}

TEST(Fill, divides_by_theme_first_and_places_the_rest_over_all) {
  // 30 of 100 for stockpiles, 50 for clearance, 20 over all. The stockpile takes 10 of its 30, so
  // that 40 go over all: the highest score, AAA/clearance, first.
  const Scenario scenario =
      by_hand({plain_donor("NOR", 0)}, {{Theme::stockpile, 0.3}, {Theme::clearance, 0.5}});
  Table table{.scores = {9, 9, 1, 1, 5, 5, 2, 2},
              .gaps = {60, 60, 10, 10, 35, 35, 100, 100},
              .money = {100, 0}};
  table.place(scenario);
  EXPECT_EQ(table.placed, (std::vector<double>{60, 0, 10, 0, 30, 0, 0, 0}));
  EXPECT_EQ(table.money, (std::vector<double>{0, 0}));
}

TEST(Fill, divides_every_dollar_where_the_theme_shares_sum_to_one) {
  const Scenario scenario =
      by_hand({plain_donor("NOR", 0)}, {{Theme::stockpile, 0.25}, {Theme::clearance, 0.75}});
  Table table{.scores = {9, 9, 1, 1, 5, 5, 2, 2},
              .gaps = {100, 100, 100, 20, 100, 100, 100, 100},
              .money = {100, 100}};
  table.place(scenario);
  EXPECT_EQ(table.placed, (std::vector<double>{75, 80, 25, 20, 0, 0, 0, 0}));
}

}  // namespace
}  // namespace art6::worlds
