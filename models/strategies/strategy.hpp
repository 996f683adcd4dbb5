// Funding strategies: how flexible money is placed once a budget year (model.md 7.8).
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "models/scenario/scenario.hpp"

namespace art6 {

class Placement;
struct ProgrammeModel;

/// A parameter of a strategy, which a scenario may set.
struct StrategyParameter {
  std::string name, meaning;  ///< with its unit
  double value = 0;
  double least = 0, most = 0;  ///< what it may be set to
  bool is_whole = false;       ///< a count
};

/// A funding strategy: a score for every programme with a rule that places money by it, or code
/// that places the money.
struct Strategy {
  std::string id, description;
  Rule rule = Rule::share;
  std::string score{};             ///< expression, see `models/strategies/score.hpp`
  ByTheme<double> theme_shares{};  ///< sum at most 1

  std::vector<StrategyParameter> parameters{};  ///< names that the score may use
  std::string source{};                         ///< who it is from

  /// Optional tier: all programmes with a higher precedence are served before any with a lower one.
  /// May depend only on constants of the programme.
  double (*precedence)(const ProgrammeModel&, std::span<const StrategyParameter>) = nullptr;
  void (*place)(Placement&) = nullptr;  ///< places the money instead of rule and score
};

/// The strategies that every scenario knows, simple ones first. A new strategy is an entry in this
/// list.
std::span<const Strategy> built_in_strategies();

/// Lists the built-in strategies, then the scenario's own.
std::vector<Strategy> list_strategies(const Scenario& scenario);

/// Finds the strategy of that id among `list_strategies`. Throws std::invalid_argument if there is
/// none, and for a strategy that is `like` an unknown one or sets a parameter that this one lacks.
Strategy find_strategy(const Scenario& scenario, const std::string& id);

}  // namespace art6
