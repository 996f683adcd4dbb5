#include "study/hindcast/isotonic.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <vector>

namespace art6 {
namespace {

TEST(Isotonic, pools_neighbours_that_fall) {
  const std::vector<IsotonicBlock> blocks =
      fit_isotonic(std::vector<double>{1, 4, 2, 6}, std::vector<double>{1, 1, 3, 2});
  ASSERT_EQ(blocks.size(), 3);
  EXPECT_EQ(blocks[1].begin, 1);
  EXPECT_EQ(blocks[1].end, 3);
  EXPECT_EQ(blocks[1].value, 2.5);  // (4 + 3 x 2) / 4
  EXPECT_EQ(blocks[1].weight, 4);
  EXPECT_EQ(blocks[2].value, 6);
}

TEST(Isotonic, leaves_what_rises_and_joins_what_is_equal) {
  const std::vector<double> ones(4, 1.0);
  EXPECT_EQ(fit_isotonic(std::vector<double>{1, 2, 3, 4}, ones).size(), 4);
  EXPECT_EQ(fit_isotonic(std::vector<double>{1, 2, 2, 4}, ones).size(), 3);
  EXPECT_EQ(fit_isotonic(std::vector<double>{4, 3, 2, 1}, ones).size(), 1);
  EXPECT_TRUE(fit_isotonic({}, {}).empty());
}

double mean_between(const std::vector<double>& values, const std::vector<double>& weights,
                    std::size_t first, std::size_t last) {
  double sum = 0, weight = 0;
  for (std::size_t i = first; i <= last; ++i) {
    sum += weights[i] * values[i];
    weight += weights[i];
  }
  return sum / weight;
}

TEST(Isotonic, is_the_largest_of_the_least_means) {
  std::mt19937 random(5);
  for (int round = 0; round < 500; ++round) {
    const std::size_t n = 1 + random() % 9;
    std::vector<double> values, weights, fitted(n);
    for (std::size_t i = 0; i < n; ++i) {
      values.push_back(static_cast<double>(random() % 6));
      weights.push_back(static_cast<double>(1 + random() % 3));
    }
    for (const IsotonicBlock& block : fit_isotonic(values, weights)) {
      std::fill(fitted.begin() + static_cast<std::ptrdiff_t>(block.begin),
                fitted.begin() + static_cast<std::ptrdiff_t>(block.end), block.value);
    }
    for (std::size_t i = 0; i < n; ++i) {
      double largest = -1;
      for (std::size_t j = 0; j <= i; ++j) {
        double least = 100;
        for (std::size_t k = i; k < n; ++k) {
          least = std::min(least, mean_between(values, weights, j, k));
        }
        largest = std::max(largest, least);
      }
      ASSERT_NEAR(fitted[i], largest, 1e-13) << round;
    }
  }
}

// All rising sequences of multiples of 1/12: the means of up to four values of 0 to 3 are among
// them.
TEST(Isotonic, has_the_least_squares_of_all_rising_sequences) {
  const std::vector<double> ones(4, 1.0);
  for (int code = 0; code < 256; ++code) {
    std::vector<double> values;
    for (int i = 0, rest = code; i < 4; ++i, rest /= 4) values.push_back(rest % 4);
    double fitted = 0;
    for (const IsotonicBlock& block : fit_isotonic(values, ones)) {
      for (std::size_t i = block.begin; i < block.end; ++i) {
        fitted += (values[i] - block.value) * (values[i] - block.value);
      }
    }
    // Least squares of sequences that end at or below g, value after value.
    std::vector<double> best(37, 0.0);
    for (const double value : values) {
      double least = 1e9;
      for (int g = 0; g <= 36; ++g) {
        const auto at = static_cast<std::size_t>(g);
        least = std::min(least, best[at] + (value - g / 12.0) * (value - g / 12.0));
        best[at] = least;
      }
    }
    ASSERT_NEAR(fitted, best.back(), 1e-12) << code;
  }
}

}  // namespace
}  // namespace art6
