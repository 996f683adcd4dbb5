#include "sim/statistics/level.hpp"

#include <gtest/gtest.h>

#include "sim/lanes/elementwise.hpp"

namespace art6 {
namespace {

TEST(Level, has_the_normal_quantile_of_half_of_it_on_either_side) {
  EXPECT_NEAR(normal_quantile(1 - significance_level / 2), normal_critical_value, 1e-14);
  EXPECT_NEAR(normal_quantile(significance_level / 2), -normal_critical_value, 1e-14);
}

}  // namespace
}  // namespace art6
