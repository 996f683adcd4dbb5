// Comparisons of many alternatives with one, adjusted for their number (max-t, Bonferroni).
#pragma once

#include <vector>

#include "sim/random/stream.hpp"
#include "sim/statistics/intervals.hpp"
#include "sim/sums/paired_sums.hpp"

namespace art6 {

/// Alternatives compared with one of them, the reference.
struct ManyToOne {
  /// The difference of an alternative from the reference over the same replications.
  struct Comparison {
    double difference = 0, standard_error = 0;  ///< of the means: alternative minus reference
    double p = 1;             ///< not adjusted: two-sided, by Student's distribution
    double p_max_t = 1;       ///< adjusted: step-down max-t
    double p_bonferroni = 1;  ///< adjusted: p times the number of comparisons
    /// Simultaneous intervals: all intervals of a kind hold together with 95 %.
    Interval ci95_max_t, ci95_bonferroni;
    friend bool operator==(const Comparison&, const Comparison&) = default;
  };

  int reference = 0;
  std::vector<Comparison> comparisons;  ///< [alternative]; the reference with itself has p = 1
  /// Half the width of an interval divided by its standard error, for max-t and for Bonferroni:
  /// Student's critical value <= critical_value <= bonferroni_critical_value.
  double critical_value = 0;
  double bonferroni_critical_value = 0;

  /// True if the bootstrap's critical value lies above Bonferroni's by more than the bootstrap's
  /// own 95 % error: the tails of the differences are heavier than normal, for example where only a
  /// few replications differ. All intervals are then the bootstrap's.
  bool has_heavy_tails = false;
};

/// Compares all alternatives with `reference` by the max-t method of Romano and Wolf (2005,
/// Econometrica 73:1237-1282, algorithm 4.2; p-values as in 2016, Statistics and Probability
/// Letters 113:38-40): the family-wise error is 5 % for any correlations between alternatives.
///
/// The statistic is t = difference / standard error. Its joint distribution comes from `resamples`
/// >= 1 bootstrap samples of the blocks of replications, drawn whole and for all alternatives
/// together, which keeps the pairing; each is centred at the observed difference and studentised
/// by its own blocks: T = (D* - D) / se*, D* = sum / replications of the blocks drawn, se*^2 =
/// B/(B-1) sum of (block's sum - D* block's replications)^2 / replications^2. Draw i of resample
/// r is block floor(w B / 2^32) with the stream's word w of replication r, month i.
///
/// p_max_t = (1 + number of resamples whose largest |T| >= |t|) / (1 + resamples), where the
/// largest is over the alternatives that are no more significant, and p_max_t is never below that
/// of a more significant alternative. So it is at least 1 / 2001 by default, and has a standard
/// error of 0.005 where it is 0.05. The intervals are single-step, so that an alternative may
/// differ significantly by its p_max_t although its interval touches zero.
///
/// The error of the bootstrap never counts as evidence, because the order that holds in theory,
/// p <= p_max_t <= p_bonferroni, is enforced, for intervals likewise. se* is at least half of se: a
/// resample that misses the few replications in which two alternatives differ would have se* = 0
/// and an unbounded |T|, which would hide all other alternatives. With fewer than 30 blocks the
/// bootstrap is not used, and the max-t results are Bonferroni's.
///
/// A difference that never varies has p = 1 if it is zero, else the p of the sign test, 2^(1-n), in
/// place of Student's. With one replication every p is 1 and every interval infinite. Needs
/// sums.count() >= 1. Takes about resamples * blocks * alternatives nanoseconds.
ManyToOne compare_many_to_one(const PairedSums& sums, int reference, const Stream& stream,
                              int resamples = 2000);

/// Does the alternative differ significantly from the reference: p_max_t <= `significance_level`?
/// All verdicts and lists follow this decision.
bool is_told_apart(const ManyToOne::Comparison& comparison);

/// The alternatives that do not differ significantly from the reference, in ascending order, with
/// the reference itself. Where the reference is the best of the sample (`PairedSums::largest`), the
/// true best should be among them: it is missed only if the sample's best beats it beyond a
/// two-sided critical value. The probability of that is below 5 %, exactly so only where the
/// critical values of all pairs of alternatives are equal, as with equal variances and correlations
/// (Hsu 1984, Annals of Statistics 12:1136-1144); a test confirms it for five equal normals.
std::vector<int> find_not_told_apart(const ManyToOne& comparisons);

}  // namespace art6
