// The summary of a hindcast: all that its cases say of the forecast.
#pragma once

#include <cstdint>
#include <span>

#include "io/results/hindcast_result.hpp"
#include "study/hindcast/hindcast_case.hpp"

namespace art6 {

/// Scores the cases, each as issued and recalibrated by what was known when it was issued
/// (`learn_from_earlier`), in groups of one kind, target, unit and lead (`find_lead`): all of them,
/// and, as parts, those issued in the same years, which are five ending with a 4 or a 9 for rolling
/// cases (the years before the meetings of States that review the Convention) and single years for
/// vintages. A group that has one part only has none. `seed` is that of the bootstrap and of
/// randomised PITs. The order of the cases changes no bit. `scenarios` and `replications` are left
/// empty.
///
/// Each case has an ensemble, and a finite score: the window of a completion ends. Throws
/// `std::invalid_argument` where an amount has no unit (`find_unit`).
HindcastResults summarise_hindcast(std::span<const HindcastCase> cases, std::uint64_t seed);

}  // namespace art6
