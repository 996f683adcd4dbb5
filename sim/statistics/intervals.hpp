// Confidence intervals of probabilities, means and quantiles that replications estimate.
#pragma once

#include <cstdint>

namespace art6 {

struct Interval {
  double low = 0, high = 0;
  friend bool operator==(const Interval&, const Interval&) = default;
};

/// The 95 % score interval of a probability (Wilson 1927, JASA 22:209-212) after `successes` in
/// n >= 1 replications, within [0, 1]. Its lower end is exactly 0 where there is no success, its
/// upper end exactly 1 where there is no failure.
Interval wilson_interval(std::int64_t successes, std::int64_t n);

/// The same interval where some of the n >= 1 cases count in part: `share`, in [0, 1], is the sum
/// of what they count divided by n.
Interval wilson_interval_of_share(double share, std::int64_t n);

/// The 95 % interval of a mean of n >= 1 values with this standard error (Student 1908, Biometrika
/// 6:1-25); infinite where n = 1.
Interval student_interval(double mean, double standard_error, std::int64_t n);

/// Ranks of two order statistics.
struct RankInterval {
  std::int64_t low = 0;   ///< at least 1
  std::int64_t high = 0;  ///< at most n + 1: beyond the sample
};

/// The ranks of the order statistics between which the p-quantile (0 < p < 1) of the population
/// lies with a probability of at least 95 %, and of at most 2.5 % beyond either (David and Nagaraja
/// 2003, Order Statistics, section 7.1). B, the number of the n >= 1 values below the quantile, has
/// a binomial distribution: low is the largest rank with P(B < low) <= 2.5 %, high the smallest
/// with P(B >= high) <= 2.5 %. Where not even rank 1 qualifies, as (1 - p)^n > 2.5 %, low is 1. The
/// tails are sums of about 10 sqrt(n) terms with an error below 1e-9 for n < 2^32, without any
/// library function, so that the ranks are the same on all machines.
RankInterval quantile_rank_interval(double p, std::int64_t n);

}  // namespace art6
