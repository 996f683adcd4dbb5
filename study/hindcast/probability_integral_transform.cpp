#include "study/hindcast/probability_integral_transform.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <string>
#include <vector>

#include "sim/random/stream.hpp"

namespace art6 {
namespace {

/// The bin of a PIT: boundaries are k / 10 as doubles, so that 3 of 10 is in the bin from 0.3 on.
std::size_t bin_of(double pit) {
  int bin = 0;
  while (bin + 1 < pit_bins && pit >= static_cast<double>(bin + 1) / pit_bins) ++bin;
  return static_cast<std::size_t>(bin);
}

}  // namespace

PitInterval find_pit_interval(std::span<const double> ensemble, const ObservedOutcome& outcome) {
  assert(std::isfinite(outcome.value));
  const double high = probability_by(ensemble, outcome.value);
  if (outcome.is_censored) return {.low = high, .high = 1, .is_censored = true};
  return {.low = probability_before(ensemble, outcome.value), .high = high};
}

double randomised_pit(const PitInterval& pit, std::uint64_t seed, std::string_view case_name) {
  const double uniform = Stream(seed, "hindcast/pit/" + std::string(case_name)).static_uniform(0);
  return std::min(pit.high, pit.low + uniform * (pit.high - pit.low));
}

std::array<std::int64_t, pit_bins> count_pits(std::span<const double> pits) {
  std::array<std::int64_t, pit_bins> counts{};
  for (const double pit : pits) {
    assert(pit >= 0 && pit <= 1);
    ++counts[bin_of(pit)];
  }
  return counts;
}

std::array<double, pit_bins> expected_pit_counts(std::span<const PitInterval> pits) {
  std::array<std::vector<double>, pit_bins> parts;
  for (const PitInterval& pit : pits) {
    if (pit.low == pit.high) {
      parts[bin_of(pit.low)].push_back(1);
      continue;
    }
    for (std::size_t bin = bin_of(pit.low); bin <= bin_of(pit.high); ++bin) {
      const double begin = std::max(pit.low, static_cast<double>(bin) / pit_bins);
      const double end = std::min(pit.high, static_cast<double>(bin + 1) / pit_bins);
      parts[bin].push_back((end - begin) / (pit.high - pit.low));
    }
  }
  std::array<double, pit_bins> counts{};
  for (std::size_t bin = 0; bin < counts.size(); ++bin) counts[bin] = order_free_sum(parts[bin]);
  return counts;
}

PitSummary summarise_pits(std::span<const double> pits) {
  assert(!pits.empty());
  std::vector<double> spreads;
  for (const double pit : pits) spreads.push_back(12 * (pit - 0.5) * (pit - 0.5));
  const auto n = static_cast<double>(pits.size());
  return {.mean = order_free_sum(pits) / n,
          .spread = order_free_sum(spreads) / n,
          .standard_error_of_mean = std::sqrt(1 / (12 * n)),
          .standard_error_of_spread = std::sqrt(4 / (5 * n))};
}

}  // namespace art6
