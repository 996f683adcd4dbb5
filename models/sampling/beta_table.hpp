// The quantile function of the beta law as a table, because its exact inverse is slow.
#pragma once

#include <map>
#include <utility>
#include <vector>

#include "models/sampling/pieces.hpp"

namespace art6 {

/// Pieces over the normal score z = normal_quantile(u), |z| <= 8.25, of the quantile of the beta
/// law on [0, 1] with shapes a, b > 0. For 1e-9 <= u <= 1 - 1e-9 the error is below 1e-7 if
/// a, b >= 1, below 3e-7 if a, b >= 0.05, and below 1e-6 standard deviations + 2e-9 of the value
/// for both. A law of nearly two points (a or b towards 0) keeps the probability of each to 1e-8.
std::vector<Piece> build_beta_table(double a, double b);

/// The tables of the shapes that were asked for, each built once: a scenario asks for the same few
/// shapes again and again.
class BetaTableCache {
 public:
  /// What `build_beta_table` gives; valid as long as the cache.
  const std::vector<Piece>& table(double a, double b);

 private:
  std::map<std::pair<double, double>, std::vector<Piece>> tables_;
};

}  // namespace art6
