#include "study/hindcast/clustered_bootstrap.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstdint>
#include <limits>
#include <map>

#include "sim/lanes/elementwise.hpp"
#include "sim/statistics/level.hpp"
#include "sim/statistics/student.hpp"
#include "study/hindcast/ensemble.hpp"

namespace art6 {
namespace {

double ratio_of(const ClusterSums& sums) {
  if (sums.denominator > 0) return sums.numerator / sums.denominator;
  return sums.numerator > 0 ? std::numeric_limits<double>::infinity() : 1;
}

ClusterSums add_clusters(ClusterSums a, const ClusterSums& b) {
  return {a.numerator + b.numerator, a.denominator + b.denominator};
}

double resampled_ratio(std::span<const ClusterSums> clusters, const Stream& stream, int resample) {
  ClusterSums sums;
  for (int draw = 0; draw < static_cast<int>(clusters.size()); ++draw) {
    const std::uint64_t word = stream.word(static_cast<std::uint32_t>(resample), draw);
    sums = add_clusters(sums, clusters[word * clusters.size() >> 32]);
  }
  return ratio_of(sums);
}

/// The level of the lower end.
double expanded_tail(std::size_t clusters) {
  const auto k = static_cast<double>(clusters);
  const double t =
      student_critical_value(significance_level, static_cast<std::int64_t>(clusters) - 1);
  return normal_cdf(-t * std::sqrt(k / (k - 1)));
}

}  // namespace

std::vector<ClusterSums> sum_by_cluster(std::span<const ClusteredPair> cases) {
  struct Amounts {
    std::vector<double> numerators, denominators;
  };
  std::map<std::string, Amounts> by_cluster;
  for (const ClusteredPair& one : cases) {
    assert(std::isfinite(one.numerator) && one.numerator >= 0);
    assert(std::isfinite(one.denominator) && one.denominator >= 0);
    Amounts& amounts = by_cluster[one.cluster];
    amounts.numerators.push_back(one.numerator);
    amounts.denominators.push_back(one.denominator);
  }
  std::vector<ClusterSums> sums;
  for (const auto& [cluster, amounts] : by_cluster) {
    sums.push_back({order_free_sum(amounts.numerators), order_free_sum(amounts.denominators)});
  }
  return sums;
}

double ratio_of_sums(std::span<const ClusterSums> clusters) {
  assert(!clusters.empty());
  ClusterSums sums;
  for (const ClusterSums& cluster : clusters) sums = add_clusters(sums, cluster);
  return ratio_of(sums);
}

std::optional<Interval> bootstrap_ratio(std::span<const ClusterSums> clusters, const Stream& stream,
                                        int resamples) {
  assert(resamples >= 1);
  if (clusters.size() < 2) return std::nullopt;
  std::vector<double> ratios;
  for (int r = 0; r < resamples; ++r) ratios.push_back(resampled_ratio(clusters, stream, r));
  std::ranges::sort(ratios);
  const double rank = std::floor(expanded_tail(clusters.size()) * (resamples + 1));
  const auto beyond = rank > 1 ? static_cast<std::size_t>(rank) - 1 : 0;
  return Interval{ratios[beyond], ratios[ratios.size() - 1 - beyond]};
}

ClusteredMean clustered_mean(std::span<const ClusteredValue> cases, const Stream& stream,
                             int resamples) {
  assert(!cases.empty());
  std::vector<ClusteredPair> pairs;
  for (const auto& [cluster, value] : cases) pairs.push_back({cluster, value, 1});
  const std::vector<ClusterSums> clusters = sum_by_cluster(pairs);
  return {.mean = ratio_of_sums(clusters),
          .ci95 = bootstrap_ratio(clusters, stream, resamples),
          .clusters = static_cast<int>(clusters.size()),
          .cases = static_cast<int>(cases.size())};
}

}  // namespace art6
