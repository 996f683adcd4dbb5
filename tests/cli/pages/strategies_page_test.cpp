#include "cli/pages/strategies_page.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace art6 {
namespace {

TEST(StrategiesPage, says_what_each_does_and_how) {
  Strategy own{.id = "plan", .description = "Looks ahead."};
  own.parameters = {{"years", "that it looks ahead", 5, 1, 50}};
  own.place = [](Placement&) {};
  const std::vector<Strategy> strategies{
      {.id = "equal", .description = "The same.", .rule = Rule::share, .score = "1"},
      {.id = "finish-line", .description = "", .rule = Rule::fill, .score = "-remaining_cost"},
      own};
  EXPECT_EQ(print_strategies_page(strategies),
            "equal        The same.\n"
            "             share: 1\n"
            "finish-line  fill: -remaining_cost\n"
            "plan         Looks ahead.\n"
            "             years 5: that it looks ahead\n");
}

TEST(StrategiesPage, wraps_long_scores_and_gives_a_long_id_a_line) {
  const std::string terms(90, 's');
  const std::vector<Strategy> strategies{
      {.id = "a", .description = "One\ntwo.", .rule = Rule::share, .score = terms + " + gap"},
      {.id = std::string(31, 'b'), .description = "Three.", .rule = Rule::fill, .score = "1"}};
  const std::string indent(32, ' ');
  EXPECT_EQ(print_strategies_page({strategies.data(), 1}),
            "a  One two.\n   share: " + terms + "\n   + gap\n");
  EXPECT_EQ(print_strategies_page({strategies.data() + 1, 1}),
            std::string(31, 'b') + "\n" + indent + "Three.\n" + indent + "fill: 1\n");
}

}  // namespace
}  // namespace art6
