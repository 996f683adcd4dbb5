// Lognormal work at a constant rate: the completion month's distribution in closed form
// (model.md 10.2).
#include <gtest/gtest.h>

#include "sim/lanes/elementwise.hpp"
#include "tests/models/engine/worlds.hpp"

namespace art6::worlds {
namespace {

constexpr std::int64_t lognormal_replications = 20000;
constexpr double log_mean = 0.5, log_sd = 0.6;  // about 1.65 km2, or 16.5 months
constexpr double rate = 0.1;                    // km2 a month

/// P(work of so many months is done within them).
double probability_within(int months) {
  return months <= 0 ? 0 : normal_cdf((std::log(rate * months) - log_mean) / log_sd);
}

MonthHistogram completed() {
  Clearance clearance = plain_clearance(0);
  clearance.confirmed_km2 = Distribution(Lognormal{log_mean, log_sd, {}, {}});
  return tally_of(world_with(clearance, 100), lognormal_replications)
      .programmes[ProgrammeIndex(0)]
      .completed;
}

TEST(LognormalWork, is_done_in_time_as_often_as_the_normal_distribution_says) {
  const MonthHistogram histogram = completed();
  ASSERT_EQ(histogram.total(), lognormal_replications);
  for (const int months : {4, 8, 12, 17, 24, 36, 60, 100}) {
    const double exact = probability_within(months);
    EXPECT_NEAR(static_cast<double>(histogram.at_or_before(months - 1)) / lognormal_replications,
                exact, errors_allowed * share_error(exact, lognormal_replications))
        << months << " months";
  }
}

TEST(LognormalWork, has_the_quantiles_of_its_law) {
  // The value of rank p N lies at a probability within sqrt(p (1 - p) / N) of p.
  const MonthHistogram histogram = completed();
  for (const double p : {0.1, 0.5, 0.8, 0.9}) {
    const double allowed = errors_allowed * share_error(p, lognormal_replications);
    const int month = histogram.quantile(p).value();
    EXPECT_GE(probability_within(month + 1), p - allowed);
    EXPECT_LE(probability_within(month), p + allowed);
  }
}

TEST(LognormalWork, divided_by_lognormal_productivity_is_lognormal) {
  // ln(W / A) ~ N(mu_W - mu_A, sigma_W^2 + sigma_A^2): two draws of independent streams.
  Clearance clearance = plain_clearance(0);
  clearance.confirmed_km2 = Distribution(Lognormal{log_mean, log_sd, {}, {}});
  clearance.productivity = Distribution(Lognormal{0.1, 0.4, {}, {}});
  const Tally tally = tally_of(world_with(clearance, 100), lognormal_replications);
  for (const int months : {6, 12, 24, 48}) {
    const double exact =
        normal_cdf((std::log(rate * months) - log_mean + 0.1) / std::hypot(log_sd, 0.4));
    EXPECT_NEAR(static_cast<double>(
                    tally.programmes[ProgrammeIndex(0)].completed.at_or_before(months - 1)) /
                    lognormal_replications,
                exact, errors_allowed * share_error(exact, lognormal_replications));
  }
}

TEST(LognormalWork, correlated_with_productivity_spreads_as_the_copula_says) {
  // A rank correlation r is a normal correlation c = 2 sin(pi r / 6): the variance of ln(W / A) is
  // sigma_W^2 + sigma_A^2 - 2 c sigma_W sigma_A.
  Clearance clearance = plain_clearance(0);
  clearance.confirmed_km2 = Distribution(Lognormal{log_mean, log_sd, {}, {}});
  clearance.productivity = Distribution(Lognormal{0, 0.4, {}, {}});
  Scenario scenario = world_with(clearance, 100);
  scenario.correlations = {{{"AAA/clearance/productivity", "AAA/clearance/confirmed_km2"}, 0.7}};
  const Tally tally = tally_of(scenario, lognormal_replications);
  const double correlation = 2 * std::sin(std::acos(-1) * 0.7 / 6);
  const double sd = std::sqrt(log_sd * log_sd + 0.4 * 0.4 - 2 * correlation * log_sd * 0.4);
  for (const int months : {6, 12, 24, 48}) {
    const double exact = normal_cdf((std::log(rate * months) - log_mean) / sd);
    EXPECT_NEAR(static_cast<double>(
                    tally.programmes[ProgrammeIndex(0)].completed.at_or_before(months - 1)) /
                    lognormal_replications,
                exact, errors_allowed * share_error(exact, lognormal_replications));
  }
}

TEST(OutputNoise, has_mean_one_and_the_variance_of_its_law) {
  // What is left of much work after one year falls short by 1.2 km2 times a mean of 12 factors of
  // mean 1 and variance exp(sigma^2) - 1.
  constexpr double sigma = 0.5;
  Clearance clearance = plain_clearance(1000);
  clearance.output_noise = sigma;
  const auto records = records_of(world_with(clearance, 12), lognormal_replications);
  const Moments m = moments_of(column(records, [](const ReplicationRecord& r) {
    return r.programmes[ProgrammeIndex(0)].years[YearIndex(0)].cleared_km2;
  }));
  // Moments of X = exp(sigma z - sigma^2 / 2): E X^k = exp(sigma^2 k (k - 1) / 2).
  const auto raw = [](int k) { return std::exp(sigma * sigma * k * (k - 1) / 2); };
  const double variance = raw(2) - 1;
  const double fourth = raw(4) - 4 * raw(3) + 6 * raw(2) - 3;
  const double sum_variance = 12 * variance;
  const double sum_fourth = 12 * fourth + 3 * 12 * 11 * variance * variance;
  EXPECT_NEAR(m.mean / rate, 12, errors_allowed * mean_error(sum_variance, lognormal_replications));
  EXPECT_NEAR(m.variance / (rate * rate), sum_variance,
              errors_allowed * variance_error(sum_fourth, sum_variance, lognormal_replications));
}

}  // namespace
}  // namespace art6::worlds
