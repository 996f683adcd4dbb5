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

/// A number of a strategy that a scenario may set.
struct StrategyParameter {
  std::string name, meaning;  ///< with its unit
  double value = 0;
  double least = 0, most = 0;  ///< what it may be set to
  bool is_whole = false;       ///< a count
};

/// A score for every programme and the rule that places money by it, or code that places it.
struct Strategy {
  std::string id, description;
  Rule rule = Rule::share;
  std::string score{};             ///< expression, see `models/strategies/score.hpp`
  ByTheme<double> theme_shares{};  ///< sum at most 1

  std::vector<StrategyParameter> parameters{};  ///< names that the score may use
  std::string source{};                         ///< who it is from

  /// Programmes with more of it are served before all that have less, whatever the score; null: all
  /// are served alike. It may look at what never changes alone.
  double (*precedence)(const ProgrammeModel&, std::span<const StrategyParameter>) = nullptr;
  void (*place)(Placement&) = nullptr;  ///< takes the place of rule and score
};

/// The strategies that every scenario knows, simple ones first. A new one is an entry here.
std::span<const Strategy> built_in_strategies();

/// The built-in strategies, then the scenario's own.
std::vector<Strategy> strategies_of(const Scenario& scenario);

/// The strategy of that id among `strategies_of`. Throws std::invalid_argument if there is none,
/// or if it is `like` one that is none or has no such parameter.
Strategy find_strategy(const Scenario& scenario, const std::string& id);

}  // namespace art6
