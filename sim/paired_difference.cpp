#include "sim/paired_difference.hpp"

#include <cmath>
#include <limits>

#include "sim/student.hpp"

namespace art6 {

PairedDifference paired_difference(const PairedSums& sums, int a, int b) {
  const std::int64_t n = sums.count();
  PairedDifference difference;
  difference.mean = sums.mean_difference(a, b);
  difference.variance_reduction = sums.variance_reduction(a, b);
  difference.wins = sums.wins(a, b);
  difference.ties = sums.ties(a, b);
  difference.losses = sums.wins(b, a);
  double half = std::numeric_limits<double>::infinity();
  difference.standard_error = half;
  if (n >= 2) {
    difference.standard_error =
        std::sqrt(sums.variance_of_difference(a, b) / static_cast<double>(n));
    half = student_critical_value(0.05, n - 1) * difference.standard_error;
  }
  difference.ci95 = {difference.mean - half, difference.mean + half};
  return difference;
}

}  // namespace art6
