// A strategy made ready to place money in a portfolio.
#pragma once

#include <array>
#include <vector>

#include "models/portfolio/portfolio.hpp"
#include "models/strategies/score.hpp"
#include "models/strategies/strategy.hpp"

namespace art6 {

/// How donors place their flexible money under a strategy. Read-only while running.
struct PlacingModel {
  /// Programmes that a donor's flexible money may go to, in one tier.
  struct Allowed {
    std::vector<int> all;
    std::array<std::vector<int>, theme_count> by_theme;
  };

  Strategy strategy{};
  Score score{};
  double unnamed_share = 1;  ///< of a donor's money, not named by theme_shares
  bool divides_by_theme = false;
  std::vector<int> tiers{};                     ///< by programme: 0 is served first
  std::vector<std::vector<Allowed>> allowed{};  ///< [donor][tier]
  double flexible_scale = 1;                    ///< donors give this times their flexible money
};

/// Makes the strategy ready for the portfolio. Throws std::invalid_argument for a score that cannot
/// be evaluated.
PlacingModel build_placing(const Portfolio& portfolio, const Strategy& strategy);

/// Makes the scenario's own strategy ready for its portfolio. Throws std::invalid_argument as above
/// and as `find_strategy`.
PlacingModel build_placing(const Portfolio& portfolio, const Scenario& scenario);

}  // namespace art6
