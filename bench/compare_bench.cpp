// What it costs to compare strategies on the same futures, one thread, on the real scenario and on
// R: k strategies at once against k runs of one, and each strategy alone against `equal`, whose
// placing is the simplest. Ends with both as Markdown tables of medians.
#include <array>
#include <string>
#include <vector>

#include <fmt/core.h>

#include "bench/measuring.hpp"
#include "models/strategies/strategy.hpp"
#include "study/comparisons/alternatives.hpp"
#include "study/comparisons/comparison.hpp"
#include "study/forecasts/forecast.hpp"

namespace art6::bench {
namespace {

constexpr std::int64_t replications = 10000, alone = 2000;
constexpr std::array counts{2, 4, 8, 17};

struct Workload {
  std::string name;
  Scenario scenario;

  std::string of_run() const { return name + "/run"; }
  std::string of_comparison(int k) const { return fmt::format("{}/compare:{}", name, k); }
  std::string of_strategy(const std::string& id) const { return name + "/alone:" + id; }
};

/// The first k of the registry.
std::vector<std::string> strategies(int k) {
  std::vector<std::string> ids;
  for (const Strategy& strategy : built_in_strategies().first(static_cast<std::size_t>(k))) {
    ids.push_back(strategy.id);
  }
  return ids;
}

void register_all(const Workload& workload) {
  Runner runner;
  runner.threads = 1;
  const Scenario& scenario = workload.scenario;
  measure(workload.of_run(), [=] { return forecast(scenario, runner); });
  for (const int k : counts) {
    const ComparisonPlan plan{.strategies = strategies(k),
                              .baseline = "status-quo",
                              .objective = *parse_objective("obligations-met"),
                              .indifference = {},
                              .with_equivalent = false};
    measure(workload.of_comparison(k), [=] { return compare(scenario, plan, runner); });
  }
  for (const std::string& id : strategies(counts.back())) {
    measure(workload.of_strategy(id), [=] {
      double spent = 0;
      Alternatives(scenario, {{.strategy = id}})
          .run(runner, {0, alone},
               [&](int, Range, const Outcomes& outcomes) { spent += outcomes.spent_usd[0]; });
      return spent;
    });
  }
}

void print_tables(const Medians& medians, const std::array<Workload, 2>& workloads) {
  fmt::print(
      "\n| strategies compared, k | {}: over k runs | {}: over k runs |\n| --- | --- | --- |\n",
      workloads[0].name, workloads[1].name);
  for (const int k : counts) {
    fmt::print("| {} |", k);
    for (const Workload& workload : workloads) {
      fmt::print(" {:.2f} |", medians.milliseconds(workload.of_comparison(k)) / k /
                                  medians.milliseconds(workload.of_run()));
    }
    fmt::print("\n");
  }
  fmt::print("\n| strategy alone | {}: over `equal` | {}: over `equal` |\n| --- | --- | --- |\n",
             workloads[0].name, workloads[1].name);
  for (const std::string& id : strategies(counts.back())) {
    fmt::print("| {} |", id);
    for (const Workload& workload : workloads) {
      fmt::print(" {:.2f} |", medians.milliseconds(workload.of_strategy(id)) /
                                  medians.milliseconds(workload.of_strategy("equal")));
    }
    fmt::print("\n");
  }
}

}  // namespace
}  // namespace art6::bench

int main(int count, char** arguments) {
  using namespace art6;
  using namespace art6::bench;
  std::array workloads{
      Workload{"real scenario", read("scenarios/second-review-conference.yaml", replications)},
      Workload{"R", read("bench/R.yaml", replications)}};
  for (Workload& workload : workloads) {
    workload.scenario.strategy = "status-quo";
    register_all(workload);
  }
  Medians medians;
  if (!run_all(count, arguments, medians)) return 2;
  if (medians.has_all()) print_tables(medians, workloads);
}
