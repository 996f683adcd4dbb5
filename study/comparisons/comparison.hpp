// The comparison of strategies over the same futures, with the certainty of their differences.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "io/results/comparison_result.hpp"
#include "models/scenario/scenario.hpp"
#include "sim/run/parallel.hpp"

namespace art6 {

/// What to compare. Strategies are ids as in `list_strategies`: at least one, each once.
struct ComparisonPlan {
  std::vector<std::string> strategies;
  std::string baseline;  ///< one of them
  Objective objective;
  /// Where given, the run stops once the best is selected (study/comparisons/until_decided.hpp).
  std::optional<double> indifference{};
  /// Whether to find what the best strategy is worth (study/comparisons/dollars_equivalent.hpp).
  bool with_equivalent = false;
};

/// Runs the strategies over the scenario's replications, all on the same futures. One pass is
/// enough, except for `worst-state`: there a second pass takes the State that each strategy served
/// worst in the first, and neither `indifference` nor `with_equivalent` is possible. Errors and
/// `runner` as for `forecast`; AmountError also where the objective is beyond 2^31
/// times its largest weight in a future.
Comparison compare(const Scenario& scenario, const ComparisonPlan& plan, const Runner& runner);

}  // namespace art6
