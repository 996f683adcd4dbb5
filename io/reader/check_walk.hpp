// Walks a scenario and its YAML tree side by side, for checks that need values and their places.
#pragma once

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "io/reader/tree_faults.hpp"
#include "io/text/problem.hpp"
#include "io/yaml/place.hpp"
#include "models/scenario/scenario.hpp"

namespace art6 {

/// A scenario with the tree that it was read from. A value that is missing in the file, or whose
/// own fault was reported, is not valid and takes part in no check.
class CheckWalk {
 public:
  CheckWalk(TreeFaults& faults, const Place& document, const Scenario& scenario)
      : faults_(faults), document_(document), scenario_(scenario) {}

  const Scenario& scenario() const { return scenario_; }
  const Place& document() const { return document_; }
  Problems& problems() { return faults_.problems(); }

  /// Reports at `place` what does not fit to other values.
  void report(const Place& place, const std::string& message) {
    problems().add(place.node.mark, write_path(place), message);
  }

  /// As in `TreeFaults`.
  std::string explain_removal(const Place& place, const std::vector<std::string>& paths) const {
    return faults_.explain_removal(place, paths);
  }

  bool is_valid(const Place& place) const { return !faults_.has(place.node); }

  /// The place of a key's value if that is valid. It refers to `parent`.
  std::optional<Place> find_valid(const Place& parent, std::string_view key) const {
    const Node* node = parent.node.find(key);
    if (!node || faults_.has(*node)) return std::nullopt;
    return get_child(parent, key, *node);
  }

  /// Is the key missing or its value valid?
  bool is_missing_or_valid(const Place& parent, std::string_view key) const {
    return !parent.node.find(key) || find_valid(parent, key);
  }

  /// Calls `visit(place)` if the key's value is valid.
  template <class Visit>
  void if_valid(const Place& parent, std::string_view key, Visit visit) const {
    if (const auto place = find_valid(parent, key)) visit(*place);
  }

  /// Calls `visit(place, value)` for each valid item of the key's list; `values` are what was read
  /// from it.
  template <class Value, class Visit>
  void for_each_valid(const Place& parent, std::string_view key, const std::vector<Value>& values,
                      Visit visit) const {
    const auto list = find_valid(parent, key);
    if (!list) return;
    for (std::size_t i = 0; i < values.size(); ++i) {
      const Place item = get_child(*list, static_cast<int>(i));
      if (is_valid(item)) visit(item, values[i]);
    }
  }

  /// Are all items of the list at `place` valid?
  bool are_items_valid(const Place& place) const {
    return std::ranges::none_of(place.node.items,
                                [&](const Node& item) { return faults_.has(item); });
  }

  /// Could all ids of the key's list be read, or is the key missing? If not, a reference to an id
  /// that is not found may still be right.
  bool are_ids_valid(const Place& parent, std::string_view key) const {
    if (!parent.node.find(key)) return true;
    const auto list = find_valid(parent, key);
    return list && std::ranges::all_of(list->node.items, [&](const Node& item) {
             const Node* id = item.find("id");
             return id && !faults_.has(*id);
           });
  }

  /// Reports a month that lies before another one of the same map.
  void check_order(const Place& parent, std::string_view early_key, Month early,
                   std::string_view late_key, Month late);

  /// Reports a number that is above another one of the same map.
  void check_at_most(const Place& parent, std::string_view small_key, double small,
                     std::string_view large_key, double large);

  /// The same, of the largest value that a quantity over time can have.
  void check_at_most(const Place& parent, std::string_view small_key, double small,
                     std::string_view large_key, const QuantityOverTime& large);

 private:
  TreeFaults& faults_;
  const Place& document_;
  const Scenario& scenario_;
};

/// Reports each value that was checked before, with the place where it is given first.
class Repeats {
 public:
  explicit Repeats(CheckWalk& walk) : walk_(walk) {}

  void check(const Place& place, const std::string& value);

 private:
  CheckWalk& walk_;
  std::map<std::string, Mark> mark_of_;
};

inline std::string get_name(const std::string& id) { return id; }
template <class Enumeration>
std::string get_name(Enumeration value) {
  return to_string(value);
}

/// Reports ids that are given twice in the key's list.
template <class Item>
void check_ids(CheckWalk& walk, const Place& parent, std::string_view key,
               const std::vector<Item>& items) {
  Repeats repeats(walk);
  walk.for_each_valid(parent, key, items, [&](const Place& place, const Item& item) {
    walk.if_valid(place, "id", [&](const Place& id) { repeats.check(id, get_name(item.id)); });
  });
}

/// Reports values that are given twice in the key's list.
template <class Value>
void check_once(CheckWalk& walk, const Place& parent, std::string_view key,
                const std::vector<Value>& values) {
  Repeats repeats(walk);
  walk.for_each_valid(parent, key, values, [&](const Place& place, const Value& value) {
    repeats.check(place, get_name(value));
  });
}

}  // namespace art6
