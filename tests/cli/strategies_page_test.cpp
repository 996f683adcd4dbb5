#include "cli/strategies_page.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace art6 {
namespace {

TEST(StrategiesPage, has_a_line_a_strategy) {
  const std::vector<Strategy> strategies{{"equal", "The same.", Rule::share, "1", {}},
                                         {"finish-line", "", Rule::fill, "-remaining_cost", {}}};
  EXPECT_EQ(strategies_page(strategies),
            "equal        share  1                The same.\n"
            "finish-line  fill   -remaining_cost\n");
}

TEST(StrategiesPage, keeps_a_long_score_whole_and_on_one_line) {
  const std::string score(40, 's');
  const std::vector<Strategy> strategies{{"a", "One\ntwo.", Rule::share, score, {}},
                                         {"b", "Three.", Rule::share, "1", {}}};
  EXPECT_EQ(strategies_page(strategies), "a  share  " + score + "  One two.\nb  share  1" +
                                             std::string(29 + 2, ' ') + "Three.\n");
}

}  // namespace
}  // namespace art6
