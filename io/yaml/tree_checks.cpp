#include "io/yaml/tree_checks.hpp"

#include <fmt/format.h>

#include <string_view>
#include <unordered_map>

#include "io/yaml/scalar.hpp"

namespace art6 {

namespace {

void check_properties(Problems& problems, const Node& node, const std::string& path) {
  if (node.anchored) problems.add(node.mark, path, "expected no anchor, got one before the value");
  if (node.tagged) problems.add(node.mark, path, "expected no tag, got one before the value");
}

void check_map(Problems& problems, const Place& place) {
  const auto& items = place.node.items;
  std::unordered_map<std::string_view, Mark> place_of;
  for (std::size_t i = 0; i + 1 < items.size(); i += 2) {
    const Node& key = items[i];
    if (!key.is_scalar()) {
      problems.add(key.mark, write_path(place), "expected a key, got " + show_value(key));
      continue;
    }
    if (key.anchored || key.tagged) check_properties(problems, key, write_path(place, key.text));
    const auto [first, is_new] = place_of.emplace(key.text, key.mark);
    if (!is_new && !problems.full()) {
      problems.add(key.mark, write_path(place),
                   fmt::format("expected every key once, got {} again (first in {})",
                               quote(key.text), problems.name_line(first->second, key.mark)));
    }
    check_tree(problems, get_child(place, key.text, items[i + 1]));
  }
}

}  // namespace

void check_tree(Problems& problems, const Place& place) {
  const Node& node = place.node;
  if (node.anchored || node.tagged) check_properties(problems, node, write_path(place));
  if (node.kind == Node::Kind::map) check_map(problems, place);
  if (node.kind != Node::Kind::list) return;
  for (std::size_t i = 0; i < node.items.size(); ++i) {
    check_tree(problems, get_child(place, static_cast<int>(i)));
  }
}

}  // namespace art6
