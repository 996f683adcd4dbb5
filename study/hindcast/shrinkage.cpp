#include "study/hindcast/shrinkage.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "sim/lanes/elementwise.hpp"
#include "sim/statistics/student.hpp"
#include "study/hindcast/ensemble.hpp"
#include "study/hindcast/half_polygamma.hpp"

namespace art6 {
namespace {

struct LogRatioSample {
  double n = 0, mean = 0;    ///< number of values and their mean
  double squares = 0;        ///< sum of squared differences from the mean
  std::int64_t degrees = 0;  ///< n - 1, 0 for none

  double variance() const { return squares / static_cast<double>(degrees); }
};

LogRatioSample summarise_values(std::span<const double> values) {
  LogRatioSample sample;
  if (values.empty()) return sample;
  sample.n = static_cast<double>(values.size());
  sample.mean = order_free_sum(values) / sample.n;
  std::vector<double> squares;
  for (const double x : values) squares.push_back((x - sample.mean) * (x - sample.mean));
  // A mean that is rounded does not make equal values differ.
  if (std::ranges::min(values) < std::ranges::max(values)) sample.squares = order_free_sum(squares);
  sample.degrees = static_cast<std::int64_t>(values.size()) - 1;
  return sample;
}

double mean_of(std::span<const double> values) {
  return order_free_sum(values) / static_cast<double>(values.size());
}

/// Sum of (x - mean)^2.
double squares_of(std::span<const double> values) {
  const double mean = mean_of(values);
  std::vector<double> squares;
  for (const double x : values) squares.push_back((x - mean) * (x - mean));
  return order_free_sum(squares);
}

double log_of_half(std::int64_t twice) { return log(static_cast<double>(twice) / 2); }

/// The upper median of the variances above 0, of which there is one at least.
double median_variance(std::span<const LogRatioSample> samples) {
  std::vector<double> variances;
  for (const LogRatioSample& sample : samples) {
    if (sample.squares > 0) variances.push_back(sample.variance());
  }
  std::ranges::sort(variances);
  return variances[variances.size() / 2];
}

/// Fills `variance_within`, `prior_degrees` and `degrees`; all 0 where no State has two values.
void estimate_variances(std::span<const LogRatioSample> samples, LogRatePopulation& population) {
  std::vector<double> squares;
  for (const LogRatioSample& sample : samples) {
    squares.push_back(sample.squares);
    population.degrees += sample.degrees;
  }
  if (population.degrees == 0) return;
  population.variance_within = order_free_sum(squares) / static_cast<double>(population.degrees);
  population.prior_degrees = population.degrees;
  if (population.variance_within == 0) return;
  const double least = 1e-5 * median_variance(samples);
  std::vector<double> logs, trigammas;  // e_i, psi'(d_i / 2)
  for (const LogRatioSample& sample : samples) {
    const std::int64_t d = sample.degrees;
    if (d == 0) continue;
    logs.push_back(log(std::max(sample.variance(), least)) - digamma_of_half(d) + log_of_half(d));
    trigammas.push_back(trigamma_of_half(d));
  }
  if (logs.size() < 2) return;
  const double spread =
      squares_of(logs) / static_cast<double>(logs.size() - 1) - mean_of(trigammas);
  for (std::int64_t d = 1; d < population.degrees; ++d) {
    if (trigamma_of_half(d) > spread) continue;
    population.prior_degrees = d;
    population.variance_within = exp(mean_of(logs) + digamma_of_half(d) - log_of_half(d));
    return;
  }
}

/// s_i^2 after shrinking.
double shrink_variance(const LogRatioSample& sample, const LogRatePopulation& population) {
  if (population.prior_degrees == population.degrees) return population.variance_within;
  const auto prior = static_cast<double>(population.prior_degrees);
  const auto own = static_cast<double>(sample.degrees);
  return (prior * population.variance_within + sample.squares) / (prior + own);
}

/// A State's mean and the variance v_i of its error.
struct UncertainMean {
  double mean = 0, variance = 0;
};

/// The mean with weights 1 / (v_i + tau^2), and 1 / (their sum).
UncertainMean pool_means(std::span<const UncertainMean> means, double between) {
  std::vector<double> weights, products;
  for (const auto& [mean, variance] : means) {
    weights.push_back(1 / (variance + between));
    products.push_back(mean / (variance + between));
  }
  const double weight = order_free_sum(weights);
  return {order_free_sum(products) / weight, 1 / weight};
}

/// tau^2 of DerSimonian and Laird.
double estimate_variance_between(std::span<const UncertainMean> means) {
  if (means.size() < 2) return 0;
  const double centre = pool_means(means, 0).mean;
  std::vector<double> weights, squared_weights, terms;
  for (const auto& [mean, variance] : means) {
    const double weight = 1 / variance;
    weights.push_back(weight);
    squared_weights.push_back(weight * weight);
    terms.push_back(weight * (mean - centre) * (mean - centre));
  }
  const double sum = order_free_sum(weights);
  const double excess = order_free_sum(terms) - static_cast<double>(means.size() - 1);
  return std::max(0.0, excess / (sum - order_free_sum(squared_weights) / sum));
}

/// Fills `mean`, `variance_of_mean` and `variance_between`.
void estimate_means(std::span<const UncertainMean> means, LogRatePopulation& population) {
  if (population.variance_within > 0) {
    population.variance_between = estimate_variance_between(means);
    const UncertainMean pooled = pool_means(means, population.variance_between);
    population.mean = pooled.mean;
    population.variance_of_mean = pooled.variance;
    return;
  }
  // No value of any State differs from that State's others: the means have no error.
  std::vector<double> values;
  for (const UncertainMean& one : means) values.push_back(one.mean);
  const auto k = static_cast<double>(values.size());
  population.mean = mean_of(values);
  population.variance_between = values.size() < 2 ? 0 : squares_of(values) / (k - 1);
  population.variance_of_mean = population.variance_between / k;
}

LogRateLaw shrink_law(const LogRatioSample& sample, const LogRatePopulation& population) {
  const double within = shrink_variance(sample, population);
  const double between = population.variance_between;
  LogRateLaw law{.location = population.mean,
                 .scale = std::sqrt(within + between + population.variance_of_mean),
                 .degrees = std::min(population.prior_degrees + sample.degrees, population.degrees),
                 .yearly_variance = within};
  if (sample.n > 0) {
    const double v = within / sample.n;
    const double b = v > 0 ? v / (v + between) : 0;
    law.location = b * population.mean + (1 - b) * sample.mean;
    law.scale = std::sqrt(within + (1 - b) * v + b * b * population.variance_of_mean);
  }
  return law;
}

}  // namespace

double find_ratio_quantile(const LogRateLaw& law, double p) {
  assert(p > 0 && p < 1);
  const double t = student_critical_value(2 * std::min(p, 1 - p), law.degrees);
  return exp(law.location + law.scale * (p < 0.5 ? -t : t));
}

double match_lognormal_sigma(const LogRateLaw& law) {
  return law.scale * student_critical_value(0.2, law.degrees) / normal_quantile(0.9);
}

std::optional<LogRateLaw> fit_log_rate(std::span<const double> log_ratios) {
  const LogRatioSample sample = summarise_values(log_ratios);
  if (sample.degrees == 0) return std::nullopt;
  return LogRateLaw{.location = sample.mean,
                    .scale = std::sqrt(sample.variance() * (1 + 1 / sample.n)),
                    .degrees = sample.degrees,
                    .yearly_variance = sample.variance()};
}

ShrunkLogRates shrink_log_rates(std::span<const std::vector<double>> log_ratios) {
  ShrunkLogRates result;
  std::vector<LogRatioSample> samples;
  for (const std::vector<double>& values : log_ratios) samples.push_back(summarise_values(values));
  estimate_variances(samples, result.population);
  result.laws.resize(samples.size());
  if (result.population.degrees == 0) return result;
  std::vector<UncertainMean> means;
  for (const LogRatioSample& sample : samples) {
    if (sample.n == 0) continue;
    means.push_back({sample.mean, shrink_variance(sample, result.population) / sample.n});
  }
  estimate_means(means, result.population);
  for (std::size_t i = 0; i < samples.size(); ++i) {
    if (samples[i].n > 0 || means.size() >= 2) {
      result.laws[i] = shrink_law(samples[i], result.population);
    }
  }
  return result;
}

}  // namespace art6
