// Lines and columns of the bytes of a text, and what a text of YAML must not contain.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "io/text/problem.hpp"

namespace art6 {

/// Finds lines and columns in a text, which must outlive it. A line ends at each line feed. A byte
/// in the middle of a character has the place of the next character.
class SourceText {
 public:
  /// `file` as in `Mark`.
  explicit SourceText(std::string_view text, int file = 0);

  std::string_view text() const { return text_; }

  /// The place of the byte at `offset`, or of the end of the text if `offset` lies beyond it.
  Mark find_mark(std::size_t offset) const;

  /// The offset of the character at the place, which is one of the text.
  std::size_t find_offset(const Mark& mark) const;

 private:
  std::size_t characters_before(std::size_t offset) const;

  std::string_view text_;
  int file_;
  std::vector<std::size_t> line_starts_;
  std::vector<std::size_t> characters_before_block_;
};

/// A fault in a text, with the offset of its byte.
struct TextFault {
  std::size_t offset = 0;
  std::string message;
};

/// Finds the first byte that is not valid UTF-8 or begins a character that YAML 1.2 does not call
/// printable (section 5.1).
std::optional<TextFault> find_unprintable(std::string_view text);

/// Finds the first bracket `[` or `{` with which more than `limit` brackets are open. Comments do
/// not count. Brackets in quotes do, so the limit must be far above what a valid file needs.
std::optional<std::size_t> find_deep_bracket(std::string_view text, int limit);

}  // namespace art6
