#include "cli/commands.hpp"

#include <gtest/gtest.h>

#include "cli/table.hpp"
#include "cli/version.hpp"
#include "io/results_csv.hpp"
#include "io/results_json.hpp"
#include "tests/io/results_example.hpp"

namespace art6 {
namespace {

TEST(WithArguments, puts_what_is_given_in_place_of_the_scenarios_own) {
  RunCommand command;
  command.strategy = "urgency";
  command.replications = 7;
  command.seed = 8;
  const Scenario scenario = with_arguments(Scenario{}, command);
  EXPECT_EQ(scenario.strategy, "urgency");
  EXPECT_EQ(scenario.simulation.replications, 7);
  EXPECT_EQ(scenario.simulation.seed, 8u);
}

TEST(WithArguments, leaves_the_rest) {
  Scenario scenario;
  scenario.strategy = "need";
  scenario.simulation = {11, 12, Sampling::sobol};
  const Scenario same = with_arguments(scenario, RunCommand{});
  EXPECT_EQ(same.strategy, "need");
  EXPECT_EQ(same.simulation.replications, 11);
  EXPECT_EQ(same.simulation.seed, 12u);
}

TEST(WithArguments, knows_the_scenarios_own_strategies) {
  Scenario scenario;
  scenario.strategies = {{"mine", "", Rule::share, "1", {}}};
  RunCommand command;
  command.strategy = "mine";
  EXPECT_EQ(with_arguments(scenario, command).strategy, "mine");
}

TEST(WithArguments, names_the_nearest_strategy_for_one_that_it_does_not_know) {
  const auto message = [](const std::string& strategy) -> std::string {
    RunCommand command;
    command.strategy = strategy;
    try {
      with_arguments(Scenario{}, command);
    } catch (const WrongUsage& error) {
      return error.what();
    }
    return "accepted";
  };
  EXPECT_EQ(message("stauts-quo"),
            "unknown strategy \"stauts-quo\", did you mean \"status-quo\"?\n"
            "See 'art6 strategies SCENARIO'.");
  EXPECT_EQ(message("x"), "unknown strategy \"x\"\nSee 'art6 strategies SCENARIO'.");
}

TEST(InFormat, is_what_the_writers_write) {
  const Forecast forecast = example_forecast();
  const Scenario scenario;
  const Paint paint(Paint::Mode::plain);
  EXPECT_EQ(in_format(Format::table, forecast, scenario, paint),
            forecast_table(forecast, scenario, paint));
  EXPECT_EQ(in_format(Format::json, forecast, scenario, paint),
            results_json(forecast, program_version()));
  EXPECT_EQ(in_format(Format::csv, forecast, scenario, paint), obligations_csv(forecast));
}

}  // namespace
}  // namespace art6
