// A text as a person reads it: characters, lines and columns of its bytes.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "io/text/problem.hpp"

namespace art6 {

/// Places in a text that outlives it. A line ends at each line feed; a byte that is no first byte
/// of a character in UTF-8 has the place of the next one.
class SourceText {
 public:
  /// `file` as in `Mark`.
  explicit SourceText(std::string_view text, int file = 0);

  std::string_view text() const { return text_; }

  /// The place of the byte at `offset`; of the end if that lies beyond it.
  Mark find_mark(std::size_t offset) const;

 private:
  std::size_t characters_before(std::size_t offset) const;

  std::string_view text_;
  int file_;
  std::vector<std::size_t> line_starts_;
  std::vector<std::size_t> characters_before_block_;
};

/// Where a text is wrong, by byte, and how.
struct TextFault {
  std::size_t offset = 0;
  std::string message;
};

/// The first byte that is not UTF-8 or no character that YAML 1.2 calls printable (section 5.1);
/// nothing if there is none.
std::optional<TextFault> find_unprintable(std::string_view text);

/// The offset where more than `limit` brackets `[` `{` stand open; nothing if that never happens.
/// Comments do not count. Brackets in quotes do, so the limit should leave room for a text's own.
std::optional<std::size_t> find_deep_bracket(std::string_view text, int limit);

}  // namespace art6
