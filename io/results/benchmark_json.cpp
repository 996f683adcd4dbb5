#include "io/results/benchmark_json.hpp"

#include <nlohmann/json.hpp>

#include "io/results/json_text.hpp"

namespace art6 {
namespace {

Json make_json(const std::optional<Interval>& interval) {
  return interval ? art6::make_json(*interval) : Json(nullptr);
}

Json make_json(const BenchmarkedStrategy& strategy) {
  Json result{
      {"id", strategy.id},
      {"description", strategy.description},
      {"mean_gap", make_json_number(strategy.mean_gap)},
      {"mean_gap_ci95", make_json(strategy.mean_gap_ci95)},
      {"wins", strategy.wins},
      {"worst_gap", make_json_number(strategy.worst_gap)},
      {"worst_instance", strategy.worst_gap ? Json(strategy.worst_instance) : Json(nullptr)}};
  if (strategy.duration_seconds) {
    result["duration_seconds"] = make_json_number(*strategy.duration_seconds);
  }
  return result;
}

Json make_json(const StrategyOnInstance& strategy) {
  return {{"id", strategy.id},
          {"mean", make_json_number(strategy.mean)},
          {"gap", make_json_number(strategy.gap)},
          {"gap_ci95", make_json(strategy.gap_ci95)},
          {"is_among_best", strategy.is_among_best}};
}

Json make_json(const BenchmarkInstance& instance) {
  Json strategies = Json::array();
  for (const StrategyOnInstance& strategy : instance.strategies) {
    strategies.push_back(make_json(strategy));
  }
  return {{"id", instance.id},
          {"scenario", make_json(instance.scenario)},
          {"replications", instance.replications},
          {"seed", instance.seed},
          {"programmes", instance.programmes},
          {"obligations", instance.obligations},
          {"bound", make_json_number(instance.bound)},
          {"bound_ci95", make_json(instance.bound_ci95)},
          {"best", instance.best},
          {"strategies", strategies}};
}

}  // namespace

std::string write_benchmark_json(const Benchmark& benchmark, const Manifest& manifest) {
  const auto make_item = [](const auto& item) { return make_json(item); };
  JsonLines lines;
  lines.add("art6_benchmark", 1);
  lines.add("objective", benchmark.objective.name);
  lines.add("program", describe_program(manifest, Json::object()));
  lines.add_list("strategies", benchmark.strategies, make_item);
  lines.add_list("instances", benchmark.instances, make_item);
  return std::move(lines).end();
}

}  // namespace art6
