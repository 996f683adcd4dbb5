#include "models/sampling/copula.hpp"

#include <gtest/gtest.h>

#include <Eigen/Cholesky>
#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <numbers>
#include <numeric>
#include <type_traits>

#include "models/sampling/sampler.hpp"
#include "sim/random/stream.hpp"
#include "sim/tables/table.hpp"
#include "tests/models/sampling/coupled.hpp"

#define FN inline
#define FN_LARGE [[maybe_unused]] static
#define ART6_LANES plain
#include "sim/lanes/lane_plain.hpp"
//
#include "sim/lanes/lane_math.hpp"
//
#include "models/sampling/sampler_lanes.hpp"

namespace art6 {

using Columns = std::vector<std::vector<double>>;
using Column = Index<struct ColumnTag>;

Columns coupled(const Copula& copula, Columns columns) {
  const std::size_t n = columns.size();
  std::vector<plain::Lane> lanes(n);
  const TableView<Column, plain::Lane> uniforms(lanes.data(), static_cast<int>(n));
  const std::vector<Column> order(uniforms.ids().begin(), uniforms.ids().end());
  for (std::size_t k = 0; k < columns.front().size(); ++k) {
    for (std::size_t i = 0; i < n; ++i) lanes[i] = columns[i][k];
    plain::correlate(copula, uniforms, order);
    for (std::size_t i = 0; i < n; ++i) columns[i][k] = lanes[i].v[0];
  }
  return columns;
}

namespace {

constexpr std::uint32_t correlated_replications = 20000;

Columns independent_uniforms(const Copula& copula) {
  Columns columns;
  for (const std::string& path : copula.paths) {
    auto& column = columns.emplace_back(correlated_replications);
    for (std::uint32_t k = 0; k < correlated_replications; ++k) {
      column[k] = Stream(2019, path).static_uniform(k);
    }
  }
  return columns;
}

std::vector<double> ranks(const std::vector<double>& values) {
  std::vector<std::size_t> order(values.size());
  std::iota(order.begin(), order.end(), 0);
  std::sort(order.begin(), order.end(),
            [&](std::size_t i, std::size_t j) { return values[i] < values[j]; });
  std::vector<double> rank(values.size());
  for (std::size_t i = 0; i < order.size(); ++i) rank[order[i]] = static_cast<double>(i);
  return rank;
}

// 1 - 6 sum d^2 / (n (n^2 - 1)), without ties.
double spearman(const std::vector<double>& a, const std::vector<double>& b) {
  const auto rank_a = ranks(a), rank_b = ranks(b);
  const auto n = static_cast<double>(a.size());
  double sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    sum += (rank_a[i] - rank_b[i]) * (rank_a[i] - rank_b[i]);
  }
  return 1 - 6 * sum / (n * (n * n - 1));
}

// Four standard errors of Fisher's transform of Spearman's coefficient (Bonett and Wright 2000).
void expect_rank(const std::vector<double>& a, const std::vector<double>& b, double rank) {
  const double error = std::sqrt((1 + rank * rank / 2) / (static_cast<double>(a.size()) - 3));
  EXPECT_NEAR(std::atanh(spearman(a, b)), std::atanh(rank), 4 * error);
}

const std::vector<Correlation> three{{{"C", "A"}, -0.3}, {{"A", "B"}, 0.9}, {{"C", "B"}, -0.5}};

TEST(NormalCorrelation, is_twice_the_sine_of_a_sixth_of_pi_times_the_rank) {
  for (double rank = -1; rank <= 1; rank += 0.015625) {
    EXPECT_NEAR(normal_correlation(rank), 2 * std::sin(std::numbers::pi / 6 * rank), 4e-16) << rank;
  }
  EXPECT_EQ(normal_correlation(0), 0);
  EXPECT_NEAR(normal_correlation(1), 1, 2e-16);  // sin(pi / 6) = 1/2
}

TEST(GaussianCopula, has_a_row_for_every_named_path_in_order) {
  const auto copula = build_copula(three);
  ASSERT_TRUE(copula);
  EXPECT_EQ(copula->paths, (std::vector<std::string>{"A", "B", "C"}));
  EXPECT_EQ(copula->factor.rows(), 3);
}

TEST(GaussianCopula, of_two_is_the_factor_by_hand) {
  const double r = normal_correlation(-0.3);
  const std::vector<Correlation> two{{{"A", "B"}, -0.3}};
  LowerTriangle by_hand(2);
  by_hand(0, 0) = 1;
  by_hand(1, 0) = r;
  by_hand(1, 1) = std::sqrt(1 - r * r);
  EXPECT_EQ(build_copula(two)->factor, by_hand);
}

TEST(GaussianCopula, factors_the_matrix_as_Eigen_does) {
  Eigen::Matrix3d matrix;
  const double ab = normal_correlation(0.9), ac = normal_correlation(-0.3),
               bc = normal_correlation(-0.5);
  matrix << 1, ab, ac, ab, 1, bc, ac, bc, 1;
  const auto copula = build_copula(three);
  const Eigen::Matrix3d expected = matrix.llt().matrixL();
  for (int row = 0; row < 3; ++row) {
    for (int column = 0; column <= row; ++column) {
      EXPECT_NEAR(copula->factor(row, column), expected(row, column), 1e-15);
    }
  }
}

TEST(GaussianCopula, does_not_depend_on_the_order_of_the_file) {
  const std::vector<Correlation> other{{{"B", "C"}, -0.5}, {{"A", "C"}, -0.3}, {{"B", "A"}, 0.9}};
  EXPECT_EQ(build_copula(other)->factor, build_copula(three)->factor);
}

TEST(GaussianCopula, of_nothing_is_empty) {
  const auto copula = build_copula({});
  ASSERT_TRUE(copula);
  EXPECT_TRUE(copula->paths.empty());
}

// Three equal correlations r are positive definite from r > -1/2 on.
TEST(GaussianCopula, needs_a_positive_definite_matrix) {
  const auto with_rank = [](double rank) {
    return std::vector<Correlation>{{{"A", "B"}, rank}, {{"A", "C"}, rank}, {{"B", "C"}, rank}};
  };
  const double limit = -6 / std::numbers::pi * std::asin(0.25);
  EXPECT_TRUE(build_copula(with_rank(limit + 1e-6)));
  EXPECT_FALSE(build_copula(with_rank(limit)));
  EXPECT_FALSE(build_copula(with_rank(limit - 1e-6)));
}

TEST(Correlate, gives_the_rank_correlations_asked_for) {
  const auto copula = build_copula(three);
  const Columns u = coupled(*copula, independent_uniforms(*copula));
  expect_rank(u[0], u[1], 0.9);
  expect_rank(u[0], u[2], -0.3);
  expect_rank(u[1], u[2], -0.5);
}

TEST(Correlate, leaves_pairs_that_are_not_named_independent) {
  const std::vector<Correlation> pairs{{{"A", "B"}, 0.8}, {{"C", "D"}, -0.8}};
  const auto copula = build_copula(pairs);
  const Columns u = coupled(*copula, independent_uniforms(*copula));
  expect_rank(u[0], u[1], 0.8);
  expect_rank(u[2], u[3], -0.8);
  for (const auto& [i, j] : {std::pair{0, 2}, {0, 3}, {1, 2}, {1, 3}}) {
    expect_rank(u[static_cast<std::size_t>(i)], u[static_cast<std::size_t>(j)], 0);
  }
}

// Kolmogorov's distance times sqrt(n) exceeds x with probability 2 exp(-2 x^2): 6e-5, four standard
// errors, at 2.28.
TEST(Correlate, keeps_every_marginal_uniform) {
  const auto copula = build_copula(three);
  for (auto& column : coupled(*copula, independent_uniforms(*copula))) {
    std::sort(column.begin(), column.end());
    double distance = 0;
    for (std::size_t k = 0; k < column.size(); ++k) {
      const double step = 1.0 / correlated_replications, below = static_cast<double>(k) * step;
      distance = std::max({distance, column[k] - below, below + step - column[k]});
    }
    EXPECT_LT(distance * std::sqrt(correlated_replications), 2.28);
  }
}

TEST(Correlate, leaves_the_first_path_as_it_was) {
  const auto copula = build_copula(three);
  const Columns before = independent_uniforms(*copula), after = coupled(*copula, before);
  for (std::size_t k = 0; k < correlated_replications; ++k)
    ASSERT_NEAR(after[0][k], before[0][k], 1e-14);
}

TEST(Correlate, stays_between_the_smallest_and_the_largest_uniform) {
  const auto copula = build_copula(three);
  const double low = 0x1p-53, high = 1 - 0x1p-53;
  const Columns u = coupled(*copula, {{low, high}, {low, high}, {high, low}});
  EXPECT_EQ(u[1], (std::vector{low, high}));  // 8.2 (r + sqrt(1 - r^2)) from the median
  EXPECT_EQ(u[2], (std::vector{high, low}));
}

}  // namespace
}  // namespace art6
