// A comparison in words and in order, for its table and its page.
#include "io/results/comparison_words.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/io/results/comparison_example.hpp"

namespace art6 {
namespace {

using testing::ElementsAre;

/// Ids of the example's strategies, whose means are 2.5, 2.25 and 2, in the order of a table.
std::vector<std::string> order_by(const char* objective) {
  Comparison comparison = example_comparison();
  comparison.objective = *parse_objective(objective);
  std::vector<std::string> ids;
  for (const StrategyComparison* strategy : sort_best_first(comparison))
    ids.push_back(strategy->id);
  return ids;
}

TEST(BeyondHorizon, says_of_how_many_deadlines_and_what_counts) {
  Comparison comparison = example_comparison();
  EXPECT_EQ(describe_beyond_horizon(comparison), "");
  comparison.obligations[0].beyond_horizon = true;
  EXPECT_EQ(describe_beyond_horizon(comparison),
            "The deadline of one obligation lies after the clock's end: whatever is compared, only "
            "what is done by that end counts.");
  comparison.obligations[1].beyond_horizon = true;
  EXPECT_EQ(describe_beyond_horizon(comparison),
            "The deadlines of 2 obligations lie after the clock's end: whatever is compared, only "
            "what is done by that end counts.");
}

TEST(Decimals, grow_as_the_largest_weight_gets_small) {
  Comparison comparison = example_comparison();  // half an interval of 0.25 needs two
  EXPECT_EQ(decimals(comparison), 2);
  for (StrategyComparison& strategy : comparison.strategies) {
    Interval& interval = strategy.to_baseline.ci95_max_t;
    interval = {1e-6 * interval.low, 1e-6 * interval.high};
  }
  EXPECT_EQ(decimals(comparison), 3);  // of a count no more
  comparison.objective = make_weighted_objective({{Measure::obligations_met, 1e-6}});
  EXPECT_EQ(decimals(comparison), 8);
}

TEST(BestFirst, goes_by_what_the_objective_holds_better) {
  EXPECT_THAT(order_by("obligations-met"), ElementsAre("urgency", "need", "status-quo"));
  EXPECT_THAT(order_by("worst-state"), ElementsAre("urgency", "need", "status-quo"));
  EXPECT_THAT(order_by("casualties"), ElementsAre("status-quo", "need", "urgency"));
}

TEST(BestFirst, leaves_equal_means_in_the_order_asked_for) {
  Comparison comparison = example_comparison();
  for (StrategyComparison& strategy : comparison.strategies) strategy.mean = 2;
  const auto order = sort_best_first(comparison);
  for (std::size_t i = 0; i < 3; ++i) EXPECT_EQ(order[i], &comparison.strategies[i]);
}

}  // namespace
}  // namespace art6
