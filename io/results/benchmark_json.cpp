#include "io/results/benchmark_json.hpp"

#include <cmath>

#include "io/results/json_text.hpp"

namespace art6 {
namespace {

Json json(const std::optional<Interval>& interval) {
  if (!interval || !std::isfinite(interval->low)) return nullptr;
  return Json::array({json_number(interval->low), json_number(interval->high)});
}

Json json(const BenchmarkedStrategy& strategy) {
  Json result{
      {"id", strategy.id},
      {"description", strategy.description},
      {"mean_gap", json_number(strategy.mean_gap)},
      {"mean_gap_ci95", json(strategy.mean_gap_ci95)},
      {"wins", strategy.wins},
      {"worst_gap", json_number(strategy.worst_gap)},
      {"worst_instance", strategy.worst_gap ? Json(strategy.worst_instance) : Json(nullptr)}};
  if (strategy.duration_seconds) {
    result["duration_seconds"] = json_number(*strategy.duration_seconds);
  }
  return result;
}

Json json(const StrategyOnInstance& strategy) {
  return {{"id", strategy.id},
          {"mean", json_number(strategy.mean)},
          {"gap", json_number(strategy.gap)},
          {"gap_ci95", json(strategy.gap_ci95)},
          {"is_among_best", strategy.is_among_best}};
}

Json json(const BenchmarkInstance& instance) {
  Json strategies = Json::array();
  for (const StrategyOnInstance& strategy : instance.strategies) {
    strategies.push_back(json(strategy));
  }
  return {{"id", instance.id},
          {"scenario", {{"name", instance.scenario.name}, {"sha256", instance.scenario.sha256}}},
          {"replications", instance.replications},
          {"seed", instance.seed},
          {"programmes", instance.programmes},
          {"obligations", instance.obligations},
          {"bound", json_number(instance.bound)},
          {"bound_ci95", json(std::optional(instance.bound_ci95))},
          {"best", instance.best},
          {"strategies", strategies}};
}

}  // namespace

std::string benchmark_json(const Benchmark& benchmark, const Manifest& manifest) {
  const auto to_json = [](const auto& item) { return json(item); };
  std::string result(1, '{');
  result += json_line("art6_benchmark", 1);
  result += json_line("objective", benchmark.objective.name);
  result += json_line("program", json_program(manifest, Json::object()));
  result += json_list("strategies", benchmark.strategies, to_json);
  std::string instances = json_list("instances", benchmark.instances, to_json);
  instances.resize(instances.rfind(']') + 1);  // the last key
  return result + instances + "}\n";
}

}  // namespace art6
