#include "study/hindcast/clustered_bootstrap.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <string>
#include <vector>

#include "sim/statistics/student.hpp"
#include "tests/study/hindcast/hindcast_samples.hpp"

namespace art6 {
namespace {

const Stream some_stream(3, "hindcast/mean/test");

TEST(ClusterSums, add_by_name_in_any_order_of_the_cases) {
  std::mt19937 random(12);
  std::vector<ClusteredPair> cases{
      {"LBN", 0.1, 1}, {"LAO", 0.2, 3}, {"LBN", 0.7, 2}, {"LBN", 1e-9, 1}, {"AFG", 5, 0}};
  const std::vector<ClusterSums> sums = sum_by_cluster(cases);
  ASSERT_EQ(sums.size(), 3);
  EXPECT_EQ(sums[0].numerator, 5);  // AFG
  EXPECT_EQ(sums[1].denominator, 3);
  EXPECT_NEAR(sums[2].numerator, 0.8 + 1e-9, 1e-15);
  EXPECT_EQ(sums[2].denominator, 4);
  for (int round = 0; round < 20; ++round) {
    std::ranges::shuffle(cases, random);
    const std::vector<ClusterSums> shuffled = sum_by_cluster(cases);
    for (std::size_t i = 0; i < sums.size(); ++i) {
      ASSERT_EQ(shuffled[i].numerator, sums[i].numerator);
      ASSERT_EQ(shuffled[i].denominator, sums[i].denominator);
    }
  }
}

TEST(RatioOfSums, is_not_the_mean_of_ratios) {
  EXPECT_EQ(ratio_of_sums(std::vector<ClusterSums>{{1, 1}, {1, 3}}), 0.5);
  EXPECT_EQ(ratio_of_sums(std::vector<ClusterSums>{{0, 0}}), 1);
  EXPECT_EQ(ratio_of_sums(std::vector<ClusterSums>{{2, 0}}), never_reached);
}

TEST(Bootstrap, needs_two_clusters) {
  EXPECT_FALSE(bootstrap_ratio(std::vector<ClusterSums>{{1, 2}}, some_stream));
  EXPECT_FALSE(bootstrap_ratio({}, some_stream));
}

TEST(Bootstrap, of_two_clusters_runs_from_one_to_the_other) {
  const std::vector<ClusterSums> clusters{{1, 4}, {3, 4}};
  EXPECT_EQ(bootstrap_ratio(clusters, some_stream), (Interval{0.25, 0.75}));
}

TEST(Bootstrap, of_identical_clusters_has_no_width) {
  const std::vector<ClusterSums> clusters(7, {3, 4});
  EXPECT_EQ(bootstrap_ratio(clusters, some_stream), (Interval{0.75, 0.75}));
}

TEST(Bootstrap, draws_clusters_by_the_words_of_the_stream) {
  const std::vector<ClusterSums> clusters{{1, 1}, {10, 2}, {4, 8}};
  std::vector<double> ratios;
  for (std::uint32_t r = 0; r < 5; ++r) {
    double numerator = 0, denominator = 0;
    for (int i = 0; i < 3; ++i) {
      const auto drawn = static_cast<std::size_t>(some_stream.uniform(r, i) * 3);
      numerator += clusters[drawn].numerator;
      denominator += clusters[drawn].denominator;
    }
    ratios.push_back(numerator / denominator);
  }
  const auto [least, largest] = std::ranges::minmax(ratios);
  EXPECT_EQ(bootstrap_ratio(clusters, some_stream, 5), (Interval{least, largest}));
}

TEST(Bootstrap, takes_quantiles_further_out_for_few_clusters) {
  // Student's 97.5 % quantile at 4 degrees is 2.776445, so that a = Phi(-2.776445 sqrt(5/4)).
  constexpr int resamples = 20000;
  const std::vector<ClusterSums> clusters{{1, 1}, {2, 1.5}, {4, 1}, {3, 7}, {2.5, 1}};
  std::vector<double> ratios;
  for (std::uint32_t r = 0; r < resamples; ++r) {
    double numerator = 0, denominator = 0;
    for (int i = 0; i < 5; ++i) {
      const auto drawn = static_cast<std::size_t>(some_stream.uniform(r, i) * 5);
      numerator += clusters[drawn].numerator;
      denominator += clusters[drawn].denominator;
    }
    ratios.push_back(numerator / denominator);
  }
  std::ranges::sort(ratios);
  const double a = 0.5 * std::erfc(2.776445 * std::sqrt(1.25) / std::sqrt(2));
  const auto rank = static_cast<std::size_t>(a * (resamples + 1));
  ASSERT_EQ(rank, 19);
  EXPECT_EQ(bootstrap_ratio(clusters, some_stream, resamples),
            (Interval{ratios[rank - 1], ratios[resamples - rank]}));
}

TEST(Bootstrap, of_many_clusters_is_about_students) {
  // With denominators of 1 the ratio is a mean of K = 200 numbers.
  constexpr int k = 200;
  std::vector<ClusterSums> clusters;
  double sum = 0, squares = 0;
  for (std::uint32_t i = 0; i < k; ++i) {
    const double x = 10 + normal_draw(some_stream, i);
    clusters.push_back({x, 1});
    sum += x;
    squares += x * x;
  }
  const double mean = sum / k, variance = (squares - k * mean * mean) / (k - 1);
  const Interval student = student_interval(mean, std::sqrt(variance / k), k);
  const auto interval = bootstrap_ratio(clusters, some_stream, 20000);
  // A quantile near 2.5 % of R values has a standard error of sqrt(p (1 - p) / R) / density.
  const double error = std::sqrt(0.025 * 0.975 / 20000) / 0.058 * std::sqrt(variance / k);
  EXPECT_NEAR(interval->low, student.low, 6 * error);
  EXPECT_NEAR(interval->high, student.high, 6 * error);
}

/// The share of samples of K normal clusters whose interval holds the true mean.
double share_holding(int k, int rounds) {
  int holding = 0;
  for (int round = 0; round < rounds; ++round) {
    const Stream stream(static_cast<std::uint64_t>(round), "test/bootstrap");
    std::vector<ClusterSums> clusters;
    for (int i = 0; i < k; ++i) {
      clusters.push_back({10 + normal_draw(stream, static_cast<std::uint32_t>(i)), 1});
    }
    const auto interval = bootstrap_ratio(clusters, stream);
    if (interval->low <= 10 && 10 <= interval->high) ++holding;
  }
  return static_cast<double>(holding) / rounds;
}

TEST(Bootstrap, holds_the_truth_as_often_as_it_says) {
  constexpr int rounds = 1000;
  // The truth lies outside if all K clusters lie on one side of it: 2^(1 - K).
  EXPECT_NEAR(share_holding(2, rounds), 0.5, four_errors_of_share(0.5, rounds));
  EXPECT_NEAR(share_holding(3, rounds), 0.75, four_errors_of_share(0.75, rounds));
  for (const int k : {5, 15, 40}) {
    const double share = share_holding(k, rounds);
    RecordProperty("share_" + std::to_string(k), std::to_string(share));
    EXPECT_NEAR(share, k == 5 ? 0.93 : 0.95, four_errors_of_share(0.95, rounds)) << k;
  }
}

TEST(ClusteredMean, is_the_mean_over_cases) {
  const std::vector<ClusteredValue> cases{{"LAO", 1}, {"LAO", 0}, {"LAO", 0}, {"BIH", 1}};
  const ClusteredMean mean = clustered_mean(cases, some_stream);
  EXPECT_EQ(mean.mean, 0.5);
  EXPECT_EQ(mean.clusters, 2);
  EXPECT_EQ(mean.cases, 4);
  EXPECT_EQ(mean.ci95, (Interval{1.0 / 3, 1}));
  EXPECT_FALSE(clustered_mean(std::vector<ClusteredValue>{{"LAO", 1}}, some_stream).ci95);
}

}  // namespace
}  // namespace art6
