// A strategy made ready to place money, by hand.
#include "models/strategies/placing_model.hpp"

#include <gtest/gtest.h>

#include "tests/models/engine/worlds.hpp"

namespace art6::worlds {
namespace {

TEST(PlacingModel, leaves_to_all_programmes_what_theme_shares_do_not_name) {
  Scenario scenario = plain_scenario(30);
  scenario.strategies = {
      {"a", "", Rule::share, "1", {}},
      {"b", "", Rule::share, "1", {{Theme::clearance, 0.25}}},
      {"c", "", Rule::fill, "1", {{Theme::clearance, 0.25}, {Theme::stockpile, 0.75}}}};
  const Portfolio portfolio = build_portfolio(scenario);
  const auto placing = [&](const char* id) {
    return build_placing(portfolio, find_strategy(scenario, id));
  };
  EXPECT_FALSE(placing("a").divides_by_theme);
  EXPECT_EQ(placing("a").unnamed_share, 1);
  EXPECT_TRUE(placing("b").divides_by_theme);
  EXPECT_EQ(placing("b").unnamed_share, 0.75);
  EXPECT_EQ(placing("c").unnamed_share, 0);
}

TEST(PlacingModel, of_a_scenario_is_that_of_its_own_strategy) {
  Scenario scenario = world_with(plain_clearance(1));
  const Portfolio portfolio = build_portfolio(scenario);
  scenario.strategy = "finish-line";
  EXPECT_EQ(build_placing(portfolio, scenario).strategy.id, "finish-line");
  scenario.strategy = "no-such-strategy";
  EXPECT_THROW(build_placing(portfolio, scenario), std::invalid_argument);
}

TEST(PlacingModel, refuses_a_score_that_cannot_be_evaluated) {
  const Portfolio portfolio = build_portfolio(world_with(plain_clearance(1)));
  Strategy strategy = built_in_strategies()[0];
  strategy.score = "1 +";
  EXPECT_THROW(build_placing(portfolio, strategy), std::invalid_argument);
}

}  // namespace
}  // namespace art6::worlds
