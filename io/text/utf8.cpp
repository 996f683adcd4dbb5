#include "io/text/utf8.hpp"

#include <fmt/format.h>
#include <utf8.h>

#include <cstddef>
#include <iterator>

namespace art6 {

Character take_character(std::string_view& text) {
  constexpr std::size_t most_bytes = 4;  // of one character
  const std::string_view next = text.substr(0, most_bytes);
  auto end = next.begin();
  Character character;
  const auto first = static_cast<unsigned char>(text.front());
  if (first < 0x80) {  // ASCII, which is most of every text and needs no look ahead
    character.code = first;
    ++end;
  } else if (utf8::find_invalid(next.begin(), next.end()) == next.begin()) {
    character.is_utf8 = false;
    ++end;
  } else {  // `next` may end within a later character; only the first one matters here
    character.code = static_cast<char32_t>(utf8::unchecked::next(end));
  }
  character.bytes = text.substr(0, static_cast<std::size_t>(end - next.begin()));
  text.remove_prefix(character.bytes.size());
  return character;
}

bool is_control(const Character& character) {
  const char32_t code = character.code;
  return character.is_utf8 && (code < 0x20 || (code >= 0x7F && code < 0xA0));
}

std::string replace_latin_1(std::string_view text) {
  std::string whole;
  while (!text.empty()) {
    const Character character = take_character(text);
    if (character.is_utf8) {
      whole += character.bytes;
    } else {
      // The code points below 256 are the characters of Latin-1.
      const auto byte = static_cast<unsigned char>(character.bytes.front());
      utf8::append(static_cast<char32_t>(byte), std::back_inserter(whole));
    }
  }
  return whole;
}

std::string escape_control_characters(std::string_view text) {
  std::string shown;
  while (!text.empty()) {
    const Character character = take_character(text);
    if (!character.is_utf8) {
      shown += fmt::format("\\x{:02x}", static_cast<unsigned char>(character.bytes.front()));
    } else if (is_control(character)) {
      shown += fmt::format("\\x{:02x}", static_cast<unsigned>(character.code));
    } else {
      shown += character.bytes;
    }
  }
  return shown;
}

std::string escape_control_characters_of_lines(std::string_view text) {
  std::string shown;
  for (std::size_t end = 0; (end = text.find('\n')) != std::string_view::npos;) {
    shown += escape_control_characters(text.substr(0, end)) + '\n';
    text.remove_prefix(end + 1);
  }
  return shown + escape_control_characters(text);
}

}  // namespace art6
