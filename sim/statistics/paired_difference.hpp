// The reported difference of two alternatives over the same replications.
#pragma once

#include <cstdint>
#include <optional>

#include "sim/statistics/intervals.hpp"
#include "sim/sums/paired_sums.hpp"

namespace art6 {

struct PairedDifference {
  double mean = 0;  ///< of a's amount minus b's
  double standard_error = 0;
  Interval ci95;
  std::optional<double> variance_reduction;     ///< see `PairedSums::variance_reduction`
  std::int64_t wins = 0, ties = 0, losses = 0;  ///< of a over b, by replication
};

/// Alternative a minus alternative b, for sums.count() >= 1. The interval is mean -+ t standard
/// errors with Student's t at count() - 1 degrees of freedom. The normal quantile is used at no
/// number of replications, because Student's approaches it (at 10,000 replications it is larger by
/// 0.00024). A difference that never varies has an interval of width 0. With a single replication
/// standard error and interval are infinite.
PairedDifference compare_pair(const PairedSums& sums, int a, int b);

/// The 95 % interval of the mean of alternative a (`student_interval`).
Interval mean_interval(const PairedSums& sums, int a);

}  // namespace art6
