// The visitor of the format's descriptions that reads a scenario from a YAML tree.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "io/format/format_rules.hpp"
#include "io/reader/remarks.hpp"
#include "io/reader/value_reader.hpp"
#include "io/text/problem.hpp"
#include "io/yaml/place.hpp"

namespace art6 {

/// Reads one map; `finish` after the description reports the keys that it does not name.
/// Every fault is reported, and reading goes on: a list of the file with n items is a vector with
/// n elements, a map that is there makes its struct, whatever is wrong inside.
class MapReader {
 public:
  MapReader(Problems& problems, const Place& place) : problems_(problems), place_(place) {}

  void version(std::string_view key, int number, const char* /*description*/);
  void base(std::string_view key, const char* /*description*/) { take(key); }  // is merged in

  template <class Member, class Rule>
  void required(std::string_view key, Member& member, const Rule& rule, const char* /*about*/) {
    if (Node* node = take(key)) {
      read_member(child(place_, key, *node), member, rule);
    } else {
      missing(key, "", wanted_member(member, rule));
    }
  }

  template <class Member, class Rule>
  void optional(std::string_view key, Member& member, const Rule& rule, const char* /*about*/) {
    if (Node* node = take(key)) read_member(child(place_, key, *node), member, rule);
  }

  template <class Member, class Rule>
  void required_without(std::string_view key, Member& member, const Rule& rule,
                        std::string_view other_key, const char* about) {
    if (!place_.node.find(other_key)) return required(key, member, rule, about);
    if (Node* node = take(key)) refuse_beside(child(place_, key, *node), key, other_key);
  }

  template <class Member, class Rule>
  void needed_where(std::string_view key, Member& member, const Rule& rule,
                    std::string_view other_key, const Quantity& other, const char* /*about*/) {
    if (Node* node = take(key)) {
      read_member(child(place_, key, *node), member, rule);
    } else if (other.is_uncertain() || other.value != 0) {
      missing(key, std::string(" where ").append(other_key).append(" is not 0"),
              wanted_member(member, rule));
    }
  }

  void finish();

 private:
  Node* take(std::string_view key);
  void refuse_beside(const Place& place, std::string_view key, std::string_view other_key);
  void missing(std::string_view key, const std::string& condition, const std::string& wanted);

  template <class Value, class Rule>
  static std::string wanted_member(const Value& value, const Rule& rule) {
    return wanted_of(value, rule);
  }
  template <class Value, class Rule>
  static std::string wanted_member(const std::optional<Value>& /*value*/, const Rule& rule) {
    return wanted_of(Value{}, rule);
  }
  template <class Value, class Rule>
  static std::string wanted_of(const Value& value, const Rule& rule) {
    return wanted(value, rule);
  }
  template <class Struct>
  static std::string wanted_of(const Struct& /*value*/, const Keys& /*rule*/) {
    return "a map";
  }
  template <class Values, class Item>
  static std::string wanted_of(const Values& /*values*/, const List<Item>& /*rule*/) {
    return "a list";
  }
  template <class Enumeration>
  static std::string wanted_of(const Enumeration& /*value*/, const Choice& /*rule*/) {
    return wanted_name(names_only<Enumeration>());
  }
  template <class Enumeration>
  static std::vector<std::string> names_only() {
    std::vector<std::string> names;
    for (const auto& [name, value] : names_of<Enumeration>()) names.push_back(name);
    return names;
  }

  /// Is there a list at `place` whose length the rule allows? Reports it if not.
  bool is_list(const Place& place, int min_items, int max_items);
  bool is_map(const Place& place);

  template <class Value, class Rule>
  void read_member(const Place& place, Value& out, const Rule& rule) {
    if constexpr (std::is_same_v<Rule, Bounds>) {
      const Place number = place_of_number(problems_, place);
      read(number, out, rule);
      place.node.faulty = number.node.faulty;
    } else {
      read(place, out, rule);
    }
  }
  template <class Value, class Rule>
  void read_member(const Place& place, std::optional<Value>& out, const Rule& rule) {
    read_member(place, out.emplace(), rule);
  }

  template <class Value, class Rule>
  void read(const Place& place, Value& out, const Rule& rule) {
    read_value(problems_, place, out, rule);
  }

  template <class Struct>
  void read(const Place& place, Struct& out, const Keys& /*rule*/) {
    if (!is_map(place)) return;
    MapReader inner(problems_, place);
    describe(inner, out);
    inner.finish();
  }

  template <class Enumeration>
  void read(const Place& place, Enumeration& out, const Choice& /*rule*/) {
    const int chosen = read_name(problems_, place, names_only<Enumeration>());
    if (chosen >= 0) out = names_of<Enumeration>()[static_cast<std::size_t>(chosen)].second;
  }

  template <class Value, class Item>
  void read(const Place& place, std::vector<Value>& out, const List<Item>& rule) {
    if (!is_list(place, rule.min_items, rule.max_items)) return;
    out.resize(place.node.items.size());
    for (std::size_t i = 0; i < out.size(); ++i) {
      read(child(place, static_cast<int>(i)), out[i], rule.item);
    }
  }

  template <class Value, std::size_t size, class Item>
  void read(const Place& place, std::array<Value, size>& out, const List<Item>& rule) {
    if (!is_list(place, rule.min_items, rule.max_items)) return;
    for (std::size_t i = 0; i < size; ++i) {
      read(child(place, static_cast<int>(i)), out[i], rule.item);
    }
  }

  template <class Enumeration>
  void read(const Place& place, std::map<Enumeration, double>& out, const NumberByName& rule) {
    if (!is_map(place)) return;
    MapReader inner(problems_, place);
    for (const auto& [name, value] : names_of<Enumeration>()) {
      double number = 0;
      Node* node = inner.take(name);
      if (!node) continue;
      inner.read(child(place, name, *node), number, rule.bounds);
      out[value] = number;
    }
    inner.finish();
  }

  void read(const Place& place, Objective& out, const Goal& rule);

  Problems& problems_;
  const Place& place_;
  std::vector<std::string> known_;  ///< keys in the order of the description
};

}  // namespace art6
