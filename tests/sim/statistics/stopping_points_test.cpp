#include "sim/statistics/stopping_points.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace art6 {
namespace {

using testing::ElementsAre;

TEST(Looks, are_at_fixed_counts_and_at_the_last) {
  EXPECT_THAT(list_stopping_points(1), ElementsAre(1));
  EXPECT_THAT(list_stopping_points(1000), ElementsAre(1000));
  EXPECT_THAT(list_stopping_points(1050), ElementsAre(1000, 1050));
  EXPECT_THAT(list_stopping_points(10000),
              ElementsAre(1000, 1500, 2000, 3000, 4000, 6000, 8000, 10000));
}

}  // namespace
}  // namespace art6
