// Laws of a State's rate from few years: Student's t of the State's own years, drawn towards all
// States by empirical Bayes.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace art6 {

/// The predictive law of the next year's x = ln(reported / expected): location + scale T, with T
/// Student's t at `degrees` degrees of freedom. reported / expected is exp(x), with the median
/// exp(location); like every exponential of a Student law it has no mean, only quantiles.
struct LogRateLaw {
  double location = 0;
  double scale = 0;          ///< >= 0
  std::int64_t degrees = 1;  ///< >= 1
  /// The part of scale^2 by which one year differs from the next; the rest is what is not known of
  /// their mean.
  double yearly_variance = 0;
};

/// The p-quantile of reported / expected, 0 < p < 1: exp(location + scale t_p).
double find_ratio_quantile(const LogRateLaw& law, double p);

/// The sigma of the log-normal law with the same median and the same quantiles at 10 and 90 %:
/// scale t_0.9 / z_0.9. Its tails beyond are lighter than those of the law.
double match_lognormal_sigma(const LogRateLaw& law);

/// The law from one State's n >= 2 values alone (Student 1908; Gelman et al. 2013, Bayesian Data
/// Analysis, section 3.2): location is their mean m, scale s sqrt(1 + 1/n) with s^2 = sum (x - m)^2
/// / (n - 1), at n - 1 degrees of freedom. Nothing for fewer than two values.
std::optional<LogRateLaw> fit_log_rate(std::span<const double> log_ratios);

/// What all States have in common.
struct LogRatePopulation {
  double mean = 0;              ///< mu, of the States' own means
  double variance_of_mean = 0;  ///< of the estimate mu
  double variance_between = 0;  ///< tau^2, of the States' true means
  double variance_within = 0;   ///< s_0^2, a typical variance from year to year of one State
  /// d_0, the years that `variance_within` counts for in each State; at most `degrees`.
  std::int64_t prior_degrees = 0;
  std::int64_t degrees = 0;  ///< sum of n_i - 1
};

struct ShrunkLogRates {
  LogRatePopulation population;
  /// By State. Nothing where no law can be had: for all where no State has two values; for a State
  /// without values where fewer than two States have any.
  std::vector<std::optional<LogRateLaw>> laws;
};

/// The laws of all States, each State's mean and variance drawn towards those of all. `log_ratios`
/// is [State][year], with any number of years. State i has n_i values, their mean m_i, and their
/// variance s_i^2 at d_i = n_i - 1 degrees of freedom. Sums and means are over States.
///
/// Variances (Smyth 2004, Statistical Applications in Genetics and Molecular Biology 3:3, section
/// 6; the inverse-chi-square prior of Lindley 1971): with e_i = ln s_i^2 - psi(d_i / 2) + ln(d_i /
/// 2) of the k States with d_i >= 1, d_0 is the smallest whole number with
///     psi'(d_0 / 2) <= sum (e_i - mean e)^2 / (k - 1) - mean psi'(d_i / 2),
///     ln s_0^2 = mean e + psi(d_0 / 2) - ln(d_0 / 2),
///     shrunk s_i^2 = (d_0 s_0^2 + d_i s_i^2) / (d_0 + d_i).
/// Where no d_0 below sum d_i is large enough, the variances differ by no more than luck explains.
/// Then d_0 = sum d_i and s_0^2 = sum d_i s_i^2 / sum d_i, which all States get as their s_i^2.
/// Whole d_0 give Student's law whole degrees of freedom. A variance below 1e-5 of the median one
/// counts as that much in e_i, because the logarithm of 0 is infinite.
///
/// Means (Efron and Morris 1975, JASA 70:311-319; tau^2 of DerSimonian and Laird 1986, Controlled
/// Clinical Trials 7:177-188; the variance of the shrunk mean of Morris 1983, JASA 78:47-55): with
/// v_i = shrunk s_i^2 / n_i, w_i = 1 / v_i, m = sum w_i m_i / sum w_i, Q = sum w_i (m_i - m)^2 and
/// k States with values,
///     tau^2 = max(0, (Q - (k - 1)) / (sum w_i - sum w_i^2 / sum w_i)),
///     mu = sum m_i / (v_i + tau^2) / sum 1 / (v_i + tau^2),   var mu = 1 / sum 1 / (v_i + tau^2),
///     B_i = v_i / (v_i + tau^2),
///     location_i = B_i mu + (1 - B_i) m_i,
///     scale_i^2 = shrunk s_i^2 + (1 - B_i) v_i + B_i^2 var mu,
///     degrees_i = min(d_0 + d_i, sum d_i).
/// A State without values has location mu and scale^2 = s_0^2 + tau^2 + var mu.
///
/// One State alone has the law of `fit_log_rate`. States whose values are alike have one law, with
/// the common mean as location and scale^2 = s_0^2 (1 + 1 / sum n_i). The order of States, and of a
/// State's values, changes no bit.
ShrunkLogRates shrink_log_rates(std::span<const std::vector<double>> log_ratios);

}  // namespace art6
