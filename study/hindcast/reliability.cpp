#include "study/hindcast/reliability.hpp"

#include <algorithm>
#include <cassert>

#include "study/hindcast/isotonic.hpp"
#include "study/hindcast/scores.hpp"

namespace art6 {
namespace {

/// The cases of each different forecast, by ascending forecast.
std::vector<ReliabilityPoint> pool_equal_forecasts(std::span<const EventForecast> cases) {
  std::vector<EventForecast> sorted(cases.begin(), cases.end());
  std::ranges::sort(sorted, {}, &EventForecast::probability);
  std::vector<ReliabilityPoint> pools;
  for (const EventForecast& one : sorted) {
    if (pools.empty() || pools.back().highest != one.probability) {
      pools.push_back({.lowest = one.probability, .highest = one.probability});
    }
    ++pools.back().cases;
    if (one.happened) ++pools.back().happened;
  }
  return pools;
}

double share_happened(const ReliabilityPoint& pool) {
  return static_cast<double>(pool.happened) / static_cast<double>(pool.cases);
}

/// The sum of Brier scores of a probability over the cases of a pool.
double sum_of_scores(double probability, const ReliabilityPoint& pool) {
  return static_cast<double>(pool.happened) * brier_score(probability, true) +
         static_cast<double>(pool.cases - pool.happened) * brier_score(probability, false);
}

}  // namespace

BrierDecomposition decompose_brier(std::span<const EventForecast> cases) {
  assert(!cases.empty());
  const std::vector<ReliabilityPoint> pools = pool_equal_forecasts(cases);
  std::vector<double> shares, weights;
  for (const ReliabilityPoint& pool : pools) {
    shares.push_back(share_happened(pool));
    weights.push_back(static_cast<double>(pool.cases));
  }
  BrierDecomposition result;
  ReliabilityPoint all;
  double score = 0, recalibrated = 0;
  for (const IsotonicBlock& block : fit_isotonic(shares, weights)) {
    ReliabilityPoint point{.lowest = pools[block.begin].lowest,
                           .highest = pools[block.end - 1].highest};
    for (std::size_t i = block.begin; i < block.end; ++i) {
      point.cases += pools[i].cases;
      point.happened += pools[i].happened;
      score += sum_of_scores(pools[i].lowest, pools[i]);
    }
    point.frequency = share_happened(point);
    recalibrated += sum_of_scores(point.frequency, point);
    all.cases += point.cases;
    all.happened += point.happened;
    result.curve.push_back(point);
  }
  const auto count = static_cast<double>(all.cases);
  result.score = score / count;
  result.uncertainty = sum_of_scores(share_happened(all), all) / count;
  // Rounding may put a difference of equal sums below 0.
  result.miscalibration = std::max(0.0, (score - recalibrated) / count);
  result.discrimination = std::max(0.0, result.uncertainty - recalibrated / count);
  return result;
}

}  // namespace art6
