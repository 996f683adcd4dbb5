#include "sim/statistics/paired_proportions.hpp"

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

#include <gtest/gtest.h>

namespace art6 {
namespace {

constexpr double z = 1.959963984540054;

// Tango 1998, section 6.2: 32 pairs, 9 and 3 of them discordant.
TEST(PairedScoreInterval, matches_the_published_example) {
  for (const std::int64_t both : {0, 7, 20}) {
    const Interval interval = paired_score_interval({both, 9, 3, 20 - both});
    EXPECT_NEAR(interval.low, -0.027, 0.0005);
    EXPECT_NEAR(interval.high, 0.390, 0.0005);
  }
}

/// |score| of a difference: (b - c - n delta) over the error at the likeliest cell, which is found
/// by climbing b log(q + delta) + c log q + (n - b - c) log(1 - 2 q - delta).
double score(double b, double c, double n, double delta) {
  const auto slope = [&](double q) {
    return (b > 0 ? b / (q + delta) : 0) + (c > 0 ? c / q : 0) -
           2 * (n - b - c) / (1 - 2 * q - delta);
  };
  double low = std::max(0.0, -delta), high = (1 - delta) / 2;
  for (int i = 0; i < 200; ++i) {
    const double q = (low + high) / 2;
    (slope(q) > 0 ? low : high) = q;
  }
  return std::abs(b - c - n * delta) / std::sqrt(n * (2 * low + delta * (1 - delta)));
}

TEST(PairedScoreInterval, ends_where_the_score_test_just_rejects) {
  EXPECT_NEAR(score(0, 1, 44, -0.1), 1.709, 0.0005);  // Tango's section 6.1
  const PairedCounts examples[] = {{5, 9, 3, 15},      {0, 1, 7, 13},          {40, 40, 20, 60},
                                   {900, 1, 0, 99},    {3, 0, 5, 3},           {0, 3, 1, 9000},
                                   {10, 500, 480, 10}, {1000000, 250, 3, 999}, {1, 30, 30, 1}};
  for (const PairedCounts& counts : examples) {
    const Interval interval = paired_score_interval(counts);
    const auto b = static_cast<double>(counts.only_a), c = static_cast<double>(counts.only_b);
    const auto n = static_cast<double>(counts.both + counts.neither) + b + c;
    EXPECT_NEAR(score(b, c, n, interval.low), z, 1e-6) << b << ' ' << c;
    EXPECT_NEAR(score(b, c, n, interval.high), z, 1e-6) << b << ' ' << c;
    EXPECT_LT(interval.low, (b - c) / n);
    EXPECT_GT(interval.high, (b - c) / n);
  }
}

TEST(PairedScoreInterval, leaves_zero_out_where_mcnemars_test_rejects) {
  int rejected = 0;
  for (std::int64_t b = 0; b <= 40; ++b) {
    for (std::int64_t c = 0; c <= 40; ++c) {
      if (b + c == 0) continue;
      const Interval interval = paired_score_interval({3, b, c, 100});
      const auto difference = static_cast<double>(b - c);
      const bool rejects = difference * difference > z * z * static_cast<double>(b + c);
      EXPECT_EQ(interval.low > 0 || interval.high < 0, rejects) << b << ' ' << c;
      rejected += rejects ? 1 : 0;
    }
  }
  EXPECT_GT(rejected, 500);
}

// Without discordant pairs q = 0: n delta^2 = z^2 delta (1 - delta). With all discordant one way no
// pair is left over, the variance is n (1 - delta^2), and n (1 - delta) = z^2 (1 + delta).
TEST(PairedScoreInterval, of_extreme_outcomes_has_a_closed_form) {
  for (const std::int64_t n : {1, 2, 50, 1000000}) {
    const auto count = static_cast<double>(n);
    const Interval same = paired_score_interval({n, 0, 0, 0});
    EXPECT_NEAR(same.high, z * z / (count + z * z), 1e-15);
    EXPECT_EQ(same.low, -same.high);
    const Interval ahead = paired_score_interval({0, n, 0, 0});
    EXPECT_EQ(ahead.high, 1.0);
    EXPECT_NEAR(ahead.low, (count - z * z) / (count + z * z), 4e-15);
  }
}

TEST(PairedScoreInterval, of_exchanged_alternatives_mirror_each_other) {
  for (const PairedCounts& counts :
       {PairedCounts{36, 12, 2, 0}, {5, 0, 9, 3}, {0, 1, 1, 0}, {8, 0, 0, 4}, {0, 4, 0, 0}}) {
    const PairedCounts exchanged{counts.both, counts.only_b, counts.only_a, counts.neither};
    const Interval one = paired_score_interval(counts), other = paired_score_interval(exchanged);
    EXPECT_NEAR(one.low, -other.high, 1e-15);
    EXPECT_NEAR(one.high, -other.low, 1e-15);
    EXPECT_GE(one.low, -1);
    EXPECT_LE(one.high, 1);
  }
}

// Of 4,000 samples of 300 strongly correlated pairs, the true difference lies outside of 5 %.
TEST(PairedScoreInterval, cover_the_true_difference) {
  std::mt19937_64 random(7);
  std::uniform_real_distribution<double> uniform;
  constexpr int samples = 4000;
  int missed = 0;
  for (int i = 0; i < samples; ++i) {
    PairedCounts counts;
    for (int pair = 0; pair < 300; ++pair) {
      const double u = uniform(random);  // P(a) = 0.5, P(b) = 0.45
      ++(u < 0.43   ? counts.both
         : u < 0.5  ? counts.only_a
         : u < 0.52 ? counts.only_b
                    : counts.neither);
    }
    const Interval interval = paired_score_interval(counts);
    missed += interval.low > 0.05 || interval.high < 0.05 ? 1 : 0;
  }
  const double error = std::sqrt(0.05 * 0.95 / samples);
  EXPECT_NEAR(missed / double{samples}, 0.05, 4 * error + 0.005);
}

}  // namespace
}  // namespace art6
