#include "io/text/source_text.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "io/text/odd_spaces.hpp"
#include "io/text/utf8.hpp"

namespace art6 {

namespace {

/// Characters are counted once up to every 256th byte, so that finding a place counts 256 at most.
constexpr std::size_t block = 256;

bool begins_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }

std::size_t count_characters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), begins_character));
}

bool is_printable(char32_t code) {
  if (code < 0x20) return code == '\t' || code == '\n' || code == '\r';
  return code != 0x7F && (code < 0x80 || code == 0x85 || code >= 0xA0) && code != 0xFFFE &&
         code != 0xFFFF && code != 0xFEFF;  // a byte order mark would hide in a name
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

Mark SourceText::find_mark(std::size_t offset) const {
  offset = std::min(offset, text_.size());
  const auto next_line = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
  const std::size_t start = *(next_line - 1);
  return {static_cast<int>(next_line - line_starts_.begin()),
          static_cast<int>(characters_before(offset) - characters_before(start)) + 1, file_};
}

std::size_t SourceText::find_offset(const Mark& mark) const {
  const std::size_t line = static_cast<std::size_t>(mark.line) - 1;
  const std::size_t start = line_starts_[line];
  const std::size_t before =
      characters_before(start) + static_cast<std::size_t>(std::max(mark.column, 1)) - 1;
  // The last byte that has so many characters before it begins the character.
  std::size_t first = start, last = text_.size();
  while (first < last) {
    const std::size_t middle = first + (last - first + 1) / 2;
    if (characters_before(middle) <= before) {
      first = middle;
    } else {
      last = middle - 1;
    }
  }
  return first;
}

std::optional<TextFault> find_unprintable(std::string_view text) {
  for (std::string_view rest = text; !rest.empty();) {
    const std::size_t offset = text.size() - rest.size();
    const Character character = take_character(rest);
    if (!character.is_utf8) {
      const auto byte = static_cast<unsigned char>(text[offset]);
      return TextFault{offset, fmt::format("expected text in UTF-8, got the byte 0x{:02X}", byte)};
    }
    if (!is_printable(character.code)) {
      const auto code = static_cast<unsigned>(character.code);
      return TextFault{offset, is_odd_space(character.code)
                                   ? "expected printable text, got " + name_odd_space(code)
                                   : fmt::format("expected printable text, got U+{:04X}", code)};
    }
  }
  return std::nullopt;
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
