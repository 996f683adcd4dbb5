// The Cholesky factor of a correlation matrix, with the same bits on every machine.
#pragma once

#include <Eigen/Core>
#include <optional>

#include "models/sampling/lower_triangle.hpp"

namespace art6 {

/// The Cholesky factor of a symmetric matrix with ones on its diagonal; nothing if the matrix is
/// not positive definite.
///
/// It is written out although Eigen has LLT, because Eigen sums in the order that suits the vectors
/// of the compiler's target, and the factor's bits must not depend on the machine. A pivot is the
/// variance that a quantity has left when the quantities before it are known; below 1e-10 it could
/// be rounding of a singular matrix.
std::optional<LowerTriangle> cholesky_factor(const Eigen::MatrixXd& matrix);

}  // namespace art6
