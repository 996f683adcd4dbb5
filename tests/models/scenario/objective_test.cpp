#include "models/scenario/objective.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>

namespace art6 {
namespace {

using ::testing::ElementsAre;

constexpr std::array all_measures{Measure::obligations_met, Measure::met_after_one,
                                  Measure::states_met,      Measure::months_overdue,
                                  Measure::casualties,      Measure::contaminated_area_years,
                                  Measure::unmet_need_years};
static_assert(all_measures.size() == measure_count);

TEST(Measures, are_named_as_scenarios_write_them) {
  std::vector<std::string> names;
  for (const Measure measure : all_measures) names.emplace_back(to_string(measure));
  EXPECT_THAT(names, ElementsAre("obligations-met", "met-after-one", "states-met", "months-overdue",
                                 "casualties", "contaminated-area-years", "unmet-need-years"));
}

TEST(Measures, are_found_by_their_names_alone) {
  for (const Measure measure : all_measures) EXPECT_EQ(parse_measure(to_string(measure)), measure);
  for (const char* other : {"", "worst-state", "weighted", "Casualties", "obligations_met",
                            "casualties ", "casualtie"}) {
    EXPECT_EQ(parse_measure(other), std::nullopt) << other;
  }
}

TEST(Measures, of_what_is_met_are_counts_of_which_more_is_better) {
  for (const Measure measure : all_measures) {
    const bool is_of_what_is_met = measure == Measure::obligations_met ||
                                   measure == Measure::met_after_one ||
                                   measure == Measure::states_met;
    EXPECT_EQ(is_better_large(measure), is_of_what_is_met) << to_string(measure);
    EXPECT_EQ(is_count(measure), is_of_what_is_met) << to_string(measure);
  }
}

TEST(Objective, is_obligations_met_unless_told_otherwise) {
  EXPECT_EQ(Objective{}, *parse_objective("obligations-met"));
}

TEST(Objective, of_a_measure_has_its_weight_with_the_sign_of_what_is_better) {
  for (std::size_t m = 0; m < measure_count; ++m) {
    const std::string name = to_string(all_measures[m]);
    const auto objective = parse_objective(name);
    ASSERT_TRUE(objective) << name;
    std::array<double, measure_count> weights{};
    weights[m] = m < 3 ? 1 : -1;
    EXPECT_EQ(objective->name, name);
    EXPECT_EQ(objective->weights, weights) << name;
    EXPECT_FALSE(objective->is_worst_state());
    EXPECT_FALSE(objective->is_weighted());
  }
}

TEST(Objective, of_the_worst_state_has_no_weights) {
  const auto objective = parse_objective("worst-state");
  ASSERT_TRUE(objective);
  EXPECT_EQ(objective->name, "worst-state");
  EXPECT_EQ(objective->weights, (std::array<double, measure_count>{}));
  EXPECT_TRUE(objective->is_worst_state());
  EXPECT_FALSE(objective->is_weighted());
}

TEST(Objective, is_known_by_the_names_listed_and_no_other) {
  EXPECT_THAT(
      list_objective_names(),
      ElementsAre("obligations-met", "met-after-one", "states-met", "months-overdue", "casualties",
                  "contaminated-area-years", "unmet-need-years", "worst-state"));
  for (const std::string& name : list_objective_names()) {
    const auto objective = parse_objective(name);
    ASSERT_TRUE(objective) << name;
    EXPECT_EQ(objective->name, name);
  }
  // Weights have no name: only a scenario can give them.
  for (const char* other : {"", "weighted", "worst_state", "Casualties", "none"}) {
    EXPECT_EQ(parse_objective(other), std::nullopt) << other;
  }
}

TEST(Objective, of_weights_has_them_as_given_and_0_for_the_rest) {
  const Objective objective = make_weighted_objective(
      {{Measure::casualties, -0.01}, {Measure::obligations_met, 1}, {Measure::months_overdue, 2}});
  EXPECT_EQ(objective.name, "weighted");
  EXPECT_EQ(objective.weights, (std::array<double, measure_count>{1, 0, 0, 2, -0.01, 0, 0}));
  EXPECT_TRUE(objective.is_weighted());
  EXPECT_FALSE(objective.is_worst_state());
}

TEST(Objective, is_another_with_other_weights) {
  EXPECT_NE(make_weighted_objective({{Measure::casualties, -1}}), *parse_objective("casualties"));
  EXPECT_NE(make_weighted_objective({{Measure::casualties, -1}}),
            make_weighted_objective({{Measure::casualties, -2}}));
}

TEST(Objective, is_said_in_words) {
  std::vector<std::string> words;
  for (const std::string& name : list_objective_names())
    words.push_back(explain(*parse_objective(name)));
  EXPECT_THAT(words,
              ElementsAre("obligations met", "obligations met within one extension",
                          "States that meet all their obligations",
                          "months beyond the deadlines, all obligations", "casualties",
                          "km2-years of contaminated area", "person-years without a service needed",
                          "the worst State's chance to meet all its obligations"));
  EXPECT_EQ(
      explain(make_weighted_objective(
          {{Measure::obligations_met, 1}, {Measure::states_met, 0}, {Measure::casualties, -0.01}})),
      "the sum of 1 obligations-met, -0.01 casualties");
  for (const Measure measure : all_measures) {
    EXPECT_EQ(explain(measure), explain(*parse_objective(to_string(measure))));
  }
}

}  // namespace
}  // namespace art6
