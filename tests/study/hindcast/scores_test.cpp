#include "study/hindcast/scores.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

#include "tests/study/hindcast/hindcast_samples.hpp"

namespace art6 {
namespace {

constexpr double pi = 3.14159265358979323846;

/// mean |x_i - y| - (1 / 2n^2) sum |x_i - x_j|.
double crps_by_pairs(const std::vector<double>& ensemble, double y) {
  const auto n = static_cast<double>(ensemble.size());
  double sum = 0;
  for (const double a : ensemble) {
    sum += std::abs(a - y) / n;
    for (const double b : ensemble) sum -= std::abs(a - b) / (2 * n * n);
  }
  return sum;
}

TEST(Crps, of_one_value_is_the_absolute_error) {
  EXPECT_EQ(crps(std::vector<double>{3}, 5), 2);
  EXPECT_EQ(crps(std::vector<double>{3}, -1), 4);
  EXPECT_EQ(crps(std::vector<double>{3}, 3), 0);
}

TEST(Crps, of_two_points_is_exact) {
  // F = 3/4 between 0 and 1.
  const std::vector<double> ensemble{0, 0, 0, 1};
  EXPECT_EQ(crps(ensemble, 0), 0.0625);
  EXPECT_EQ(crps(ensemble, 1), 0.5625);
  EXPECT_EQ(crps(ensemble, 0.5), 0.5 * 0.5625 + 0.5 * 0.0625);
  EXPECT_EQ(crps(ensemble, -2), 2 + 0.0625);
  EXPECT_EQ(crps(ensemble, 3), 0.5625 + 2);
}

// Of n quantiles F differs by 1/2n at most between the smallest and largest, over which the score
// differs by range / n at most, and its tails beyond hold less than 1/n each.
TEST(Crps, of_fine_ensembles_is_that_of_the_normal_and_exponential_law) {
  constexpr int n = 20000;
  const std::vector<double> normal =
      quantile_ensemble(n, [](double p) { return normal_quantile(p); });
  for (const double y : {-3.0, -0.5, 0.0, 1.0, 2.5}) {
    const double density = std::exp(-y * y / 2) / std::sqrt(2 * pi);
    const double closed = y * (2 * normal_cdf(y) - 1) + 2 * density - 1 / std::sqrt(pi);
    EXPECT_NEAR(crps(normal, y), closed, (normal.back() - normal.front() + 2) / n) << y;
  }
  const std::vector<double> exponential =
      quantile_ensemble(n, [](double p) { return -std::log1p(-p); });
  for (const double y : {0.0, 0.3, 1.0, 4.0}) {
    const double closed = y - 2 * (1 - std::exp(-y)) + 0.5;
    EXPECT_NEAR(crps(exponential, y), closed, (exponential.back() + 2) / n) << y;
  }
}

TEST(Crps, is_the_mean_error_less_half_the_mean_difference) {
  std::mt19937 random(1);
  std::normal_distribution<double> normal(5, 2);
  for (int n = 1; n < 40; ++n) {
    std::vector<double> ensemble;
    for (int i = 0; i < n; ++i) ensemble.push_back(normal(random));
    if (n > 3) ensemble[1] = ensemble[0];
    std::ranges::sort(ensemble);
    for (const double y : {normal(random), ensemble.front(), ensemble[ensemble.size() / 2]}) {
      EXPECT_NEAR(crps(ensemble, y), crps_by_pairs(ensemble, y), 1e-12) << n;
    }
  }
}

TEST(Crps, is_infinite_where_the_ensemble_is) {
  EXPECT_EQ(crps(std::vector<double>{1, 2, never_reached}, 1), never_reached);
}

/// The integral over whole months, on each of which nothing changes.
double integral_by_month(const std::vector<double>& ensemble, const ObservedOutcome& outcome,
                         int begin, int end) {
  double sum = 0;
  for (int t = begin; t < end && !(outcome.is_censored && t >= outcome.value); ++t) {
    const double happened = !outcome.is_censored && outcome.value <= t ? 1 : 0;
    sum += std::pow(probability_by(ensemble, t) - happened, 2);
  }
  return sum;
}

TEST(ThresholdWeightedCrps, is_the_integral_month_by_month) {
  std::mt19937 random(2);
  for (int round = 0; round < 2000; ++round) {
    const std::vector<double> ensemble =
        draw_whole_ensemble(random, 1 + static_cast<int>(random() % 9), 20);
    const int begin = static_cast<int>(random() % 12);
    const int end = begin + static_cast<int>(random() % 12);
    const ObservedOutcome outcome{static_cast<double>(random() % 24), random() % 3 == 0};
    ASSERT_NEAR(threshold_weighted_crps(ensemble, outcome, {1.0 * begin, 1.0 * end}),
                integral_by_month(ensemble, outcome, begin, end), 1e-12)
        << round;
  }
}

TEST(ThresholdWeightedCrps, on_a_window_around_everything_is_the_crps) {
  const std::vector<double> ensemble{1.5, 2, 2, 7};
  for (const double y : {-1.0, 2.0, 3.3, 9.0}) {
    EXPECT_NEAR(threshold_weighted_crps(ensemble, {y}, {-5, 20}), crps_by_pairs(ensemble, y),
                1e-14);
    EXPECT_NEAR(threshold_weighted_crps(ensemble, {y}, {}), crps_by_pairs(ensemble, y), 1e-14);
  }
}

TEST(ThresholdWeightedCrps, sees_no_difference_beyond_the_window) {
  const std::vector<double> ensemble{3, 8, 15, never_reached}, other{3, 8, 11, 400};
  const ScoreWindow window{0, 10};
  const double later = threshold_weighted_crps(ensemble, {12}, window);
  EXPECT_EQ(later, 5 * 0.0625 + 2 * 0.25);
  EXPECT_EQ(threshold_weighted_crps(ensemble, {10, true}, window), later);
  EXPECT_EQ(threshold_weighted_crps(ensemble, {17, true}, window), later);
  EXPECT_EQ(threshold_weighted_crps(other, {12}, window), later);
  const std::vector<double> never{never_reached, never_reached};
  EXPECT_EQ(threshold_weighted_crps(never, {12}, window), 0);
  EXPECT_EQ(threshold_weighted_crps(never, {12, true}, {}), 0);
  EXPECT_EQ(threshold_weighted_crps(never, {4}, window), 6);
}

TEST(ThresholdWeightedCrps, ends_where_nothing_more_is_known) {
  const std::vector<double> ensemble{3, 8, 15, never_reached};
  EXPECT_EQ(threshold_weighted_crps(ensemble, {6, true}, {0, 10}), 3 * 0.0625);
  EXPECT_EQ(threshold_weighted_crps(ensemble, {6, true}, {6, 10}), 0);
  EXPECT_EQ(threshold_weighted_crps(ensemble, {6, true}, {7, 10}), 0);
}

TEST(ThresholdWeightedCrps, is_best_for_who_issues_the_law_itself) {
  std::mt19937 random(3);
  for (int round = 0; round < 500; ++round) {
    const std::vector<double> law = draw_whole_ensemble(random, 8, 12);
    const std::vector<double> other = draw_whole_ensemble(random, 5, 12);
    double own = 0, others = 0;
    for (const double y : law) {  // what is open at the window's end is censored there
      const ObservedOutcome outcome{std::min(y, 9.0), y > 9};
      own += threshold_weighted_crps(law, outcome, {2, 9});
      others += threshold_weighted_crps(other, outcome, {2, 9});
    }
    ASSERT_LE(own, others + 1e-12) << round;
  }
}

TEST(BrierScore, is_the_squared_error_of_the_probability) {
  EXPECT_EQ(brier_score(0.25, true), 0.5625);
  EXPECT_EQ(brier_score(0.25, false), 0.0625);
  EXPECT_EQ(brier_score(1, true), 0);
  EXPECT_EQ(brier_score(1, false), 1);
}

TEST(EnergyScore, has_the_distances_of_vectors) {
  const std::vector<double> members{0, 0, 3, 4}, outcome{0, 0};
  EXPECT_EQ(energy_score(members, outcome), 2.5 - 5.0 / 4);
  EXPECT_EQ(energy_score(std::vector<double>{3, 4}, outcome), 5);
  EXPECT_EQ(energy_score_by_pairs(members, outcome), 2.5 - 5.0 / 2);
}

TEST(EnergyScore, of_one_number_is_the_crps) {
  const std::vector<double> members{2, 7, -1, 4.5, 4.5};
  std::vector<double> ensemble = members;
  std::ranges::sort(ensemble);
  for (const double y : {-3.0, 2.0, 4.0, 11.0}) {
    EXPECT_NEAR(energy_score(members, std::vector<double>{y}), crps(ensemble, y), 1e-14) << y;
  }
}

TEST(EnergyScore, does_not_change_with_rotation) {
  const double c = 0.6, s = 0.8;
  std::mt19937 random(4);
  std::normal_distribution<double> normal;
  std::vector<double> members, rotated;
  for (int i = 0; i < 20; ++i) {
    const double x = normal(random), y = normal(random);
    members.insert(members.end(), {x, y});
    rotated.insert(rotated.end(), {c * x - s * y, s * x + c * y});
  }
  EXPECT_NEAR(energy_score(rotated, std::vector<double>{c - 2 * s, s + 2 * c}),
              energy_score(members, std::vector<double>{1, 2}), 1e-13);
}

TEST(EnergyScore, by_pairs_is_fair_on_average_over_all_orders) {
  // The fair score divides the sum over pairs by n (n - 1) in place of n^2.
  std::vector<double> members{1, 2.5, 4, 9};
  const std::vector<double> outcome{3};
  double sum = 0;
  int orders = 0;
  do {
    sum += energy_score_by_pairs(members, outcome);
    ++orders;
  } while (std::ranges::next_permutation(members).found);
  const double error = (2 + 0.5 + 1 + 6) / 4.0;
  const double plain = energy_score(members, outcome);
  EXPECT_NEAR(sum / orders, error - (error - plain) * 4 / 3, 1e-13);
}

TEST(EnergyScore, by_pairs_has_the_stated_error) {
  // Independent members: the estimate of E|X - X'| / 2 = 1 / sqrt(pi) for normal ones.
  constexpr int n = 1000, rounds = 400;
  double sum = 0, squares = 0;
  for (int round = 0; round < rounds; ++round) {
    const Stream stream(static_cast<std::uint64_t>(round), "test/energy");
    std::vector<double> members;
    double error = 0;
    for (std::uint32_t i = 0; i < n; ++i) {
      members.push_back(normal_draw(stream, i));
      error += std::abs(members.back()) / n;
    }
    const double half = error - energy_score_by_pairs(members, std::vector<double>{0});
    sum += half;
    squares += half * half;
  }
  const double mean = sum / rounds;
  const double sd = std::sqrt(squares / rounds - mean * mean);
  EXPECT_NEAR(mean, 1 / std::sqrt(pi), 4 * sd / std::sqrt(rounds));
  // Half of |X - X'| has a variance of 1/2 - 1/pi. Neighbours share a member: U = X - X' and V = X'
  // - X" have the correlation -1/2, and E|U V| = 4/pi (sqrt(3)/2 + asin(1/2)/2).
  const double covariance = (4 / pi * (std::sqrt(0.75) + pi / 12) - 4 / pi) / 4;
  const double expected = std::sqrt((0.5 - 1 / pi + 2 * covariance) / n);
  EXPECT_NEAR(sd / expected, 1, 4 / std::sqrt(2.0 * rounds));
  EXPECT_NEAR((0.5 - 1 / pi + 2 * covariance) / (0.5 - 1 / pi), 1.45, 0.005);
}

}  // namespace
}  // namespace art6
