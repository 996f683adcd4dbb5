// Funding strategies: how flexible money is placed once a budget year (design 4.3).
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "models/scenario.hpp"

namespace art6 {

/// A score for every programme, and the rule that places money by it.
struct Strategy {
  std::string id, description;
  Rule rule = Rule::share;
  std::string score;                               ///< expression, see `models/score.hpp`
  std::array<double, theme_count> theme_shares{};  ///< by theme; sum at most 1
};

/// The strategies that every scenario knows, in the order of design 4.3. A new one is a line here.
std::span<const Strategy> built_in_strategies();

/// The built-in strategies, then the scenario's own.
std::vector<Strategy> strategies_of(const Scenario& scenario);

/// The strategy of that id among `strategies_of`. Throws std::invalid_argument if there is none.
Strategy find_strategy(const Scenario& scenario, const std::string& id);

}  // namespace art6
