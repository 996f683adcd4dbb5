// How near a programme's money is to finishing its work in time, for several strategies.
#pragma once

#include <algorithm>

#include "models/strategies/placement.hpp"

namespace art6 {

/// True for an obligation that can take money: it has work left, a date, and room.
inline bool is_in_play(const Placement& placement, ProgrammeIndex p) {
  return placement.programme(p).deadline && placement.gap(p) > 0 &&
         placement(Variable::remaining_cost, p) > 0;
}

/// Computes the flexible USD that finishing still takes if the money secured this year comes every
/// year until the planning deadline.
inline double compute_outstanding_cost(const Placement& placement, ProgrammeIndex p) {
  const double years = std::max(placement(Variable::months_left, p) / 12, 1.0);
  return std::max(placement(Variable::remaining_cost, p) - placement(Variable::secured, p) * years,
                  0.0);
}

/// The readiness of a programme: months left / months that the work takes. Below 1 the deadline is
/// missed on average. With x USD of flexible money a year the work takes
///
///     max(12 remaining_cost / (secured + x), months_at_full_size)
struct Readiness {
  double secured = 0;        ///< USD a year
  double need_per_year = 0;  ///< USD a year that finish the work just in time
  double most = 0;           ///< the readiness at full size

  /// The readiness with that much flexible money a year.
  double with(double usd) const { return std::min((secured + usd) / need_per_year, most); }
};

/// Computes the readiness of a programme that is in play.
inline Readiness compute_readiness(const Placement& placement, ProgrammeIndex p) {
  const double months_left = placement(Variable::months_left, p);
  const double full_size = placement(Variable::months_at_full_size, p);
  return {.secured = placement(Variable::secured, p),
          .need_per_year = placement(Variable::remaining_cost, p) * 12 / months_left,
          .most = full_size > 0 ? months_left / full_size : 1e6};
}

/// Places the money that a strategy's own rule left with the donors: the cheapest programme to
/// finish first, as `finish-line` does.
inline void fill_rest(Placement& placement) {
  const auto scores = placement.column(0);
  for (const ProgrammeIndex p : placement.programmes()) {
    scores[p] = -placement(Variable::remaining_cost, p);
  }
  placement.fill(scores);
}

}  // namespace art6
