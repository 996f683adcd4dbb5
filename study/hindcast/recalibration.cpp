#include "study/hindcast/recalibration.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <functional>
#include <tuple>
#include <utility>

namespace art6 {
namespace {

/// The value at x of the line through the points of ascending `from` with the values `to`.
double interpolate_knots(const std::vector<double>& from, const std::vector<double>& to, double x) {
  assert(x >= 0 && x <= 1);
  const auto above = std::ranges::upper_bound(from, x) - from.begin();
  const auto i = static_cast<std::size_t>(above);
  if (i == from.size()) return to.back();
  const double part = (x - from[i - 1]) / (from[i] - from[i - 1]);
  return to[i - 1] + part * (to[i] - to[i - 1]);
}

struct WeightedPit {
  double low = 0, high = 0;
  bool is_censored = false;
  double weight = 1;

  auto order() const { return std::tuple(low, high, is_censored, weight); }
};

std::vector<WeightedPit> sort_pits(std::span<const PitInterval> pits,
                                   std::span<const double> weights) {
  assert(weights.empty() || weights.size() == pits.size());
  std::vector<WeightedPit> sorted;
  for (std::size_t i = 0; i < pits.size(); ++i) {
    const PitInterval& pit = pits[i];
    assert(pit.low >= 0 && pit.low <= pit.high && pit.high <= 1);
    // A case that is censored at F(c) = 1 has the PIT 1.
    sorted.push_back(
        {pit.low, pit.high, pit.is_censored && pit.low < 1, weights.empty() ? 1 : weights[i]});
    assert(sorted.back().weight > 0);
  }
  std::ranges::sort(sorted, {}, &WeightedPit::order);
  return sorted;
}

enum class Side { before, after };  ///< of a jump: P(PIT < p) or P(PIT <= p)

/// The part of a case that is known to have a PIT above p.
double part_above(const WeightedPit& pit, double p, Side side) {
  const bool is_above = side == Side::before ? pit.low >= p : pit.low > p;
  if (pit.is_censored || pit.low == pit.high) return is_above ? 1 : 0;
  return std::clamp((pit.high - p) / (pit.high - pit.low), 0.0, 1.0);
}

/// M (1 - p) + N(p).
double weight_above(const std::vector<WeightedPit>& pits, double prior, double p, Side side) {
  double weight = 0;
  for (const WeightedPit& pit : pits) weight += pit.weight * part_above(pit, p, side);
  return prior * (1 - p) + weight;
}

/// A place at which cases are censored, and the factor by which what lies beyond it grows.
struct CensoredPlace {
  double at = 0, factor = 1;
};

std::vector<CensoredPlace> list_censored_places(const std::vector<WeightedPit>& pits,
                                                double prior) {
  std::vector<CensoredPlace> places;
  for (std::size_t i = 0; i < pits.size(); ++i) {
    if (!pits[i].is_censored || (!places.empty() && places.back().at == pits[i].low)) continue;
    const double at = pits[i].low;
    double censored = 0;
    for (const WeightedPit& pit : pits) {
      if (pit.is_censored && pit.low == at) censored += pit.weight;
    }
    const double remaining = weight_above(pits, prior, at, Side::after);
    assert(remaining > 0);
    places.push_back({at, (remaining + censored) / remaining});
  }
  return places;
}

/// 1 - g on one side of p.
double survival_beyond(const std::vector<WeightedPit>& pits,
                       const std::vector<CensoredPlace>& places, double prior, double total,
                       double p, Side side) {
  double survival = weight_above(pits, prior, p, side) / total;
  for (const CensoredPlace& place : places) {
    if (place.at < p || (side == Side::after && place.at == p)) survival *= place.factor;
  }
  return survival;
}

}  // namespace

RecalibrationMap::RecalibrationMap(std::vector<double> probabilities,
                                   std::vector<double> recalibrated)
    : probabilities_(std::move(probabilities)), recalibrated_(std::move(recalibrated)) {
  assert(probabilities_.size() == recalibrated_.size() && probabilities_.size() >= 2);
  for (const std::vector<double>& knots : {probabilities_, recalibrated_}) {
    assert(knots.front() == 0 && knots.back() == 1);
    assert(std::ranges::adjacent_find(knots, std::greater_equal{}) == knots.end());
    static_cast<void>(knots);
  }
}

double RecalibrationMap::recalibrate(double probability) const {
  return interpolate_knots(probabilities_, recalibrated_, probability);
}

double RecalibrationMap::find_probability(double recalibrated) const {
  return interpolate_knots(recalibrated_, probabilities_, recalibrated);
}

RecalibrationMap learn_recalibration(std::span<const PitInterval> pits,
                                     std::span<const double> weights, double prior_cases) {
  assert(prior_cases > 0);
  const std::vector<WeightedPit> sorted = sort_pits(pits, weights);
  const std::vector<CensoredPlace> places = list_censored_places(sorted, prior_cases);
  double total = prior_cases;
  std::vector<double> ends{1};
  for (const WeightedPit& pit : sorted) {
    total += pit.weight;
    ends.insert(ends.end(), {pit.low, pit.high});
  }
  std::ranges::sort(ends);
  std::vector<double> probabilities{0}, recalibrated{0};
  for (const double p : ends) {
    const double before = survival_beyond(sorted, places, prior_cases, total, p, Side::before);
    const double after = survival_beyond(sorted, places, prior_cases, total, p, Side::after);
    const double value = p < 1 ? 1 - (before + after) / 2 : 1;
    // Knots so near to each other that rounding may change their order are one.
    if (p - probabilities.back() < 1e-12 || value - recalibrated.back() < 1e-12) continue;
    probabilities.push_back(p);
    recalibrated.push_back(value);
  }
  probabilities.back() = recalibrated.back() = 1;
  return {std::move(probabilities), std::move(recalibrated)};
}

std::vector<double> recalibrate_ensemble(std::span<const double> ensemble,
                                         const RecalibrationMap& map) {
  assert(is_ensemble(ensemble));
  const auto n = static_cast<double>(ensemble.size());
  std::vector<double> recalibrated;
  for (std::size_t i = 0; i < ensemble.size(); ++i) {
    const double probability = map.find_probability((static_cast<double>(i) + 0.5) / n);
    // Rounding does not take the next value.
    const double rank = std::clamp(std::ceil(probability * n - 1e-9), 1.0, n);
    recalibrated.push_back(ensemble[static_cast<std::size_t>(rank) - 1]);
  }
  return recalibrated;
}

}  // namespace art6
