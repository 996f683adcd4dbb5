#include "io/text/odd_spaces.hpp"

#include <gtest/gtest.h>

namespace art6 {
namespace {

TEST(OddSpaces, have_names) {
  EXPECT_EQ(name_odd_space(0xA0), "a no-break space (U+00A0)");
  EXPECT_EQ(name_odd_space(0x2007), "a figure space (U+2007)");
  EXPECT_EQ(name_odd_space(0x202F), "a narrow no-break space (U+202F)");
  EXPECT_EQ(name_odd_space(0x3000), "an ideographic space (U+3000)");
  EXPECT_EQ(name_odd_space(0x200B), "a zero width space (U+200B)");
  EXPECT_EQ(name_odd_space(0xFEFF), "a byte order mark (U+FEFF)");
}

TEST(OddSpaces, are_no_spaces_tabs_line_ends_or_letters) {
  for (const char32_t code : {U' ', U'\t', U'\n', U'\r', U'a', U'\u00E9', U'\u2010', U'\u65E5'}) {
    EXPECT_FALSE(is_odd_space(code));
  }
  for (char32_t code = 0x2000; code <= 0x200F; ++code) EXPECT_TRUE(is_odd_space(code));
}

TEST(OddSpaces, are_shown_in_messages) {
  EXPECT_EQ(show_odd_spaces("1\u00A0000\u200B \u00E9"), "1\\u00a0000\\u200b \u00E9");
}

TEST(OddSpaces, are_found_with_the_characters_before_them) {
  const auto odd = find_odd_space("\u00E9\u00E9 a\u2007b\u00A0");
  ASSERT_TRUE(odd);
  EXPECT_EQ(odd->offset, 6u);
  EXPECT_EQ(odd->characters, 4u);
  EXPECT_EQ(odd->code, U'\u2007');
  EXPECT_FALSE(find_odd_space("no odd one"));
}

TEST(OddSpaces, are_found_at_the_ends) {
  EXPECT_EQ(find_odd_space_at_ends("\u00A0a")->characters, 0u);
  EXPECT_EQ(find_odd_space_at_ends("ab\u00A0")->characters, 2u);
  EXPECT_FALSE(find_odd_space_at_ends("a\u00A0b"));
  EXPECT_FALSE(find_odd_space_at_ends(""));
}

TEST(OddSpaces, are_found_in_the_layout_of_a_line) {
  EXPECT_EQ(find_odd_space_of_layout("\u00A0 start: 1")->characters, 0u);
  EXPECT_EQ(find_odd_space_of_layout("  - \u00A0id: X")->characters, 4u);
  EXPECT_EQ(find_odd_space_of_layout("name:\u00A0X")->characters, 5u);
  EXPECT_EQ(find_odd_space_of_layout("name\u200B: X")->characters, 4u);
  EXPECT_FALSE(find_odd_space_of_layout("name: a\u00A0b"));
  EXPECT_FALSE(find_odd_space_of_layout("# \u00A0"));
  EXPECT_FALSE(find_odd_space_of_layout("\"\u00A0\": 1"));
  EXPECT_FALSE(find_odd_space_of_layout(""));
}

}  // namespace
}  // namespace art6
