#include "cli/commands/command_parts.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/commands/forecast_output.hpp"
#include "cli/commands/run_command.hpp"
#include "cli/grammar/version.hpp"
#include "cli/pages/forecast_page.hpp"
#include "io/results/results_csv.hpp"
#include "io/results/results_json.hpp"
#include "sim/lanes/instruction_set.hpp"
#include "tests/io/results/results_example.hpp"

namespace art6 {
namespace {

TEST(ApplyArguments, puts_what_is_given_in_place_of_the_scenarios_own) {
  RunArguments command;
  command.strategy = "urgency";
  command.replications = 7;
  command.seed = 8;
  const Scenario scenario = apply_arguments(Scenario{}, command);
  EXPECT_EQ(scenario.strategy, "urgency");
  EXPECT_EQ(scenario.simulation.replications, 7);
  EXPECT_EQ(scenario.simulation.seed, 8u);
}

TEST(ApplyArguments, leaves_the_rest) {
  Scenario scenario;
  scenario.strategy = "need";
  scenario.simulation = {11, 12, Sampling::sobol};
  const Scenario same = apply_arguments(scenario, RunArguments{});
  EXPECT_EQ(same.strategy, "need");
  EXPECT_EQ(same.simulation.replications, 11);
  EXPECT_EQ(same.simulation.seed, 12u);
}

TEST(ApplyArguments, knows_the_scenarios_own_strategies) {
  Scenario scenario;
  scenario.strategies = {{"mine", "", Rule::share, "1", {}}};
  RunArguments command;
  command.strategy = "mine";
  EXPECT_EQ(apply_arguments(scenario, command).strategy, "mine");
}

TEST(ApplyArguments, names_the_nearest_strategy_for_one_that_it_does_not_know) {
  const auto message = [](const std::string& strategy) -> std::string {
    RunArguments command;
    command.strategy = strategy;
    try {
      apply_arguments(Scenario{}, command);
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

TEST(WriteAndPrint, prints_what_the_writers_write) {
  const Forecast forecast = example_forecast();
  const Manifest manifest{"0.1.0", "GNU 12.2.0", "avx2", "2019-12-31T23:59:59Z", 1.25};
  const Scenario scenario;
  const Paint paint(Paint::Mode::plain);
  const auto printed = [&](Format format) {
    ScenarioFile file;
    return write_and_print({.output = {}, .format = format}, nullptr, forecast, manifest, scenario,
                           file, paint, Runner{});
  };
  EXPECT_EQ(printed(Format::table), print_forecast_page(forecast, scenario, paint));
  EXPECT_EQ(printed(Format::json), write_results_json(forecast, manifest));
  EXPECT_EQ(printed(Format::csv), write_obligations_csv(forecast));
}

TEST(ManifestOf, tells_this_program_and_the_time_in_utc) {
  const std::chrono::system_clock::time_point second_review_conference{
      std::chrono::seconds(1606089600)};  // `date -u -d @1606089600`
  const Manifest manifest =
      make_manifest(second_review_conference, std::chrono::milliseconds(1250));
  EXPECT_EQ(manifest.version, program_version());
  EXPECT_EQ(manifest.started, "2020-11-23T00:00:00Z");
  EXPECT_EQ(manifest.duration_seconds, 1.25);
  EXPECT_EQ(manifest.instruction_set, to_string(best_instruction_set()));
  EXPECT_THAT(manifest.compiler, ::testing::MatchesRegex("(GNU|Clang) [0-9]+\\.[0-9.]+"));
}

}  // namespace
}  // namespace art6
