#include "models/sampling/copula.hpp"

#include <Eigen/Core>
#include <algorithm>

#include "models/sampling/cholesky.hpp"

namespace art6 {

double normal_correlation(double rank) {
  // Taylor's series to x^17, off by less than 1e-21 on [-pi/6, pi/6]; the library's sine may
  // differ from machine to machine.
  const double x = rank * 0x1.0c152382d7366p-1;  // pi / 6
  double sum = 0;
  for (int k = 17; k >= 3; k -= 2) sum = (1 + sum) * -(x * x) / (k * (k - 1));
  return 2 * x * (1 + sum);
}

std::optional<Copula> build_copula(std::span<const Correlation> correlations) {
  Copula copula;
  auto& paths = copula.paths;
  for (const Correlation& c : correlations) {
    paths.insert(paths.end(), c.between.begin(), c.between.end());
  }
  std::sort(paths.begin(), paths.end());
  paths.erase(std::unique(paths.begin(), paths.end()), paths.end());

  const auto index = [&](const std::string& path) {
    return std::lower_bound(paths.begin(), paths.end(), path) - paths.begin();
  };
  const auto size = static_cast<Eigen::Index>(paths.size());
  Eigen::MatrixXd matrix = Eigen::MatrixXd::Identity(size, size);
  for (const Correlation& c : correlations) {
    const Eigen::Index i = index(c.between[0]), j = index(c.between[1]);
    matrix(i, j) = matrix(j, i) = normal_correlation(c.rank);
  }
  auto factor = cholesky_factor(matrix);
  if (!factor) return std::nullopt;
  copula.factor = std::move(*factor);
  return copula;
}

}  // namespace art6
