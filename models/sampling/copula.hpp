// Rank correlation of static quantities by a Gaussian copula.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "models/sampling/lower_triangle.hpp"
#include "models/scenario/scenario.hpp"

namespace art6 {

/// A Gaussian copula: the standard normal scores of `paths` are `factor` times independent ones;
/// applied to columns of uniforms by `correlate` of `models/sampling/sampler_lanes.hpp`.
struct Copula {
  std::vector<std::string> paths;  ///< sorted
  LowerTriangle factor;            ///< one row a path
};

/// The correlation of two normals with rank correlation `rank` (Spearman, -1 to 1):
/// 2 sin(pi rank / 6) (Pearson 1907).
double normal_correlation(double rank);

/// Builds the copula of the correlations, in which each pair of different paths stands at most
/// once; pairs that are not named are independent. Returns nothing if the matrix is not positive
/// definite.
std::optional<Copula> build_copula(std::span<const Correlation> correlations);

}  // namespace art6
