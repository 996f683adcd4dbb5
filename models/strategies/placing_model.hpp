// A strategy made ready to place money in a portfolio.
#pragma once

#include <vector>

#include "models/portfolio/portfolio.hpp"
#include "models/strategies/score.hpp"
#include "models/strategies/strategy.hpp"
#include "sim/tables/table.hpp"

namespace art6 {

/// A number of programmes that are served alike; those of a lower tier are served before.
using TierIndex = Index<struct TierTag>;

/// How donors place their flexible money under a strategy. Read-only while running.
struct PlacingModel {
  /// Programmes of one tier that a donor's flexible money may go to.
  struct Allowed {
    std::vector<ProgrammeIndex> all;
    ByTheme<std::vector<ProgrammeIndex>> by_theme;
  };

  Strategy strategy{};
  Score score{};
  double unnamed_share = 1;  ///< of a donor's money, not named by theme_shares
  bool divides_by_theme = false;
  Table<ProgrammeIndex, TierIndex> tiers{};
  Table<DonorIndex, Table<TierIndex, Allowed>> allowed{};
  double flexible_scale = 1;  ///< donors give this times their flexible money
};

/// Makes the strategy ready for the portfolio. Throws std::invalid_argument for a score that cannot
/// be evaluated.
PlacingModel build_placing(const Portfolio& portfolio, const Strategy& strategy);

/// Makes the scenario's own strategy ready for its portfolio. Throws std::invalid_argument as above
/// and as `find_strategy`.
PlacingModel build_placing(const Portfolio& portfolio, const Scenario& scenario);

}  // namespace art6
