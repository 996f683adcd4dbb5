// The level of all tests and intervals, which are at 95 %.
#pragma once

namespace art6 {

/// The probability of an error that a test takes: a difference is called one where its p-value is
/// at most this.
inline constexpr double significance_level = 0.05;

/// z of the normal interval at this level: the standard normal quantile at 0.975.
inline constexpr double normal_critical_value = 1.959963984540054;

}  // namespace art6
