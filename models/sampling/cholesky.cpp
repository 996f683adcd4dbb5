#include "models/sampling/cholesky.hpp"

#include <cmath>

namespace art6 {

std::optional<LowerTriangle> cholesky_factor(const Eigen::MatrixXd& matrix) {
  const auto rows = static_cast<int>(matrix.rows());
  LowerTriangle factor(rows);
  for (int i = 0; i < rows; ++i) {
    for (int j = 0; j <= i; ++j) {
      double rest = matrix(i, j);
      for (int k = 0; k < j; ++k) rest -= factor(i, k) * factor(j, k);
      if (j < i) {
        factor(i, j) = rest / factor(j, j);
      } else if (rest > 1e-10) {
        factor(i, i) = std::sqrt(rest);
      } else {
        return std::nullopt;
      }
    }
  }
  return factor;
}

}  // namespace art6
