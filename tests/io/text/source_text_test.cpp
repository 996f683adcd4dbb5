#include "io/text/source_text.hpp"

#include <gmock/gmock.h>

#include <cstddef>
#include <optional>
#include <string>

namespace art6 {

namespace {

using testing::Eq;
using testing::Optional;

}  // namespace

TEST(SourceText, finds_lines_and_characters) {
  const SourceText source("ab\n\u00e9x\n");
  EXPECT_EQ(source.find_mark(0), (Mark{1, 1}));
  EXPECT_EQ(source.find_mark(2), (Mark{1, 3}));
  EXPECT_EQ(source.find_mark(3), (Mark{2, 1}));
  EXPECT_EQ(source.find_mark(5), (Mark{2, 2}));
  EXPECT_EQ(source.find_mark(7), (Mark{3, 1}));
  EXPECT_EQ(source.find_mark(99), (Mark{3, 1}));
}

TEST(SourceText, finds_the_offset_of_each_character_by_its_place) {
  const std::string text = "ab\n\u00e9x\n\n" + std::string(300, 'c') + "\u2007d\n";
  const SourceText source(text);
  for (std::size_t offset = 0; offset < text.size(); ++offset) {
    if ((static_cast<unsigned char>(text[offset]) & 0xC0U) == 0x80U)
      continue;  // within a character
    EXPECT_EQ(source.find_offset(source.find_mark(offset)), offset);
  }
}

TEST(SourceText, counts_the_same_in_a_long_line_as_one_by_one) {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += i % 3 == 0 ? "\u00e9" : "a";
  const SourceText source(text);
  int characters = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if ((static_cast<unsigned char>(text[i]) & 0xC0U) == 0x80U) continue;
    EXPECT_EQ(source.find_mark(i), (Mark{1, ++characters}));
  }
}

TEST(DeepBracket, is_the_first_above_the_limit_outside_comments) {
  EXPECT_THAT(find_deep_bracket("[[]][{", 2), Eq(std::nullopt));
  EXPECT_THAT(find_deep_bracket("[[{", 2), Optional(2U));
  EXPECT_THAT(find_deep_bracket("# [[[\n[ # [[[\n[", 2), Eq(std::nullopt));
  EXPECT_THAT(find_deep_bracket("]]][[[", 2), Optional(5U));
}

}  // namespace art6
