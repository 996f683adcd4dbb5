// Placing by `rule: fill`: the highest score first, up to its gap, then the next.
#pragma once

#include <span>

#include "models/portfolio.hpp"

namespace art6 {

/// Columns of `lanes` replications each: [programme][lane], and [donor][lane] for the money.
struct FillColumns {
  int lanes = 0;
  const double* scores = nullptr;
  double* gaps = nullptr;    ///< room that is open; reduced
  double* placed = nullptr;  ///< increased by what is placed
  double* money = nullptr;   ///< each donor's flexible money; reduced to what finds no room
  int* order = nullptr;      ///< one number a programme: room to sort in
};

/// Places every donor's money, in placing order, theme by theme where the strategy divides it.
/// Ties of scores go to the earlier programme.
void place_by_fill(const Portfolio& portfolio, const FillColumns& columns);

}  // namespace art6
