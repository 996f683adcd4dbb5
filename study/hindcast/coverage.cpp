#include "study/hindcast/coverage.hpp"

#include <algorithm>
#include <cassert>
#include <limits>
#include <vector>

namespace art6 {
namespace {

/// Probabilities that differ by less are equal, so that (1 - 0.8) / 2 is 1 of 10.
constexpr double equal_probabilities = 1e-12;

}  // namespace

Interval find_central_interval(std::span<const double> ensemble, double level) {
  assert(is_ensemble(ensemble) && level > 0 && level < 1);
  const auto share_to = [&](const double& value) {  // i / n of the i-th value
    return static_cast<double>(&value - ensemble.data() + 1) / static_cast<double>(ensemble.size());
  };
  const auto low = std::ranges::find_if(ensemble, [&](const double& value) {
    return share_to(value) >= (1 - level) / 2 - equal_probabilities;
  });
  const auto high = std::ranges::find_if(ensemble, [&](const double& value) {
    return share_to(value) > (1 + level) / 2 + equal_probabilities;
  });
  return {*low, *high};
}

CaseCoverage assess_coverage(std::span<const double> ensemble, const ObservedOutcome& outcome,
                             double level) {
  assert(level > 0 && level < 1);
  const double begin = (1 - level) / 2, end = (1 + level) / 2;
  const PitInterval pit = find_pit_interval(ensemble, outcome);
  CaseCoverage result;
  if (pit.high - pit.low < equal_probabilities) {
    result.covered = pit.low >= begin - equal_probabilities && pit.low <= end + equal_probabilities;
  } else {
    const double common = std::min(pit.high, end) - std::max(pit.low, begin);
    result.covered = std::max(0.0, common) / (pit.high - pit.low);
  }
  if (pit.is_censored) {
    const bool is_beyond = pit.low > end + equal_probabilities;
    const double finite = probability_before(ensemble, std::numeric_limits<double>::infinity());
    const bool has_no_upper_end = finite <= end + equal_probabilities;
    const bool has_begun = pit.low >= begin - equal_probabilities;
    result.is_decided = is_beyond || (has_begun && has_no_upper_end);
  }
  return result;
}

CoverageSummary summarise_coverage(std::span<const CaseCoverage> cases) {
  CoverageSummary summary;
  std::vector<double> decided, undecided;
  for (const CaseCoverage& one : cases) {
    (one.is_decided ? decided : undecided).push_back(one.covered);
  }
  summary.cases = static_cast<std::int64_t>(cases.size());
  summary.decided = static_cast<std::int64_t>(decided.size());
  summary.covered = order_free_sum(decided);
  if (!decided.empty()) {
    const double share = summary.covered / static_cast<double>(decided.size());
    summary.share = share;
    summary.ci95 = wilson_interval_of_share(share, summary.decided);
  }
  if (!cases.empty()) {
    const auto count = static_cast<double>(cases.size());
    summary.share_expected = (summary.covered + order_free_sum(undecided)) / count;
    summary.bounds = {summary.covered / count,
                      (summary.covered + static_cast<double>(undecided.size())) / count};
  }
  return summary;
}

}  // namespace art6
