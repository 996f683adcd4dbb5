// Confidence intervals of what a sample of replications estimates.
#pragma once

#include <cstdint>

namespace art6 {

struct Interval {
  double low = 0, high = 0;
  friend bool operator==(const Interval&, const Interval&) = default;
};

/// The 95 % score interval of a probability (Wilson 1927, JASA 22:209-212) after `successes` in
/// n >= 1 replications; within [0, 1], exactly 0 below no success and exactly 1 above no failure.
Interval wilson_interval(std::int64_t successes, std::int64_t n);

/// The 95 % interval of a mean of n >= 1 values with this standard error (Student 1908, Biometrika
/// 6:1-25); infinite where n = 1.
Interval student_interval(double mean, double standard_error, std::int64_t n);

/// Ranks of two order statistics.
struct RankInterval {
  std::int64_t low = 0;   ///< at least 1
  std::int64_t high = 0;  ///< at most n + 1: beyond the sample
};

/// The ranks between which the p-quantile (0 < p < 1) of the population lies with a probability
/// of at least 95 %, at most 2.5 % on either side, by the binomial distribution of the values below
/// it among n >= 1 (David and Nagaraja 2003, Order Statistics, section 7.1). The side below
/// is open where even the first value is above the quantile with more than 2.5 %, (1 - p)^n: low is
/// 1 then. Sums of about 10 sqrt(n) terms with an error below 1e-9 for n < 2^32, no library
/// function: the same ranks everywhere.
RankInterval quantile_rank_interval(double p, std::int64_t n);

}  // namespace art6
