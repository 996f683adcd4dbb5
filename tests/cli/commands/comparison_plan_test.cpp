// What `art6 compare` makes of its arguments.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/commands/compare_command.hpp"
#include "models/strategies/strategy.hpp"

namespace art6 {
namespace {

using ::testing::ElementsAre;

std::vector<std::string> every_strategy_of(const Scenario& scenario) {
  std::vector<std::string> ids;
  for (const Strategy& strategy : list_strategies(scenario)) ids.push_back(strategy.id);
  return ids;
}

/// What the refusal of that command says.
std::string refusal_of_plan(const Scenario& scenario, const CompareArguments& command) {
  try {
    plan_comparison(scenario, command);
  } catch (const WrongUsage& error) {
    return error.what();
  }
  return "accepted";
}

CompareArguments comparing(const std::vector<std::string>& strategies) {
  CompareArguments command;
  command.strategies = strategies;
  return command;
}

TEST(ComparisonPlan, has_every_strategy_once_where_none_is_named) {
  Scenario scenario;
  scenario.strategies = {{"own", "", Rule::share, "1", {}}};
  const ComparisonPlan plan = plan_comparison(scenario, CompareArguments{});
  EXPECT_EQ(plan.strategies, every_strategy_of(scenario));
  EXPECT_EQ(plan.strategies.back(), "own");
  EXPECT_EQ(plan.baseline, "status-quo");
}

TEST(ComparisonPlan, has_strategies_in_the_order_named_each_once) {
  EXPECT_THAT(plan_comparison({}, comparing({"need", "status-quo", "need", "equal", "status-quo"}))
                  .strategies,
              ElementsAre("need", "status-quo", "equal"));
  const ComparisonPlan plan = plan_comparison({}, comparing({"urgency", "all", "need"}));
  EXPECT_EQ(plan.strategies.size(), every_strategy_of({}).size());
  EXPECT_EQ(plan.strategies.front(), "urgency");
}

TEST(ComparisonPlan, adds_the_baseline_last_where_it_is_not_named) {
  EXPECT_THAT(plan_comparison({}, comparing({"need"})).strategies,
              ElementsAre("need", "status-quo"));
  Scenario scenario;
  scenario.strategy = "equal";
  EXPECT_EQ(plan_comparison(scenario, comparing({"need"})).baseline, "equal");
  EXPECT_THAT(plan_comparison(scenario, comparing({"need"})).strategies,
              ElementsAre("need", "equal"));
  CompareArguments command = comparing({"need"});
  command.baseline = "urgency";
  EXPECT_EQ(plan_comparison(scenario, command).baseline, "urgency");
  EXPECT_THAT(plan_comparison(scenario, command).strategies, ElementsAre("need", "urgency"));
}

TEST(ComparisonPlan, has_the_scenarios_objective_unless_another_is_given) {
  Scenario scenario;
  scenario.objective = make_weighted_objective({{Measure::casualties, -2}});
  CompareArguments command;
  EXPECT_EQ(plan_comparison(scenario, command).objective, scenario.objective);
  command.objective = "months-overdue";
  EXPECT_EQ(plan_comparison(scenario, command).objective, *parse_objective("months-overdue"));
}

TEST(ComparisonPlan, decides_and_seeks_an_equivalent_only_if_told_to) {
  CompareArguments command;
  EXPECT_EQ(plan_comparison({}, command).indifference, std::nullopt);
  EXPECT_FALSE(plan_comparison({}, command).with_equivalent);
  command.equivalent = true;
  EXPECT_TRUE(plan_comparison({}, command).with_equivalent);
  command.until_decided = true;
  for (const char* count : {"obligations-met", "met-after-one", "states-met"}) {
    command.objective = count;
    EXPECT_EQ(plan_comparison({}, command).indifference, 0.1) << count;
  }
  command.indifference = 0.25;
  EXPECT_EQ(plan_comparison({}, command).indifference, 0.25);
  command.objective = "casualties";
  EXPECT_EQ(plan_comparison({}, command).indifference, 0.25);
}

TEST(ComparisonPlan, asks_for_the_indifference_where_the_unit_gives_none) {
  CompareArguments command;
  command.until_decided = true;
  command.objective = "unmet-need-years";
  EXPECT_EQ(refusal_of_plan({}, command),
            "--until-decided: expected --indifference, in person-years without a service needed");
  Scenario scenario;
  scenario.objective = make_weighted_objective({{Measure::obligations_met, 1}});
  command.objective.reset();
  EXPECT_EQ(refusal_of_plan(scenario, command),
            "--until-decided: expected --indifference, in the sum of 1 obligations-met");
}

TEST(ComparisonPlan, needs_as_many_replications_as_the_first_look_takes) {
  CompareArguments command;
  command.until_decided = true;
  Scenario scenario;
  scenario.simulation.replications = 999;
  EXPECT_EQ(refusal_of_plan(scenario, command),
            "--until-decided: expected 1000 replications or more, got 999");
  scenario.simulation.replications = 1000;
  EXPECT_EQ(refusal_of_plan(scenario, command), "accepted");
}

TEST(ComparisonPlan, names_the_nearest_of_what_it_does_not_know) {
  CompareArguments command = comparing({"need", "urgancy"});
  EXPECT_EQ(refusal_of_plan({}, command),
            "unknown strategy \"urgancy\", did you mean \"urgency\"?\n"
            "See 'art6 strategies SCENARIO'.");
  command = comparing({"need"});
  command.baseline = "status-qou";
  EXPECT_EQ(refusal_of_plan({}, command),
            "unknown strategy \"status-qou\", did you mean \"status-quo\"?\n"
            "See 'art6 strategies SCENARIO'.");
  command = comparing({"all"});
  command.objective = "casualtis";
  EXPECT_EQ(refusal_of_plan({}, command),
            "--objective: unknown objective \"casualtis\", did you mean \"casualties\"?\n"
            "Expected one of obligations-met, met-after-one, states-met, months-overdue, "
            "casualties, contaminated-area-years, unmet-need-years, worst-state.");
  command.objective = "weighted";
  EXPECT_EQ(refusal_of_plan({}, command).substr(0, 43),
            "--objective: unknown objective \"weighted\"\nE");
}

TEST(ComparisonPlan, refuses_what_does_not_go_with_the_worst_state) {
  CompareArguments command;
  command.objective = "worst-state";
  EXPECT_EQ(refusal_of_plan({}, command), "accepted");
  command.equivalent = true;
  EXPECT_EQ(refusal_of_plan({}, command),
            "--objective worst-state: expected no --equivalent, which compares means of single "
            "futures");
  command.until_decided = true;
  EXPECT_EQ(refusal_of_plan({}, command),
            "--objective worst-state: expected no --until-decided, which compares means of single "
            "futures");
}

TEST(ComparisonPlan, of_a_strategy_alone_has_nothing_to_decide_and_no_equivalent) {
  CompareArguments command = comparing({"status-quo", "status-quo"});
  EXPECT_EQ(refusal_of_plan({}, command), "accepted");
  command.equivalent = true;
  EXPECT_EQ(refusal_of_plan({}, command),
            "--equivalent: expected a strategy beside the baseline, got status-quo alone");
  command.until_decided = true;
  EXPECT_EQ(refusal_of_plan({}, command),
            "--until-decided: expected a strategy beside the baseline, got status-quo alone");
}

}  // namespace
}  // namespace art6
