// Over 300 lines: every law, by quantiles and moments.
#include "models/sampling/law_facts.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <boost/math/distributions/lognormal.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/triangular.hpp>
#include <boost/math/special_functions/beta.hpp>
#include <cmath>
#include <limits>

#include "models/sampling/sampler.hpp"
#include "sim/lanes/elementwise.hpp"
#include "tests/models/sampling/laws.hpp"

namespace art6 {
namespace {

namespace exact = boost::math;
constexpr double infinity = std::numeric_limits<double>::infinity();

// Laws as they stand, without the word Quantity around each.
double quantile(const Distribution& law, double p) { return art6::quantile(Quantity(law), p); }
double median(const Distribution& law) { return art6::median(Quantity(law)); }
std::pair<double, double> support(const Distribution& law) { return art6::support(Quantity(law)); }
Sampler law_sampler(const Distribution& law) { return make_sampler(Quantity(law)); }

const std::vector<double> probabilities{0x1p-53, 1e-12, 1e-9, 1e-6,     0.001,    0.01,     0.1,
                                        0.25,    0.4,   0.5,  0.6,      0.75,     0.9,      0.99,
                                        0.999,   0.2,   0.05, 1 - 1e-6, 1 - 1e-9, 1 - 1e-12};

// Mean and variance of a law by the trapezoidal rule over the normal score of its quantiles.
struct Moments {
  double mean = 0, variance = 0;
};
Moments moments(const Distribution& law) {
  const Sampler sampler = law_sampler(law);
  constexpr double step = 1.0 / 2048;
  double weights = 0, sum = 0, squares = 0;
  const double centre = draw(sampler, 0.5);
  for (double z = -8.2; z <= 8.2; z += step) {
    const double weight = std::exp(-z * z / 2);
    const double x = draw(sampler, normal_cdf(z)) - centre;
    weights += weight;
    sum += weight * x;
    squares += weight * x * x;
  }
  const double mean = sum / weights;
  return {centre + mean, squares / weights - mean * mean};
}

void expect_moments(const Distribution& law, double mean, double variance) {
  const Moments found = moments(law);
  const double sd = std::sqrt(variance);
  EXPECT_NEAR(found.mean, mean, 1e-6 * sd);
  EXPECT_NEAR(found.variance, variance, 1e-6 * variance);
}

TEST(Plain, is_its_number_at_every_probability) {
  for (const double p : probabilities) EXPECT_EQ(quantile(Quantity(7.25), p), 7.25);
  EXPECT_EQ(support(Quantity(7.25)), std::pair(7.25, 7.25));
  EXPECT_EQ(median(Quantity(7.25)), 7.25);
}

TEST(Uniform, is_linear) {
  for (const double p : probabilities) EXPECT_EQ(quantile(Uniform{1, 3}, p), 1 + 2 * p);
  expect_moments(Uniform{1, 3}, 2, 4.0 / 12);
}

TEST(Triangular, has_the_exact_quantiles) {
  for (const double mode : {1.0, 2.0, 4.5, 5.0}) {
    const exact::triangular law(1, mode, 5);
    for (const double p : probabilities) {
      const double expected = exact::quantile(law, p);
      EXPECT_NEAR(quantile(Triangular{1, mode, 5}, p), expected, 3e-15 * expected) << p;
    }
  }
}

// (min + mode + max) / 3; (a^2 + b^2 + c^2 - ab - ac - bc) / 18
TEST(Triangular, has_the_mean_and_variance_of_the_formula) {
  expect_moments(Triangular{1, 2, 5}, 8.0 / 3, (1 + 4 + 25 - 2 - 5 - 10) / 18.0);
}

// P(X < 2) = (2 - 1)^2 / (4 * 1), of Triangular{1, 2, 5}.
TEST(Triangular, reaches_its_mode_at_its_share_of_the_range) {
  EXPECT_EQ(quantile(Triangular{1, 2, 5}, 0.25), 2);
}

TEST(Pert, has_the_exact_quantiles) {
  for (const double mode : {1.0, 2.0, 3.0, 5.0}) {
    const double a = 1 + (mode - 1), b = 1 + (5 - mode);
    for (const double p : {1e-9, 1e-6, 0.01, 0.1, 0.3, 0.5, 0.8, 0.95, 0.999, 1 - 1e-9}) {
      const double x = (quantile(Pert{1, mode, 5}, p) - 1) / 4;
      const double excess = exact::ibeta(a, b, x) - p;
      EXPECT_NEAR(excess / exact::ibeta_derivative(a, b, x), 0, 1e-7) << mode << ' ' << p;
    }
  }
}

// mean (min + 4 mode + max) / 6, variance (mean - min) (max - mean) / 7
TEST(Pert, has_the_mean_and_variance_of_the_formula) {
  expect_moments(Pert{1, 2, 5}, 14.0 / 6, (14.0 / 6 - 1) * (5 - 14.0 / 6) / 7);
}

TEST(Pert, with_the_mode_in_the_middle_has_its_median_there) {
  EXPECT_EQ(median(Pert{1, 3, 5}), 3);
}

TEST(Normal, has_the_exact_quantiles) {
  const exact::normal law(3, 2);
  for (const double p : probabilities) {
    EXPECT_NEAR(quantile(Normal{3, 2, {}, {}}, p), exact::quantile(law, p), 2e-14 * 8.3) << p;
  }
  expect_moments(Normal{3, 2, {}, {}}, 3, 4);
  EXPECT_EQ(median(Normal{3, 2, {}, {}}), 3);
}

// The quantile between bounds, from whichever tail of the whole law is the smaller.
double between(const exact::normal_distribution<long double>& law, long double min, long double max,
               long double p) {
  if (min < law.mean()) {
    return static_cast<double>(
        exact::quantile(law, exact::cdf(law, min) * (1 - p) + exact::cdf(law, max) * p));
  }
  const auto upper = [&](long double x) { return exact::cdf(exact::complement(law, x)); };
  return static_cast<double>(
      exact::quantile(exact::complement(law, upper(min) * (1 - p) + upper(max) * p)));
}

TEST(Normal, between_bounds_has_the_exact_quantiles) {
  const exact::normal_distribution<long double> law(3, 2);
  const std::vector<std::pair<double, double>> bounds{{0, 5},   {-20, 3},   {3, 40},    {-15, -9},
                                                      {15, 21}, {15, 15.5}, {-40, -30}, {40, 60}};
  for (const auto& [min, max] : bounds) {
    for (const double p : probabilities) {
      const double expected = std::clamp(between(law, min, max, p), min, max);
      const double found = quantile(Normal{3, 2, min, max}, p);
      EXPECT_NEAR(found, expected, 1e-12 * std::abs(expected) + 1e-13) << min << ' ' << p;
    }
  }
}

// Beyond -8.3 deviations a uniform's complement is lost to rounding; 1 - 1e-12 of what is above 0
// is still told apart, as it comes from the upper tail itself.
TEST(Normal, above_a_bound_keeps_its_upper_tail_exact) {
  const double z = exact::quantile(exact::complement(exact::normal(), 0x1p-54));
  EXPECT_NEAR(quantile(Normal{0, 1, 0, {}}, 1 - 0x1p-53), z, 1e-13);
}

// mean mu + sigma (phi(a) - phi(b)) / Z, variance sigma^2 (1 + (a phi(a) - b phi(b)) / Z - (..)^2)
TEST(Normal, between_bounds_has_the_mean_and_variance_of_the_formula) {
  const double a = (0.0 - 3) / 2, b = (4.0 - 3) / 2;
  const exact::normal unit;
  const double kept = exact::cdf(unit, b) - exact::cdf(unit, a);
  const double shift = (exact::pdf(unit, a) - exact::pdf(unit, b)) / kept;
  const double spread = (a * exact::pdf(unit, a) - b * exact::pdf(unit, b)) / kept;
  expect_moments(Normal{3, 2, 0, 4}, 3 + 2 * shift, 4 * (1 + spread - shift * shift));
}

TEST(Lognormal, has_the_exact_quantiles) {
  const exact::lognormal law(1, 0.5);
  for (const double p : probabilities) {
    const double expected = exact::quantile(law, p);
    EXPECT_NEAR(quantile(Lognormal{1, 0.5, {}, {}}, p), expected, 1e-13 * expected) << p;
  }
  const double mean = std::exp(1 + 0.125);
  expect_moments(Lognormal{1, 0.5, {}, {}}, mean, mean * mean * (std::exp(0.25) - 1));
  EXPECT_EQ(median(Lognormal{1, 0.5, {}, {}}), exp(1));
}

TEST(Lognormal, between_bounds_is_the_exponential_of_a_normal_between_their_logarithms) {
  const exact::normal_distribution<long double> law(1, 0.5);
  for (const auto& [min, max] : {std::pair{2.0, 6.0}, {0.01, 0.1}, {20.0, 200.0}}) {
    for (const double p : probabilities) {
      const double expected = std::exp(between(law, std::log(min), std::log(max), p));
      EXPECT_NEAR(quantile(Lognormal{1, 0.5, min, max}, p), expected, 1e-12 * expected) << p;
    }
  }
}

// The mean below a bound x is e^(mu + s^2/2) Phi(b - s) / Phi(b), b = (ln x - mu) / s.
TEST(Lognormal, below_a_bound_has_the_mean_of_the_formula) {
  const exact::normal unit;
  const double b = (std::log(3.0) - 1) / 0.5;
  const double mean = std::exp(1.125) * exact::cdf(unit, b - 0.5) / exact::cdf(unit, b);
  EXPECT_NEAR(moments(Lognormal{1, 0.5, {}, 3}).mean, mean, 1e-7);
}

// Shapes a = m s, b = (1 - m) s with s = m (1 - m) / sd^2 - 1: 9.2 and 13.8 for 0.4 and 0.1.
TEST(Beta, has_the_exact_quantiles) {
  for (const double p : {1e-9, 1e-6, 0.01, 0.1, 0.3, 0.5, 0.8, 0.95, 0.999, 1 - 1e-9}) {
    const double x = quantile(Beta{0.4, 0.1}, p);
    const double excess = exact::ibeta(9.2, 13.8, x) - p;
    EXPECT_NEAR(excess / exact::ibeta_derivative(9.2, 13.8, x), 0, 1e-7) << p;
  }
}

TEST(Beta, has_its_mean_and_standard_deviation) {
  for (const auto& [mean, sd] : {std::pair{0.4, 0.1}, {0.3, 0.25}, {0.98, 0.01}, {0.01, 0.01}}) {
    expect_moments(Beta{mean, sd}, mean, sd * sd);
  }
}

TEST(Beta, keeps_its_mean_and_standard_deviation_in_extreme_shapes) {
  for (const auto& [mean, sd] : {std::pair{0.25, 1e-9}, {0.3, 0.44}, {0.5, 0.49999}}) {
    const Moments found = moments(Beta{mean, sd});
    EXPECT_NEAR(found.mean, mean, 1e-3 * sd);  // the jumps of the last meet the rule's grid
    EXPECT_NEAR(std::sqrt(found.variance), sd, 1e-3 * sd);
  }
}

TEST(Discrete, takes_the_first_value_that_reaches_the_probability) {
  const Discrete law{{1, 2, 4}, {5, 3, 2}};
  EXPECT_EQ(quantile(law, 0x1p-53), 1);
  EXPECT_EQ(quantile(law, 0.5), 1);
  EXPECT_EQ(quantile(law, 0.5 + 0x1p-53), 2);
  EXPECT_EQ(quantile(law, 0.8), 2);
  EXPECT_EQ(quantile(law, 0.8 + 0x1p-53), 4);
  EXPECT_EQ(quantile(law, 1 - 0x1p-53), 4);
}

TEST(Discrete, gives_each_value_its_weight) {
  const Sampler sampler = law_sampler(Discrete{{1, 2, 4}, {5, 3, 2}});
  int ones = 0, twos = 0, fours = 0;
  for (int i = 0; i < 1000; ++i) {
    const double x = draw(sampler, (i + 0.5) / 1000);
    ones += x == 1;
    twos += x == 2;
    fours += x == 4;
  }
  EXPECT_EQ(ones, 500);
  EXPECT_EQ(twos, 300);
  EXPECT_EQ(fours, 200);
}

TEST(Discrete, never_draws_a_value_of_weight_0) {
  const Discrete law{{-1, 1, 2, 4}, {0, 1, 1, 0}};
  EXPECT_EQ(quantile(law, 0x1p-53), 1);
  EXPECT_EQ(quantile(law, 1 - 0x1p-53), 2);
  EXPECT_EQ(support(law), std::pair(1.0, 2.0));
}

TEST(Quantiles, come_back_and_are_linear_between) {
  const Quantiles law{{0, 0.05, 0.5, 0.95, 1}, {0.1, 1.3, 3.7, 9.1, 20}};
  for (std::size_t i = 1; i + 1 < law.at.size(); ++i) {
    EXPECT_EQ(quantile(law, law.at[i]), law.values[i]);
  }
  EXPECT_DOUBLE_EQ(quantile(law, 0.275), (1.3 + 3.7) / 2);
  EXPECT_DOUBLE_EQ(quantile(law, 0.96), 9.1 + (20 - 9.1) / 5);
}

// Pieces of equal law: mean (a + b) / 2, second moment (a^2 + a b + b^2) / 3 each.
TEST(Quantiles, have_the_mean_and_variance_of_their_pieces) {
  const double mean = 0.5 * 1 + 0.5 * 6;
  const double square = 0.5 * 4 / 3 + 0.5 * (4 + 20 + 100) / 3;
  expect_moments(Quantiles{{0, 0.5, 1}, {0, 2, 10}}, mean, square - mean * mean);
}

TEST(Support, is_unbounded_where_nothing_bounds) {
  EXPECT_EQ(support(Normal{3, 1, {}, {}}), std::pair(-infinity, infinity));
  EXPECT_EQ(support(Normal{3, 1, 0, {}}), std::pair(0.0, infinity));
  EXPECT_EQ(support(Normal{3, 1, {}, 9}), std::pair(-infinity, 9.0));
  EXPECT_EQ(support(Lognormal{1, 0.5, {}, {}}), std::pair(0.0, infinity));
  EXPECT_EQ(support(Lognormal{1, 0.5, -1, 3}), std::pair(0.0, 3.0));
  EXPECT_EQ(support(Lognormal{1, 0.5, 2, {}}), std::pair(2.0, infinity));
}

TEST(Support, is_the_range_of_the_bounded_laws) {
  EXPECT_EQ(support(Uniform{1, 2}), std::pair(1.0, 2.0));
  EXPECT_EQ(support(Triangular{1, 2, 5}), std::pair(1.0, 5.0));
  EXPECT_EQ(support(Pert{1, 2, 5}), std::pair(1.0, 5.0));
  EXPECT_EQ(support(Beta{0.4, 0.1}), std::pair(0.0, 1.0));
  EXPECT_EQ(support(Discrete{{1, 2, 4}, {5, 3, 2}}), std::pair(1.0, 4.0));
  EXPECT_EQ(support(Quantiles{{0, 0.5, 1}, {0, 3, 20}}), std::pair(0.0, 20.0));
}

TEST(Support, is_never_left) {
  for (const auto& [name, quantity] : every_kind_of_law()) {
    const auto [min, max] = support(quantity);
    const Sampler sampler = make_sampler(quantity);
    for (const double p : probabilities) {
      EXPECT_GE(draw(sampler, p), min) << name << ' ' << p;
      EXPECT_LE(draw(sampler, p), max) << name << ' ' << p;
    }
    EXPECT_TRUE(std::isfinite(draw(sampler, 0x1p-53))) << name;
    EXPECT_TRUE(std::isfinite(draw(sampler, 1 - 0x1p-53))) << name;
  }
}

TEST(Median, is_the_quantile_at_one_half) {
  for (const auto& [name, quantity] : every_kind_of_law()) {
    EXPECT_EQ(median(quantity), draw(make_sampler(quantity), 0.5)) << name;
  }
  EXPECT_EQ(median(Discrete{{1, 2, 4}, {5, 3, 2}}), 1);
  EXPECT_EQ(median(Quantiles{{0, 0.5, 1}, {0, 3, 20}}), 3);
}

TEST(KeptProbability, is_what_the_law_has_between_its_bounds) {
  const exact::normal unit;
  EXPECT_EQ(kept_probability(Normal{3, 2, {}, {}}), 1);
  EXPECT_EQ(kept_probability(Normal{3, 2, 3, {}}), 0.5);
  EXPECT_NEAR(kept_probability(Normal{3, 2, 0, 5}), exact::cdf(unit, 1) - exact::cdf(unit, -1.5),
              1e-15);
  const double far = exact::cdf(exact::complement(unit, 6));
  EXPECT_NEAR(kept_probability(Normal{3, 2, 15, {}}), far, 1e-12 * far);
  EXPECT_NEAR(kept_probability(Normal{3, 2, {}, -9}), far, 1e-12 * far);
  EXPECT_NEAR(kept_probability(Lognormal{1, 0.5, std::exp(4), {}}), far, 1e-12 * far);
  EXPECT_EQ(kept_probability(Lognormal{1, 0.5, {}, {}}), 1);
  EXPECT_EQ(kept_probability(Lognormal{1, 0.5, -1, {}}), 1);
}

TEST(KeptProbability, is_1_for_laws_without_bounds_of_their_own) {
  EXPECT_EQ(kept_probability(Uniform{1, 2}), 1);
  EXPECT_EQ(kept_probability(Beta{0.4, 0.1}), 1);
}

TEST(KeptProbability, is_0_where_a_law_has_nothing_between_its_bounds) {
  EXPECT_EQ(kept_probability(Normal{0, 1, 50, 60}), 0);
  EXPECT_EQ(kept_probability(Lognormal{1, 0.5, {}, 0}), 0);
}

}  // namespace
}  // namespace art6
