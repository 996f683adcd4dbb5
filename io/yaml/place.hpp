// Places of values in a YAML tree, and their paths in messages: `states[LAO].clearance.teams`.
#pragma once

#include <string>
#include <string_view>

#include "io/yaml/yaml_tree.hpp"

namespace art6 {

/// A value of the tree, with the place of the map or list that contains it. It refers to that
/// place, which must outlive it.
struct Place {
  const Place* parent = nullptr;  ///< null for the document
  std::string_view key{};         ///< in the parent's map
  int index = -1;                 ///< in the parent's list, from 0
  const Node& node;
};

inline Place get_child(const Place& parent, std::string_view key, const Node& node) {
  return {&parent, key, -1, node};
}
inline Place get_child(const Place& parent, int index) {
  return {&parent, {}, index, parent.node.items[static_cast<std::size_t>(index)]};
}

/// Writes the path of a value: keys with dots; list items with their `id` in brackets, or with
/// their number from 1 if they have no id.
std::string write_path(const Place& place);

/// Writes the path of a key of the map at `place`.
std::string write_path(const Place& place, std::string_view key);

/// Writes a text as it stands in a message: in double quotes, with control characters escaped, cut
/// after 40 characters.
std::string quote(std::string_view text);

}  // namespace art6
