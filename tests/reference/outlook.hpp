// What a planner sees of one programme's work (model.md 7.7).
#pragma once

namespace art6::reference {

struct Outlook {
  double remaining_cost = 0;     ///< USD to finish the known work
  double capacity_per_year = 0;  ///< USD
  double allowance = 0;          ///< USD, keeps the work open for a year
  double months_at_full_size = 0;
};

}  // namespace art6::reference
