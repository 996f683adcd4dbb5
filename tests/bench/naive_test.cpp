// The naive program of R against closed forms: what it is compared with must be right itself.
#include "bench/peers/naive.hpp"

#include <cmath>
#include <vector>

#include <gtest/gtest.h>

namespace {

using naive::naive_r;
using naive::Parameters;

/// One programme of 100 km2 that gets 100/120 km2 a month paid for; nothing is uncertain.
Parameters certain() {
  Parameters parameters;
  parameters.programmes = 1;
  parameters.budget_usd_per_year = 12e6;
  parameters.volatility = parameters.confirmed_sigma = parameters.productivity_sigma = 0;
  parameters.output_noise = 0;
  parameters.mean_open_months = 1e300;
  return parameters;
}

/// The same with a gap that never limits the money.
Parameters with_a_wide_gap() {
  Parameters parameters = certain();
  parameters.contingency = 1e3;
  return parameters;
}

constexpr std::int64_t replications = 4000;
constexpr double errors_allowed = 4;  // standard errors

double standard_error(double variance) {
  return std::sqrt(variance / static_cast<double>(replications));
}

TEST(Naive, finishes_100_km2_at_100_in_120_months_in_month_120) {
  const auto results = naive_r(3, 1, certain());
  EXPECT_EQ(results[0].completed[119], 3);
  EXPECT_EQ(results[0].unfinished, 0);
  EXPECT_EQ(naive::mean_completion_month(results[0]), 120);
  EXPECT_NEAR(naive::mean_spent_usd(results[0]), 120e6, 1e-3);
}

TEST(Naive, gets_no_more_than_the_gap_when_little_is_left) {
  Parameters parameters = certain();
  parameters.median_confirmed_km2 = 101;
  const auto results = naive_r(1, 1, parameters);
  // 1 km2 is left after 120 months: 1.25 * 1.2e6 + 12 * 12,000 = 1,644,000 USD for the year. That
  // covers the work, so it comes as fast as the donor has money: its 1,000,000 a month, 0.8333 km2,
  // then the 644,000 that are left.
  EXPECT_EQ(naive::mean_completion_month(results[0]), 122);
  EXPECT_NEAR(naive::mean_spent_usd(results[0]), 120e6 + 1.644e6, 1e-3);
}

TEST(Naive, returns_what_is_on_its_way_when_it_completes) {
  Parameters parameters = certain();
  parameters.programmes = 2;
  parameters.first_deadline_months = parameters.last_deadline_months = 120;
  parameters.months = 12;
  parameters.median_confirmed_km2 = 5.5 / 1.2;  // 5,500,000 USD each
  const auto results = naive_r(1, 1, parameters);
  // 6,000,000 USD of each gap of 7,019,000 are placed and come in twelfths. Eleven do the work.
  EXPECT_EQ(results[0].completed[10], 1);
  EXPECT_NEAR(naive::mean_spent_usd(results[0]), 5.5e6, 1e-3);
}

TEST(Naive, plans_with_the_mean_access) {
  Parameters parameters = certain();
  parameters.median_confirmed_km2 = 76;
  parameters.mean_open_months = parameters.mean_closed_months = 1;
  parameters.closed_output = 0.5;
  const auto results = naive_r(1, 1, parameters);
  // Closed and open in turn: 7.5 km2 a year. 1 km2 is left after 120 months, planned at
  // 1.2e6 / 0.75 = 1.6e6 USD: 2,144,000 USD for the year, as fast as the donor's 1,000,000 a month.
  // A closed month clears 0.4167 km2, the open one after it 0.8333. Without the mean access there
  // would be 1,644,000 USD and 0.5367 km2 in the second month.
  EXPECT_EQ(naive::mean_completion_month(results[0]), 122);
  EXPECT_NEAR(naive::mean_spent_usd(results[0]), 120e6 + 2e6, 1e-3);
}

/// The variance of exp(-sigma z), z standard normal.
double variance_of_lognormal(double sigma) {
  return (std::exp(sigma * sigma) - 1) * std::exp(sigma * sigma);
}

TEST(Naive, knows_its_own_productivity_and_works_at_full_pace_where_money_covers_the_work) {
  Parameters parameters = certain();
  parameters.productivity_sigma = 0.3;
  parameters.budget_usd_per_year = 1e10;
  parameters.months = 12;
  const auto results = naive_r(replications, 7, parameters)[0];
  // All of 1.25 * 120e6 / productivity + 144,000 comes in the first month and does the work.
  EXPECT_EQ(results.completed[0], replications);
  const double variance = 150e6 * 150e6 * variance_of_lognormal(0.3);
  EXPECT_NEAR(naive::mean_spent_usd(results), 150e6 * std::exp(0.045) + 144e3,
              errors_allowed * standard_error(variance));
}

TEST(Naive, divides_the_unplaced_money_of_a_month_among_programmes_at_full_pace) {
  Parameters parameters = certain();
  parameters.programmes = 2;
  parameters.median_confirmed_km2 = 1;
  parameters.months = 12;
  const auto results = naive_r(1, 1, parameters);
  // Two gaps of 1,644,000 USD. The donor's 1,000,000 a month go to both alike: 0.4167 km2 a month
  // and programme. The third month does what is left; 144,000 USD return.
  for (const auto& programme : results) {
    EXPECT_EQ(programme.completed[2], 1);
    EXPECT_NEAR(naive::mean_spent_usd(programme), 1.5e6, 1e-3);
  }
}

TEST(Naive, has_scores_by_the_median_productivity_until_it_has_worked_for_a_year) {
  Parameters parameters = certain();
  parameters.programmes = 2;
  parameters.productivity_sigma = 0.3;
  parameters.first_deadline_months = parameters.last_deadline_months = 120;
  parameters.months = 12;
  // The donor's money is short beside both programmes' work, which is alike but for productivity.
  const auto first_year = naive_r(100, 8, parameters)[0];
  EXPECT_NEAR(naive::mean_spent_usd(first_year), 6e6, 1e-3);
  EXPECT_NEAR(naive::variance_of_spent_usd(first_year), 0, 1);
  parameters.months = 24;
  EXPECT_GT(naive::variance_of_spent_usd(naive_r(100, 8, parameters)[0]), 1e11);
}

TEST(Naive, counts_what_is_unfinished_as_one_month_beyond_the_horizon) {
  Parameters parameters = certain();
  parameters.median_confirmed_km2 = 1000;
  const auto results = naive_r(2, 1, parameters);
  EXPECT_EQ(results[0].unfinished, 2);
  EXPECT_EQ(naive::mean_completion_month(results[0]), 241);
}

TEST(Naive, shares_by_work_over_months_left_and_moves_a_deadline_that_passed) {
  Parameters parameters = certain();
  parameters.programmes = 2;
  parameters.budget_usd_per_year = 24e6;
  parameters.months = 24;
  parameters.first_deadline_months = 12;
  parameters.last_deadline_months = 120;
  const auto results = naive_r(1, 1, parameters);
  // First year: 100/12 to 100/120. Then 900/11 km2 and 60 months are left here, 1080/11 km2 and
  // 108 months there: 15/11 to 10/11.
  EXPECT_NEAR(naive::mean_spent_usd(results[0]), 24e6 * (10.0 / 11 + 0.6), 1e-3);
  EXPECT_NEAR(naive::mean_spent_usd(results[1]), 24e6 * (1.0 / 11 + 0.4), 1e-3);
}

TEST(Naive, meets_the_deadline_as_the_lognormal_law_of_the_work_says) {
  Parameters parameters = with_a_wide_gap();
  parameters.confirmed_sigma = 0.4;
  parameters.first_deadline_months = 140;
  const double z = std::log(140.0 / 120.0) / 0.4;
  const double expected = std::erfc(-z / std::sqrt(2.0)) / 2;
  EXPECT_NEAR(naive::probability_met(naive_r(replications, 2, parameters)[0]), expected,
              errors_allowed * standard_error(expected * (1 - expected)));
}

TEST(Naive, is_as_fast_as_its_productivity) {
  Parameters parameters = with_a_wide_gap();
  parameters.productivity_sigma = 0.3;
  parameters.first_deadline_months = 140;
  const double z = std::log(140.0 / 120.0) / 0.3;
  const double expected = std::erfc(-z / std::sqrt(2.0)) / 2;
  EXPECT_NEAR(naive::probability_met(naive_r(replications, 3, parameters)[0]), expected,
              errors_allowed * standard_error(expected * (1 - expected)));
}

TEST(Naive, completes_when_the_access_chain_has_been_open_for_120_months) {
  Parameters parameters = with_a_wide_gap();
  parameters.mean_open_months = 1 / 0.03;
  const auto results = naive_r(replications, 4, parameters)[0];
  // open[n], closed[n]: probability of that state after n open months, not yet 120.
  std::vector<double> open(120, 0.0), closed(120, 0.0);
  open[0] = 1;
  double mean = 0, square = 0, unfinished = 1;
  for (int month = 1; month <= 240; ++month) {
    std::vector<double> next_open(120, 0.0), next_closed(120, 0.0);
    double completed = 0;
    for (std::size_t n = 0; n < 120; ++n) {
      const double opens = 0.97 * open[n] + 0.25 * closed[n];
      (n == 119 ? completed : next_open[n + 1]) = opens;
      next_closed[n] = 0.03 * open[n] + 0.75 * closed[n];
    }
    open = next_open;
    closed = next_closed;
    mean += month * completed;
    square += month * month * completed;
    unfinished -= completed;
  }
  mean += 241 * unfinished;
  square += 241 * 241 * unfinished;
  EXPECT_NEAR(naive::mean_completion_month(results), mean,
              errors_allowed * standard_error(square - mean * mean));
}

TEST(Naive, has_output_noise_of_mean_one) {
  Parameters parameters = with_a_wide_gap();
  parameters.output_noise = 0.25;
  const auto results = naive_r(replications, 5, parameters)[0];
  // Renewal theory (Lorden 1970; Feller II, XI.3): the number of summands of mean 1 and variance v
  // that first reach w has the mean w + (1 + v)/2 and about the variance w v.
  const double variance = std::exp(0.25 * 0.25) - 1;
  EXPECT_NEAR(naive::mean_completion_month(results), 120 + (1 + variance) / 2,
              errors_allowed * standard_error(120 * variance));
}

TEST(Naive, has_a_donor_with_the_mean_and_the_variance_of_the_autoregression) {
  Parameters parameters = with_a_wide_gap();
  parameters.volatility = 0.15;
  parameters.median_confirmed_km2 = 1e6;
  const auto results = naive_r(replications, 6, parameters)[0];
  // Factors F_y of mean one with covariance exp(c) - 1, c = 0.7^(z-y) v_y the covariance of logs.
  double variance = 0, v = 0;
  for (int y = 0; y < 20; ++y) {
    v = 0.7 * 0.7 * v + 0.15 * 0.15;
    for (int z = y; z < 20; ++z) {
      variance += (z == y ? 1 : 2) * (std::exp(v * std::pow(0.7, z - y)) - 1);
    }
  }
  const double mean = naive::mean_spent_usd(results) / 12e6;
  EXPECT_NEAR(mean, 20, errors_allowed * standard_error(variance));
  const double square = results.spent_usd_squares / 12e6 / 12e6 / replications;
  // The error of a variance is v sqrt((k - 1)/n); a kurtosis k below 4 is safe for this sum.
  EXPECT_NEAR(square - mean * mean, variance, errors_allowed * standard_error(3) * variance);
}

TEST(NaiveShare, splits_again_what_a_full_gap_leaves) {
  std::vector<naive::Claim> claims{{1, 1, 0}, {1, 10, 0}, {2, 10, 0}};
  EXPECT_EQ(naive::share(9, claims), 0);
  EXPECT_EQ(claims[0].placed_usd, 1);
  EXPECT_NEAR(claims[1].placed_usd, 8.0 / 3, 1e-14);
  EXPECT_NEAR(claims[2].placed_usd, 16.0 / 3, 1e-14);
}

TEST(NaiveShare, returns_what_all_gaps_together_cannot_take) {
  std::vector<naive::Claim> claims{{1, 1, 0}, {5, 2, 0}};
  EXPECT_EQ(naive::share(9, claims), 6);
  EXPECT_EQ(claims[0].placed_usd, 1);
  EXPECT_EQ(claims[1].placed_usd, 2);
}

TEST(NaiveShare, places_nothing_where_all_scores_are_zero) {
  std::vector<naive::Claim> claims{{0, 5, 0}};
  EXPECT_EQ(naive::share(9, claims), 9);
  EXPECT_EQ(claims[0].placed_usd, 0);
}

}  // namespace
