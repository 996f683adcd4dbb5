#include "io/format/expectations.hpp"

#include <gmock/gmock.h>

namespace art6 {

TEST(RangeText, names_the_ends) {
  EXPECT_EQ(name_range({}, "a number"), "a number");
  EXPECT_EQ(name_range({.min = 0}, "a number"), "a number >= 0");
  EXPECT_EQ(name_range({.min = 0, .min_end = End::excluded}, "a number"), "a number > 0");
  EXPECT_EQ(name_range({.min = 0, .max = 1}, "a number"), "a number from 0 to 1");
  EXPECT_EQ(name_range({.max = 1}, "a number"), "a number <= 1");
  EXPECT_EQ(name_range({.min = 0, .max = 1, .max_end = End::excluded}, "a number"),
            "a number >= 0 and < 1");
}

}  // namespace art6
