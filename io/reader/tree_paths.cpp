#include "io/reader/tree_paths.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "io/reader/remarks.hpp"

namespace art6 {

namespace {

const Node* thing_of(const Node& list, std::string_view key, std::string_view id) {
  for (const Node& item : list.items) {
    const Node* own = item.find(key);
    if (own && own->text == id) return &item;
  }
  return nullptr;
}

/// The value of a key, the item of that id of a list, the pillar of that id of a victim assistance
/// programme, the step of that month, or the donor's pledge of a coalition.
const Node* step(const Node& node, std::string_view name) {
  if (node.kind == Node::Kind::list) return thing_of(node, "id", name);
  if (const Node* value = node.find(name)) return value;
  if (const Node* steps = node.find("steps")) return thing_of(*steps, "from", name);
  if (const Node* pledges = node.find("pledges")) return thing_of(*pledges, "donor", name);
  const Node* pillars = node.find("pillars");
  return pillars ? thing_of(*pillars, "id", name) : nullptr;
}

/// The value at a node: of a step and of the first of steps theirs.
const Node* value_of(const Node* node) {
  const Node* const steps = node ? node->find("steps") : nullptr;
  if (steps && !steps->items.empty()) node = &steps->items.front();
  const Node* const value = node && node->find("from") ? node->find("value") : nullptr;
  return value ? value : node;
}

/// Writes a scalar, or a list of scalars in brackets.
std::string in_a_line(const Node& node) {
  if (node.kind != Node::Kind::list) return node.text;
  std::string items;
  for (const Node& item : node.items) items += (items.empty() ? "" : ", ") + item.text;
  return "[" + items + "]";
}

/// Writes a step: `10 from 2021-03`.
std::string show_step(const Node& step) {
  const Node *from = step.find("from"), *value = step.find("value");
  return fmt::format("{} from {}", value ? show_number(*value) : "", from ? from->text : "");
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
  add("coalitions", "coalition/");
}

const Node* TreePaths::find(std::string_view path) const {
  std::size_t end = 0;  // of the prefix of donors and coalitions
  for (const std::string_view prefix : {"donor/", "coalition/"}) {
    if (path.starts_with(prefix)) end = prefix.size();
  }
  end = std::min(path.find('/', end), path.size());
  const auto root = roots_.find(std::string(path.substr(0, end)));
  const Node* node = root == roots_.end() ? nullptr : root->second;
  while (node && end < path.size()) {
    const std::size_t start = end + 1;
    end = std::min(path.find('/', start), path.size());
    node = step(*node, path.substr(start, end - start));
  }
  return value_of(node);
}

std::string show_number(const Node& node) {
  if (const Node* steps = node.find("steps")) {
    std::string text;
    for (const Node& step : steps->items) {
      text += (text.empty() ? "" : ", ") + show_step(step);
    }
    return text;
  }
  const Node* law = node.find("dist");
  if (!law) {
    const Node* value = node.find("value");
    return value ? show_number(*value) : node.text;
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
