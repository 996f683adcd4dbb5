#include "sim/sums/quotient.hpp"

#include <cmath>
#include <limits>
#include <random>

#include <gtest/gtest.h>

#include "sim/sums/wide_quotient.hpp"

namespace art6 {
namespace {

// 2^53 + 1 lies in the middle between two doubles.
TEST(Quotient, of_huge_sums_rounds_by_all_their_digits) {
  const Int128 middle = (Int128{1} << 53) + 1;
  const std::int64_t n = (std::int64_t{1} << 40) + 15;  // odd
  EXPECT_EQ(nearest_quotient(middle * n, n, 0), 0x1p53);
  EXPECT_EQ(nearest_quotient(middle * n + 1, n, 0), 0x1p53 + 2);
  EXPECT_EQ(nearest_quotient(middle * n - 1, n, 0), 0x1p53);
  EXPECT_EQ(nearest_quotient((middle + 2) * n, n, 0), 0x1p53 + 4);
  EXPECT_EQ(nearest_quotient((middle + 2) * n - 1, n, 0), 0x1p53 + 2);
  EXPECT_EQ(nearest_quotient(-(middle * n + 1), n, 20), -(0x1p53 + 2) * 0x1p-20);

  const Int128 shifted = middle << 70;  // to 2^123, with the deciding digit in the lowest place
  EXPECT_EQ(nearest_quotient(shifted, 1, 0), 0x1p123);
  EXPECT_EQ(nearest_quotient(shifted + 1, 1, 0), 0x1p123 + 0x1p71);
  EXPECT_EQ(nearest_quotient(shifted - 1, 1, 0), 0x1p123);
}

TEST(Quotient, of_the_extremes_is_defined) {
  const std::int64_t most = std::numeric_limits<std::int64_t>::max();
  EXPECT_EQ(nearest_quotient(1, most, 62), 0x1p-125);  // 1 / (2^63 - 1) / 2^62
  EXPECT_EQ(nearest_quotient(most, most, 0), 1.0);
  const Int128 lowest = -(Int128{1} << 126) * 2;
  EXPECT_EQ(nearest_quotient(lowest, 1, 0), -0x1p127);
}

// Both fit a double, whose division rounds correctly; with a common factor of 160 bits the quotient
// is the same.
TEST(Quotient, of_wide_integers_is_that_of_the_doubles) {
  std::mt19937_64 random(17);
  const WideInteger factor = (WideInteger(1) << 160) + 12345;
  for (int i = 0; i < 20000; ++i) {
    const auto numerator = static_cast<std::int64_t>(random() >> (11 + random() % 53));
    const auto denominator = static_cast<std::int64_t>(random() >> (11 + random() % 53)) | 1;
    const double quotient = static_cast<double>(numerator) / static_cast<double>(denominator);
    ASSERT_EQ(nearest_quotient(numerator * factor, denominator * factor, 0), quotient);
    ASSERT_EQ(nearest_quotient(-numerator * factor, denominator * factor, -32),
              -quotient * 0x1p-32);
  }
  EXPECT_EQ(nearest_quotient(WideInteger(0), factor, 5), 0.0);
  EXPECT_FALSE(std::signbit(nearest_quotient(WideInteger(0), factor, 5)));
}

// 2^53 + 1 lies in the middle between two doubles: what is far below the last bit decides.
TEST(Quotient, of_wide_integers_rounds_by_all_their_digits) {
  const WideInteger n = (WideInteger(1) << 200) + 7, middle = (WideInteger(1) << 53) + 1;
  EXPECT_EQ(nearest_quotient(WideInteger(middle * n), n, 0), 0x1p53);
  EXPECT_EQ(nearest_quotient(WideInteger(middle * n + 1), n, 0), 0x1p53 + 2);
  EXPECT_EQ(nearest_quotient(WideInteger(middle * n - 1), n, 0), 0x1p53);
  EXPECT_EQ(nearest_quotient(WideInteger(-(middle * n + 1)), n, 3), -(0x1p53 + 2) * 8);
}

}  // namespace
}  // namespace art6
