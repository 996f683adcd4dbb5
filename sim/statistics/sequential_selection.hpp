// Choosing the best of several alternatives with as few replications as it takes.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace art6 {

enum class SelectionState {
  undecided,            ///< more batches are needed
  one_left,             ///< all others were told apart
  within_indifference,  ///< some pair ran its full length and led by less than is of interest
};

/// What stands after a look.
struct Selection {
  SelectionState state = SelectionState::undecided;
  std::vector<int> surviving;  ///< alternatives, upwards
  int best = 0;                ///< of the surviving, the first of the largest sum so far
};

/// The fully sequential procedure KN of Kim and Nelson (2001, ACM TOMACS 11:251-273), with c = 1:
/// selects the alternative of the largest mean with probability of at least 1 - alpha if the others
/// are smaller by `indifference` or more, for normal observations, correlated between alternatives
/// in any way (common random numbers). The observations are means of batches of replications, in
/// order and equally large, which are normal nearly enough.
///
/// The first n0 batches give S^2, the variance of each pair's difference. After r batches
/// alternative i is dropped if for some surviving l
///     sum_l - sum_i > max(0, (h^2 S^2 - d^2 r) / (2 d)),  d = indifference,
/// h^2 = 2 eta (n0 - 1), eta = ((2 alpha / (k - 1))^(-2 / (n0 - 1)) - 1) / 2. From r = h^2 S^2 /
/// d^2 on, the full length of a pair, its smaller is dropped whatever the difference.
///
/// One may look after any counts of batches that are fixed beforehand, not after each alone. The
/// bound is that of a Brownian motion watched all the time in its triangle; seen at fewer points it
/// leaves on the wrong side no more often, by Jennison, Johnstone and Turnbull (1982), Kim and
/// Nelson's lemma for their own step from continuous time to single observations. It takes longer.
class KimNelson {
 public:
  /// `alternatives` k >= 1, `indifference` > 0, 0 < `alpha` < 1 - 1/k, `first_stage` n0 >= 2.
  KimNelson(int alternatives, double indifference, double alpha, int first_stage);

  /// Adds one batch: its mean for each alternative, also those dropped, whose values are ignored
  /// after the first stage. All finite.
  void add(std::span<const double> batch_means);

  /// Drops what is told apart by now. Undecided before the end of the first stage (but for k = 1).
  /// Looking again without another batch changes nothing.
  const Selection& look();

  std::int64_t batches() const { return batches_; }

  /// Batches after which a look decides in any case, after the first stage: the largest
  /// h^2 S^2 / d^2 of the surviving pairs, rounded up; at least n0.
  std::int64_t most_batches() const;

 private:
  double variance(int a, int b) const;

  int alternatives_, first_stage_;
  double indifference_, h_squared_;
  std::int64_t batches_ = 0;
  std::vector<double> first_rows_;  ///< [batch][alternative]
  std::vector<double> variances_;   ///< [a][b], from the first stage
  std::vector<double> sums_;        ///< [alternative]
  bool has_closed_ = false;         ///< whether any was dropped so, at the full length of a pair
  Selection selection_;
};

}  // namespace art6
