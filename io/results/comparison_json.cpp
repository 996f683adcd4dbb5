#include "io/results/comparison_json.hpp"

#include <cmath>

#include "io/results/json_text.hpp"

namespace art6 {
namespace {

/// Null where a single replication gives no interval.
Json json(const Interval& interval) {
  if (!std::isfinite(interval.low) || !std::isfinite(interval.high)) return nullptr;
  return Json::array({json_number(interval.low), json_number(interval.high)});
}

Json json(const PairedComparison& pair) {
  return {{"difference", json_number(pair.difference)},
          {"difference_ci95", json(pair.ci95)},
          {"difference_ci95_max_t", json(pair.ci95_max_t)},
          {"difference_ci95_bonferroni", json(pair.ci95_bonferroni)},
          {"p", json_number(pair.p)},
          {"p_max_t", json_number(pair.p_max_t)},
          {"p_bonferroni", json_number(pair.p_bonferroni)},
          {"variance_reduction", json_number(pair.variance_reduction)},
          {"wins", pair.wins},
          {"ties", pair.ties},
          {"losses", pair.losses},
          {"verdict", to_string(pair.verdict)}};
}

Json json(const StrategyComparison& strategy) {
  return {{"id", strategy.id},
          {"description", strategy.description},
          {"mean", json_number(strategy.mean)},
          {"mean_ci95", json(strategy.mean_ci95)},
          {"to_baseline", json(strategy.to_baseline)},
          {"to_best", json(strategy.to_best)}};
}

Json json(const ObligationComparison& obligation, const Comparison& comparison) {
  Json strategies = Json::array();
  for (std::size_t a = 0; a < obligation.strategies.size(); ++a) {
    const PairedProbability& pair = obligation.strategies[a];
    strategies.push_back({{"id", comparison.strategies[a].id},
                          {"probability_met", json_number(pair.probability_met)},
                          {"probability_met_ci95", json(pair.probability_met_ci95)},
                          {"difference", json_number(pair.difference)},
                          {"difference_ci95", json(pair.difference_ci95)}});
  }
  return {{"id", to_string(obligation.id)},
          {"state", obligation.id.state},
          {"theme", to_string(obligation.id.theme)},
          {"deadline", to_string(obligation.deadline)},
          {"strategies", strategies}};
}

Json json(const SequentialSelection& selection) {
  return {{"indifference", json_number(selection.indifference)},
          {"confidence", json_number(selection.confidence)},
          {"most_replications", selection.most_replications},
          {"stopped", selection.stopped},
          {"surviving", selection.surviving}};
}

Json json(const DollarsEquivalent::Ends& ends) {
  return Json::array({json_number(ends[0]), json_number(ends[1])});
}

Json json(const DollarsEquivalent& equivalent) {
  return {{"strategy", equivalent.strategy},
          {"flexible_usd_per_year", json_number(equivalent.flexible_usd_per_year)},
          {"flexible_scale", json_number(equivalent.flexible_scale)},
          {"flexible_scale_ci95", json(equivalent.flexible_scale_ci95)},
          {"more_usd_per_year", json_number(equivalent.more_usd_per_year)},
          {"more_usd_per_year_ci95", json(equivalent.more_usd_per_year_ci95)}};
}

/// The name, and the weights where it is a sum of measures.
Json json(const Objective& objective) {
  if (!objective.is_weighted()) return objective.name;
  Json weights = Json::object();
  for (std::size_t m = 0; m < measure_count; ++m) {
    if (objective.weights[m] == 0) continue;
    weights[to_string(static_cast<Measure>(m))] = json_number(objective.weights[m]);
  }
  return weights;
}

}  // namespace

std::string comparison_json(const Comparison& comparison, const Manifest& manifest) {
  std::string result(1, '{');
  result += json_line("art6_comparison", 1);
  result += json_line("scenario",
                      {{"name", comparison.scenario.name}, {"sha256", comparison.scenario.sha256}});
  result += json_line("objective", json(comparison.objective));
  result += json_line("replications", comparison.replications);
  result += json_line("seed", comparison.seed);
  const Json run{{"scenario_sha256", comparison.scenario.sha256},
                 {"replications", comparison.replications},
                 {"seed", comparison.seed}};
  result += json_line("program", json_program(manifest, run));
  result += json_line("baseline", comparison.baseline);
  result += json_line("best", comparison.best);
  result += json_line("not_told_apart_from_best", comparison.not_told_apart_from_best);
  if (comparison.selection) result += json_line("selection", json(*comparison.selection));
  if (comparison.equivalent) {
    result += json_line("dollars_equivalent", json(*comparison.equivalent));
  }
  result += json_list("strategies", comparison.strategies,
                      [](const StrategyComparison& strategy) { return json(strategy); });
  std::string obligations = json_list(
      "obligations", comparison.obligations,
      [&](const ObligationComparison& obligation) { return json(obligation, comparison); });
  obligations.resize(obligations.rfind(']') + 1);  // the last key
  return result + obligations + "}\n";
}

}  // namespace art6
