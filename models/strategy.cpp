#include "models/strategy.hpp"

#include <stdexcept>

namespace art6 {

std::span<const Strategy> built_in_strategies() {
  static const std::vector<Strategy> registry{
      {"status-quo",
       "In proportion to each programme's historical weight.",
       Rule::share,
       "weight",
       {}},
      {"equal", "The same to every programme with room.", Rule::share, "1", {}},
      {"need",
       "In proportion to the cost of finishing the known work.",
       Rule::share,
       "remaining_cost",
       {}},
      {"urgency",
       "In proportion to that cost per year left to the deadline.",
       Rule::share,
       "need_per_year",
       {}},
      {"earliest-deadline",
       "Nearest planning deadline first, as far as it has room.",
       Rule::fill,
       "-months_left",
       {}},
      {"least-slack", "Least time to spare at full size first.", Rule::fill, "-slack_months", {}},
      {"finish-line", "Cheapest to finish first.", Rule::fill, "-remaining_cost", {}},
  };
  return registry;
}

std::vector<Strategy> strategies_of(const Scenario& scenario) {
  const auto built_in = built_in_strategies();
  std::vector<Strategy> all(built_in.begin(), built_in.end());
  for (const StrategyDefinition& own : scenario.strategies) {
    Strategy strategy{own.id, own.description, own.rule, own.score, {}};
    for (const auto& [theme, share] : own.theme_shares) {
      strategy.theme_shares[static_cast<std::size_t>(theme)] = share;
    }
    all.push_back(std::move(strategy));
  }
  return all;
}

Strategy find_strategy(const Scenario& scenario, const std::string& id) {
  for (Strategy& strategy : strategies_of(scenario)) {
    if (strategy.id == id) return std::move(strategy);
  }
  throw std::invalid_argument("unknown strategy `" + id + "`");
}

}  // namespace art6
