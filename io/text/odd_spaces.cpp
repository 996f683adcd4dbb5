#include "io/text/odd_spaces.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "io/text/utf8.hpp"

namespace art6 {

namespace {

struct NamedSpace {
  char32_t code;
  const char* name;
};

/// The names of the Unicode Character Database, in small letters.
constexpr std::array<NamedSpace, 34> odd_spaces{{
    {0x0085, "next line"},
    {0x00A0, "no-break space"},
    {0x00AD, "soft hyphen"},
    {0x034F, "combining grapheme joiner"},
    {0x061C, "arabic letter mark"},
    {0x1680, "ogham space mark"},
    {0x180E, "mongolian vowel separator"},
    {0x2000, "en quad"},
    {0x2001, "em quad"},
    {0x2002, "en space"},
    {0x2003, "em space"},
    {0x2004, "three-per-em space"},
    {0x2005, "four-per-em space"},
    {0x2006, "six-per-em space"},
    {0x2007, "figure space"},
    {0x2008, "punctuation space"},
    {0x2009, "thin space"},
    {0x200A, "hair space"},
    {0x200B, "zero width space"},
    {0x200C, "zero width non-joiner"},
    {0x200D, "zero width joiner"},
    {0x200E, "left-to-right mark"},
    {0x200F, "right-to-left mark"},
    {0x2028, "line separator"},
    {0x2029, "paragraph separator"},
    {0x202A, "left-to-right embedding"},
    {0x202C, "pop directional formatting"},
    {0x202F, "narrow no-break space"},
    {0x205F, "medium mathematical space"},
    {0x2060, "word joiner"},
    {0x2066, "left-to-right isolate"},
    {0x2069, "pop directional isolate"},
    {0x3000, "ideographic space"},
    {0xFEFF, "byte order mark"},
}};

const NamedSpace* find_named(char32_t code) {
  const auto* const found = std::ranges::find(odd_spaces, code, &NamedSpace::code);
  return found == odd_spaces.end() ? nullptr : found;
}

bool is_of_name(char32_t code) {
  return (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z') ||
         (code >= '0' && code <= '9') || code == '_';
}

}  // namespace

bool is_odd_space(char32_t code) { return code >= 0x80 && find_named(code) != nullptr; }

std::string name_odd_space(char32_t code) {
  const NamedSpace* const named = find_named(code);
  const std::string name = named == nullptr ? "character" : named->name;
  const bool has_vowel = std::string_view("aeiou").find(name.front()) != std::string_view::npos;
  return fmt::format("{} {} (U+{:04X})", has_vowel ? "an" : "a", name, static_cast<unsigned>(code));
}

std::string show_odd_spaces(std::string_view text) {
  std::string shown;
  while (!text.empty()) {
    const Character character = take_character(text);
    if (is_odd_space(character.code)) {
      shown += fmt::format("\\u{:04x}", static_cast<unsigned>(character.code));
    } else {
      shown += character.bytes;
    }
  }
  return shown;
}

std::optional<OddSpace> find_odd_space(std::string_view text) {
  std::size_t characters = 0;
  for (std::string_view rest = text; !rest.empty(); ++characters) {
    const std::size_t offset = text.size() - rest.size();
    const char32_t code = take_character(rest).code;
    if (is_odd_space(code)) return OddSpace{offset, characters, code};
  }
  return std::nullopt;
}

std::optional<OddSpace> find_odd_space_at_ends(std::string_view text) {
  std::size_t characters = 0;
  for (std::string_view rest = text; !rest.empty(); ++characters) {
    const std::size_t offset = text.size() - rest.size();
    const char32_t code = take_character(rest).code;
    const bool is_at_end = offset == 0 || rest.empty();
    if (is_at_end && is_odd_space(code)) return OddSpace{offset, characters, code};
  }
  return std::nullopt;
}

std::optional<OddSpace> find_odd_space_of_layout(std::string_view line) {
  enum class Part { indentation, key, after_colon } part = Part::indentation;
  std::size_t characters = 0;
  for (std::string_view rest = line; !rest.empty(); ++characters) {
    const std::size_t offset = line.size() - rest.size();
    const char32_t code = take_character(rest).code;
    if (is_odd_space(code)) return OddSpace{offset, characters, code};
    if (code == ' ' || code == '\t' || (part == Part::indentation && code == '-')) continue;
    if (part != Part::after_colon && is_of_name(code)) {
      part = Part::key;
    } else if (part == Part::key && code == ':') {
      part = Part::after_colon;
    } else {
      return std::nullopt;
    }
  }
  return std::nullopt;
}

}  // namespace art6
