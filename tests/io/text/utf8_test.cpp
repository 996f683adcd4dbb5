#include "io/text/utf8.hpp"

#include <gmock/gmock.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "io/text/source_text.hpp"
#include "io/yaml/place.hpp"

namespace art6 {

namespace {

using testing::ElementsAre;
using testing::Eq;

/// The code points of a text; -1 for each byte that is no UTF-8.
std::vector<int> codes(std::string_view text) {
  std::vector<int> found;
  while (!text.empty()) {
    const std::size_t before = text.size();
    const Character character = take_character(text);
    EXPECT_EQ(character.bytes.size(), before - text.size());
    EXPECT_TRUE(character.is_utf8 || character.bytes.size() == 1);
    found.push_back(character.is_utf8 ? static_cast<int>(character.code) : -1);
  }
  return found;
}

/// Texts whose every byte is no UTF-8 (Unicode 15, tables 3-7 and 3-8).
const std::vector<std::string>& ill_formed_texts() {
  static const std::vector<std::string> texts{
      "\x80",  // a continuation without its first byte
      "\xFE",
      "\xFF",              // bytes that no character has
      "\xC0\x80",          // U+0000 in two bytes
      "\xC1\xBF",          // U+007F in two
      "\xE0\x9F\xBF",      // U+07FF in three
      "\xF0\x8F\xBF\xBF",  // U+FFFF in four
      "\xED\xA0\x80",      // U+D800, the first surrogate
      "\xED\xBF\xBF",      // U+DFFF, the last
      "\xF4\x90\x80\x80",  // U+110000
      "\xF5\x80\x80\x80",  // beyond
      "\xC3",              // cut short
      "\xE2\x82",
      "\xF0\x9F\x8C",
  };
  return texts;
}

}  // namespace

TEST(Utf8, has_the_first_and_last_character_of_each_length) {
  EXPECT_THAT(codes(std::string_view("\0\x7F", 2)), ElementsAre(0, 0x7F));
  EXPECT_THAT(codes("\xC2\x80\xDF\xBF"), ElementsAre(0x80, 0x7FF));
  EXPECT_THAT(codes("\xE0\xA0\x80\xEF\xBF\xBF"), ElementsAre(0x800, 0xFFFF));
  EXPECT_THAT(codes("\xF0\x90\x80\x80\xF4\x8F\xBF\xBF"), ElementsAre(0x10000, 0x10FFFF));
  EXPECT_THAT(codes("\xED\x9F\xBF\xEE\x80\x80"), ElementsAre(0xD7FF, 0xE000));  // no surrogates
  EXPECT_THAT(codes(""), ElementsAre());
}

TEST(Utf8, has_no_overlong_form_no_surrogate_and_nothing_beyond_unicode) {
  for (const std::string& text : ill_formed_texts()) {
    EXPECT_EQ(codes(text), std::vector<int>(text.size(), -1)) << escape_control_characters(text);
    // A character behind it is found again.
    std::vector<int> followed(text.size(), -1);
    followed.push_back('a');
    EXPECT_EQ(codes(text + 'a'), followed) << escape_control_characters(text);
  }
  EXPECT_THAT(codes("\xC3("), ElementsAre(-1, '('));
  EXPECT_THAT(codes("\xE2\x82\xC3\xA9"), ElementsAre(-1, -1, 0xE9));
}

TEST(Utf8, is_refused_in_a_scenario_at_its_first_bad_byte) {
  for (const std::string& text : ill_formed_texts()) {
    const std::optional<TextFault> fault = find_unprintable("\u00e9" + text + "a");
    ASSERT_TRUE(fault.has_value()) << escape_control_characters(text);
    EXPECT_EQ(fault->offset, 2U);
    EXPECT_THAT(fault->message, testing::StartsWith("expected text in UTF-8, got the byte 0x"));
  }
  EXPECT_THAT(find_unprintable("\u00e9\U0010FFFF"), Eq(std::nullopt));
}

TEST(Control, is_c0_del_or_c1) {
  for (const std::string_view text : {"\x01", "\t", "\n", "\x1F", "\x7F", "\u0080", "\u009F"}) {
    std::string_view rest = text;
    EXPECT_TRUE(is_control(take_character(rest))) << text;
  }
  for (const std::string_view text : {" ", "~", "\u00A0", "\u00e9", "\x9B"}) {
    std::string_view rest = text;  // 0x9B alone is no UTF-8
    EXPECT_FALSE(is_control(take_character(rest))) << text;
  }
  std::string_view zero("\0", 1);
  EXPECT_TRUE(is_control(take_character(zero)));
}

TEST(EscapeControlCharacters, writes_each_byte_that_is_no_utf_8) {
  EXPECT_EQ(escape_control_characters("a\x1B[2J\u009B\u00e9"), "a\\x1b[2J\\x9b\u00e9");
  EXPECT_EQ(escape_control_characters("\xE0\x9F\xBF"), "\\xe0\\x9f\\xbf");
  EXPECT_EQ(escape_control_characters("\xED\xA0\x80"), "\\xed\\xa0\\x80");
  EXPECT_EQ(escape_control_characters_of_lines("a\x01\nb\x02\n"), "a\\x01\nb\\x02\n");
}

TEST(ReplaceLatin1, keeps_what_is_utf_8) {
  EXPECT_EQ(replace_latin_1("\x85\u00e9\xA0z\xFF"), "\u0085\u00e9\u00A0z\u00FF");
}

TEST(Quote, takes_each_byte_that_is_no_utf_8_for_a_character) {
  const std::string bytes(41, '\x80');
  std::string shown;
  for (int i = 0; i < 40; ++i) shown += "\\x80";
  EXPECT_EQ(quote(bytes), '"' + shown + "...\"");
}

}  // namespace art6
