// The money of the first year by the theme that it may go to, and the cost of the known work.
#pragma once

#include <array>
#include <optional>

#include "models/engine/donor_year.hpp"
#include "models/portfolio/portfolio.hpp"
#include "models/scenario/scenario.hpp"

namespace art6 {

/// Sums what a donor pledged to pay in a budget year, before it is scaled to what it has.
double sum_pledged_usd(const DonorModel& donor, YearIndex year);

/// USD of the first year for all programmes of one theme.
struct ThemeMoney {
  int programmes = 0;
  double own = 0, committed = 0, pledged = 0;
  /// Flexible money of all donors that may place some in this theme. Other themes may get it
  /// instead.
  double flexible_at_most = 0;
  /// The cost of the known work, as planners see it at the start; none for risk education, which
  /// has no end.
  std::optional<double> cost_to_finish;
};

struct MoneyByTheme {
  ByTheme<ThemeMoney> themes;
  double flexible = 0;  ///< of all donors
};

/// Adds up the portfolio's money of the first year and its cost by theme.
MoneyByTheme sum_money_by_theme(const Portfolio& portfolio);

}  // namespace art6
