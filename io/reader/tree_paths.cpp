#include "io/reader/tree_paths.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "io/reader/remarks.hpp"

namespace art6 {

namespace {

const Node* thing_of(const Node& list, std::string_view id) {
  for (const Node& item : list.items) {
    const Node* own = item.find("id");
    if (own && own->text == id) return &item;
  }
  return nullptr;
}

/// The value of a key, the item of that id of a list, or the pillar of that id of a victim
/// assistance programme.
const Node* step(const Node& node, std::string_view name) {
  if (node.kind == Node::Kind::list) return thing_of(node, name);
  if (const Node* value = node.find(name)) return value;
  const Node* pillars = node.find("pillars");
  return pillars ? thing_of(*pillars, name) : nullptr;
}

/// Writes a scalar, or a list of scalars in brackets.
std::string in_a_line(const Node& node) {
  if (node.kind != Node::Kind::list) return node.text;
  std::string items;
  for (const Node& item : node.items) items += (items.empty() ? "" : ", ") + item.text;
  return "[" + items + "]";
}

}  // namespace

TreePaths::TreePaths(const Node& tree) {
  const auto add = [&](const char* key, const std::string& prefix) {
    const Node* list = tree.find(key);
    if (!list) return;
    for (const Node& item : list->items) {
      if (const Node* id = item.find("id")) roots_.emplace(prefix + id->text, &item);
    }
  };
  add("states", "");
  add("donors", "donor/");
}

const Node* TreePaths::find(std::string_view path) const {
  const bool is_donor = path.starts_with("donor/");
  std::size_t end = std::min(path.find('/', is_donor ? 6 : 0), path.size());
  const auto root = roots_.find(std::string(path.substr(0, end)));
  const Node* node = root == roots_.end() ? nullptr : root->second;
  while (node && end < path.size()) {
    const std::size_t start = end + 1;
    end = std::min(path.find('/', start), path.size());
    node = step(*node, path.substr(start, end - start));
  }
  return node;
}

std::string show_number(const Node& node) {
  const Node* law = node.find("dist");
  if (!law) {
    const Node* value = node.find("value");
    return value ? value->text : node.text;
  }
  std::string text = law->text;
  for (std::size_t i = 0; i + 1 < node.items.size(); i += 2) {
    const std::string& key = node.items[i].text;
    if (key == "dist" || is_remark(key)) continue;
    text += fmt::format(" {} {}", key, in_a_line(node.items[i + 1]));
  }
  return text;
}

}  // namespace art6
