// One programme's known work, as it is or as a planner believes (model.md 7.7).
#pragma once

#include <limits>

namespace art6::reference {

/// Months that work takes which nobody will ever be able to do.
inline constexpr double not_in_any_month = 1e9;

struct Outlook {
  double remaining_cost = 0;     ///< USD to finish the known work
  double capacity_per_year = 0;  ///< USD
  double recurring = 0;          ///< USD a year, part of the remaining cost
  double allowance = 0;          ///< USD, keeps the work open for a year
  double months_at_full_size = 0;
  /// USD that bring the work to its end; infinite while that is not in sight.
  double cost_to_end = std::numeric_limits<double>::infinity();
};

}  // namespace art6::reference
