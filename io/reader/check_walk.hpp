// Walking a scenario and its YAML tree side by side, for checks that need values and places.
#pragma once

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

#include "io/text/problem.hpp"
#include "io/yaml/place.hpp"

namespace art6 {

/// The value of a key if it is there and was read without a fault. The place refers to `parent`.
inline std::optional<Place> sound(const Place& parent, std::string_view key) {
  Node* node = parent.node.find(key);
  if (!node || node->faulty) return std::nullopt;
  return child(parent, key, *node);
}

/// Calls `visit(place)` if the key's value was read without a fault.
template <class Visit>
void with(const Place& parent, std::string_view key, Visit visit) {
  if (const auto place = sound(parent, key)) visit(*place);
}

/// Calls `visit(place, value)` for every item of the key's list, faulty ones excepted; `values`
/// is what was read from it.
template <class Value, class Visit>
void with_each(const Place& parent, std::string_view key, std::vector<Value>& values, Visit visit) {
  const auto list = sound(parent, key);
  if (!list) return;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const Place item = child(*list, static_cast<int>(i));
    if (!item.node.faulty) visit(item, values[i]);
  }
}

/// Could the ids of the key's list, if there is one, all be read? Otherwise a reference to what
/// is not there may be right.
inline bool ids_are_sound(const Place& parent, std::string_view key) {
  if (!parent.node.find(key)) return true;
  const auto list = sound(parent, key);
  return list && std::all_of(list->node.items.begin(), list->node.items.end(), [](Node& item) {
           const Node* id = item.find("id");
           return id && !id->faulty;
         });
}

}  // namespace art6
