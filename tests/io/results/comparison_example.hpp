// A small comparison made by hand, for the tests of what is written and printed.
#pragma once

#include <limits>

#include "io/results/comparison_result.hpp"

namespace art6 {

/// What a strategy is to itself.
inline PairedComparison compared_with_itself(std::int64_t replications) {
  PairedComparison pair;
  pair.ties = replications;
  return pair;
}

/// `urgency` is better than the baseline, `need` shows no clear difference from either.
inline Comparison example_comparison() {
  Comparison comparison;
  comparison.scenario = {"Example \"one\"", "00ff"};
  comparison.objective = *parse_objective("obligations-met");
  comparison.replications = 200;
  comparison.seed = 18446744073709551615u;
  comparison.baseline = "status-quo";
  comparison.best = "urgency";
  comparison.not_told_apart_from_best = {"urgency", "need"};
  comparison.strategies.resize(3);

  StrategyComparison& urgency = comparison.strategies[0];
  urgency = {"urgency", "Most \"urgent\" first.", 2.5, {2.375, 2.625}, {}, {}};
  urgency.to_baseline = {
      0.5, {0.375, 0.625}, {0.25, 0.75}, {0.125, 0.875}, 0.001, 0.002, 0.004, 8.25, 110, 80,
      10,  Verdict::better};
  urgency.to_best = compared_with_itself(200);

  StrategyComparison& need = comparison.strategies[1];
  need = {"need", "By need.", 2.25, {2.125, 2.375}, {}, {}};
  need.to_baseline = {0.25,
                      {-0.0625, 0.5625},
                      {-0.125, 0.625},
                      {-0.25, 0.75},
                      0.125,
                      0.25,
                      0.375,
                      std::optional(1.5),
                      60,
                      120,
                      20,
                      Verdict::not_told_apart};
  need.to_best = {
      -0.25, {-0.5, 0}, {-0.625, 0.125},        {-0.75, 0.25}, 0.0625, 0.125, 0.1875, {}, 30,
      100,   70,        Verdict::not_told_apart};

  StrategyComparison& baseline = comparison.strategies[2];
  baseline = {"status-quo", "As today.", 2, {1.875, 2.125}, {}, {}};
  baseline.to_baseline = compared_with_itself(200);
  baseline.to_best = {
      -0.5, {-0.625, -0.375}, {-0.75, -0.25}, {-0.875, -0.125}, 0.001, 0.002, 0.004, 8.25, 10, 80,
      110,  Verdict::worse};

  comparison.obligations = {{{"LAO", Theme::clearance},
                             {2020, 8, 1},
                             {{0.625, {0.5, 0.75}, 0.25, {0.125, 0.375}},
                              {0.25, {0.125, 0.5}, -0.125, {-0.25, 0}},
                              {0.375, {0.25, 0.5}, 0, {0, 0}}}},
                            {{"PER", Theme::stockpile},
                             {2024, 4, 1},
                             {{1, {0.98, 1}, 0, {-0.02, 0.02}},
                              {1, {0.98, 1}, 0, {-0.02, 0.02}},
                              {1, {0.98, 1}, 0, {0, 0}}}}};
  return comparison;
}

/// One replication gives no interval of a mean.
inline Comparison single_replication() {
  constexpr double infinity = std::numeric_limits<double>::infinity();
  Comparison comparison = example_comparison();
  comparison.replications = 1;
  for (StrategyComparison& strategy : comparison.strategies) {
    strategy.mean_ci95 = {-infinity, infinity};
    for (PairedComparison* pair : {&strategy.to_baseline, &strategy.to_best}) {
      pair->ci95 = pair->ci95_max_t = pair->ci95_bonferroni = {-infinity, infinity};
      pair->p = pair->p_max_t = pair->p_bonferroni = 1;
      pair->variance_reduction = {};
      pair->wins = pair->difference > 0 ? 1 : 0;
      pair->losses = pair->difference < 0 ? 1 : 0;
      pair->ties = pair->difference == 0 ? 1 : 0;
      pair->verdict = pair->ties == 1 ? Verdict::same : Verdict::not_told_apart;
    }
  }
  comparison.not_told_apart_from_best = {"urgency", "need", "status-quo"};
  return comparison;
}

inline SequentialSelection example_selection(const std::string& stopped,
                                             std::vector<std::string> surviving) {
  return {0.125, 0.95, 10000, stopped, std::move(surviving)};
}

inline DollarsEquivalent example_equivalent() {
  DollarsEquivalent equivalent;
  equivalent.strategy = "urgency";
  equivalent.flexible_usd_per_year = 12500000;
  equivalent.flexible_scale = 1.5;
  equivalent.flexible_scale_ci95 = {1.25, {}};
  equivalent.more_usd_per_year = 6250000;
  equivalent.more_usd_per_year_ci95 = {3125000, {}};
  return equivalent;
}

}  // namespace art6
