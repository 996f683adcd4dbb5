// Sequential selection of the best of several alternatives, with as few replications as possible.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace art6 {

enum class SelectionState {
  undecided,            ///< more batches are needed
  one_left,             ///< all others were found to be smaller
  within_indifference,  ///< some pair ran its full length, and led by less than the indifference
};

/// The state of a selection after a screening.
struct Selection {
  SelectionState state = SelectionState::undecided;
  std::vector<int> surviving;  ///< alternatives that were not dropped, in ascending order
  int best = 0;  ///< the surviving alternative with the largest sum, the first of equals
};

/// The fully sequential procedure KN of Kim and Nelson (2001, ACM TOMACS 11:251-273), with c = 1:
/// selects the alternative of the largest mean with probability of at least 1 - alpha if the others
/// are smaller by `indifference` or more, for normal observations, correlated between alternatives
/// in any way (common random numbers). The observations are means of consecutive, equally large
/// batches of replications, which are close enough to normal.
///
/// The first n0 batches give S^2, the variance of each pair's difference. After r batches
/// alternative i is dropped if for some surviving l
///     sum_l - sum_i > max(0, (h^2 S^2 - d^2 r) / (2 d)),  d = indifference,
/// h^2 = 2 eta (n0 - 1), eta = ((2 alpha / (k - 1))^(-2 / (n0 - 1)) - 1) / 2. From r = h^2 S^2 /
/// d^2 on, the full length of a pair, the smaller of the two is dropped at any difference.
///
/// Screening need not follow each batch: any numbers of batches will do that are fixed beforehand.
/// The bound is that of a Brownian motion that is watched all the time in its triangle. A motion
/// that is seen at fewer points leaves on the wrong side no more often (Jennison, Johnstone and
/// Turnbull 1982), which is the lemma by which Kim and Nelson step from continuous time to single
/// observations. The selection then takes longer.
class KimNelson {
 public:
  /// `alternatives` k >= 1, `indifference` > 0, 0 < `alpha` < 1 - 1/k, `first_stage` n0 >= 2.
  KimNelson(int alternatives, double indifference, double alpha, int first_stage);

  /// Adds the means of one batch, finite, for each alternative. Dropped alternatives have a value
  /// as well, which is ignored after the first stage.
  void add(std::span<const double> batch_means);

  /// Drops the alternatives that are smaller by the bound. The selection is undecided before the
  /// end of the first stage, except for k = 1. A second call without another batch changes nothing.
  const Selection& screen();

  std::int64_t batches() const { return batches_; }

  /// The number of batches after which a screening decides in any case: the largest h^2 S^2 / d^2
  /// of the surviving pairs, rounded up, at least n0. Known after the first stage.
  std::int64_t most_batches() const;

 private:
  double variance(int a, int b) const;

  int alternatives_, first_stage_;
  double indifference_, h_squared_;
  std::int64_t batches_ = 0;
  std::vector<double> first_rows_;  ///< [batch][alternative]
  std::vector<double> variances_;   ///< [a][b], from the first stage
  std::vector<double> sums_;        ///< [alternative]
  /// True once an alternative was dropped only because its pair reached h^2 S^2 / d^2 batches; the
  /// remaining alternative is then the best within the indifference.
  bool has_dropped_at_full_length_ = false;
  Selection selection_;
};

}  // namespace art6
