// Recalibration: a forecast corrected by how earlier forecasts fared.
#pragma once

#include <span>
#include <vector>

#include "study/hindcast/probability_integral_transform.hpp"

namespace art6 {

/// How many calibrated cases the belief "the forecast is calibrated" is worth before any case is
/// seen. The share of outcomes with a PIT up to p then has a beta law around p, with a standard
/// deviation of sqrt(p (1 - p) / 21): at p = 1/2 it is believed to lie between 0.39 and 0.61 (one
/// standard deviation). A smaller number follows few cases further.
inline constexpr double recalibration_prior_cases = 20;

/// A rising map g of [0, 1] onto [0, 1], linear between knots: where the forecast says F, the
/// recalibrated forecast says g(F). The identity as long as nothing else is learned.
class RecalibrationMap {
 public:
  RecalibrationMap() = default;

  /// `probabilities` and `recalibrated` of the knots begin with 0 and end with 1, and both ascend
  /// strictly.
  RecalibrationMap(std::vector<double> probabilities, std::vector<double> recalibrated);

  double recalibrate(double probability) const;        ///< g(p)
  double find_probability(double recalibrated) const;  ///< the p with g(p) = recalibrated

 private:
  std::vector<double> probabilities_{0, 1}, recalibrated_{0, 1};
};

/// Learns g from the PITs of earlier cases: g(p) estimates P(PIT <= p), so that with enough cases
/// the recalibrated forecast is calibrated (Kuleshov, Fenner and Ermon 2018, PMLR 80:2796-2804,
/// algorithm 1). Their isotonic regression of the empirical distribution of PITs on p is that
/// distribution itself, as it rises already. Here it is shrunk towards the identity by a Dirichlet
/// process prior whose mean is the uniform law and whose weight is M = `prior_cases` > 0 (Ferguson
/// 1973, Annals of Statistics 1:209-230): with N PITs u_i that are known exactly,
///     g(p) = (M p + #{u_i <= p}) / (M + N),
/// which is the identity for N = 0. Cases that are censored at c_j (PIT in [F(c_j), 1], called
/// [c_j, 1] here) enter by the exact posterior mean (Susarla and Van Ryzin 1976, JASA 71:897-902):
///     1 - g(p) = (M (1 - p) + N(p)) / (M + N) * product over censored c_j <= p of
///                (R(c_j) + number censored at c_j) / R(c_j),   R(c) = M (1 - c) + N(c),
/// with N(p) the number of cases known to have a PIT above p, censored ones with c_j > p included.
/// So what is censored is shared out over later PITs as those of the other cases are, and as the
/// prior is. A case at an atom [low, high] counts for N(p) by the part of it above p.
///
/// Knots are 0, 1 and all ends of intervals. At a knot with a jump g has the middle of it, at 0 and
/// 1 it is 0 and 1, and it is linear between knots: an ensemble is recalibrated without lumps.
///
/// `weights` > 0, one for each case, or none for 1 each. Cases of one State whose years overlap say
/// nearly the same: n of them together may have the weight of one, 1 / n each. The order of the
/// cases changes no bit. O(N^2).
///
/// A g must never be used in the cases that it was learned from, nor in any that were known by
/// then.
RecalibrationMap learn_recalibration(std::span<const PitInterval> pits,
                                     std::span<const double> weights = {},
                                     double prior_cases = recalibration_prior_cases);

/// The ensemble of F'(t) = g(F(t)), with as many values: value i of n is the smallest x of the old
/// ensemble with g(F(x)) >= (i - 1/2) / n. The identity gives back the ensemble. It takes values of
/// the old ensemble only, so that it widens a forecast no further than to the old smallest and
/// largest values.
std::vector<double> recalibrate_ensemble(std::span<const double> ensemble,
                                         const RecalibrationMap& map);

}  // namespace art6
