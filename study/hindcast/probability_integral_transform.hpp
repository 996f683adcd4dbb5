// The probability integral transform (PIT): where in its forecast an outcome lies, from 0 to 1. Of
// calibrated forecasts the PITs are uniform: too many near 0 and 1 say that forecasts are too
// narrow, too many in the middle that they are too wide, too many near 1 that things come later, or
// larger, than forecast.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "study/hindcast/ensemble.hpp"

namespace art6 {

/// What is known of the PIT of one case: it is uniform between `low` and `high` if the forecast is
/// calibrated. Both are equal where the outcome lies between two values of the ensemble.
struct PitInterval {
  double low = 0, high = 0;  ///< 0 <= low <= high <= 1
  /// The interval is [F(c), 1] of an outcome that is only known to lie beyond c.
  bool is_censored = false;
};

/// The interval of a case. An outcome y has [F(y-), F(y)], which has a width where y is an atom of
/// the ensemble (Brockwell 2007, Statistics and Probability Letters 77:1473-1478; Czado, Gneiting
/// and Held 2009, Biometrics 65:1254-1261). One that is censored at c has [F(c), 1].
///
/// An outcome drawn from the ensemble itself has a PIT that is exactly uniform. One from a
/// continuous law of which the ensemble is a sample of n has a multiple of 1/n, each of the n + 1
/// with the same probability.
PitInterval find_pit_interval(std::span<const double> ensemble, const ObservedOutcome& outcome);

/// A PIT drawn uniformly from its interval. The draw is the static uniform (docs/randomness.md) of
/// replication 0 of the stream `hindcast/pit/CASE` under `seed`: it depends on the name of the case
/// and not on which other cases there are. `case_name` says what was forecast and when, such as
/// `rolling/release/LAO/clearance/2019/3`.
double randomised_pit(const PitInterval& pit, std::uint64_t seed, std::string_view case_name);

inline constexpr int pit_bins = 10;

/// Numbers of PITs in ten bins of the same width; a PIT on an inner boundary belongs above it, and
/// 1 to the last bin.
std::array<std::int64_t, pit_bins> count_pits(std::span<const double> pits);

/// The expected counts of `count_pits` over the draws, which have no luck in them: each case counts
/// in each bin by the part of its interval that lies there (Czado, Gneiting and Held 2009).
/// They sum to the number of cases, up to rounding.
std::array<double, pit_bins> expected_pit_counts(std::span<const PitInterval> pits);

/// Two numbers that say how one or more PITs u differ from uniform ones.
struct PitSummary {
  double mean = 0;    ///< 1/2 if calibrated; above: outcomes are larger or later than forecast
  double spread = 0;  ///< mean of 12 (u - 1/2)^2, 1 if calibrated; above: forecasts are too narrow
  /// Of uniform and independent PITs: sqrt(1 / 12n) and sqrt(4 / 5n). Cases of one State are not
  /// independent, and have larger ones.
  double standard_error_of_mean = 0, standard_error_of_spread = 0;
};

PitSummary summarise_pits(std::span<const double> pits);

}  // namespace art6
