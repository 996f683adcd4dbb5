// How much what a donor gives under a commitment changes from year to year.
#pragma once

#include "models/scenario/scenario.hpp"

namespace art6 {

/// The standard deviation of the yearly change of the logarithm of what a donor gives under one of
/// its commitments, of growth apart and once the start is forgotten (model.md 7.1.14):
///
///     sqrt(2 s^2 / (1 + p) + 2 s'^2 / (1 + p'))
///
/// with volatility s and persistence p of the donor, s' and p' of the commitment. It counts only
/// years in which the commitment has not ended and in which the donor's budget does not cut it.
double compute_change_deviation(const Donor& donor, const Commitment& commitment);

}  // namespace art6
