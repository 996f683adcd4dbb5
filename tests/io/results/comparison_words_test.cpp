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
