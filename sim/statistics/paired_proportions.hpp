// Confidence intervals of the difference of two proportions over the same replications.
#pragma once

#include <cstdint>

#include "sim/statistics/intervals.hpp"

namespace art6 {

/// Replications by the outcomes of a and b in each: counts >= 0, of which the sum is 1 to 2^32 - 1.
struct PairedCounts {
  std::int64_t both = 0, only_a = 0, only_b = 0, neither = 0;
};

/// The 95 % score interval of P(a) - P(b) (Tango 1998, Statistics in Medicine 17:891-908, section
/// 4): the differences at which the score test does not reject; within [-1, 1]. At no difference
/// the test is McNemar's, (only_a - only_b)^2 / (only_a + only_b). It depends on the concordant
/// counts through their sum alone. Of equal outcomes throughout it is -+ z^2 / (n + z^2). Each end
/// is found by bisection down to neighbouring doubles.
///
/// It leaves 0 out exactly where McNemar's test rejects, and takes no estimate of a correlation,
/// which fails where a margin is empty.
Interval paired_score_interval(const PairedCounts& counts);

}  // namespace art6
