// Rank correlation of static quantities by a Gaussian copula.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "models/scenario/scenario.hpp"

namespace art6 {

/// A lower triangular square matrix: the entries on and below its diagonal.
class LowerTriangle {
 public:
  LowerTriangle() = default;
  /// All entries are 0.
  explicit LowerTriangle(int rows) : rows_(rows), entries_(place(rows, 0)) {}

  int rows() const { return rows_; }
  double& operator()(int row, int column) { return entries_[place(row, column)]; }
  double operator()(int row, int column) const { return entries_[place(row, column)]; }

  friend bool operator==(const LowerTriangle&, const LowerTriangle&) = default;

 private:
  static std::size_t place(int row, int column) {
    const auto above = static_cast<std::size_t>(row);
    return above * (above + 1) / 2 + static_cast<std::size_t>(column);
  }

  int rows_ = 0;
  std::vector<double> entries_;  ///< row by row
};

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
