#include "sim/sums/rank.hpp"

#include <gtest/gtest.h>

namespace art6 {
namespace {

TEST(Rank, is_the_product_rounded_up) {
  EXPECT_EQ(quantile_rank(0.1, 10), 1);
  EXPECT_EQ(quantile_rank(0.1, 11), 2);
  EXPECT_EQ(quantile_rank(0.5, 3), 2);
  EXPECT_EQ(quantile_rank(0.5, 4), 2);
  EXPECT_EQ(quantile_rank(0.8, 10000), 8000);
  EXPECT_EQ(quantile_rank(0.8, 10001), 8001);
  EXPECT_EQ(quantile_rank(0.8000001, 10000), 8001);
  EXPECT_EQ(quantile_rank(0.7999999, 10000), 8000);
}

// ceil(0.07 * 100) in floating point is 8, and so for many others.
TEST(Rank, of_every_percentile_is_that_of_integer_arithmetic) {
  for (std::int64_t percent = 1; percent <= 100; ++percent) {
    const double p = static_cast<double>(percent) / 100;
    for (std::int64_t n = 1; n <= 3000; ++n) {
      ASSERT_EQ(quantile_rank(p, n), (percent * n + 99) / 100) << percent << ' ' << n;
    }
    for (const std::int64_t n : {std::int64_t{10000}, std::int64_t{1000000},
                                 std::int64_t{4294967200}, std::int64_t{4294967295}}) {
      ASSERT_EQ(quantile_rank(p, n), (percent * n + 99) / 100) << percent << ' ' << n;
    }
  }
}

TEST(Rank, stays_within_the_sample) {
  EXPECT_EQ(quantile_rank(0, 7), 1);
  EXPECT_EQ(quantile_rank(1e-300, 7), 1);
  EXPECT_EQ(quantile_rank(1, 7), 7);
  EXPECT_EQ(quantile_rank(0.999999, 7), 7);
  EXPECT_EQ(quantile_rank(0.5, 1), 1);
}

}  // namespace
}  // namespace art6
