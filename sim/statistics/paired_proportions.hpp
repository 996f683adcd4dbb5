// Confidence intervals of the difference of two proportions over the same replications.
#pragma once

#include <cstdint>

#include "sim/statistics/intervals.hpp"

namespace art6 {

/// Numbers of replications in which both alternatives a and b succeed, only one, or neither: each
/// >= 0, with a sum from 1 to 2^32 - 1.
struct PairedCounts {
  std::int64_t both = 0, only_a = 0, only_b = 0, neither = 0;
};

/// The 95 % score interval of P(a) - P(b) (Tango 1998, Statistics in Medicine 17:891-908, section
/// 4): all differences that the score test does not reject, within [-1, 1]. For a difference of 0
/// the test is McNemar's, (only_a - only_b)^2 / (only_a + only_b). The interval depends on `both`
/// and `neither` through their sum only. Where no replication differs it is -+ z^2 / (n + z^2).
/// Each end is found by bisection down to neighbouring doubles.
///
/// It leaves 0 out exactly where McNemar's test rejects, and takes no estimate of a correlation,
/// which fails where a margin is empty.
Interval paired_score_interval(const PairedCounts& counts);

}  // namespace art6
