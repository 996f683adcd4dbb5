// Laws of yearly rates against Student's law, closed forms and draws from known laws.
#include "study/hindcast/rate_laws.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "tests/study/hindcast/hindcast_samples.hpp"

namespace art6::rate_law_tests {
namespace {

using Years = std::vector<YearlyLogRatio>;

Years make_years(int first, const std::vector<double>& values) {
  Years years;
  for (const double value : values) {
    years.push_back({first + static_cast<int>(years.size()), value});
  }
  return years;
}

/// A State's x in successive years from 2001 on: its mean and deviations with this correlation.
std::vector<double> draw_values(const Stream& stream, int n, double mean, double sd, double rho) {
  std::vector<double> values;
  double deviation = normal_draw(stream, 0);
  for (int i = 1; i <= n; ++i) {
    values.push_back(mean + sd * deviation);
    deviation = rho * deviation +
                std::sqrt(1 - rho * rho) * normal_draw(stream, static_cast<std::uint32_t>(i));
  }
  return values;
}

TEST(RateLaw, of_one_state_alone_is_students) {
  const std::vector<double> values{0.3, -0.2, 0.9, 0.4};
  const RateLaws fit = fit_rate_laws(std::vector<Years>{make_years(2015, values)}, 2019);
  const LogRateLaw student = *fit_log_rate(values);
  EXPECT_EQ(fit.persistence, 0);  // of three changes nothing is said
  const RateLaw& law = *fit.laws[0];
  EXPECT_DOUBLE_EQ(law.location, student.location);
  const double sigma = match_lognormal_sigma(student);
  EXPECT_NEAR(law.compute_variance(), sigma * sigma, 1e-12);
  // s^2 is the year's own; the rest, with what Student's law adds, is not known of the mean.
  EXPECT_NEAR(law.yearly_variance, (0.05 * 0.05 + 0.55 * 0.55 + 0.55 * 0.55 + 0.05 * 0.05) / 3,
              1e-12);
}

TEST(RateLaw, of_equal_states_is_one_law_without_spread) {
  const RateLaws fit = fit_rate_laws(
      std::vector{make_years(2015, {0.5, 0.5, 0.5}), make_years(2010, {0.5, 0.5})}, 2018);
  for (const auto& law : fit.laws) {
    EXPECT_DOUBLE_EQ(law->location, 0.5);
    EXPECT_EQ(law->compute_variance(), 0);
  }
}

TEST(RateLaw, of_a_state_without_values_is_that_of_all_others) {
  const std::vector<double> some{0.1, 0.7, 0.3}, more{0.9, 1.2, 1.3};
  const RateLaws fit =
      fit_rate_laws(std::vector{make_years(2015, some), Years{}, make_years(2015, more)}, 2018);
  EXPECT_EQ(fit.laws[1]->location, fit.population.mean);
  EXPECT_GT(fit.laws[1]->lasting_variance, fit.laws[0]->lasting_variance);
}

TEST(RateLaw, of_a_single_value_takes_an_assumed_spread) {
  const RateLaws fit = fit_rate_laws(std::vector{make_years(2017, {0.4}), Years{}}, 2018);
  EXPECT_EQ(fit.laws[0]->location, 0.4);
  EXPECT_DOUBLE_EQ(fit.laws[0]->lasting_variance, 0.35 * 0.35);
  EXPECT_EQ(fit.laws[0]->yearly_variance, 0);
  EXPECT_FALSE(fit.laws[0]->student);
  EXPECT_FALSE(fit.laws[1]);
}

// Three successive years: 1 - c = (1 - rho)(3 + rho) / 3, so that rho = 6 S / Q - 3. Of 0, 1, 0.8
// S is 0.56 and Q 1.04.
TEST(Persistence, has_a_closed_form_for_three_years) {
  const std::vector states(3, make_years(2015, {0, 1, 0.8}));
  EXPECT_NEAR(estimate_persistence(states), 6 * 0.56 / 1.04 - 3, 1e-12);
  EXPECT_EQ(estimate_persistence(std::vector(2, make_years(2015, {0, 1, 0.8}))), 0);
  EXPECT_EQ(estimate_persistence(std::vector(3, make_years(2015, {0, 1, 0.2}))), 0);
  EXPECT_EQ(estimate_persistence(std::vector(3, make_years(2015, {0, 1, 2}))), 0.9);
  EXPECT_EQ(estimate_persistence({}), 0);
}

TEST(Persistence, looks_at_changes_between_successive_years_alone) {
  std::vector<Years> states(3, make_years(2015, {0, 1, 0.8}));
  for (Years& years : states) years.back().year = 2018;  // one change each is left
  EXPECT_EQ(estimate_persistence(states), 0);
}

TEST(Persistence, is_found_again_in_short_histories) {
  for (const double rho : {0.3, 0.6}) {
    double sum = 0, squares = 0;
    constexpr int rounds = 40;
    for (int round = 0; round < rounds; ++round) {
      std::vector<Years> states;
      for (int i = 0; i < 200; ++i) {
        const Stream stream(static_cast<std::uint64_t>(round), "state/" + std::to_string(i));
        states.push_back(make_years(2010, draw_values(stream, 5, i % 7, 0.4, rho)));
      }
      const double found = estimate_persistence(states);
      sum += found;
      squares += found * found;
    }
    const double mean = sum / rounds;
    const double error = std::sqrt((squares / rounds - mean * mean) / (rounds - 1));
    EXPECT_LT(error, 0.02);
    EXPECT_NEAR(mean, rho, 4 * error + 0.005);  // a ratio has a little bias
  }
}

TEST(RateLaw, moves_to_the_newest_year_as_far_as_rates_persist) {
  const std::vector states(3, make_years(2015, {0, 1, 0.8}));
  const double rho = 6 * 0.56 / 1.04 - 3;
  EXPECT_NEAR(fit_rate_laws(states, 2018).laws[0]->location, 0.6 + rho * 0.2, 1e-12);
  EXPECT_NEAR(fit_rate_laws(states, 2020).laws[0]->location, 0.6 + rho * rho * rho * 0.2, 1e-12);
  const RateLaw law = *fit_rate_laws(states, 2018).laws[0];
  EXPECT_NEAR(law.yearly_variance, (1 - rho) * (1 - rho * rho) * 0.56 / 2, 1e-12);
}

/// How often the law's middle 80 % hold what comes: the next year, and the mean of three years.
struct Covered {
  double next = 0, three = 0;
  int cases = 0;
};
Covered count_covered(int states, int years, double rho, int rounds) {
  Covered covered;
  for (int round = 0; round < rounds; ++round) {
    std::vector<Years> histories;
    std::vector<std::vector<double>> futures;
    for (int i = 0; i < states; ++i) {
      const Stream stream(static_cast<std::uint64_t>(round), "covered/" + std::to_string(i));
      const double mean = 0.5 * normal_draw(Stream(7, "mean/" + std::to_string(i)),
                                            static_cast<std::uint32_t>(round));
      const std::vector<double> values = draw_values(stream, years + 3, mean, 0.4, rho);
      histories.push_back(make_years(2001, {values.begin(), values.begin() + years}));
      futures.emplace_back(values.begin() + years, values.end());
    }
    const RateLaws fit = fit_rate_laws(histories, 2001 + years);
    for (std::size_t i = 0; i < futures.size(); ++i) {
      const RateLaw& law = *fit.laws[i];
      const auto is_within = [&](double value, double variance) {
        return std::abs(value - law.location) <= normal_quantile(0.9) * std::sqrt(variance);
      };
      const std::vector<double>& future = futures[i];
      covered.next += is_within(future[0], law.compute_variance());
      covered.three += is_within((future[0] + future[1] + future[2]) / 3,
                                 law.lasting_variance + law.yearly_variance / 3);
      ++covered.cases;
    }
  }
  covered.next /= covered.cases;
  covered.three /= covered.cases;
  return covered;
}

TEST(RateLaw, of_one_state_covers_the_next_year_as_it_says) {
  const Covered covered = count_covered(1, 4, 0, 4000);
  EXPECT_NEAR(covered.next, 0.8, four_errors_of_share(0.8, covered.cases));
  // Student's law allows for a spread that is not known, which three years do not average out.
  EXPECT_GT(covered.three, 0.8 - four_errors_of_share(0.8, covered.cases));
  EXPECT_LT(covered.three, 0.9);
}

TEST(RateLaw, covers_about_as_it_says_where_rates_persist) {
  for (const double rho : {0.0, 0.5, 0.8}) {
    const Covered covered = count_covered(12, 6, rho, 200);
    EXPECT_GT(covered.next, 0.75) << rho;
    EXPECT_LT(covered.next, 0.87) << rho;
    EXPECT_GT(covered.three, 0.7) << rho;
    EXPECT_LT(covered.three, 0.9) << rho;
  }
}

TEST(RateLaw, does_not_depend_on_the_order_of_states) {
  std::vector<Years> states;
  for (int i = 0; i < 6; ++i) {
    states.push_back(make_years(
        2010, draw_values(Stream(3, "order/" + std::to_string(i)), 2 + i, 0.1 * i, 0.5, 0.5)));
  }
  const RateLaws fit = fit_rate_laws(states, 2020);
  std::ranges::reverse(states);
  const RateLaws same = fit_rate_laws(states, 2020);
  EXPECT_EQ(same.persistence, fit.persistence);
  for (std::size_t i = 0; i < states.size(); ++i) {
    EXPECT_EQ(same.laws[5 - i]->location, fit.laws[i]->location);
    EXPECT_EQ(same.laws[5 - i]->compute_variance(), fit.laws[i]->compute_variance());
  }
}

}  // namespace
}  // namespace art6::rate_law_tests
