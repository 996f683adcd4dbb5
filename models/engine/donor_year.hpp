// One donor's budget year by medians, split as the engine splits it.
#pragma once

#include <vector>

#include "models/portfolio/portfolio.hpp"

namespace art6 {

/// A part of a donor's year that it pledged to a programme.
struct PledgedAmount {
  ProgrammeIndex programme;
  double usd = 0;
};

/// One donor's budget year in USD, by medians, times the probability that the donor joins: what
/// model.md 7.1.5 to 7.1.8 makes of it without shocks, before room is looked at.
struct DonorYear {
  double budget = 0;
  std::vector<PledgedAmount> pledged;
  std::vector<double> committed;  ///< one each of the donor's commitments
  double flexible = 0;
};
DonorYear estimate_year(const DonorModel& donor, YearIndex number);
inline DonorYear estimate_first_year(const DonorModel& donor) {
  return estimate_year(donor, YearIndex(0));
}

}  // namespace art6
