// How much a year's output varies with what varies by month.
#pragma once

#include <array>

namespace art6 {

/// A chain of on and off months, of access or of stoppages, with mean lengths of at least a month;
/// `off_output` is the share of normal output while it is off.
struct OnOffMonths {
  double mean_on = 0, mean_off = 0, off_output = 0;
};

/// The variance of a year's output over its squared mean that the chain makes, with the season's
/// weights s: sum_ij s_i s_j v r^|i - j| / (mean sum s)^2, where v is the variance of one month and
/// r = 1 - 1 / mean_on - 1 / mean_off the correlation of a month with the next. The chain has gone
/// on for ever. 0 where the season or the mean output is 0.
double find_relative_variance(const OnOffMonths& chain, const std::array<double, 12>& season);

/// The `output_noise` (standard deviation of a month's log output, 0 to 5) with which a year's
/// output has the logarithmic variance `yearly_variance`, of which `chain` (a relative variance)
/// comes from elsewhere: 1 + (exp(noise^2) - 1) sum s^2 / (sum s)^2 = exp(yearly_variance) / (1 +
/// chain) by the first two moments. 0 where the chain alone varies as much, or the season is 0.
double find_monthly_noise(double yearly_variance, double chain,
                          const std::array<double, 12>& season);

}  // namespace art6
