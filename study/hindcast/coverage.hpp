// Coverage: how often the central intervals of forecasts hold the outcome.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "sim/statistics/intervals.hpp"
#include "study/hindcast/ensemble.hpp"
#include "study/hindcast/probability_integral_transform.hpp"

namespace art6 {

/// The central interval of an ensemble at a `level` in (0, 1), 0.8 for 80 %: from the smallest t
/// with F(t) >= (1 - level) / 2 to the smallest t with F(t) > (1 + level) / 2, the widest of the
/// intervals that leave (1 - level) / 2 beyond either end. Its upper end is infinite where the
/// share "never" is (1 - level) / 2 or more, and its lower end as well where that share is above (1
/// + level) / 2.
Interval find_central_interval(std::span<const double> ensemble, double level);

/// Is the outcome of one case in its central interval?
struct CaseCoverage {
  /// 1 where it is, 0 where it is not, a part at an atom on the edge of the interval, and for an
  /// undecided case the part that the forecast itself expects.
  double covered = 0;
  bool is_decided = true;
};

/// The coverage of a case, by the part of its PIT's interval [low, high] that lies in the middle,
///     covered = |[low, high] and [(1 - level)/2, (1 + level)/2]| / (high - low),
/// or, where low = high, 1 if that lies in the middle, its ends included, else 0. So an atom at the
/// edge of the interval counts by the part that makes the coverage of the forecast's own draws
/// equal to `level`; it is the expected value of the rule "the randomised PIT lies in the middle".
/// Counted in full, atoms would cover too often: a point forecast that is right has `level`, not 1.
/// This matters for ensembles with few different values only.
///
/// An outcome that is censored at c is decided in two cases. With F(c) > (1 + level) / 2 the whole
/// interval lies at or before c: not covered. With F(c) >= (1 - level) / 2 and an upper end at
/// infinity, the interval holds every time after c: covered, by the part above for [F(c), 1],
/// because "later than c" is then an atom at the edge of the interval. In all other cases it is
/// undecided: what comes may lie in the interval or beyond it.
CaseCoverage assess_coverage(std::span<const double> ensemble, const ObservedOutcome& outcome,
                             double level);

/// The coverage over cases.
struct CoverageSummary {
  std::int64_t cases = 0, decided = 0;
  double covered = 0;  ///< sum over the decided cases
  /// Covered of the decided cases; nothing where none is. Cases that leave the interval early are
  /// decided before those that stay in it, so that with many undecided cases this share is too low
  /// even of a perfect forecast. Compare it with the next two.
  std::optional<double> share;
  /// Wilson's 95 % interval of `share` for independent cases ([0, 1] where none is decided). Cases
  /// of one State are not independent: see `clustered_mean`.
  Interval ci95{0, 1};
  /// Covered of all cases, with undecided ones as the forecast itself expects: it equals the level
  /// on average where the forecast is right, at any censoring.
  std::optional<double> share_expected;
  /// The share if no undecided case turns out covered, and if all do (Manski 1989, Journal of Human
  /// Resources 24:343-360).
  Interval bounds{0, 1};
};

CoverageSummary summarise_coverage(std::span<const CaseCoverage> cases);

}  // namespace art6
