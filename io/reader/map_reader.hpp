// Reads the structs of a scenario from a YAML tree, as the format's descriptions say.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "io/format/description.hpp"
#include "io/format/expectations.hpp"
#include "io/format/format_rules.hpp"
#include "io/reader/remarks.hpp"
#include "io/reader/tree_faults.hpp"
#include "io/reader/value_reader.hpp"
#include "io/yaml/place.hpp"

namespace art6 {

// Each reads the value at `place` into `out`. Every fault is reported, and reading goes on: faulty
// items keep their place. A list of n items always gives n elements, and a map that is there always
// gives its struct, so that later checks can still compare indices.
template <class Struct>
void read_value(TreeFaults& faults, const Place& place, Struct& out, const Keys& rule);
template <class Enumeration>
void read_value(TreeFaults& faults, const Place& place, Enumeration& out, const Choice& rule);
template <class Value, class Item>
void read_value(TreeFaults& faults, const Place& place, std::vector<Value>& out,
                const List<Item>& rule);
template <class Value, std::size_t size, class Item>
void read_value(TreeFaults& faults, const Place& place, std::array<Value, size>& out,
                const List<Item>& rule);
template <class Enumeration>
void read_value(TreeFaults& faults, const Place& place, std::map<Enumeration, double>& out,
                const NumberByName& rule);
void read_value(TreeFaults& faults, const Place& place, Objective& out, const Goal& rule);

// Each returns true if there is a map, or a list whose length is allowed, at `place`; reports it if
// there is not.
bool check_is_map(TreeFaults& faults, const Place& place);
bool check_is_list(TreeFaults& faults, const Place& place, int min_items, int max_items);

/// Lists the names of an enumeration's values in the format.
template <class Enumeration>
std::vector<std::string> list_names_alone() {
  std::vector<std::string> names;
  for (const auto& [name, value] : list_names<Enumeration>()) names.push_back(name);
  return names;
}

template <class Struct>
std::string name_expected(Of<Struct>, const Keys&) {
  return "a map";
}
template <class Values, class Item>
std::string name_expected(Of<Values>, const List<Item>&) {
  return "a list";
}
template <class Enumeration>
std::string name_expected(Of<Enumeration>, const Choice&) {
  return name_one_of(list_names_alone<Enumeration>());
}

/// Reads the value of a key. A number may stand in a map with remarks.
template <class Value, class Rule>
void read_member(TreeFaults& faults, const Place& place, Value& out, const Rule& rule) {
  if constexpr (std::is_same_v<Rule, Bounds> || std::is_same_v<Rule, OverTime>) {
    const Place number = find_place_of_number(faults, place);
    read_value(faults, number, out, rule);
    if (faults.has(number.node)) faults.mark(place.node);
  } else {
    read_value(faults, place, out, rule);
  }
}
template <class Value, class Rule>
void read_member(TreeFaults& faults, const Place& place, std::optional<Value>& out,
                 const Rule& rule) {
  read_member(faults, place, out.emplace(), rule);
}

/// The keys of one map of the tree. After all known keys were taken, `finish` reports the others.
class MapKeys {
 public:
  MapKeys(TreeFaults& faults, const Place& place) : faults_(faults), place_(place) {}

  /// Takes the key with the format's number; reports it if the number is another or missing.
  void check_version(std::string_view key, int number);

  /// Returns the key's value, or null if it is missing, and adds the key to the known keys.
  const Node* take(std::string_view key);

  void report_missing(std::string_view key, const std::string& condition,
                      const std::string& expected);
  void report_beside(const Place& place, std::string_view key, std::string_view other_key);
  void finish();

  TreeFaults& faults() { return faults_; }
  const Place& place() const { return place_; }

 private:
  TreeFaults& faults_;
  const Place& place_;
  std::vector<std::string> known_;  ///< keys in the order of the description
};

/// The visitor of a struct's description that reads the struct from one map of the tree.
template <class Struct>
class StructReader {
 public:
  StructReader(TreeFaults& faults, const Place& place, Struct& out)
      : keys_(faults, place), out_(out) {}

  void version(std::string_view key, int number, const char*) { keys_.check_version(key, number); }
  void base(std::string_view key, const char*) { keys_.take(key); }  // is merged in already

  template <class Member, class Rule>
  void required(std::string_view key, const Member& member, const Rule& rule, const char*) {
    if (!read(key, member, rule)) report_missing<Member>(key, "", rule);
  }
  template <class Member, class Rule>
  void optional(std::string_view key, const Member& member, const Rule& rule, const char*) {
    read(key, member, rule);
  }
  template <class Member, class Rule>
  void required_without(std::string_view key, const Member& member, const Rule& rule,
                        std::string_view other_key, const char* about) {
    if (!keys_.place().node.find(other_key)) return required(key, member, rule, about);
    if (const Node* node = keys_.take(key)) {
      keys_.report_beside(get_child(keys_.place(), key, *node), key, other_key);
    }
  }
  template <class Member, class Rule>
  void required_unless(std::string_view key, const Member& member, const Rule& rule,
                       std::string_view other_key, const char*) {
    if (read(key, member, rule) || keys_.place().node.find(other_key)) return;
    report_missing<Member>(key, "", rule);
  }
  template <class Member, class Rule>
  void optional_without(std::string_view key, const Member& member, const Rule& rule,
                        std::string_view other_key, const char* about) {
    if (!keys_.place().node.find(other_key)) return optional(key, member, rule, about);
    if (const Node* node = keys_.take(key)) {
      keys_.report_beside(get_child(keys_.place(), key, *node), key, other_key);
    }
  }
  template <class Member, class Rule, class Other>
  void needed_where(std::string_view key, const Member& member, const Rule& rule,
                    std::string_view other_key, const Other& other, const char*,
                    std::string_view unless_key = "") {
    if (read(key, member, rule) || keys_.place().node.find(unless_key)) return;
    const Quantity& quantity = get_member(std::as_const(out_), other);
    if (!quantity.is_uncertain() && quantity.value == 0) return;
    report_missing<Member>(key, std::string(" where ").append(other_key).append(" is not 0"), rule);
  }

  void finish() { keys_.finish(); }

 private:
  /// Reads the key's value into the member; returns false if the key is missing.
  template <class Member, class Rule>
  bool read(std::string_view key, const Member& member, const Rule& rule) {
    const Node* node = keys_.take(key);
    if (!node) return false;
    read_member(keys_.faults(), get_child(keys_.place(), key, *node), get_member(out_, member),
                rule);
    return true;
  }
  template <class Member, class Rule>
  void report_missing(std::string_view key, const std::string& condition, const Rule& rule) {
    keys_.report_missing(key, condition, name_expected(OfMember<Struct, Member>{}, rule));
  }

  MapKeys keys_;
  Struct& out_;
};

template <class Struct>
void read_value(TreeFaults& faults, const Place& place, Struct& out, const Keys&) {
  if (!check_is_map(faults, place)) return;
  StructReader<Struct> reader(faults, place, out);
  describe(reader, Of<Struct>{});
  reader.finish();
}

template <class Enumeration>
void read_value(TreeFaults& faults, const Place& place, Enumeration& out, const Choice&) {
  const int chosen = read_name(faults, place, list_names_alone<Enumeration>());
  if (chosen >= 0) out = list_names<Enumeration>()[static_cast<std::size_t>(chosen)].second;
}

template <class Value, class Item>
void read_value(TreeFaults& faults, const Place& place, std::vector<Value>& out,
                const List<Item>& rule) {
  if (!check_is_list(faults, place, rule.min_items, rule.max_items)) return;
  out.resize(place.node.items.size());
  for (std::size_t i = 0; i < out.size(); ++i) {
    read_value(faults, get_child(place, static_cast<int>(i)), out[i], rule.item);
  }
}

template <class Value, std::size_t size, class Item>
void read_value(TreeFaults& faults, const Place& place, std::array<Value, size>& out,
                const List<Item>& rule) {
  if (!check_is_list(faults, place, rule.min_items, rule.max_items)) return;
  for (std::size_t i = 0; i < size; ++i) {
    read_value(faults, get_child(place, static_cast<int>(i)), out[i], rule.item);
  }
}

template <class Enumeration>
void read_value(TreeFaults& faults, const Place& place, std::map<Enumeration, double>& out,
                const NumberByName& rule) {
  if (!check_is_map(faults, place)) return;
  MapKeys keys(faults, place);
  for (const auto& [name, value] : list_names<Enumeration>()) {
    const Node* node = keys.take(name);
    if (!node) continue;
    double number = 0;
    read_value(faults, get_child(place, name, *node), number, rule.bounds);
    out[value] = number;
  }
  keys.finish();
}

}  // namespace art6
