// Rank correlation of static quantities: a Gaussian copula over those that are named.
#pragma once

#include <Eigen/Core>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "models/scenario/scenario.hpp"

namespace art6 {

/// Standard normal scores of `paths` are `factor` (lower triangular) times independent ones;
/// applied to columns of uniforms by `correlate` of `models/sampling/sampler_lanes.hpp`.
struct Copula {
  std::vector<std::string> paths;  ///< sorted
  Eigen::MatrixXd factor;          ///< one row and one column a path
};

/// The correlation of two normals with rank correlation `rank` (Spearman, -1 to 1):
/// 2 sin(pi rank / 6) (Pearson 1907).
double normal_correlation(double rank);

/// The copula of the correlations; pairs that are not named are independent. Each pair of
/// different paths at most once. Nothing if the matrix is not positive definite.
std::optional<Copula> gaussian_copula(std::span<const Correlation> correlations);

}  // namespace art6
