#include "study/hindcast/probability_integral_transform.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "tests/study/hindcast/hindcast_samples.hpp"

namespace art6 {
namespace {

TEST(PitInterval, spans_the_atom_at_the_outcome) {
  const std::vector<double> ensemble{1, 2, 2, never_reached};
  const PitInterval atom = find_pit_interval(ensemble, {2});
  EXPECT_EQ(atom.low, 0.25);
  EXPECT_EQ(atom.high, 0.75);
  EXPECT_FALSE(atom.is_censored);
  const PitInterval between = find_pit_interval(ensemble, {1.5});
  EXPECT_EQ(between.low, 0.25);
  EXPECT_EQ(between.high, 0.25);
  EXPECT_EQ(find_pit_interval(ensemble, {0}).high, 0);
}

TEST(PitInterval, reaches_to_one_where_the_outcome_is_censored) {
  const std::vector<double> ensemble{1, 2, 2, never_reached};
  const PitInterval censored = find_pit_interval(ensemble, {1, true});
  EXPECT_EQ(censored.low, 0.25);
  EXPECT_EQ(censored.high, 1);
  EXPECT_TRUE(censored.is_censored);
}

// Every value of an ensemble is its outcome once; those beyond a date are censored there.
TEST(PitInterval, of_own_draws_is_uniform_without_luck) {
  std::mt19937 random(8);
  for (int round = 0; round < 300; ++round) {
    const std::vector<double> ensemble =
        draw_whole_ensemble(random, 1 + static_cast<int>(random() % 12), 10);
    const auto date = static_cast<double>(random() % 11);
    std::vector<PitInterval> pits;
    for (const double y : ensemble) {
      pits.push_back(find_pit_interval(ensemble, {std::min(y, date), y > date}));
    }
    for (const double count : expected_pit_counts(pits)) {
      ASSERT_NEAR(count, static_cast<double>(ensemble.size()) / pit_bins, 1e-12) << round;
    }
  }
}

TEST(RandomisedPit, of_own_draws_is_uniform) {
  constexpr int n = 20000;
  std::mt19937 random(9);
  std::vector<double> pits;
  for (int i = 0; i < n; ++i) {
    const std::vector<double> ensemble = draw_whole_ensemble(random, 6, 8);
    const double y = ensemble[random() % ensemble.size()];
    const ObservedOutcome outcome{std::min(y, 5.0), y > 5};
    pits.push_back(randomised_pit(find_pit_interval(ensemble, outcome), 1, std::to_string(i)));
  }
  for (const std::int64_t count : count_pits(pits)) {
    EXPECT_NEAR(static_cast<double>(count) / n, 0.1, four_errors_of_share(0.1, n));
  }
  const PitSummary summary = summarise_pits(pits);
  EXPECT_NEAR(summary.mean, 0.5, 4 * summary.standard_error_of_mean);
  EXPECT_NEAR(summary.spread, 1, 4 * summary.standard_error_of_spread);
}

TEST(RandomisedPit, comes_from_the_stream_of_the_case) {
  const PitInterval pit{.low = 0.25, .high = 0.75};
  const double uniform = Stream(2019, "hindcast/pit/LAO/clearance/2019/3").static_uniform(0);
  EXPECT_EQ(randomised_pit(pit, 2019, "LAO/clearance/2019/3"), 0.25 + 0.5 * uniform);
  EXPECT_NE(randomised_pit(pit, 2020, "LAO/clearance/2019/3"), 0.25 + 0.5 * uniform);
  EXPECT_EQ(randomised_pit({.low = 0.3, .high = 0.3}, 1, "any"), 0.3);
}

TEST(PitCounts, put_boundaries_into_the_upper_bin) {
  const std::array<std::int64_t, pit_bins> expected{1, 1, 0, 1, 0, 0, 0, 1, 0, 2};
  EXPECT_EQ(count_pits(std::vector<double>{0, 0.1, 0.3, 0.7, 0.9, 1}), expected);
}

TEST(PitCounts, share_an_interval_out_over_its_bins) {
  const std::vector<PitInterval> pits{{.low = 0.05, .high = 0.25},
                                      {.low = 0.7, .high = 0.7},
                                      {.low = 1, .high = 1},
                                      {.low = 0.9, .high = 1}};
  const std::array<double, pit_bins> expected{0.25, 0.5, 0.25, 0, 0, 0, 0, 1, 0, 2};
  const std::array<double, pit_bins> counts = expected_pit_counts(pits);
  for (std::size_t bin = 0; bin < expected.size(); ++bin) {
    EXPECT_NEAR(counts[bin], expected[bin], 1e-14) << bin;
  }
}

TEST(PitSummary, tells_narrow_from_wide) {
  const PitSummary narrow = summarise_pits(std::vector<double>{0, 1});
  EXPECT_EQ(narrow.mean, 0.5);
  EXPECT_EQ(narrow.spread, 3);
  const PitSummary wide = summarise_pits(std::vector<double>{0.5, 0.5});
  EXPECT_EQ(wide.spread, 0);
  EXPECT_EQ(wide.standard_error_of_mean, std::sqrt(1.0 / 24));
  EXPECT_EQ(wide.standard_error_of_spread, std::sqrt(0.4));
}

TEST(PitSummary, has_the_standard_errors_of_uniform_numbers) {
  // Variances over the midpoints of 10,000 equal parts.
  double mean = 0, spread = 0;
  constexpr int n = 10000;
  for (int i = 0; i < n; ++i) {
    const double u = (i + 0.5) / n;
    mean += (u - 0.5) * (u - 0.5) / n;
    spread += std::pow(12 * (u - 0.5) * (u - 0.5) - 1, 2) / n;
  }
  const PitSummary one = summarise_pits(std::vector<double>{0.5});
  EXPECT_NEAR(one.standard_error_of_mean, std::sqrt(mean), 1e-6);
  EXPECT_NEAR(one.standard_error_of_spread, std::sqrt(spread), 1e-6);
}

}  // namespace
}  // namespace art6
