#include "models/sampling/beta_table.hpp"

#include <gtest/gtest.h>

#include <boost/math/special_functions/beta.hpp>
#include <boost/math/special_functions/erf.hpp>
#include <cmath>
#include <limits>

namespace art6 {
namespace {

using Real = long double;

// How far the table is off at a score, to first order: the excess of Boost's distribution function
// at its value over the density there. The smaller of both tails tells apart what the other cannot.
// Where the value is 1 (the density is infinite there), it is 1e-9 if that much can be right.
double error_at(const std::vector<Piece>& table, Real a, Real b, double z) {
  const Real x = evaluate_pieces(table, z);
  const Real p = boost::math::erfc(std::fabs(Real(z)) / std::sqrt(Real(2))) / 2;
  if (x == 1) return boost::math::ibeta(b, a, Real(1e-9)) >= (z <= 0 ? 1 - p : p) ? 1e-9 : 1;
  const Real excess = z <= 0 ? boost::math::ibeta(a, b, x) - p : p - boost::math::ibetac(a, b, x);
  return static_cast<double>(std::fabs(excess / boost::math::ibeta_derivative(a, b, x)));
}

double standard_deviation(double a, double b) { return std::sqrt(a * b / (a + b + 1)) / (a + b); }

struct Worst {
  double of_range = 0, of_deviation = 0;
};
// Over |z| <= 5.9978, that is 1e-9 <= u <= 1 - 1e-9.
Worst worst_error(double a, double b) {
  const auto table = build_beta_table(a, b);
  Worst worst;
  for (double z = -5.9978; z <= 5.9978; z += 0.00713) {
    const double error = error_at(table, a, b, z);
    worst.of_range = std::max(worst.of_range, error);
    worst.of_deviation = std::max(
        worst.of_deviation, (error - 2e-9 * evaluate_pieces(table, z)) / standard_deviation(a, b));
  }
  return worst;
}

TEST(BetaTable, meets_the_exact_quantile_of_pert_shapes) {
  for (const double a : {1.0, 1.03, 1.5, 2.0, 3.0, 4.2, 5.0}) {
    const Worst worst = worst_error(a, 6 - a);
    EXPECT_LT(worst.of_range, 1e-7) << a;
    EXPECT_LT(worst.of_deviation, 1e-6) << a;
  }
}

TEST(BetaTable, meets_the_exact_quantile_of_skewed_and_narrow_shapes) {
  for (const double a : {1.0, 7.0, 300.0, 1e6}) {
    for (const double b : {1.0, 20.0, 1e4, 1e12}) {
      const Worst worst = worst_error(a, b);
      EXPECT_LT(worst.of_range, 1e-7) << a << ' ' << b;
      EXPECT_LT(worst.of_deviation, 1e-6) << a << ' ' << b;
    }
  }
}

TEST(BetaTable, meets_the_exact_quantile_of_shapes_below_one) {
  for (const double a : {0.05, 0.3, 0.8}) {
    for (const double b : {0.05, 0.5, 1.0, 3.0, 1000.0}) {
      const Worst worst = worst_error(a, b);
      EXPECT_LT(worst.of_range, 3e-7) << a << ' ' << b;
      EXPECT_LT(worst.of_deviation, 1e-6) << a << ' ' << b;
    }
  }
}

// Both above 1e6: the expansion of Cornish and Fisher.
TEST(BetaTable, meets_the_exact_quantile_of_nearly_normal_shapes) {
  for (const double b : {1.01e6, 2e7, 1e9}) {
    const Worst worst = worst_error(1.01e6, b);
    EXPECT_LT(worst.of_range, 1e-7) << b;
    EXPECT_LT(worst.of_deviation, 1e-6) << b;
  }
}

// Beta(1, b): x = 1 - (1 - u)^(1/b).
TEST(BetaTable, of_first_shape_one_is_a_power) {
  const auto table = build_beta_table(1, 4);
  for (double z = -5; z <= 5.95; z += 0.1) {
    const double upper = std::erfc(z / std::sqrt(2.0)) / 2;
    EXPECT_NEAR(evaluate_pieces(table, z), 1 - std::pow(upper, 0.25), 5e-8) << z;
  }
}

TEST(BetaTable, is_mirrored_when_the_shapes_change_places) {
  for (const auto& [a, b] : {std::pair{0.4, 2.5}, {3.0, 1e9}, {1e7, 1e8}}) {
    const auto table = build_beta_table(a, b), mirrored = build_beta_table(b, a);
    for (double z = -8.2; z <= 8.2; z += 0.07) {
      EXPECT_NEAR(evaluate_pieces(table, z), 1 - evaluate_pieces(mirrored, -z), 2e-7)
          << a << ' ' << z;
    }
  }
}

TEST(BetaTable, keeps_ten_digits_in_its_knots) {
  for (const Piece& piece : build_beta_table(2.5, 3.5)) {
    int exponent = 0;
    const double mantissa = std::ldexp(std::frexp(piece.value, &exponent), 34);
    EXPECT_EQ(mantissa, std::floor(mantissa));
  }
}

// Nearly all probability at 0 and 1: a / (a + b) of it at 1.
TEST(BetaTable, of_tiny_shapes_has_two_points) {
  for (const double size : {1e-9, 1e-13}) {
    for (const double mean : {0.5, 0.25, 0.9, 1e-4}) {
      const auto table = build_beta_table(mean * size, (1 - mean) * size);
      const auto at = [&](double u) {
        return evaluate_pieces(table, -std::sqrt(2.0) * boost::math::erfc_inv(2 * u));
      };
      EXPECT_LT(at(1 - mean - 3e-7), 1e-6) << size << ' ' << mean;
      EXPECT_GT(at(1 - mean + 3e-7), 1 - 1e-6) << size << ' ' << mean;
    }
  }
}

TEST(BetaTable, is_finite_increasing_and_small_for_every_shape) {
  for (const double a : {1e-300, 1e-16, 1e-6, 1e-3, 0.5, 5.0, 1e3, 1e6, 1e9, 1e15, 1e100}) {
    for (const double b : {1e-300, 1e-9, 1e-3, 1.0, 1e2, 1e6, 1e12, 1e300}) {
      const auto table = build_beta_table(a, b);
      EXPECT_LT(table.size(), 1000u) << a << ' ' << b;
      double at = -std::numeric_limits<double>::infinity(), value = 0;
      for (const Piece& piece : table) {
        ASSERT_GT(piece.at, at) << a << ' ' << b;
        ASSERT_GE(piece.value, value) << a << ' ' << b;
        ASSERT_LE(piece.value, 1) << a << ' ' << b;
        ASSERT_TRUE(std::isfinite(piece.slope + piece.quadratic + piece.cubic)) << a << ' ' << b;
        at = piece.at, value = piece.value;
      }
    }
  }
}

}  // namespace
}  // namespace art6
