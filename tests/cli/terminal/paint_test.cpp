#include "cli/terminal/paint.hpp"

#include <gtest/gtest.h>

namespace art6 {
namespace {

TEST(PaintMode, is_coloured_on_a_terminal_only) {
  EXPECT_EQ(choose_paint_mode(true, nullptr, "xterm"), Paint::Mode::coloured);
  EXPECT_EQ(choose_paint_mode(false, nullptr, "xterm"), Paint::Mode::plain);
}

TEST(PaintMode, is_plain_where_no_color_is_set_and_not_empty) {
  EXPECT_EQ(choose_paint_mode(true, "1", "xterm"), Paint::Mode::plain);
  EXPECT_EQ(choose_paint_mode(true, "0", "xterm"), Paint::Mode::plain);
  EXPECT_EQ(choose_paint_mode(true, "", "xterm"), Paint::Mode::coloured);
}

TEST(PaintMode, is_plain_on_a_terminal_that_knows_no_colour) {
  EXPECT_EQ(choose_paint_mode(true, nullptr, "dumb"), Paint::Mode::plain);
  EXPECT_EQ(choose_paint_mode(true, nullptr, ""), Paint::Mode::plain);
  EXPECT_EQ(choose_paint_mode(true, nullptr, nullptr), Paint::Mode::plain);
}

TEST(Paint, wraps_text_in_escapes_where_it_is_coloured) {
  const Paint coloured(Paint::Mode::coloured), plain(Paint::Mode::plain);
  EXPECT_EQ(coloured(Colour::bold_red, "will-miss"), "\033[1;31mwill-miss\033[0m");
  EXPECT_EQ(coloured(Colour::none, "x"), "x");
  EXPECT_EQ(coloured(Colour::red, ""), "");
  EXPECT_EQ(plain(Colour::bold_red, "will-miss"), "will-miss");
}

TEST(Paint, has_an_escape_of_its_own_for_every_colour) {
  const Paint coloured(Paint::Mode::coloured);
  EXPECT_EQ(coloured(Colour::bold, "x"), "\033[1mx\033[0m");
  EXPECT_EQ(coloured(Colour::dim, "x"), "\033[2mx\033[0m");
  EXPECT_EQ(coloured(Colour::red, "x"), "\033[31mx\033[0m");
  EXPECT_EQ(coloured(Colour::yellow, "x"), "\033[33mx\033[0m");
  EXPECT_EQ(coloured(Colour::green, "x"), "\033[32mx\033[0m");
}

}  // namespace
}  // namespace art6
