// Several processes have the same results as one, to the bit.
#include <gtest/gtest.h>

#include "io/reader/scenario_reader.hpp"
#include "io/results/benchmark_json.hpp"
#include "io/results/comparison_json.hpp"
#include "io/results/results_json.hpp"
#include "study/comparisons/benchmark.hpp"
#include "study/comparisons/comparison.hpp"
#include "study/forecasts/forecast.hpp"
#include "tests/models/engine/full_world.hpp"
#include "tests/sim/run/team_of_threads.hpp"

namespace art6::worlds {
namespace {

Runner one_thread_of(Processes* processes) {
  Runner runner;
  runner.threads = 1;
  runner.batch = 16;
  runner.processes = processes;
  return runner;
}

/// Checks that `text(runner)` is the same for processes alone and in teams.
void expect_same(const std::function<std::string(const Runner&)>& text) {
  const std::string alone = text(one_thread_of(nullptr));
  for (const int count : {2, 3}) {
    TeamOfThreads(count).run(
        [&](Processes& processes) { EXPECT_EQ(text(one_thread_of(&processes)), alone); });
  }
}

TEST(OverProcesses, a_forecast_is_the_same) {
  expect_same([](const Runner& runner) {
    return write_results_json(forecast(full_world(), runner), Manifest{});
  });
}

TEST(OverProcesses, a_forecast_of_fewer_replications_than_processes_is_the_same) {
  expect_same([](const Runner& runner) {
    Scenario scenario = full_world();
    scenario.simulation.replications = 2;
    return write_results_json(forecast(scenario, runner), Manifest{});
  });
}

TEST(OverProcesses, a_comparison_is_the_same_with_all_that_it_can_be_asked) {
  expect_same([](const Runner& runner) {
    Scenario scenario = full_world();
    scenario.simulation.replications = 1100;
    const ComparisonPlan plan{.strategies = {"need", "finish-line"},
                              .baseline = "need",
                              .objective = *parse_objective("obligations-met"),
                              .indifference = 0.01,
                              .with_equivalent = true};
    return write_comparison_json(compare(scenario, plan, runner), Manifest{});
  });
}

TEST(OverProcesses, a_comparison_by_the_worst_state_is_the_same) {
  expect_same([](const Runner& runner) {
    const ComparisonPlan plan{.strategies = {"need", "finish-line"},
                              .baseline = "need",
                              .objective = *parse_objective("worst-state")};
    return write_comparison_json(compare(full_world(), plan, runner), Manifest{});
  });
}

TEST(OverProcesses, a_benchmark_is_the_same) {
  ScenarioFile file = read_scenario("bench/instances/programmes-12.yaml");
  file.scenario.simulation.replications = 40;
  const BenchmarkPlan plan{.instances = {{"one", file.scenario, file.sha256}},
                           .strategies = {"need", "casualties"}};
  expect_same([&](const Runner& runner) {
    return write_benchmark_json(benchmark(plan, runner), Manifest{});
  });
}

}  // namespace
}  // namespace art6::worlds
