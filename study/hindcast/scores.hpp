// Proper scores of one forecast against its outcome. Every score is at least 0, smaller is better,
// and whoever believes a law has the smallest expected score by issuing that law (Gneiting and
// Raftery 2007, JASA 102:359-378).
#pragma once

#include <limits>
#include <span>

#include "study/hindcast/ensemble.hpp"

namespace art6 {

/// The thresholds t with begin <= t <= end that a score looks at; either end may be infinite.
struct ScoreWindow {
  double begin = -std::numeric_limits<double>::infinity();
  double end = std::numeric_limits<double>::infinity();
};

/// The continuous ranked probability score of an ensemble and a finite outcome y:
///     CRPS(F, y) = integral over all t of (F(t) - 1{y <= t})^2 dt
///                = mean |x_i - y| - (1 / 2n^2) sum over i, j of |x_i - x_j|
/// (Matheson and Winkler 1976, Management Science 22:1087-1096; Gneiting and Raftery 2007,
/// equations 20 and 21). Unit: that of the outcome. A forecast of one value has |x - y|. It is
/// infinite where a value of the ensemble is: use `threshold_weighted_crps`.
///
/// It is the plain score of the empirical distribution, and not the fair one (Ferro 2014, QJRMS
/// 140:1917-1923), which divides by n (n - 1) and estimates the score that infinitely many values
/// would have: the ensemble is the forecast that was issued, a point forecast is an ensemble of
/// one, and a fair score has no value at n = 1. With 1,000 values the two differ by 0.1 % of the
/// ensemble's own half mean difference.
///
/// The integral is summed piece by piece, all pieces >= 0, in O(n).
double crps(std::span<const double> ensemble, double outcome);

/// The threshold-weighted score on a window [a, b] (Gneiting and Ranjan 2011, JBES 29:411-422,
/// with the weight 1 inside and 0 outside):
///     twCRPS(F, y) = integral from a to b of (F(t) - 1{y <= t})^2 dt.
/// Unit: that of the outcome. With a finite b it is finite also where values of the ensemble are
/// infinite. It sees no difference between outcomes beyond b, nor between values beyond b.
///
/// An outcome that is censored at c >= b has 1{y <= t} = 0 on the whole window, as any y > b has.
/// Where c < b the window ends at c, beyond which nothing is known; it is empty, and the score 0,
/// where c <= a. The score stays proper as long as the end of the window does not depend on what
/// happened: observed cases of the same date need the b of the censored ones, the date up to which
/// both were watched.
double threshold_weighted_crps(std::span<const double> ensemble, const ObservedOutcome& outcome,
                               const ScoreWindow& window);

/// The score (p - y)^2 of a probability p of an event, y = 1 where it happened and 0 where it did
/// not (Brier 1950, Monthly Weather Review 78:1-3, half of his sum over both classes).
double brier_score(double probability, bool happened);

/// The energy score of an ensemble of n >= 1 equally likely vectors and an outcome y of d >= 1
/// components, with Euclidean distances (Gneiting and Raftery 2007, equation 22, beta = 1):
///     ES = mean ||x_i - y|| - (1 / 2n^2) sum over i, j of ||x_i - x_j||.
/// `members` is [member][component], with d = outcome.size() numbers for each member, all finite.
/// Unit: that of the components, which all have the same. For d = 1 it is the CRPS. Exact double
/// sum in O(n^2 d): about 3 ms for 1,000 members of five years.
double energy_score(std::span<const double> members, std::span<const double> outcome);

/// The energy score with an estimate of its second term from n pairs of neighbours in the order
/// given, the last with the first, in O(n d):
///     ES = mean ||x_i - y|| - (1 / 2n) sum over i of ||x_i - x_(i+1)||.
/// The estimate of E||X - X'|| / 2 is unbiased where neighbours are independent, as replications in
/// their order are: never pass sorted members. So its mean is that of the fair score, which lies
/// below `energy_score` by the second term / n, and a single value may be slightly negative. Its
/// standard error is that of fewer independent pairs, n / 1.45 for one normal component. For n
/// >= 2.
double energy_score_by_pairs(std::span<const double> members, std::span<const double> outcome);

}  // namespace art6
