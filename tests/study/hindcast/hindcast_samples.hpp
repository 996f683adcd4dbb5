// Ensembles and draws for the tests of study/hindcast/.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <functional>
#include <limits>
#include <random>
#include <vector>

#include "sim/lanes/elementwise.hpp"
#include "sim/random/stream.hpp"

namespace art6 {

inline constexpr double never_reached = std::numeric_limits<double>::infinity();

/// The quantiles at (i - 1/2) / n of the law with this quantile function.
inline std::vector<double> quantile_ensemble(int n, const std::function<double(double)>& quantile) {
  std::vector<double> ensemble;
  for (int i = 0; i < n; ++i) ensemble.push_back(quantile((i + 0.5) / n));
  return ensemble;
}

/// Whole numbers from 0 to `largest`, some of them equal, and perhaps infinity, ascending.
inline std::vector<double> draw_whole_ensemble(std::mt19937& random, int n, int largest) {
  std::vector<double> ensemble;
  for (int i = 0; i < n; ++i) {
    const auto value = static_cast<double>(random() % static_cast<unsigned>(largest + 2));
    ensemble.push_back(value > largest ? never_reached : value);
  }
  std::ranges::sort(ensemble);
  return ensemble;
}

/// The i-th standard normal of a stream.
inline double normal_draw(const Stream& stream, std::uint32_t i) {
  return normal_quantile(stream.static_uniform(i));
}

/// Four standard errors of a share of n cases whose expected value is p.
inline double four_errors_of_share(double p, double n) { return 4 * std::sqrt(p * (1 - p) / n); }

}  // namespace art6
