// The result of a comparison of strategies, with the names of the keys of comparison.json.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "io/results/manifest.hpp"
#include "models/scenario/objective.hpp"
#include "models/scenario/scenario.hpp"
#include "sim/statistics/intervals.hpp"

namespace art6 {

/// The verdict on a strategy against another, at a family-wise error of 5 % over all comparisons
/// made; `same` if no replication differs.
enum class Verdict { better, worse, not_told_apart, same };
const char* to_string(Verdict verdict);  ///< `better`, `worse`, `not-told-apart`, `same`

/// The difference of a strategy and another, its mean minus the other's, in the same futures and in
/// the objective's unit.
struct PairedComparison {
  double difference = 0;
  Interval ci95, ci95_max_t, ci95_bonferroni;
  double p = 1, p_max_t = 1, p_bonferroni = 1;
  std::optional<double> variance_reduction;     ///< (Var A + Var B) / Var (A - B)
  std::int64_t wins = 0, ties = 0, losses = 0;  ///< replications in which it is better, ...
  Verdict verdict = Verdict::same;
};

struct StrategyComparison {
  std::string id, description;
  double mean = 0;
  Interval mean_ci95;
  PairedComparison to_baseline, to_best;
};

/// The chance to meet an obligation under one strategy, and its difference from the chance under
/// the baseline.
struct PairedProbability {
  double probability_met = 0;
  Interval probability_met_ci95;  ///< Wilson (1927)
  double difference = 0;
  Interval difference_ci95;  ///< Tango (1998)
};

struct ObligationComparison {
  ProgrammeId id;
  Date deadline;
  std::vector<PairedProbability> strategies;  ///< in the comparison's order
  /// Whether the deadline lies beyond the clock's end: chances are then lower bounds.
  bool beyond_horizon = false;
};

/// The outcome of a selection that stops once the best strategy is decided
/// (study/comparisons/until_decided.hpp).
struct SequentialSelection {
  double indifference = 0, confidence = 0;
  std::int64_t most_replications = 0;
  std::string stopped;  ///< `one-left`, `within-indifference`, `replications-used-up`
  std::vector<std::string> surviving;  ///< strategies not dropped
};

/// The flexible money that the baseline would need to do as well as a strategy. A missing end lies
/// beyond all multiples tried (study/comparisons/dollars_equivalent.hpp).
struct DollarsEquivalent {
  using Ends = std::array<std::optional<double>, 2>;

  std::string strategy;
  double flexible_usd_per_year = 0;      ///< of all donors, mean over the clock
  std::optional<double> flexible_scale;  ///< times that money
  Ends flexible_scale_ci95;
  std::optional<double> more_usd_per_year;
  Ends more_usd_per_year_ci95;
};

struct Comparison {
  ScenarioSource scenario;
  Objective objective;
  std::int64_t replications = 0;
  std::uint64_t seed = 0;
  std::string baseline, best;
  std::vector<std::string> not_told_apart_from_best;  ///< the best included
  std::vector<StrategyComparison> strategies;         ///< in the order asked for
  std::vector<ObligationComparison> obligations;
  std::optional<SequentialSelection> selection;
  std::optional<DollarsEquivalent> equivalent;  ///< of the best; none where the baseline is
};

}  // namespace art6
