#include "models/strategies/strategy.hpp"

#include <gtest/gtest.h>

#include <set>
#include <stdexcept>

#include "models/portfolio/portfolio.hpp"
#include "models/strategies/placing_model.hpp"
#include "tests/models/engine/full_world.hpp"

namespace art6 {
namespace {

TEST(Strategies, begin_with_these_seven_in_this_order) {
  const struct {
    const char* id;
    Rule rule;
    const char* score;
  } first[] = {
      {"status-quo", Rule::share, "weight"},
      {"equal", Rule::share, "1"},
      {"need", Rule::share, "remaining_cost"},
      {"urgency", Rule::share, "need_per_year"},
      {"earliest-deadline", Rule::fill, "-months_left"},
      {"least-slack", Rule::fill, "-slack_months"},
      {"finish-line", Rule::fill, "-remaining_cost"},
  };
  const auto registry = built_in_strategies();
  ASSERT_GT(registry.size(), std::size(first));
  for (std::size_t i = 0; i < std::size(first); ++i) {
    EXPECT_EQ(registry[i].id, first[i].id);
    EXPECT_EQ(registry[i].rule, first[i].rule) << first[i].id;
    EXPECT_EQ(registry[i].score, first[i].score) << first[i].id;
    EXPECT_EQ(registry[i].place, nullptr) << first[i].id;
  }
}

TEST(Strategies, are_described_and_have_sound_scores_and_parameters) {
  const Portfolio portfolio = build_portfolio(worlds::full_world());
  std::set<std::string> ids;
  for (const Strategy& strategy : built_in_strategies()) {
    SCOPED_TRACE(strategy.id);
    EXPECT_TRUE(ids.insert(strategy.id).second);
    EXPECT_TRUE(strategy.description.ends_with('.'));
    EXPECT_NE(strategy.score.empty(), strategy.place == nullptr);
    EXPECT_EQ(strategy.theme_shares, ByTheme<double>{});
    for (const StrategyParameter& parameter : strategy.parameters) {
      EXPECT_GE(parameter.value, parameter.least) << parameter.name;
      EXPECT_LE(parameter.value, parameter.most) << parameter.name;
      EXPECT_FALSE(parameter.meaning.empty()) << parameter.name;
    }
    EXPECT_NO_THROW(build_placing(portfolio, strategy));
  }
  for (const char* id :
       {"apparent-urgency", "most-met", "gain-to-finish", "max-min", "whittle", "requests-first",
        "coalitions", "casualties", "one-theme-at-a-time", "rolling-plan"}) {
    EXPECT_TRUE(ids.contains(id)) << id;
  }
}

TEST(Strategies, of_a_scenario_may_be_like_a_built_in_one_with_other_parameters) {
  Scenario scenario;
  scenario.strategies = {{.id = "far-sighted",
                          .description = "",
                          .like = "apparent-urgency",
                          .parameters = {{"lookahead", 5}}}};
  const Strategy found = find_strategy(scenario, "far-sighted");
  const Strategy like = find_strategy(scenario, "apparent-urgency");
  EXPECT_EQ(found.id, "far-sighted");
  EXPECT_EQ(found.score, like.score);
  EXPECT_EQ(found.rule, like.rule);
  EXPECT_EQ(found.description, like.description);
  EXPECT_EQ(found.parameters[0].value, 5);
  EXPECT_EQ(like.parameters[0].value, 2);
  scenario.strategies[0].parameters = {{"look_ahead", 5}};
  EXPECT_THROW(find_strategy(scenario, "far-sighted"), std::invalid_argument);
  scenario.strategies[0].like = "apparent";
  EXPECT_THROW(find_strategy(scenario, "far-sighted"), std::invalid_argument);
}

Scenario with_own_strategies() {
  Scenario scenario;
  scenario.strategies = {
      {.id = "deadline-then-need",
       .description = "Half and half",
       .rule = Rule::share,
       .score = "0.5 * need_per_year",
       .theme_shares = {{Theme::risk_education, 0.1}, {Theme::clearance, 0.7}}},
      {.id = "casualties-first", .description = "", .rule = Rule::fill, .score = "casualties"},
  };
  return scenario;
}

TEST(Strategies, of_a_scenario_are_the_built_in_ones_and_then_its_own) {
  const auto built_in = built_in_strategies();
  const auto all = list_strategies(with_own_strategies());
  ASSERT_EQ(all.size(), built_in.size() + 2);
  for (std::size_t i = 0; i < built_in.size(); ++i) EXPECT_EQ(all[i].id, built_in[i].id);
  const Strategy &first = all[built_in.size()], &second = all[built_in.size() + 1];
  EXPECT_EQ(first.id, "deadline-then-need");
  EXPECT_EQ(first.description, "Half and half");
  EXPECT_EQ(first.rule, Rule::share);
  EXPECT_EQ(first.score, "0.5 * need_per_year");
  EXPECT_EQ(second.id, "casualties-first");
  EXPECT_EQ(second.rule, Rule::fill);
  EXPECT_EQ(second.score, "casualties");
}

TEST(Strategies, have_the_named_share_by_theme_and_0_for_the_others) {
  const Strategy strategy = find_strategy(with_own_strategies(), "deadline-then-need");
  const auto share = [&strategy](Theme theme) { return strategy.theme_shares[theme]; };
  EXPECT_EQ(share(Theme::clearance), 0.7);
  EXPECT_EQ(share(Theme::stockpile), 0);
  EXPECT_EQ(share(Theme::victim_assistance), 0);
  EXPECT_EQ(share(Theme::risk_education), 0.1);
}

TEST(Strategies, are_found_by_their_id) {
  const Scenario scenario = with_own_strategies();
  for (const Strategy& strategy : list_strategies(scenario)) {
    EXPECT_EQ(find_strategy(scenario, strategy.id).score, strategy.score) << strategy.id;
  }
  EXPECT_EQ(find_strategy(Scenario{}, "least-slack").score, "-slack_months");
}

TEST(Strategies, that_nobody_defined_are_an_error) {
  for (const char* id : {"", "Equal", "casualties-first"}) {
    try {
      find_strategy(Scenario{}, id);
      ADD_FAILURE() << id;
    } catch (const std::invalid_argument& problem) {
      EXPECT_EQ(problem.what(), "unknown strategy `" + std::string(id) + "`");
    }
  }
}

}  // namespace
}  // namespace art6
