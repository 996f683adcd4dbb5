#include "io/results/comparison_json.hpp"

#include <nlohmann/json.hpp>

#include "io/results/json_text.hpp"
#include "io/schema/scenario_value.hpp"

namespace art6 {
namespace {

Json make_json(const PairedComparison& pair) {
  return {{"difference", make_json_number(pair.difference)},
          {"difference_ci95", make_json(pair.ci95)},
          {"difference_ci95_max_t", make_json(pair.ci95_max_t)},
          {"difference_ci95_bonferroni", make_json(pair.ci95_bonferroni)},
          {"p", make_json_number(pair.p)},
          {"p_max_t", make_json_number(pair.p_max_t)},
          {"p_bonferroni", make_json_number(pair.p_bonferroni)},
          {"variance_reduction", make_json_number(pair.variance_reduction)},
          {"wins", pair.wins},
          {"ties", pair.ties},
          {"losses", pair.losses},
          {"verdict", to_string(pair.verdict)}};
}

Json make_json(const StrategyComparison& strategy) {
  return {{"id", strategy.id},
          {"description", strategy.description},
          {"mean", make_json_number(strategy.mean)},
          {"mean_ci95", make_json(strategy.mean_ci95)},
          {"to_baseline", make_json(strategy.to_baseline)},
          {"to_best", make_json(strategy.to_best)}};
}

Json make_json(const ObligationComparison& obligation, const Comparison& comparison) {
  Json strategies = Json::array();
  for (std::size_t a = 0; a < obligation.strategies.size(); ++a) {
    const PairedProbability& pair = obligation.strategies[a];
    strategies.push_back({{"id", comparison.strategies[a].id},
                          {"probability_met", make_json_number(pair.probability_met)},
                          {"probability_met_ci95", make_json(pair.probability_met_ci95)},
                          {"difference", make_json_number(pair.difference)},
                          {"difference_ci95", make_json(pair.difference_ci95)}});
  }
  Json json{{"id", to_string(obligation.id)},
            {"state", obligation.id.state},
            {"theme", to_string(obligation.id.theme)},
            {"deadline", to_string(obligation.deadline)},
            {"strategies", strategies}};
  if (obligation.beyond_horizon) json["beyond_horizon"] = true;
  return json;
}

Json make_json(const SequentialSelection& selection) {
  return {{"indifference", make_json_number(selection.indifference)},
          {"confidence", make_json_number(selection.confidence)},
          {"most_replications", selection.most_replications},
          {"stopped", selection.stopped},
          {"surviving", selection.surviving}};
}

Json make_json(const DollarsEquivalent::Ends& ends) {
  return Json::array({make_json_number(ends[0]), make_json_number(ends[1])});
}

Json make_json(const DollarsEquivalent& equivalent) {
  return {{"strategy", equivalent.strategy},
          {"flexible_usd_per_year", make_json_number(equivalent.flexible_usd_per_year)},
          {"flexible_scale", make_json_number(equivalent.flexible_scale)},
          {"flexible_scale_ci95", make_json(equivalent.flexible_scale_ci95)},
          {"more_usd_per_year", make_json_number(equivalent.more_usd_per_year)},
          {"more_usd_per_year_ci95", make_json(equivalent.more_usd_per_year_ci95)}};
}

}  // namespace

std::string write_comparison_json(const Comparison& comparison, const Manifest& manifest) {
  JsonLines lines;
  lines.add("art6_comparison", 1);
  lines.add("scenario", make_json(comparison.scenario));
  lines.add("objective", make_objective_json(comparison.objective, [](double weight) {
              return make_json_number(weight);
            }));
  lines.add("replications", comparison.replications);
  lines.add("seed", comparison.seed);
  const Json run{{"scenario_sha256", comparison.scenario.sha256},
                 {"replications", comparison.replications},
                 {"seed", comparison.seed}};
  lines.add("program", describe_program(manifest, run));
  lines.add("baseline", comparison.baseline);
  lines.add("best", comparison.best);
  lines.add("not_told_apart_from_best", comparison.not_told_apart_from_best);
  if (comparison.selection) lines.add("selection", make_json(*comparison.selection));
  if (comparison.equivalent) lines.add("dollars_equivalent", make_json(*comparison.equivalent));
  lines.add_list("strategies", comparison.strategies,
                 [](const StrategyComparison& strategy) { return make_json(strategy); });
  lines.add_list(
      "obligations", comparison.obligations,
      [&](const ObligationComparison& obligation) { return make_json(obligation, comparison); });
  return std::move(lines).end();
}

}  // namespace art6
