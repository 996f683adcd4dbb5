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

/// Is the map a number with its law, its source or its steps? It is replaced as a whole, and not
/// merged.
bool is_quantity(const Node& node) {
  return node.find("dist") || node.find("value") || node.find("steps");
}

bool is_mergeable_map(const Node& node) {
  return node.kind == Node::Kind::map && !is_quantity(node);
}

bool is_list_of_things(const Node& node) {
  return node.kind == Node::Kind::list &&
         std::any_of(node.items.begin(), node.items.end(),
                     [](const Node& item) { return id_of(item) != nullptr; });
}

/// Is the value null in so many letters? An empty value is none: what should stand there may have
/// been forgotten.
bool is_null(const Node& node) { return node.kind == Node::Kind::nothing && !node.text.empty(); }

/// Takes the items out of which `gone` says so; `each` of a map are two.
void drop(Node& node, const std::vector<bool>& gone, std::size_t each) {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < node.items.size(); ++i) {
    if (i / each < gone.size() && gone[i / each]) continue;
    if (kept != i) node.items[kept] = std::move(node.items[i]);
    ++kept;
  }
  node.items.resize(kept);
}

void drop_key(Node& map, std::string_view key) {
  for (std::size_t i = 0; i + 1 < map.items.size(); i += 2) {
    if (!map.items[i].is_scalar() || map.items[i].text != key) continue;
    const auto at = map.items.begin() + static_cast<std::ptrdiff_t>(i);
    map.items.erase(at, at + 2);
    return;
  }
}

class Merger {
 public:
  Merger(Problems& problems, Removals& removals) : problems_(problems), removals_(removals) {}

  /// Merges the map `overlay`, which stands at `place`, over `base`.
  void merge_map(Node& base, Node& overlay, const Place& place) {
    const bool is_new = base.items.empty();
    if (!is_new) refuse_removal_of_a_map(overlay, place);
    Index index = keys_of(base);
    std::vector<bool> gone(base.items.size() / 2, false);
    for (std::size_t i = 0; i + 1 < overlay.items.size(); i += 2) {
      const Node& key = overlay.items[i];
      if (!place.parent && key.is_scalar() && key.text == "extends") continue;
      Node& value = overlay.items[i + 1];
      const Place place_of_value = get_child(place, key.text, value);
      const auto there = index.find(key.text);
      const bool is_there = key.is_scalar() && there != index.end();
      if (!is_new && key.is_scalar() && is_null(value)) {
        if (is_there) {
          take_out(base.items[there->second], place_of_value);
          gone[there->second / 2] = true;
        } else {
          refuse(place_of_value, "expected a key of the base, to be taken out of it, got " +
                                     quote(key.text) + suggest(key.text, index));
        }
      } else if (is_there) {
        base.items[there->second - 1].mark = key.mark;
        merge_value(base.items[there->second], value, place_of_value);
      } else {
        base.items.push_back(key);
        merge_value(base.items.emplace_back(empty_like(value)), value, place_of_value);
      }
    }
    drop(base, gone, 2);
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
      if (!base.items.empty()) refuse_removal_by_place(overlay, place);
      // A scalar is copied: paths of messages still need an id.
      if (overlay.is_scalar()) {
        base = overlay;
      } else {
        base = std::move(overlay);
      }
    }
  }

  void merge_list(Node& base, Node& overlay, const Place& place) {
    Index index = ids_of(base);
    std::vector<bool> gone(base.items.size(), false);
    for (std::size_t i = 0; i < overlay.items.size(); ++i) {
      Node& item = overlay.items[i];
      const Place place_of_item = get_child(place, static_cast<int>(i));
      const Node* id = id_of(item);
      const auto there = id ? index.find(id->text) : index.end();
      const bool is_there = there != index.end();
      if (asks_for_removal(item, place_of_item)) {
        if (is_there) {
          take_out(base.items[there->second], place_of_item);
          gone[there->second] = true;
        } else {
          refuse_removal(place_of_item, index);
        }
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
    drop(base, gone, 1);
    if (base.items.empty()) base.mark = overlay.mark;
  }

  /// Does the item ask, rightly, for the removal of that of the base? Where it asks wrongly, that
  /// is reported, and it is then as if it did not ask.
  bool asks_for_removal(Node& item, const Place& place) {
    const Node* const remove = item.find("remove");
    if (!remove) return false;
    if (remove->kind != Node::Kind::plain || remove->text != "true") {
      refuse(get_child(place, "remove", *remove), "expected true, got " + show_value(*remove));
    } else if (id_of(item) && item.items.size() > 4) {
      refuse(place, "expected id and remove alone, got more keys");
    } else {
      return true;
    }
    drop_key(item, "remove");
    return false;
  }

  void refuse_removal(const Place& item, const Index& ids) {
    const Node* const id = id_of(item.node);
    if (!id) return refuse(item, "expected the id of what to remove, got none");
    refuse(get_child(item, "id", *id), "expected an id of the base, to be removed from it, got " +
                                           quote(id->text) + suggest(id->text, ids));
  }

  /// Reports `remove` in a map that has no id.
  void refuse_removal_of_a_map(Node& map, const Place& place) {
    const Node* const remove = map.find("remove");
    if (!remove || !place.parent || place.index >= 0) return;
    refuse(get_child(place, "remove", *remove),
           fmt::format("expected none where there is no id, got {} (write {}: null)",
                       show_value(*remove), place.key));
    drop_key(map, "remove");
  }

  /// Reports `remove` in the items of a list that have no id.
  void refuse_removal_by_place(Node& list, const Place& place) {
    if (list.kind != Node::Kind::list) return;
    std::vector<bool> asks(list.items.size(), false);
    for (std::size_t i = 0; i < list.items.size(); ++i) {
      const Node* const remove = list.items[i].find("remove");
      if (!remove) continue;
      const Place item = get_child(place, static_cast<int>(i));
      refuse(get_child(item, "remove", *remove),
             fmt::format("expected none where there is no id, got {} (write the whole list anew, "
                         "or {}: null)",
                         show_value(*remove), place.key));
      asks[i] = true;
    }
    drop(list, asks, 1);
  }

  std::string suggest(const std::string& name, const Index& known) const {
    return problems_.full() ? "" : suggest_name(name, known, &Index::value_type::first);
  }

  void take_out(const Node& from_base, const Place& by) {
    removals_.push_back({write_path(by), from_base.mark, by.node.mark});
  }

  void refuse(const Place& place, const std::string& message) {
    problems_.add(place.node.mark, write_path(place), message);
  }

  Problems& problems_;
  Removals& removals_;
};

}  // namespace

void merge_trees(Problems& problems, Removals& removals, Node& base, Node& overlay) {
  Merger(problems, removals).merge_map(base, overlay, Place{.node = overlay});
}

}  // namespace art6
