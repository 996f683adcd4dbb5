// Where a scenario's money of the first year may go, and what the known work costs.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "models/portfolio/portfolio.hpp"
#include "models/scenario/scenario.hpp"

namespace art6 {

/// One donor's first year, in USD, by medians and weighed with the probability that it joins:
/// pledges, shrunk to its budget if need be, then committed shares as far as it goes, then the
/// rest.
struct DonorYear {
  double budget = 0;
  std::vector<double> pledged, committed;  ///< one each of the donor's pledges and commitments
  double flexible = 0;
};
DonorYear first_year_of(const DonorModel& donor);

/// USD of the first year; programmes of one theme together.
struct ThemeMoney {
  int programmes = 0;
  double own = 0, committed = 0, pledged = 0;
  double flexible_at_most =
      0;  ///< of the donors that may place some here; shared with other themes
  /// Of the known work, as planners see it at the start; none for risk education, which has no end.
  std::optional<double> cost_to_finish;
};

struct MoneyByTheme {
  std::array<ThemeMoney, theme_count> themes;
  double flexible = 0;  ///< of all donors
};

MoneyByTheme money_by_theme(const Portfolio& portfolio);

}  // namespace art6
