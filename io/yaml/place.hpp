// Where a value stands in a scenario, as messages name it: `states[LAO].clearance.teams`.
#pragma once

#include <string>
#include <string_view>

#include "io/yaml/yaml_tree.hpp"

namespace art6 {

/// A value of the tree with the way to it. A chain of references to places that are still being
/// read: it lives no longer than the call that made it.
struct Place {
  const Place* parent = nullptr;  ///< none: the document
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

/// Keys with dots; list items by their `id` in brackets, by their number from 1 without one.
std::string write_path(const Place& place);

/// The path of a key of the map at `place`.
std::string write_path(const Place& place, std::string_view key);

/// A text as it stands in a message: in double quotes, control characters made visible, cut
/// after 40 characters.
std::string quote(std::string_view text);

}  // namespace art6
