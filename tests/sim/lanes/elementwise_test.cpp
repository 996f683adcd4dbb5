// Every bound that sim/lanes/elementwise.hpp states, held against 80-bit arithmetic.
#include "sim/lanes/elementwise.hpp"

#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <numbers>
#include <random>
#include <vector>

#include <gtest/gtest.h>

namespace art6 {
namespace {

using Exact = long double;
static_assert(std::numeric_limits<Exact>::digits >= 64);

constexpr double infinite = std::numeric_limits<double>::infinity();
constexpr double nan = std::numeric_limits<double>::quiet_NaN();
const double nan_with_payload = std::bit_cast<double>(std::uint64_t{0x7FF8000000000001});
constexpr double smallest_normal = 0x1p-1022;
constexpr double largest = std::numeric_limits<double>::max();

/// The largest error met, and where.
struct Worst {
  double error = 0, at = 0;
  void meet(Exact new_error, double x) {
    if (!(new_error <= static_cast<Exact>(error))) *this = {static_cast<double>(new_error), x};
  }
};

Exact relative(double value, Exact exact) {
  return std::abs((static_cast<Exact>(value) - exact) / exact);
}

/// A grid of n points from low to high, both ends included, and as many random points between.
std::vector<double> points(double low, double high, int n) {
  std::mt19937_64 random(1);
  std::vector<double> all;
  for (int i = 0; i < n; ++i) {
    all.push_back(low + (high - low) * i / (n - 1));
    all.push_back(low + (high - low) * static_cast<double>(random() >> 11) * 0x1p-53);
  }
  all.push_back(high);
  return all;
}

/// x and its neighbours, n on either side.
std::vector<double> around(double x, int n) {
  std::vector<double> all{x};
  double below = x, above = x;
  for (int i = 0; i < n; ++i) {
    all.push_back(below = std::nextafter(below, -infinite));
    all.push_back(above = std::nextafter(above, infinite));
  }
  return all;
}

void append(std::vector<double>& all, const std::vector<double>& more) {
  all.insert(all.end(), more.begin(), more.end());
}

TEST(Exp, is_off_by_less_than_a_relative_2_to_the_minus_51) {
  std::vector<double> xs = points(-708, 709, 500000);
  append(xs, points(-1, 1, 100000));
  append(xs, points(-1e-8, 1e-8, 10000));
  for (int k = -1021; k <= 1022; ++k) append(xs, around((k + 0.5) * std::numbers::ln2, 20));
  Worst worst;
  for (const double x : xs) worst.meet(relative(art6::exp(x), std::exp(Exact{x})), x);
  EXPECT_LT(worst.error, 0x1p-51) << worst.at;  // 2^-52.4 was met
}

TEST(Exp, ends_at_0_and_infinity) {
  EXPECT_EQ(art6::exp(0.0), 1);
  EXPECT_EQ(art6::exp(-0.0), 1);
  EXPECT_EQ(art6::exp(0x1p-1074), 1);
  EXPECT_GT(art6::exp(-708), smallest_normal);
  EXPECT_EQ(art6::exp(std::nextafter(-708, -infinite)), 0);
  EXPECT_EQ(art6::exp(-infinite), 0);
  EXPECT_LT(art6::exp(709), largest);
  EXPECT_EQ(art6::exp(std::nextafter(709, infinite)), infinite);
  EXPECT_EQ(art6::exp(largest), infinite);
  EXPECT_EQ(art6::exp(infinite), infinite);
  EXPECT_TRUE(std::isnan(art6::exp(nan)));
  EXPECT_TRUE(std::isnan(art6::exp(-nan)));
  EXPECT_TRUE(std::isnan(art6::exp(nan_with_payload)));
}

TEST(Log, is_off_by_less_than_2_to_the_minus_51) {
  std::vector<double> xs = points(0.5, 2, 300000);
  append(xs, points(0.999, 1.001, 100000));
  for (const double x : points(-708, 709, 300000)) xs.push_back(art6::exp(x));
  for (int k = -1022; k <= 1023; ++k) {
    append(xs, around(std::ldexp(1.0, k), k > -1022 ? 5 : 0));
    append(xs, around(std::ldexp(std::numbers::sqrt2, k), 5));  // where the mantissa's range ends
  }
  append(xs, {smallest_normal, largest});
  Worst worst;
  for (const double x : xs) {
    const Exact exact = std::log(Exact{x});
    worst.meet(
        std::abs(static_cast<Exact>(art6::log(x)) - exact) / std::max(std::abs(exact), 1e-3L), x);
  }
  EXPECT_LT(worst.error, 0x1p-51) << worst.at;  // 2^-52.5 was met
}

TEST(Log, ends_at_minus_infinity_and_infinity) {
  EXPECT_EQ(art6::log(1), 0);
  EXPECT_EQ(art6::log(0.0), -infinite);
  EXPECT_EQ(art6::log(-0.0), -infinite);
  EXPECT_EQ(art6::log(infinite), infinite);
  EXPECT_TRUE(std::isnan(art6::log(-0x1p-1074)));
  EXPECT_TRUE(std::isnan(art6::log(-1)));
  EXPECT_TRUE(std::isnan(art6::log(-infinite)));
  EXPECT_TRUE(std::isnan(art6::log(nan)));
  EXPECT_TRUE(std::isnan(art6::log(nan_with_payload)));
}

TEST(Pow, is_off_by_less_than_its_bound) {
  Worst worst;
  const auto meet = [&worst](double x, double y) {
    const Exact exponent = Exact{y} * std::log(Exact{x});
    if (std::abs(exponent) > 707.9L) return;
    const Exact exact = std::pow(Exact{x}, Exact{y});
    worst.meet(relative(art6::pow(x, y), exact) / (1 + std::abs(exponent)), x);
  };
  const std::vector<double> shares = points(-1, 1, 150000), others = points(-1, 1, 149999);
  for (std::size_t i = 0; i < others.size(); ++i) {
    const double x = art6::exp(700 * shares[others.size() - 1 - i]);
    meet(x, 708 * others[i] / art6::log(x));
    meet(5 + 5 * shares[i], 5 * others[others.size() - 1 - i]);
    meet(1 + 0.1 * shares[i], 1000 * others[others.size() - 1 - i]);
    meet(1 + 1e-3 * shares[i], 1e6 * others[others.size() - 1 - i]);
  }
  for (int x = 1; x <= 100; ++x) {
    for (int y = -40; y <= 40; ++y) meet(x, 0.5 * y);
  }
  EXPECT_LT(worst.error, 0x1p-50) << worst.at;  // 2^-51.8 was met
}

TEST(Pow, of_zero_of_negative_numbers_and_of_no_number) {
  for (const double zero : {0.0, -0.0}) {
    EXPECT_EQ(art6::pow(zero, 2), 0);
    EXPECT_EQ(art6::pow(zero, 0x1p-1074), 0);
    EXPECT_EQ(art6::pow(zero, 0), 1);
    EXPECT_EQ(art6::pow(zero, -0.0), 1);
    EXPECT_EQ(art6::pow(zero, -2), infinite);
    EXPECT_TRUE(std::isnan(art6::pow(zero, nan)));
  }
  for (const double x : {0x1p-1022, 0.5, 1.0, 3.0, largest}) {
    EXPECT_EQ(art6::pow(x, 0), 1);
    EXPECT_TRUE(std::isnan(art6::pow(x, nan)));
  }
  for (const double y : {-2.0, 0.0, 2.0, 0.5, nan}) {
    EXPECT_TRUE(std::isnan(art6::pow(-1, y)));
    EXPECT_TRUE(std::isnan(art6::pow(-infinite, y)));
    EXPECT_TRUE(std::isnan(art6::pow(nan, y)));
  }
  EXPECT_EQ(art6::pow(2, 2000), infinite);
  EXPECT_EQ(art6::pow(2, -2000), 0);
  EXPECT_EQ(art6::pow(infinite, 2), infinite);
  EXPECT_EQ(art6::pow(infinite, -2), 0);
}

Exact exact_cdf(Exact z) { return std::erfc(-z / std::numbers::sqrt2_v<Exact>) / 2; }
Exact exact_density(Exact z) {
  return std::exp(-z * z / 2) * std::numbers::inv_sqrtpi_v<Exact> / std::numbers::sqrt2_v<Exact>;
}

TEST(NormalCdf, is_off_by_less_than_a_relative_1e_minus_13) {
  std::vector<double> xs = points(-37, 9, 200000);
  append(xs, points(-6, 6, 100000));
  append(xs, points(-1e-8, 1e-8, 1000));
  for (const double branch : {0.67448975, 5.656854249492380195}) {
    append(xs, around(branch, 100));
    append(xs, around(-branch, 100));
  }
  for (int i = 1; i < 37 * 16; ++i) append(xs, around(-i / 16.0, 3));
  Worst worst;
  for (const double x : xs) worst.meet(relative(art6::normal_cdf(x), exact_cdf(x)), x);
  EXPECT_LT(worst.error, 1e-13) << worst.at;  // 1.0e-15 was met
}

TEST(NormalCdf, ends_at_0_and_1) {
  EXPECT_EQ(normal_cdf(0.0), 0.5);
  EXPECT_EQ(normal_cdf(-0.0), 0.5);
  for (const double far : {38.0, 100.0, 1e200, infinite}) {
    EXPECT_EQ(normal_cdf(far), 1);
    EXPECT_EQ(normal_cdf(-far), 0);
  }
  EXPECT_TRUE(std::isnan(normal_cdf(nan)));
}

/// By how much z misses the quantile whose lower tail is `low` and whose upper tail is `high`: a
/// step of Newton's method from z, whose own error is of the order of the square.
Exact quantile_error(Exact z, Exact low, Exact high) {
  const Exact step = z < 0 ? exact_cdf(z) - low : high - exact_cdf(-z);
  return std::abs(step / exact_density(z));
}

TEST(NormalQuantile, is_off_by_less_than_1e_minus_14) {
  std::vector<double> ps = points(0x1p-53, 1 - 0x1p-53, 200000);
  for (const double x : points(-708, -0.001, 200000)) ps.push_back(art6::exp(x));
  for (const double x : points(-36, -1, 50000)) ps.push_back(1 - art6::exp(x));
  for (const double branch : {0.075, 0.925, std::exp(-25.0), 0.5}) append(ps, around(branch, 100));
  append(ps, {smallest_normal, 0x1p-53, 1 - 0x1p-53});
  Worst worst;
  for (const double p : ps) {
    const double z = normal_quantile(p);
    worst.meet(quantile_error(z, p, 1 - Exact{p}) / std::max(1.0L, std::abs(Exact{z})), p);
  }
  EXPECT_LT(worst.error, 1e-14) << worst.at;  // 9.2e-16 was met
}

TEST(NormalQuantile, of_the_upper_tail_mirrors_that_of_the_lower_one) {
  EXPECT_EQ(normal_quantile(0.5), 0);
  for (const double share : points(0x1p-52, 0.5, 100000)) {
    const double p = std::floor(share * 0x1p53) * 0x1p-53;  // so that 1 - p is exact
    ASSERT_EQ(normal_quantile(1 - p), -normal_quantile(p)) << p;
  }
}

}  // namespace
}  // namespace art6
