#include "sim/statistics/paired_difference.hpp"

#include <cmath>
#include <limits>

#include "sim/statistics/intervals.hpp"

namespace art6 {

PairedDifference compare_pair(const PairedSums& sums, int a, int b) {
  const std::int64_t n = sums.count();
  PairedDifference difference;
  difference.mean = sums.mean_difference(a, b);
  difference.variance_reduction = sums.variance_reduction(a, b);
  difference.wins = sums.wins(a, b);
  difference.ties = sums.ties(a, b);
  difference.losses = sums.wins(b, a);
  difference.standard_error =
      n < 2 ? std::numeric_limits<double>::infinity()
            : std::sqrt(sums.variance_of_difference(a, b) / static_cast<double>(n));
  difference.ci95 = student_interval(difference.mean, difference.standard_error, n);
  return difference;
}

Interval mean_interval(const PairedSums& sums, int a) {
  const std::int64_t n = sums.count();
  const double error = n < 2 ? 0 : std::sqrt(sums.variance(a) / static_cast<double>(n));
  return student_interval(sums.mean(a), error, n);
}

}  // namespace art6
