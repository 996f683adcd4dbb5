// Many alternatives against one: differences corrected for the number of comparisons.
#pragma once

#include <vector>

#include "sim/random/stream.hpp"
#include "sim/statistics/intervals.hpp"
#include "sim/sums/paired_sums.hpp"

namespace art6 {

/// Alternatives compared with one of them, the reference.
struct ManyToOne {
  /// An alternative less the reference, in the same replications.
  struct Comparison {
    double difference = 0, standard_error = 0;
    double p = 1;             ///< of this comparison alone, two-sided, by Student's distribution
    double p_max_t = 1;       ///< adjusted: step-down max-t
    double p_bonferroni = 1;  ///< adjusted: p times the number of comparisons
    Interval ci95_max_t, ci95_bonferroni;  ///< with 95 %, all of a kind hold at once
    friend bool operator==(const Comparison&, const Comparison&) = default;
  };

  int reference = 0;
  std::vector<Comparison> comparisons;  ///< [alternative]; the reference with itself has p = 1
  double critical_value = 0;  ///< of max-t: half an interval over its standard error; >= Student's
  double bonferroni_critical_value = 0;  ///< >= critical_value

  /// Whether the bootstrap's critical value lies above Bonferroni's by more than the bootstrap's
  /// own error (95 %): the differences' tails are heavier than normal, as where only a few
  /// replications differ. All intervals are then the bootstrap's.
  bool has_heavy_tails = false;
};

/// Compares all alternatives with `reference` by the max-t method of Romano and Wolf (2005,
/// Econometrica 73:1237-1282, algorithm 4.2; p-values as in 2016, Statistics and Probability
/// Letters 113:38-40): the family-wise error is 5 % whatever the correlations between alternatives.
///
/// The statistic is t = difference / standard error. Its joint distribution comes from `resamples`
/// >= 1 bootstrap samples of the blocks of replications, drawn whole and for all alternatives
/// together, which keeps the pairing; each is centred at the observed difference and studentised
/// by its own blocks: T = (D* - D) / se*, D* = sum / replications of the blocks drawn, se*^2 =
/// B/(B-1) sum of (block's sum - D* block's replications)^2 / replications^2. Draw i of resample
/// r is block floor(w B / 2^32) with the stream's word w of replication r, month i.
///
/// p_max_t is (1 + resamples whose largest |T| reaches |t|) / (1 + resamples), the largest over the
/// alternatives that are not more significant, and never below the p of a more significant one. So
/// it cannot be below 1 / 2001 by default, and has a standard error of 0.005 where it is 0.05. The
/// intervals are single-step: an alternative may be told apart by its p, and its interval yet touch
/// zero.
///
/// The error of the bootstrap is never taken for evidence. Max-t results are at least Student's for
/// the comparison alone, and Bonferroni's at least those of max-t, which holds in theory for each:
/// p <= p_max_t <= p_bonferroni, and intervals likewise. se* is taken no smaller than half of se: a
/// resample that misses the few replications in which two alternatives differ would have se* = 0
/// and a |T| without bound, which would hide all other alternatives. With fewer than 30 blocks the
/// bootstrap is not asked, and max-t is Bonferroni.
///
/// A difference that never varies has p = 1 if it is zero, else that of the sign test, 2^(1-n), in
/// place of Student's. With one replication every p is 1 and every interval infinite. Needs
/// sums.count() >= 1. Takes about resamples blocks alternatives nanoseconds.
ManyToOne many_to_one(const PairedSums& sums, int reference, const Stream& stream,
                      int resamples = 2000);

/// Does the alternative differ significantly from the reference, p_max_t <= `significance_level`?
/// The one decision of all verdicts and lists.
bool is_told_apart(const ManyToOne::Comparison& comparison);

/// The alternatives that are not told apart from the reference, upwards, the reference itself
/// included. About the best of the sample (`PairedSums::largest`) this is a set
/// that should hold the best in truth: it is missed only if another beats it beyond a two-sided
/// critical value. That this is below 5 % is exact only where the critical values about any two
/// alternatives are equal, as with equal variances and correlations (Hsu 1984, Annals of Statistics
/// 12:1136-1144); a test holds it for five equal normals.
std::vector<int> find_not_told_apart(const ManyToOne& comparisons);

}  // namespace art6
