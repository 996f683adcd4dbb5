// Laws of yearly rates that persist: what the next years will be, and which part of the spread
// lasts.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "study/hindcast/shrinkage.hpp"

namespace art6 {

/// x = ln(reported / expected) of a year.
struct YearlyLogRatio {
  int year = 0;
  double value = 0;
};

/// The correlation rho of a State's x from one year to the next, in [0, 0.9], of all States
/// together; 0 where fewer than five pairs of successive years are known. With S the sum of squared
/// differences from the States' own means, Q the sum of squared changes over the m pairs of
/// successive years (von Neumann 1941, Annals of Mathematical Statistics 12:367-395), and years y_1
/// to y_n of State i, a process with correlation rho^|y - y'| has E Q = 2 m (1 - rho) sigma^2 and
///     E S = sigma^2 sum_i (n_i - 1) (1 - c_i),   c_i = 2 / (n_i (n_i - 1)) sum_(a<b) rho^(y_b -
///     y_a).
/// rho is where Q / E Q = S / E S: short histories hide persistence in their own means, which c_i
/// gives back.
double estimate_persistence(std::span<const std::vector<YearlyLogRatio>> by_state);

/// The law of a State's rate in the years from the next one on: reported / expected is
/// exp(location) times exp of a normal number of variance `lasting_variance`, drawn once, times for
/// each year one of variance `yearly_variance`, both of median 1.
struct RateLaw {
  double location = 0;
  double lasting_variance = 0, yearly_variance = 0;
  /// Student's law of the next year that was matched; none where a single value had to do.
  std::optional<LogRateLaw> student;

  double compute_variance() const { return lasting_variance + yearly_variance; }
};

/// What all States have in common.
struct RateLaws {
  LogRatePopulation population;
  double persistence = 0;  ///< rho
  /// By State; nothing where `shrink_log_rates` has no law and the State has no value.
  std::vector<std::optional<RateLaw>> laws;
};

/// Spread of a rate of which one value is known and nothing of other States: rule P of
/// docs/scenarios.md.
inline constexpr double assumed_log_spread = 0.35;

/// The laws of all States from the years before `first_year`, model.md 11.1. `by_state` is
/// [State][year], years ascending and below `first_year`. The order of States changes no bit.
RateLaws fit_rate_laws(std::span<const std::vector<YearlyLogRatio>> by_state, int first_year);

}  // namespace art6
