#include "study/hindcast/reliability.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <vector>

#include "study/hindcast/scores.hpp"
#include "tests/study/hindcast/hindcast_samples.hpp"

namespace art6 {
namespace {

TEST(Reliability, is_decomposed_as_by_hand) {
  const std::vector<EventForecast> cases{
      {0.1, false}, {0.4, true}, {0.9, true}, {0.6, false}, {0.1, false}};
  const BrierDecomposition result = decompose_brier(cases);
  EXPECT_NEAR(result.score, (0.01 + 0.01 + 0.36 + 0.36 + 0.01) / 5, 1e-15);
  // Recalibrated: 0, 0, then 0.4 and 0.6 pooled to 1/2, then 1: a score of 0.1.
  EXPECT_NEAR(result.miscalibration, 0.05, 1e-15);
  EXPECT_NEAR(result.discrimination, 0.14, 1e-15);
  EXPECT_NEAR(result.uncertainty, 0.4 * 0.6, 1e-15);
  ASSERT_EQ(result.curve.size(), 3);
  EXPECT_EQ(result.curve[0].lowest, 0.1);
  EXPECT_EQ(result.curve[0].highest, 0.1);
  EXPECT_EQ(result.curve[0].cases, 2);
  EXPECT_EQ(result.curve[0].frequency, 0);
  EXPECT_EQ(result.curve[1].lowest, 0.4);
  EXPECT_EQ(result.curve[1].highest, 0.6);
  EXPECT_EQ(result.curve[1].frequency, 0.5);
  EXPECT_EQ(result.curve[1].happened, 1);
  EXPECT_EQ(result.curve[2].frequency, 1);
}

TEST(Reliability, of_a_constant_forecast_has_no_discrimination) {
  // Three of four happened: (p - 3/4)^2 of miscalibration.
  const BrierDecomposition result = decompose_brier(
      std::vector<EventForecast>{{0.5, true}, {0.5, true}, {0.5, false}, {0.5, true}});
  EXPECT_EQ(result.miscalibration, 0.0625);
  EXPECT_EQ(result.discrimination, 0);
  EXPECT_EQ(result.uncertainty, 0.1875);
}

TEST(Reliability, adds_up_and_does_not_depend_on_the_order) {
  std::mt19937 random(6);
  for (int round = 0; round < 300; ++round) {
    std::vector<EventForecast> cases;
    double sum = 0;
    for (std::size_t i = 0; i < 1 + random() % 30; ++i) {
      cases.push_back({static_cast<double>(random() % 11) / 10, random() % 3 == 0});
      sum += brier_score(cases.back().probability, cases.back().happened);
    }
    const BrierDecomposition result = decompose_brier(cases);
    ASSERT_NEAR(result.score, sum / static_cast<double>(cases.size()), 1e-14);
    ASSERT_NEAR(result.miscalibration - result.discrimination + result.uncertainty, result.score,
                1e-14);
    ASSERT_GE(result.miscalibration, 0);
    ASSERT_GE(result.discrimination, 0);
    ASSERT_TRUE(std::ranges::is_sorted(result.curve, {}, &ReliabilityPoint::frequency));
    std::ranges::shuffle(cases, random);
    const BrierDecomposition shuffled = decompose_brier(cases);
    ASSERT_EQ(shuffled.score, result.score);
    ASSERT_EQ(shuffled.miscalibration, result.miscalibration);
    ASSERT_EQ(shuffled.discrimination, result.discrimination);
  }
}

TEST(Reliability, follows_the_truth_with_many_cases) {
  // The event has the probability p^2 where p is forecast: miscalibration is E(p - p^2)^2 = 1/30.
  const Stream stream(7, "test/reliability");
  std::vector<EventForecast> cases;
  for (std::uint32_t i = 0; i < 40000; ++i) {
    const double p = stream.uniform(i, 0);
    cases.push_back({p, stream.uniform(i, 1) < p * p});
  }
  const BrierDecomposition result = decompose_brier(cases);
  // The standard error of a mean difference of Brier scores: sd of 2 (p - p^2) (y - p^2) is below
  // 1/4. Isotonic regression overfits by less than as much.
  EXPECT_NEAR(result.miscalibration, 1.0 / 30, 4 * 0.25 / 200);
  for (const ReliabilityPoint& point : result.curve) {
    if (point.cases < 500) continue;
    const double low = point.lowest * point.lowest, high = point.highest * point.highest;
    const double error = four_errors_of_share(0.5, static_cast<double>(point.cases));
    EXPECT_GT(point.frequency, low - error);
    EXPECT_LT(point.frequency, high + error);
  }
}

}  // namespace
}  // namespace art6
