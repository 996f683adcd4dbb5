// The spread of a year against closed forms and draws of months.
#include "study/hindcast/yearly_noise.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/study/hindcast/hindcast_samples.hpp"

namespace art6::yearly_noise_tests {
namespace {

constexpr std::array<double, 12> all_year{1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
constexpr std::array<double, 12> two_months{0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0};

TEST(RelativeVariance, of_independent_months_is_a_twelfth_of_theirs) {
  // On and off for two months each: every month is a new throw of a coin.
  EXPECT_NEAR(find_relative_variance({2, 2, 0}, all_year), 0.25 / 0.25 / 12, 1e-15);
  EXPECT_NEAR(find_relative_variance({2, 2, 0}, two_months), 1.0 / 2, 1e-15);
  EXPECT_NEAR(find_relative_variance({2, 2, 0.5}, two_months), 0.0625 / 0.5625 / 2, 1e-15);
}

TEST(RelativeVariance, of_months_that_follow_each_other_grows) {
  // r = 1 - 1/4 - 1/4 = 1/2: variance of the sum of two is v (2 + 2 r).
  EXPECT_NEAR(find_relative_variance({4, 4, 0}, two_months), 0.25 * 3 / 1, 1e-15);
  EXPECT_NEAR(find_relative_variance({1e6, 1e6, 0}, all_year), 1, 1e-4);
}

TEST(RelativeVariance, is_0_where_nothing_changes_or_nothing_is_done) {
  EXPECT_EQ(find_relative_variance({4, 4, 1}, all_year), 0);
  EXPECT_EQ(find_relative_variance({4, 4, 0}, {}), 0);
}

TEST(MonthlyNoise, gives_the_year_its_variance) {
  for (const double variance : {0.01, 0.1, 0.5}) {
    const double noise = find_monthly_noise(variance, 0, all_year);
    EXPECT_NEAR(std::log(1 + (std::exp(noise * noise) - 1) / 12), variance, 1e-12);
  }
  EXPECT_NEAR(find_monthly_noise(0.1, 0, two_months),
              std::sqrt(std::log(1 + 2 * (std::exp(0.1) - 1))), 1e-12);
}

TEST(MonthlyNoise, of_simulated_months_makes_the_year_vary_so_much) {
  const double noise = find_monthly_noise(0.09, 0, all_year);
  constexpr int years = 20000;
  double sum = 0, squares = 0, fourth = 0;
  for (int year = 0; year < years; ++year) {
    const Stream stream(static_cast<std::uint64_t>(year), "test/months");
    double output = 0;
    for (std::uint32_t month = 0; month < 12; ++month) {
      output += std::exp(noise * normal_draw(stream, month) - noise * noise / 2) / 12;
    }
    sum += output;
    squares += (output - 1) * (output - 1);
    fourth += std::pow(output - 1, 4);
  }
  const double variance = squares / years;
  const double error = std::sqrt((fourth / years - variance * variance) / years);
  EXPECT_NEAR(sum / years, 1, 4 * std::sqrt(variance / years));
  EXPECT_NEAR(variance, std::exp(0.09) - 1, 4 * error);
}

TEST(MonthlyNoise, leaves_to_access_what_is_its) {
  EXPECT_EQ(find_monthly_noise(0.1, std::exp(0.1) - 1, all_year), 0);
  EXPECT_EQ(find_monthly_noise(0.1, 0.5, all_year), 0);
  EXPECT_EQ(find_monthly_noise(0, 0, all_year), 0);
  EXPECT_EQ(find_monthly_noise(0.1, 0, {}), 0);
  const double noise = find_monthly_noise(0.1, 0.02, all_year);
  EXPECT_NEAR((1 + (std::exp(noise * noise) - 1) / 12) * 1.02, std::exp(0.1), 1e-12);
}

TEST(MonthlyNoise, is_not_more_than_a_scenario_may_have) {
  EXPECT_EQ(find_monthly_noise(100, 0, all_year), 5);
}

}  // namespace
}  // namespace art6::yearly_noise_tests
