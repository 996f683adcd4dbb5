#include "study/hindcast/skill.hpp"

#include <cassert>
#include <vector>

#include "study/hindcast/ensemble.hpp"

namespace art6 {

Skill assess_skill(std::span<const ScoredCase> cases, const Stream& stream, int resamples) {
  assert(!cases.empty());
  std::vector<ClusteredPair> pairs;
  std::vector<double> scores, references;
  for (const auto& [cluster, score, reference] : cases) {
    pairs.push_back({cluster, score, reference});
    scores.push_back(score);
    references.push_back(reference);
  }
  const std::vector<ClusterSums> clusters = sum_by_cluster(pairs);
  const auto count = static_cast<double>(cases.size());
  Skill result{.mean_score = order_free_sum(scores) / count,
               .mean_reference = order_free_sum(references) / count,
               .skill = 1 - ratio_of_sums(clusters),
               .ci95 = {},
               .clusters = static_cast<int>(clusters.size()),
               .cases = static_cast<int>(cases.size())};
  if (const auto ratio = bootstrap_ratio(clusters, stream, resamples)) {
    result.ci95 = Interval{1 - ratio->high, 1 - ratio->low};
  }
  return result;
}

}  // namespace art6
