// The comparison: strategies over the same futures, and how sure it is which does better.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "io/results/comparison_result.hpp"
#include "models/scenario/scenario.hpp"
#include "sim/run/parallel.hpp"

namespace art6 {

/// What to compare; ids as in `strategies_of`, at least one, each once.
struct ComparisonPlan {
  std::vector<std::string> strategies;
  std::string baseline;  ///< one of them
  Objective objective;
  std::optional<double>
      indifference{};  ///< stop once decided, see study/comparisons/until_decided.hpp
  bool with_equivalent =
      false;  ///< of the best strategy, see study/comparisons/dollars_equivalent.hpp
};

/// Runs the strategies over the scenario's replications, all on the same futures in one pass (two
/// for `worst-state`, whose second pass takes each strategy's worst State of the first, and which
/// knows neither a decision nor an equivalent). Errors and `runner` as for `forecast`;
/// std::range_error where the objective is beyond 2^31 in a future.
Comparison compare(const Scenario& scenario, const ComparisonPlan& plan, const Runner& runner);

}  // namespace art6
