#include "io/text/source_text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace art6 {

namespace {

/// How many bytes lie between two counts of characters: a place costs at most a count over these.
constexpr std::size_t block = 256;

bool begins_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }

std::size_t count_characters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), begins_character));
}

struct Character {
  char32_t code = 0;
  std::size_t bytes = 0;  ///< 0: not UTF-8
};

/// The character at `offset` (Unicode 15, table 3-7: well-formed UTF-8).
Character character_at(std::string_view text, std::size_t offset) {
  const auto byte = [&](std::size_t i) {
    return offset + i < text.size() ? static_cast<unsigned char>(text[offset + i]) : 0U;
  };
  const unsigned first = byte(0);
  if (first < 0x80) return {first, 1};
  const std::size_t bytes = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
  if (first < 0xC2 || first > 0xF4) return {};
  char32_t code = first & (0x7FU >> bytes);
  for (std::size_t i = 1; i < bytes; ++i) {
    if ((byte(i) & 0xC0U) != 0x80U) return {};
    code = (code << 6U) | (byte(i) & 0x3FU);
  }
  const bool overlong = (bytes == 3 && code < 0x800) || (bytes == 4 && code < 0x10000);
  const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
  if (overlong || surrogate || code > 0x10FFFF) return {};
  return {code, bytes};
}

bool is_printable(char32_t code) {
  if (code < 0x20) return code == '\t' || code == '\n' || code == '\r';
  return code != 0x7F && (code < 0x80 || code == 0x85 || code >= 0xA0) && code != 0xFFFE &&
         code != 0xFFFF && code != 0xFEFF;  // a byte order mark would hide in a name
}

/// C0, DEL or C1.
bool is_control(const Character& character) {
  const char32_t code = character.code;
  return character.bytes > 0 && (code < 0x20 || (code >= 0x7F && code < 0xA0));
}

}  // namespace

SourceText::SourceText(std::string_view text, int file)
    : text_(text), file_(file), line_starts_{0} {
  std::size_t characters = 0;
  for (std::size_t offset = 0; offset < text.size(); ++offset) {
    if (offset % block == 0) characters_before_block_.push_back(characters);
    if (begins_character(text[offset])) ++characters;
    if (text[offset] == '\n') line_starts_.push_back(offset + 1);
  }
}

std::size_t SourceText::characters_before(std::size_t offset) const {
  if (offset == 0) return 0;
  const std::size_t number = (offset - 1) / block;
  const std::size_t start = number * block;
  return characters_before_block_[number] + count_characters(text_.substr(start, offset - start));
}

Mark SourceText::mark_at(std::size_t offset) const {
  offset = std::min(offset, text_.size());
  const auto next_line = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
  const std::size_t start = *(next_line - 1);
  return {static_cast<int>(next_line - line_starts_.begin()),
          static_cast<int>(characters_before(offset) - characters_before(start)) + 1, file_};
}

std::optional<TextFault> find_unprintable(std::string_view text) {
  for (std::size_t offset = 0; offset < text.size();) {
    const Character character = character_at(text, offset);
    if (character.bytes == 0) {
      const auto byte = static_cast<unsigned char>(text[offset]);
      return TextFault{offset, fmt::format("expected text in UTF-8, got the byte 0x{:02X}", byte)};
    }
    if (!is_printable(character.code)) {
      const auto code = static_cast<unsigned>(character.code);
      return TextFault{offset, fmt::format("expected printable text, got U+{:04X}", code)};
    }
    offset += character.bytes;
  }
  return std::nullopt;
}

bool has_control_character_at(std::string_view text, std::size_t offset) {
  return is_control(character_at(text, offset));
}

std::string visible(std::string_view text) {
  std::string shown;
  for (std::size_t offset = 0; offset < text.size();) {
    const Character character = character_at(text, offset);
    const std::size_t bytes = std::max(character.bytes, std::size_t{1});
    if (character.bytes == 0) {
      shown += fmt::format("\\x{:02x}", static_cast<unsigned char>(text[offset]));
    } else if (is_control(character)) {
      shown += fmt::format("\\x{:02x}", static_cast<unsigned>(character.code));
    } else {
      shown += text.substr(offset, bytes);
    }
    offset += bytes;
  }
  return shown;
}

std::string visible_lines(std::string_view text) {
  std::string shown;
  for (std::size_t end = 0; (end = text.find('\n')) != std::string_view::npos;) {
    shown += visible(text.substr(0, end)) + '\n';
    text.remove_prefix(end + 1);
  }
  return shown + visible(text);
}

std::string with_latin_1_as_utf_8(std::string_view text) {
  std::string whole;
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t bytes = character_at(text, offset).bytes;
    if (bytes == 0) {
      const auto byte = static_cast<unsigned char>(text[offset++]);
      whole += static_cast<char>(0xC0U | (byte >> 6U));
      whole += static_cast<char>(0x80U | (byte & 0x3FU));
    } else {
      whole += text.substr(offset, bytes);
      offset += bytes;
    }
  }
  return whole;
}

std::optional<std::size_t> find_deep_bracket(std::string_view text, int limit) {
  int open = 0;
  bool in_comment = false;
  char previous = '\n';
  for (std::size_t offset = 0; offset < text.size(); ++offset) {
    const char c = text[offset];
    if (c == '\n') in_comment = false;
    if (c == '#' && (previous == ' ' || previous == '\t' || previous == '\n')) in_comment = true;
    if (!in_comment && (c == '[' || c == '{') && ++open > limit) return offset;
    if (!in_comment && (c == ']' || c == '}') && open > 0) --open;
    previous = c;
  }
  return std::nullopt;
}

}  // namespace art6
