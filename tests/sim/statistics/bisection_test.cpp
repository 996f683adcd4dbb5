#include "sim/statistics/bisection.hpp"

#include <cmath>
#include <limits>

#include <gtest/gtest.h>

namespace art6 {
namespace {

TEST(Bisection, ends_at_the_neighbouring_doubles_about_the_point) {
  for (const double point : {0x1p-40, 0.1, 1.0, 3.7}) {
    const auto is_below = [&](double x) { return x < point; };
    const Interval found = bisect_to_neighbours(0, 5, is_below);
    EXPECT_EQ(found.high, point);
    EXPECT_EQ(found.low, std::nextafter(point, 0.0));
  }
}

TEST(Bisection, keeps_an_end_that_nothing_lies_beyond) {
  EXPECT_EQ(bisect_to_neighbours(1, 2, [](double) { return true; }).high, 2);
  EXPECT_EQ(bisect_to_neighbours(1, 2, [](double) { return false; }).low, 1);
  const double next = std::nextafter(1.0, 2.0);
  EXPECT_EQ(bisect_to_neighbours(1, next, [](double) { return true; }), (Interval{1, next}));
}

}  // namespace
}  // namespace art6
