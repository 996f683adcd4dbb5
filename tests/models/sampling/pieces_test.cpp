#include "models/sampling/pieces.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace art6 {
namespace {

TEST(Piecewise, is_the_cubic_of_the_piece_around) {
  // 5 + d (2 + d (3 + d 4)) up to d = 2, then flat
  const std::vector<Piece> pieces{{1, 5, 2, 3, 4}, {3, 53}};
  EXPECT_EQ(evaluate_pieces(pieces, 1.5), 5 + 0.5 * (2 + 0.5 * (3 + 0.5 * 4)));
  EXPECT_EQ(evaluate_pieces(pieces, 1), 5);
  EXPECT_EQ(evaluate_pieces(pieces, 3), 53);
}

TEST(Piecewise, is_constant_beyond_its_knots) {
  const std::vector<Piece> pieces{{1, 5, 2}, {3, 9}};
  EXPECT_EQ(evaluate_pieces(pieces, 0), 5);
  EXPECT_EQ(evaluate_pieces(pieces, 4), 9);
}

TEST(Piecewise, never_leaves_the_values_at_the_knots) {
  const std::vector<Piece> pieces{{0, 1, -1, 0, 0}, {1, 2, 100}, {2, 3}};
  EXPECT_EQ(evaluate_pieces(pieces, 0.5), 1);
  EXPECT_EQ(evaluate_pieces(pieces, 1.5), 3);
}

TEST(Staircase, takes_the_first_step_that_reaches_x) {
  const std::vector<Piece> steps{{0.25, 1}, {0.75, 2}, {1, 4}};
  EXPECT_EQ(invert_staircase(steps, 0), 1);
  EXPECT_EQ(invert_staircase(steps, 0.25), 1);
  EXPECT_EQ(invert_staircase(steps, 0.26), 2);
  EXPECT_EQ(invert_staircase(steps, 0.75), 2);
  EXPECT_EQ(invert_staircase(steps, 0.76), 4);
  EXPECT_EQ(invert_staircase(steps, 2), 4);
}

}  // namespace
}  // namespace art6
