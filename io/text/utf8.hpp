// Characters of a text in UTF-8, decoded by libutfcpp.
#pragma once

#include <string>
#include <string_view>

namespace art6 {

/// One character of a text, or one byte that is not valid UTF-8.
struct Character {
  std::string_view bytes;  ///< in the text
  char32_t code = 0;       ///< Unicode code point; 0 where `is_utf8` is false
  bool is_utf8 = true;
};

/// Removes the first character from a text that is not empty, and returns it. Where the text does
/// not begin with valid UTF-8 (Unicode 15, table 3-7), its first byte is returned alone: overlong
/// forms, surrogates, code points above U+10FFFF and characters cut short are not valid.
Character take_character(std::string_view& text);

/// Is it a control character of Unicode: C0, DEL or C1?
bool is_control(const Character& character);

/// Replaces each byte that is not valid UTF-8 by the UTF-8 form of that Latin-1 character.
std::string replace_latin_1(std::string_view text);

/// Writes control characters and bytes that are not valid UTF-8 in the form `\x1b`.
std::string escape_control_characters(std::string_view text);

/// As `escape_control_characters`, but keeps line ends.
std::string escape_control_characters_of_lines(std::string_view text);

}  // namespace art6
