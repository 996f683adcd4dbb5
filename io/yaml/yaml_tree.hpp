// A YAML text as a tree in which every key and value has its line and column.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "io/text/problem.hpp"

namespace art6 {

/// A value or a key of a YAML document. A scalar keeps its text, which the reader interprets.
struct Node {
  enum class Kind {
    nothing,  ///< empty, or `~` or `null`, which are its text
    plain,    ///< scalar without quotes
    quoted,   ///< scalar in quotes, or a block of text
    list,     ///< `items` are its values
    map,      ///< `items` are key, value, key, value, ... in file order, duplicates included
    alias,    ///< `*name`, which the format refuses
  };
  Kind kind = Kind::nothing;
  bool anchored = false;  ///< `&name` stands before it
  bool tagged = false;    ///< a tag such as `!!int` stands before it
  Mark mark;
  std::string text;  ///< of a scalar, or of null
  std::vector<Node> items;

  bool is_scalar() const { return kind == Kind::plain || kind == Kind::quoted; }
  const Node* find(std::string_view key) const;  ///< a map's value at its first such key, or null
};

/// Limits of a scenario file. `max_nodes` bounds the memory that a file of the largest size takes.
inline constexpr std::size_t max_file_bytes = std::size_t{8} << 20;
inline constexpr int max_nesting = 64;
inline constexpr int max_nodes = 2'000'000;  ///< keys and values

/// Parses the one document of `text` (UTF-8). Throws InvalidScenario if a limit is passed, a
/// character is not printable, the YAML is broken, or there is no document or more than one.
/// Aliases are not expanded, so that the tree is never larger than its text. Every mark has the
/// index `file`.
Node parse_yaml(std::string_view text, const std::string& file_name, int file = 0);

}  // namespace art6
