#include "study/hindcast/shrinkage.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <boost/math/special_functions/digamma.hpp>
#include <boost/math/special_functions/trigamma.hpp>
#include <cmath>
#include <random>
#include <vector>

#include "sim/statistics/student.hpp"
#include "tests/study/hindcast/hindcast_samples.hpp"

namespace art6 {
namespace {

using Values = std::vector<std::vector<double>>;

TEST(LogRate, of_one_state_is_students) {
  // Mean 2, s^2 = (1 + 0 + 1) / 2 = 1.
  const auto law = fit_log_rate(std::vector<double>{1, 2, 3});
  EXPECT_EQ(law->location, 2);
  EXPECT_EQ(law->degrees, 2);
  EXPECT_NEAR(law->scale, std::sqrt(4.0 / 3), 1e-15);
  EXPECT_FALSE(fit_log_rate(std::vector<double>{1}));
  EXPECT_FALSE(fit_log_rate({}));
  EXPECT_EQ(fit_log_rate(std::vector<double>{0.1, 0.1, 0.1})->scale, 0);
}

TEST(LogRate, has_students_quantiles) {
  // Fisher and Yates 1963: t at 2 degrees is 2.920 at 95 % and 1.886 at 90 %.
  const LogRateLaw law{.location = 0.5, .scale = 0.2, .degrees = 2};
  EXPECT_NEAR(find_ratio_quantile(law, 0.95), std::exp(0.5 + 0.2 * 2.920), 3e-4);
  EXPECT_NEAR(find_ratio_quantile(law, 0.05), std::exp(0.5 - 0.2 * 2.920), 3e-4);
  EXPECT_NEAR(find_ratio_quantile(law, 0.5), std::exp(0.5), 1e-11);
  EXPECT_NEAR(match_lognormal_sigma(law), 0.2 * 1.886 / 1.2816, 2e-4);
  EXPECT_NEAR(std::exp(0.5 + match_lognormal_sigma(law) * normal_quantile(0.9)),
              find_ratio_quantile(law, 0.9), 1e-12);
}

TEST(LogRate, covers_the_next_year_as_it_says) {
  for (const std::uint32_t n : {2U, 3U, 6U}) {
    constexpr std::uint32_t rounds = 20000;
    int covered = 0;
    for (std::uint32_t round = 0; round < rounds; ++round) {
      const Stream stream(round, "test/log_rate");
      std::vector<double> values;
      for (std::uint32_t i = 0; i < n; ++i) values.push_back(0.3 + 0.7 * normal_draw(stream, i));
      const LogRateLaw law = *fit_log_rate(values);
      const double next = 0.3 + 0.7 * normal_draw(stream, n);
      const double t = std::abs(next - law.location) / law.scale;
      if (student_two_sided(t, law.degrees) > 0.2) ++covered;
    }
    EXPECT_NEAR(covered / 1.0 / rounds, 0.8, four_errors_of_share(0.8, rounds)) << n;
  }
}

TEST(Shrinkage, of_one_state_is_none) {
  const Values values{{0.3, -0.2, 0.9, 0.4}};
  const ShrunkLogRates shrunk = shrink_log_rates(values);
  const LogRateLaw own = *fit_log_rate(values[0]);
  EXPECT_NEAR(shrunk.laws[0]->location, own.location, 1e-15);
  EXPECT_NEAR(shrunk.laws[0]->scale, own.scale, 1e-15);
  EXPECT_EQ(shrunk.laws[0]->degrees, own.degrees);
}

TEST(Shrinkage, of_identical_states_is_full) {
  // Three times 1, 2, 3: s_0^2 = 1 at 6 degrees, the mean of nine values has a variance of 1/9.
  const ShrunkLogRates shrunk = shrink_log_rates(Values(3, {1, 2, 3}));
  EXPECT_EQ(shrunk.population.variance_between, 0);
  EXPECT_NEAR(shrunk.population.variance_within, 1, 1e-15);
  for (const auto& law : shrunk.laws) {
    EXPECT_NEAR(law->location, 2, 1e-15);
    EXPECT_NEAR(law->scale, std::sqrt(1 + 1.0 / 9), 1e-15);
    EXPECT_EQ(law->degrees, 6);
  }
}

TEST(Shrinkage, follows_dersimonian_and_laird_as_by_hand) {
  // s_i^2 = 2 in both: s_0^2 = 2, v = 1. Q = 50, tau^2 = (50 - 1) / (2 - 1) = 49, mu = 5, var mu =
  // 25, B = 1/50.
  const ShrunkLogRates shrunk = shrink_log_rates(Values{{-1, 1}, {9, 11}});
  EXPECT_NEAR(shrunk.population.variance_between, 49, 1e-12);
  EXPECT_NEAR(shrunk.population.mean, 5, 1e-13);
  EXPECT_NEAR(shrunk.population.variance_of_mean, 25, 1e-12);
  EXPECT_NEAR(shrunk.laws[0]->location, 0.1, 1e-13);
  EXPECT_NEAR(shrunk.laws[1]->location, 9.9, 1e-13);
  EXPECT_NEAR(shrunk.laws[0]->scale, std::sqrt(2 + 0.98 + 0.01), 1e-14);
  EXPECT_EQ(shrunk.laws[0]->degrees, 2);
}

TEST(Shrinkage, lends_a_state_without_years_what_all_have) {
  const ShrunkLogRates shrunk = shrink_log_rates(Values{{-1, 1}, {9, 11}, {}});
  EXPECT_NEAR(shrunk.laws[2]->location, 5, 1e-13);
  EXPECT_NEAR(shrunk.laws[2]->scale, std::sqrt(2 + 49 + 25.0), 1e-12);
  EXPECT_EQ(shrunk.laws[2]->degrees, 2);
}

TEST(Shrinkage, lends_a_state_with_one_year_the_spread_of_the_others) {
  // Both means are 4: mu = 4, tau^2 = 0; v = 2 / 3 and 2: var mu = 1 / (3/2 + 1/2) = 1/2.
  const ShrunkLogRates shrunk =
      shrink_log_rates(Values{{4 - std::sqrt(2), 4, 4 + std::sqrt(2)}, {4}});
  EXPECT_NEAR(shrunk.laws[1]->location, 4, 1e-14);
  EXPECT_NEAR(shrunk.laws[1]->scale, std::sqrt(2.5), 1e-14);
  EXPECT_EQ(shrunk.laws[1]->degrees, 2);
}

TEST(Shrinkage, has_no_law_where_there_is_no_spread_to_learn) {
  const ShrunkLogRates none = shrink_log_rates(Values{{1}, {2}, {}});
  for (const auto& law : none.laws) EXPECT_FALSE(law);
  const ShrunkLogRates alone = shrink_log_rates(Values{{1, 2}, {}});
  EXPECT_TRUE(alone.laws[0]);
  EXPECT_FALSE(alone.laws[1]);
  EXPECT_TRUE(shrink_log_rates({}).laws.empty());
}

TEST(Shrinkage, of_years_without_spread_keeps_the_means) {
  // Means 1 and 3 without error: tau^2 = 2, var mu = 1.
  const ShrunkLogRates shrunk = shrink_log_rates(Values{{1, 1}, {3, 3, 3}, {}});
  EXPECT_EQ(shrunk.laws[0]->location, 1);
  EXPECT_EQ(shrunk.laws[0]->scale, 0);
  EXPECT_EQ(shrunk.laws[1]->location, 3);
  EXPECT_EQ(shrunk.laws[2]->location, 2);
  EXPECT_NEAR(shrunk.laws[2]->scale, std::sqrt(3), 1e-15);
}

TEST(Shrinkage, of_variances_follows_smyth) {
  // Three values each with s = 0.01, 0.05, 1, 8 about the same mean: variances that differ by far
  // more than luck.
  Values values;
  double sum = 0, squares = 0;
  const double scales[] = {0.01, 0.05, 1, 8};
  for (const double s : scales) {
    values.push_back({-s, 0, s});
    const double e = std::log(s * s) - boost::math::digamma(1.0) + std::log(1.0);
    sum += e;
    squares += e * e;
  }
  const double mean = sum / 4;
  const double right = (squares - 4 * mean * mean) / 3 - boost::math::trigamma(1.0);
  int d = 1;
  while (boost::math::trigamma(d / 2.0) > right) ++d;
  const ShrunkLogRates shrunk = shrink_log_rates(values);
  EXPECT_EQ(shrunk.population.prior_degrees, d);
  const double prior = std::exp(mean + boost::math::digamma(d / 2.0) - std::log(d / 2.0));
  EXPECT_NEAR(shrunk.population.variance_within / prior, 1, 1e-12);
  EXPECT_NEAR(shrunk.population.variance_between, 0, 1e-15);
  for (std::size_t i = 0; i < 4; ++i) {
    const double own = scales[i] * scales[i];
    const double variance = (d * prior + 2 * own) / (d + 2);
    const double of_mean = shrunk.population.variance_of_mean;
    EXPECT_NEAR(shrunk.laws[i]->scale, std::sqrt(variance + of_mean), 1e-12);
    EXPECT_EQ(shrunk.laws[i]->degrees, d + 2);
  }
}

TEST(Shrinkage, takes_years_without_spread_for_a_small_variance) {
  // 1e-5 of the median variance, 1.
  const double s = std::sqrt(1e-5);
  Values values{{-s, 0, s}, {-0.5, 0, 0.5}, {-1, 0, 1}, {-1, 0, 1}, {-2, 0, 2}};
  const LogRatePopulation small = shrink_log_rates(values).population;
  values[0] = {0, 0, 0};
  const LogRatePopulation none = shrink_log_rates(values).population;
  EXPECT_EQ(none.prior_degrees, small.prior_degrees);
  EXPECT_NEAR(none.variance_within / small.variance_within, 1, 1e-12);
  EXPECT_LT(none.prior_degrees, none.degrees);
}

/// 400 States with five years each; means N(0.2, 0.4^2), variances 0.3^2 d_0 / chi^2 at d_0 = 8.
struct DrawnStates {
  Values values;
  std::vector<double> means, sds;
};

DrawnStates draw_states(std::uint64_t seed) {
  DrawnStates states;
  for (std::uint32_t i = 0; i < 400; ++i) {
    const Stream stream(seed, "test/states/" + std::to_string(i));
    double chi_squared = 0;
    for (std::uint32_t j = 0; j < 8; ++j) chi_squared += std::pow(normal_draw(stream, j), 2);
    states.means.push_back(0.2 + 0.4 * normal_draw(stream, 8));
    states.sds.push_back(0.3 * std::sqrt(8 / chi_squared));
    std::vector<double>& values = states.values.emplace_back();
    for (std::uint32_t j = 9; j < 14; ++j) {
      values.push_back(states.means.back() + states.sds.back() * normal_draw(stream, j));
    }
  }
  return states;
}

TEST(Shrinkage, finds_what_all_states_have_in_common) {
  const DrawnStates states = draw_states(21);
  const LogRatePopulation population = shrink_log_rates(states.values).population;
  EXPECT_NEAR(population.mean, 0.2, 4 * std::sqrt(population.variance_of_mean));
  // A variance from 400 means: relative standard error sqrt(2 / 399) of 0.16 + 0.09 x 8/6 / 5.
  EXPECT_NEAR(population.variance_between, 0.16, 4 * std::sqrt(2.0 / 399) * 0.184);
  EXPECT_NEAR(std::sqrt(population.variance_within), 0.3, 0.04);
  EXPECT_GE(population.prior_degrees, 5);
  EXPECT_LE(population.prior_degrees, 16);
}

TEST(Shrinkage, is_nearer_to_the_truth_than_own_or_common_means_and_covers_as_it_says) {
  double shrunk_error = 0, own_error = 0, common_error = 0;
  int covered = 0, cases = 0;
  for (std::uint64_t seed = 30; seed < 40; ++seed) {
    const DrawnStates states = draw_states(seed);
    const ShrunkLogRates shrunk = shrink_log_rates(states.values);
    const Stream next_year(seed, "test/next_year");
    for (std::size_t i = 0; i < states.values.size(); ++i) {
      const LogRateLaw& law = *shrunk.laws[i];
      const double truth = states.means[i];
      shrunk_error += std::pow(law.location - truth, 2);
      own_error += std::pow(fit_log_rate(states.values[i])->location - truth, 2);
      common_error += std::pow(shrunk.population.mean - truth, 2);
      const double next =
          truth + states.sds[i] * normal_draw(next_year, static_cast<std::uint32_t>(i));
      const double t = std::abs(next - law.location) / law.scale;
      if (student_two_sided(t, law.degrees) > 0.2) ++covered;
      ++cases;
    }
  }
  EXPECT_LT(shrunk_error, 0.95 * own_error);
  EXPECT_LT(shrunk_error, 0.3 * common_error);
  EXPECT_NEAR(covered / 1.0 / cases, 0.8, four_errors_of_share(0.8, cases));
}

TEST(Shrinkage, does_not_depend_on_the_order_of_states_and_years) {
  std::mt19937 random(22);
  std::normal_distribution<double> normal(0.1, 0.4);
  Values values(9);
  for (std::size_t i = 0; i < values.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j)
      values[i].push_back(normal(random) * static_cast<double>(1 + i % 3));
  }
  const ShrunkLogRates shrunk = shrink_log_rates(values);
  std::vector<std::size_t> order{8, 3, 0, 5, 2, 7, 1, 4, 6};
  Values shuffled;
  for (const std::size_t i : order) {
    shuffled.push_back(values[i]);
    std::ranges::shuffle(shuffled.back(), random);
  }
  const ShrunkLogRates same = shrink_log_rates(shuffled);
  for (std::size_t i = 0; i < order.size(); ++i) {
    EXPECT_EQ(same.laws[i]->location, shrunk.laws[order[i]]->location);
    EXPECT_EQ(same.laws[i]->scale, shrunk.laws[order[i]]->scale);
    EXPECT_EQ(same.laws[i]->degrees, shrunk.laws[order[i]]->degrees);
  }
}

}  // namespace
}  // namespace art6
