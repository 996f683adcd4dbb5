#include "cli/terminal/text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace art6 {
namespace {

using ::testing::ElementsAre;

TEST(DisplayWidth, counts_columns_and_not_bytes) {
  EXPECT_EQ(measure_width(""), 0);
  EXPECT_EQ(measure_width("Chad"), 4);
  EXPECT_EQ(measure_width("Côte"), 4);
  EXPECT_EQ(measure_width("16.9–17.3"), 9);
  EXPECT_EQ(measure_width("e\u0301"), 1);  // e and a combining accent
  EXPECT_EQ(measure_width("東京"), 4);
  EXPECT_EQ(measure_width("\U0001F30D"), 2);  // a globe, four bytes
  EXPECT_EQ(measure_width("\xff\xc3"), 2);    // not UTF-8: a column a byte
}

TEST(Cut, ends_with_an_ellipsis_only_where_it_must) {
  EXPECT_EQ(cut("Chad", 4), "Chad");
  EXPECT_EQ(cut("Chad", 3), "Ch…");
  EXPECT_EQ(cut("Chad", 1), "…");
  EXPECT_EQ(cut("Côte", 3), "Cô…");
  EXPECT_EQ(cut("東京都", 6), "東京都");
  EXPECT_EQ(cut("東京都", 5), "東京…");
  EXPECT_EQ(cut("東京都", 4), "東…");  // half a character is none
}

TEST(Pad, fills_with_spaces_to_the_width) {
  EXPECT_EQ(pad_right("ô", 3), "ô  ");
  EXPECT_EQ(pad_left("ô", 3), "  ô");
  EXPECT_EQ(pad_right("Chad", 3), "Chad");
  EXPECT_EQ(pad_left("Chad", 3), "Chad");
}

TEST(OneLine, has_no_control_character) {
  EXPECT_EQ(to_one_line("a\nb\tc\033[31md\x7f"), "a b c [31md ");
  EXPECT_EQ(to_one_line(std::string("a\0b", 3)), "a b");
  EXPECT_EQ(to_one_line("\u0085\u009b"), "  ");  // C1 controls
  EXPECT_EQ(to_one_line("Côte 東京"), "Côte 東京");
}

TEST(OneLine, marks_what_is_not_utf8) {
  EXPECT_EQ(to_one_line("a\xff\xc3"), "a??");
  EXPECT_EQ(to_one_line("\xe2\x82"), "??");        // cut short
  EXPECT_EQ(to_one_line("\xc3(\xe2(a"), "?(?(a");  // no continuation
  EXPECT_EQ(to_one_line("\xe0\x9f\xbf"
                        "a"),
            "???a");  // overlong
  EXPECT_EQ(to_one_line("\xed\xa0\x80"
                        "a"),
            "???a");  // a surrogate
  EXPECT_EQ(to_one_line("\xf4\x90\x80\x80"
                        "a"),
            "????a");  // beyond U+10FFFF
}

TEST(Wrap, breaks_at_spaces) {
  EXPECT_THAT(wrap("one two three", 7), ElementsAre("one two", "three"));
  EXPECT_THAT(wrap("one two three", 6), ElementsAre("one", "two", "three"));
  EXPECT_THAT(wrap(" one  two ", 20), ElementsAre("one two"));
  EXPECT_THAT(wrap("", 5), ElementsAre(""));
  EXPECT_THAT(wrap("share of 90 % here", 12), ElementsAre("share of", "90 % here"));
  EXPECT_THAT(wrap("90 %", 3), ElementsAre("90…"));
  EXPECT_THAT(wrap("it costs USD 5 each", 12), ElementsAre("it costs", "USD 5 each"));
  EXPECT_THAT(wrap("all in USD", 8), ElementsAre("all in", "USD"));
}

TEST(Wrap, cuts_a_word_wider_than_the_line) {
  EXPECT_THAT(wrap("a clearance b", 5), ElementsAre("a", "clea…", "b"));
}

TEST(Paragraph, has_lines_as_wide_as_a_page) {
  EXPECT_EQ(print_paragraph("one two"), "one two\n");
  EXPECT_EQ(print_paragraph(std::string(60, 'a') + ' ' + std::string(60, 'b')),
            std::string(60, 'a') + '\n' + std::string(60, 'b') + '\n');
  const std::string widest(static_cast<std::size_t>(page_width), 'a');
  EXPECT_EQ(print_paragraph(widest), widest + '\n');
}

}  // namespace
}  // namespace art6
