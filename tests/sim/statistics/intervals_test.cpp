#include "sim/statistics/intervals.hpp"

#include <cmath>
#include <limits>
#include <vector>

#include <gtest/gtest.h>

namespace art6 {
namespace {

// Newcombe 1998, Statistics in Medicine 17:857-872, table I, method 3.
TEST(Wilson, matches_the_published_examples) {
  const struct {
    std::int64_t successes, n;
    double low, high;
  } examples[] = {{81, 263, 0.2553, 0.3662},
                  {15, 148, 0.0624, 0.1605},
                  {0, 20, 0.0000, 0.1611},
                  {1, 29, 0.0061, 0.1718}};
  for (const auto& example : examples) {
    const Interval interval = wilson_interval(example.successes, example.n);
    EXPECT_NEAR(interval.low, example.low, 0.00005) << example.successes << '/' << example.n;
    EXPECT_NEAR(interval.high, example.high, 0.00005) << example.successes << '/' << example.n;
  }
}

// Its ends are the probabilities p from which the share lies z standard errors away.
TEST(Wilson, ends_where_the_score_test_just_rejects) {
  const double z = 1.959963984540054;
  for (const std::int64_t n : {2, 10, 1000, 1000000}) {
    for (const std::int64_t successes : {std::int64_t{1}, n / 2, n - 1}) {
      const Interval interval = wilson_interval(successes, n);
      const double share = static_cast<double>(successes) / static_cast<double>(n);
      for (const double p : {interval.low, interval.high}) {
        const double error = std::sqrt(p * (1 - p) / static_cast<double>(n));
        EXPECT_NEAR(std::abs(share - p) / error, z, 1e-9) << successes << '/' << n;
      }
      EXPECT_LT(interval.low, share);
      EXPECT_GT(interval.high, share);
    }
  }
}

TEST(Wilson, ends_at_exactly_0_and_1) {
  const double z2 = 1.959963984540054 * 1.959963984540054;
  for (std::int64_t n = 1; n < 5000; ++n) {
    const Interval none = wilson_interval(0, n), all = wilson_interval(n, n);
    ASSERT_EQ(none.low, 0.0);
    ASSERT_EQ(all.high, 1.0);
    const auto count = static_cast<double>(n);
    ASSERT_NEAR(none.high, z2 / (count + z2), 1e-15);
    ASSERT_NEAR(all.low, count / (count + z2), 1e-15);
  }
}

TEST(Wilson, of_failures_mirrors_that_of_successes) {
  for (std::int64_t successes = 0; successes <= 137; ++successes) {
    const Interval one = wilson_interval(successes, 137),
                   other = wilson_interval(137 - successes, 137);
    EXPECT_NEAR(one.low, 1 - other.high, 1e-15);
    EXPECT_NEAR(one.high, 1 - other.low, 1e-15);
  }
}

TEST(Wilson, of_a_share_counts_parts_of_cases) {
  EXPECT_EQ(wilson_interval_of_share(0.3, 10), wilson_interval(3, 10));
  const double z = 1.959963984540054;
  const Interval interval = wilson_interval_of_share(0.349, 10);
  for (const double p : {interval.low, interval.high}) {
    EXPECT_NEAR(std::abs(0.349 - p) / std::sqrt(p * (1 - p) / 10), z, 1e-9);
  }
  EXPECT_EQ(wilson_interval_of_share(0, 10), wilson_interval(0, 10));
  EXPECT_EQ(wilson_interval_of_share(1, 10), wilson_interval(10, 10));
}

/// P(B = k) for B binomial, all k: by adding one trial at a time, without factorials.
std::vector<long double> binomial(long double p, int n) {
  std::vector<long double> probabilities{1};
  for (int trial = 0; trial < n; ++trial) {
    probabilities.push_back(0);
    for (std::size_t k = probabilities.size() - 1; k > 0; --k) {
      probabilities[k] = probabilities[k] * (1 - p) + probabilities[k - 1] * p;
    }
    probabilities[0] *= 1 - p;
  }
  return probabilities;
}

TEST(RankInterval, is_the_narrowest_with_at_most_2_5_percent_on_either_side) {
  for (int n = 1; n <= 120; ++n) {
    for (const double p : {0.01, 0.1, 0.25, 0.5, 0.8, 0.9, 0.999}) {
      const auto probability = binomial(static_cast<long double>(p), n);
      std::int64_t low = 0, high = n + 1;
      long double below = 0, above = 0;
      while ((below += probability[static_cast<std::size_t>(low)]) <= 0.025L) ++low;
      while ((above += probability[static_cast<std::size_t>(high - 1)]) <= 0.025L) --high;
      const RankInterval ranks = quantile_rank_interval(p, n);
      ASSERT_EQ(ranks.low, std::max<std::int64_t>(low, 1)) << n << ' ' << p;
      ASSERT_EQ(ranks.high, high) << n << ' ' << p;
    }
  }
}

// The ranks of the sign test's tables.
TEST(RankInterval, of_the_median_matches_the_published_tables) {
  const struct {
    std::int64_t n, low, high;
  } examples[] = {{6, 1, 6},   {10, 2, 9},   {15, 4, 12},  {20, 6, 15},
                  {25, 8, 18}, {50, 18, 33}, {100, 40, 61}};
  for (const auto& example : examples) {
    const RankInterval ranks = quantile_rank_interval(0.5, example.n);
    EXPECT_EQ(ranks.low, example.low) << example.n;
    EXPECT_EQ(ranks.high, example.high) << example.n;
  }
}

TEST(RankInterval, may_end_beyond_a_small_sample) {
  EXPECT_EQ(quantile_rank_interval(0.9, 10).high, 11);  // 0.9^10 = 0.35 > 0.025
  EXPECT_EQ(quantile_rank_interval(0.9, 35).high, 36);  // 0.9^35 = 0.0250316
  EXPECT_EQ(quantile_rank_interval(0.9, 36).high, 36);  // 0.9^36 = 0.0225284
  EXPECT_EQ(quantile_rank_interval(0.1, 35).low, 1);
  EXPECT_EQ(quantile_rank_interval(0.5, 1).low, 1);
  EXPECT_EQ(quantile_rank_interval(0.5, 1).high, 2);
}

// np -+ z sqrt(np(1-p)), to within the skewness term of Cornish and Fisher and the step of a rank.
TEST(RankInterval, approaches_the_normal_distribution) {
  for (const std::int64_t n :
       {std::int64_t{10000}, std::int64_t{1000000}, std::int64_t{4294967295}}) {
    for (const double p : {0.1, 0.5, 0.8, 0.9}) {
      const RankInterval ranks = quantile_rank_interval(p, n);
      const double mean = static_cast<double>(n) * p, sd = std::sqrt(mean * (1 - p));
      const double z = 1.959963984540054, skew = (z * z - 1) * (1 - 2 * p) / 6;
      EXPECT_NEAR(static_cast<double>(ranks.low), mean - z * sd + skew + 0.5, 1.1) << n << ' ' << p;
      EXPECT_NEAR(static_cast<double>(ranks.high), mean + z * sd + skew + 0.5, 1.1)
          << n << ' ' << p;
    }
  }
}

// One degree of freedom is the Cauchy distribution: P(|T| >= t) = 0.05 at t = tan(0.475 pi).
TEST(StudentInterval, is_that_of_the_cauchy_distribution_for_two_values) {
  const double half = 3 * std::tan(0.475 * std::acos(-1.0));
  const Interval interval = student_interval(10, 3, 2);
  EXPECT_NEAR(interval.low, 10 - half, 1e-9);
  EXPECT_NEAR(interval.high, 10 + half, 1e-9);
}

TEST(StudentInterval, comes_to_that_of_the_normal_distribution) {
  const Interval interval = student_interval(-2, 0.5, std::int64_t{1} << 40);
  EXPECT_NEAR(interval.low, -2 - 0.5 * 1.959963984540054, 1e-9);
  EXPECT_NEAR(interval.high, -2 + 0.5 * 1.959963984540054, 1e-9);
}

TEST(StudentInterval, of_a_single_value_is_infinite) {
  const double infinity = std::numeric_limits<double>::infinity();
  EXPECT_EQ(student_interval(7, 0, 1), (Interval{-infinity, infinity}));
  EXPECT_EQ(student_interval(7, infinity, 1), (Interval{-infinity, infinity}));
}

}  // namespace
}  // namespace art6
