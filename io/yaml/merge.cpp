#include "io/yaml/merge.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "io/text/nearest_name.hpp"
#include "io/yaml/place.hpp"
#include "io/yaml/scalar.hpp"

namespace art6 {

namespace {

/// The index of each key or id among a node's items.
using Index = std::map<std::string, std::size_t>;

Index keys_of(const Node& map) {
  Index index;
  for (std::size_t i = 0; i + 1 < map.items.size(); i += 2) {
    if (map.items[i].is_scalar()) index.emplace(map.items[i].text, i + 1);
  }
  return index;
}

const Node* id_of(const Node& item) {
  const Node* id = item.find("id");
  return id && id->is_scalar() ? id : nullptr;
}

Index ids_of(const Node& list) {
  Index index;
  for (std::size_t i = 0; i < list.items.size(); ++i) {
    if (const Node* id = id_of(list.items[i])) index.emplace(id->text, i);
  }
  return index;
}

/// Is the map a number with its law or its source? It is replaced as a whole, and not merged.
bool is_quantity(const Node& node) { return node.find("dist") || node.find("value"); }

bool is_mergeable_map(const Node& node) {
  return node.kind == Node::Kind::map && !is_quantity(node);
}

bool is_list_of_things(const Node& node) {
  return node.kind == Node::Kind::list &&
         std::any_of(node.items.begin(), node.items.end(),
                     [](const Node& item) { return id_of(item) != nullptr; });
}

class Merger {
 public:
  explicit Merger(Problems& problems) : problems_(problems) {}

  bool all_well() const { return all_well_; }

  /// Merges the map `overlay`, which stands at `place`, over `base`.
  void merge_map(Node& base, Node& overlay, const Place& place) {
    Index index = keys_of(base);
    for (std::size_t i = 0; i + 1 < overlay.items.size(); i += 2) {
      const Node& key = overlay.items[i];
      if (!place.parent && key.is_scalar() && key.text == "extends") continue;
      Node& value = overlay.items[i + 1];
      const Place place_of_value = get_child(place, key.text, value);
      const auto there = index.find(key.text);
      if (key.is_scalar() && there != index.end()) {
        base.items[there->second - 1].mark = key.mark;
        merge_value(base.items[there->second], value, place_of_value);
      } else {
        base.items.push_back(key);
        merge_value(base.items.emplace_back(empty_like(value)), value, place_of_value);
      }
    }
  }

 private:
  /// An empty value of the same kind and place, which a value is merged into if the base has none.
  static Node empty_like(const Node& node) {
    Node empty;
    empty.kind = node.kind;
    empty.mark = node.mark;
    return empty;
  }

  void merge_value(Node& base, Node& overlay, const Place& place) {
    if (is_mergeable_map(overlay) && is_mergeable_map(base)) {
      merge_map(base, overlay, place);
    } else if (is_list_of_things(overlay) && base.kind == Node::Kind::list) {
      merge_list(base, overlay, place);
    } else {
      base = std::move(overlay);
    }
  }

  void merge_list(Node& base, Node& overlay, const Place& place) {
    Index index = ids_of(base);
    std::vector<bool> removed(base.items.size(), false);
    for (std::size_t i = 0; i < overlay.items.size(); ++i) {
      Node& item = overlay.items[i];
      const Place place_of_item = get_child(place, static_cast<int>(i));
      const Node* id = id_of(item);
      const auto there = id ? index.find(id->text) : index.end();
      const bool is_there = there != index.end();
      if (item.find("remove")) {
        if (may_remove(place_of_item, is_there, index)) removed[there->second] = true;
      } else if (is_there) {
        merge_value(base.items[there->second], item, place_of_item);
      } else {
        base.items.push_back(empty_like(item));
        merge_value(base.items.back(), item, place_of_item);
      }
      // An id given twice in one file is merged once and then appended, so that the checks report
      // it.
      if (is_there) index.erase(there);
    }
    drop(base, removed);
  }

  bool may_remove(const Place& item, bool is_there, const Index& ids) {
    const Node& remove = *item.node.find("remove");
    const Node* id = id_of(item.node);
    if (remove.kind != Node::Kind::plain || remove.text != "true") {
      return refuse(get_child(item, "remove", remove), "expected true, got " + show_value(remove));
    }
    if (!id) return refuse(item, "expected the id of what to remove, got none");
    if (item.node.items.size() > 4) {
      return refuse(item, "expected id and remove alone, got more keys");
    }
    if (is_there) return true;
    const std::string hint =
        problems_.full() ? "" : suggest_name(id->text, ids, &Index::value_type::first);
    return refuse(get_child(item, "id", *item.node.find("id")),
                  fmt::format("expected an id of the base, to be removed from it, got {}{}",
                              quote(id->text), hint));
  }

  bool refuse(const Place& place, const std::string& message) {
    problems_.add(place.node.mark, write_path(place), message);
    all_well_ = false;
    return false;
  }

  static void drop(Node& list, const std::vector<bool>& removed) {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < list.items.size(); ++i) {
      if (i < removed.size() && removed[i]) continue;
      if (kept != i) list.items[kept] = std::move(list.items[i]);
      ++kept;
    }
    list.items.resize(kept);
  }

  Problems& problems_;
  bool all_well_ = true;
};

}  // namespace

bool merge_trees(Problems& problems, Node& base, Node& overlay) {
  Merger merger(problems);
  merger.merge_map(base, overlay, Place{.node = overlay});
  return merger.all_well();
}

}  // namespace art6
