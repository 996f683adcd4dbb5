#include "cli/terminal/text.hpp"

#include <algorithm>
#include <array>

#include "io/text/utf8.hpp"

namespace art6 {
namespace {

struct CodeRange {
  char32_t first, last;
};

bool is_in(char32_t code, const auto& ranges) {
  return std::any_of(ranges.begin(), ranges.end(),
                     [code](CodeRange range) { return code >= range.first && code <= range.last; });
}

/// Blocks of combining marks and joiners, and the wide blocks of Unicode's East Asian Width (UAX
/// 11), by block: names of States and people need no finer table.
constexpr std::array no_columns{CodeRange{0x0300, 0x036F}, CodeRange{0x1AB0, 0x1AFF},
                                CodeRange{0x1DC0, 0x1DFF}, CodeRange{0x200B, 0x200F},
                                CodeRange{0x20D0, 0x20FF}, CodeRange{0xFE00, 0xFE0F},
                                CodeRange{0xFE20, 0xFE2F}};
constexpr std::array two_columns{CodeRange{0x1100, 0x115F},   CodeRange{0x2E80, 0x303E},
                                 CodeRange{0x3041, 0xA4CF},   CodeRange{0xAC00, 0xD7A3},
                                 CodeRange{0xF900, 0xFAFF},   CodeRange{0xFE30, 0xFE6F},
                                 CodeRange{0xFF00, 0xFF60},   CodeRange{0xFFE0, 0xFFE6},
                                 CodeRange{0x1F300, 0x1FAFF}, CodeRange{0x20000, 0x3FFFD}};

int find_width(char32_t code) {
  if (is_in(code, no_columns)) return 0;
  return is_in(code, two_columns) ? 2 : 1;
}

/// The longest beginning of the text that takes at most `width` columns.
std::string_view take_beginning(std::string_view text, int width) {
  std::string_view rest = text;
  for (int used = 0; !rest.empty();) {
    std::string_view next = rest;
    used += find_width(take_character(next).code);
    if (used > width) break;
    rest = next;
  }
  return text.substr(0, text.size() - rest.size());
}

std::string make_spaces(int count) {
  return std::string(static_cast<std::size_t>(std::max(0, count)), ' ');
}

}  // namespace

int measure_width(std::string_view text) {
  int width = 0;
  while (!text.empty()) width += find_width(take_character(text).code);
  return width;
}

std::string to_one_line(std::string_view text) {
  std::string line;
  while (!text.empty()) {
    const Character character = take_character(text);
    if (!character.is_utf8)
      line += '?';
    else if (is_control(character))
      line += ' ';
    else
      line += character.bytes;
  }
  return line;
}

std::string cut(std::string_view text, int width) {
  if (measure_width(text) <= width) return std::string(text);
  return std::string(take_beginning(text, width - 1)) + "…";
}

std::string pad_right(std::string_view text, int width) {
  return std::string(text) + make_spaces(width - measure_width(text));
}

std::string pad_left(std::string_view text, int width) {
  return make_spaces(width - measure_width(text)) + std::string(text);
}

std::vector<std::string> wrap(std::string_view text, int width) {
  std::vector<std::string> lines{""};
  while (!text.empty()) {
    std::size_t end = std::min(text.find(' '), text.size());
    if (text.substr(0, end).ends_with("USD") || text.substr(end).starts_with(" %"))
      end = std::min(text.find(' ', end + 1), text.size());
    const std::string word = cut(text.substr(0, end), width);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (word.empty()) continue;
    std::string& line = lines.back();
    if (line.empty())
      line = word;
    else if (measure_width(line) + 1 + measure_width(word) <= width)
      line += ' ' + word;
    else
      lines.push_back(word);
  }
  return lines;
}

std::string print_paragraph(std::string_view text) {
  std::string lines;
  for (const std::string& line : wrap(text, page_width)) lines += line + '\n';
  return lines;
}

}  // namespace art6
