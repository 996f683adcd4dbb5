// The strategy in C++ of docs/extending.md does to the bit what the same score does.
#include <algorithm>
#include <string>

#include <gtest/gtest.h>

#include "io/reader/scenario_reader.hpp"
#include "models/strategies/strategy.hpp"
#include "study/comparisons/alternatives.hpp"
#include "study/comparisons/benchmark.hpp"
#include "study/comparisons/comparison.hpp"

namespace art6 {
namespace {

/// The scenario with the score as a strategy `twin`.
ScenarioFile with_twin(const std::string& path) {
  ScenarioFile file = read_scenario(path);
  StrategyDefinition twin;
  twin.id = "twin";
  twin.rule = Rule::fill;
  twin.score = "where(months_left <= 24, 1e15, 0) - remaining_cost";
  file.scenario.strategies.push_back(twin);
  file.scenario.simulation.replications = 100;
  return file;
}

const std::string real = "scenarios/second-review-conference.yaml";

TEST(OwnHeuristic, comes_to_what_the_same_score_comes_to_in_every_future) {
  for (const std::string& path : {real, std::string("bench/instances/mixture-8.yaml")}) {
    const Scenario scenario = with_twin(path).scenario;
    const Alternatives both(
        scenario, {{.strategy = "due-soon"}, {.strategy = "twin"}, {.strategy = "finish-line"}});
    std::int64_t seen = 0;
    bool differs_from_another = false;
    Runner runner;
    runner.threads = 1;
    both.run(runner, {0, 100}, [&](int /*worker*/, Range batch, const Outcomes& outcomes) {
      seen += batch.size();
      const auto part = [&](const auto& column, int alternative) {
        const auto length = static_cast<std::ptrdiff_t>(column.size()) / outcomes.alternatives;
        return std::vector(column.begin() + alternative * length,
                           column.begin() + (alternative + 1) * length);
      };
      EXPECT_EQ(part(outcomes.declared, 0), part(outcomes.declared, 1));
      EXPECT_EQ(part(outcomes.spent_usd, 0), part(outcomes.spent_usd, 1));
      EXPECT_EQ(part(outcomes.placed_usd, 0), part(outcomes.placed_usd, 1));
      differs_from_another |= part(outcomes.declared, 0) != part(outcomes.declared, 2);
    });
    EXPECT_EQ(seen, 100);
    EXPECT_TRUE(differs_from_another) << path;
  }
}

TEST(OwnHeuristic, takes_part_in_a_comparison_and_a_benchmark) {
  const ScenarioFile file = with_twin(real);
  const Comparison comparison = compare(file.scenario,
                                        {.strategies = {"due-soon", "twin"},
                                         .baseline = "twin",
                                         .objective = *parse_objective("met-after-one"),
                                         .indifference = {},
                                         .with_equivalent = false},
                                        Runner());
  EXPECT_EQ(comparison.strategies.at(0).to_baseline.ties, 100);
  const Benchmark result = benchmark({.instances = {{"real", file.scenario, file.sha256}},
                                      .strategies = {"due-soon", "twin"},
                                      .measure = Measure::met_after_one},
                                     Runner());
  EXPECT_EQ(result.strategies.at(0).mean_gap, result.strategies.at(1).mean_gap);
  EXPECT_EQ(result.strategies.at(0).description,
            "What is due soon first, the cheapest first; then the others likewise.");
}

}  // namespace
}  // namespace art6
