// How near a programme's money is to finishing in time: what several strategies look at.
#pragma once

#include <algorithm>

#include "models/strategies/placement.hpp"

namespace art6 {

/// An obligation that can take money: work left, a date, and room.
inline bool is_in_play(const Placement& placement, ProgrammeIndex p) {
  return placement.programme(p).deadline && placement.gap(p) > 0 &&
         placement(Variable::remaining_cost, p) > 0;
}

/// USD of flexible money that finishing still takes, if what is secured this year comes every year
/// until the planning deadline.
inline double outstanding_cost(const Placement& placement, ProgrammeIndex p) {
  const double years = std::max(placement(Variable::months_left, p) / 12, 1.0);
  return std::max(placement(Variable::remaining_cost, p) - placement(Variable::secured, p) * years,
                  0.0);
}

/// Months left over the months that the work takes: below 1 the deadline is missed on average. With
/// x USD of flexible money a year the work takes 12 remaining_cost / (secured + x) months, or those
/// at full size if they are more.
struct Readiness {
  double secured = 0;        ///< USD a year
  double need_per_year = 0;  ///< USD that finishes just in time
  double most = 0;           ///< at full size

  double with(double usd) const { return std::min((secured + usd) / need_per_year, most); }
};

/// Of a programme in play.
inline Readiness readiness(const Placement& placement, ProgrammeIndex p) {
  const double months_left = placement(Variable::months_left, p);
  const double full_size = placement(Variable::months_at_full_size, p);
  return {.secured = placement(Variable::secured, p),
          .need_per_year = placement(Variable::remaining_cost, p) * 12 / months_left,
          .most = full_size > 0 ? months_left / full_size : 1e6};
}

/// Places what a strategy's own rule left with the donors, the cheapest to finish first, as
/// `finish-line` does.
inline void fill_rest(Placement& placement) {
  const auto scores = placement.column(0);
  for (const ProgrammeIndex p : placement.programmes()) {
    scores[p] = -placement(Variable::remaining_cost, p);
  }
  placement.fill(scores);
}

}  // namespace art6
