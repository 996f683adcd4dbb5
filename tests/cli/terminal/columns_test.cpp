#include "cli/terminal/columns.hpp"

#include <gtest/gtest.h>

#include "cli/terminal/text.hpp"
#include "tests/cli/terminal/without_colour.hpp"

namespace art6 {
namespace {

TEST(Columns, are_as_wide_as_what_is_in_them) {
  const std::vector<Cells> rows{{{"State"}, {"km²"}, {"note"}}, {{"LAO"}, {"812"}, {""}}};
  const Columns columns({Align::left, Align::right, Align::left}, rows);
  EXPECT_EQ(columns.line(rows[0], plain), "State  km²  note\n");
  EXPECT_EQ(columns.line(rows[1], plain), "LAO    812\n");
}

TEST(Columns, keep_their_place_beside_an_empty_cell) {
  const std::vector<Cells> rows{{{"a"}, {"bb"}, {"c"}}, {{"a"}, {""}, {"c"}}};
  const Columns columns({Align::left, Align::right, Align::left}, rows);
  EXPECT_EQ(columns.line(rows[1], plain), "a      c\n");
}

TEST(Columns, stand_one_space_apart_where_two_do_not_fit) {
  const std::vector<Cells> rows{{{std::string(50, 'a')}, {std::string(49, 'b')}}};
  const Columns columns({Align::left, Align::left}, rows);
  EXPECT_EQ(columns.line(rows[0], plain), std::string(50, 'a') + ' ' + std::string(49, 'b') + '\n');
}

TEST(Columns, cut_the_first_column_to_fit_the_page) {
  const std::vector<Cells> rows{{{std::string(80, 'a')}, {std::string(49, 'b')}}};
  const Columns columns({Align::left, Align::left}, rows);
  EXPECT_EQ(columns.line(rows[0], plain),
            std::string(49, 'a') + "… " + std::string(49, 'b') + '\n');
}

TEST(Columns, are_aligned_by_the_text_without_its_colour) {
  const std::vector<Cells> rows{{{"LAO", Colour::red}, {"1"}}, {{"Chad"}, {"22", Colour::bold}}};
  const Columns columns({Align::left, Align::right}, rows);
  const Paint coloured(Paint::Mode::coloured);
  EXPECT_EQ(columns.line(rows[0], coloured), "\033[31mLAO\033[0m    1\n");
  EXPECT_EQ(columns.line(rows[1], coloured), "Chad  \033[1m22\033[0m\n");
}

}  // namespace
}  // namespace art6
