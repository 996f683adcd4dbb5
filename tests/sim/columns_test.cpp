#include "sim/columns.hpp"

#include <cstdint>
#include <type_traits>
#include <utility>

#include <gtest/gtest.h>

namespace art6 {
namespace {

static_assert(!std::is_copy_constructible_v<Columns> && !std::is_copy_assignable_v<Columns>);

TEST(Columns, are_as_long_as_the_lanes_rounded_up_to_32) {
  EXPECT_EQ(Columns(1, 0).lanes(), 0);
  EXPECT_EQ(Columns(1, 1).lanes(), 32);
  EXPECT_EQ(Columns(1, 32).lanes(), 32);
  EXPECT_EQ(Columns(1, 33).lanes(), 64);
  EXPECT_EQ(Columns(7, 64).lanes(), 64);
  EXPECT_EQ(Columns(7, 64).columns(), 7);
}

TEST(Columns, start_on_128_byte_boundaries_one_after_the_other) {
  for (const int lanes : {1, 31, 64, 100}) {
    Columns columns(5, lanes);
    for (int i = 0; i < 5; ++i) {
      EXPECT_EQ(reinterpret_cast<std::uintptr_t>(columns[i]) % 128, 0u);
      EXPECT_EQ(columns[i] - columns[0], i * columns.lanes());
    }
  }
}

TEST(Columns, are_zero_at_first_and_again_when_cleared) {
  Columns columns(3, 40);
  const Columns& seen = columns;
  for (const int round : {0, 1}) {
    for (int column = 0; column < 3; ++column) {
      for (int lane = 0; lane < columns.lanes(); ++lane) {
        ASSERT_EQ(seen[column][lane], 0.0) << round;
        columns[column][lane] = 100 * column + lane;
      }
    }
    EXPECT_EQ(seen[1][columns.lanes() - 1], 163.0);  // no column reached into its neighbour
    EXPECT_EQ(seen[2][0], 200.0);
    columns.clear();
  }
}

TEST(Columns, keep_their_place_when_moved) {
  Columns columns(2, 32);
  columns[1][5] = 42;
  const double* const place = columns[1];
  const Columns moved = std::move(columns);
  EXPECT_EQ(moved[1], place);
  EXPECT_EQ(moved[1][5], 42.0);
}

}  // namespace
}  // namespace art6
