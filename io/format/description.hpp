// What a description of the format is written with: names of structs and of their members, and a
// base for visitors that treat all keys alike.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace art6 {

/// Names a type, so that an overload can be chosen by it without a value.
template <class Type>
struct Of {};

/// Names a number in a struct's map, as a member pointer names a member. The number is absent if
/// the map does not have the key.
template <class Struct>
struct MapEntry {
  std::map<std::string, std::optional<double>> Struct::*map;
  std::string key;
};

/// Returns the member of an object.
template <class Struct, class Value>
const Value& get_member(const Struct& object, Value Struct::*member) {
  return object.*member;
}
template <class Struct, class Value>
Value& get_member(Struct& object, Value Struct::*member) {
  return object.*member;
}

/// Returns the number of that key. If the object is not const and its map does not have the key, an
/// absent number is added.
template <class Struct>
const std::optional<double>& get_member(const Struct& object, const MapEntry<Struct>& entry) {
  static constexpr std::optional<double> none;
  const auto& map = object.*entry.map;
  const auto found = map.find(entry.key);
  return found == map.end() ? none : found->second;
}
template <class Struct>
std::optional<double>& get_member(Struct& object, const MapEntry<Struct>& entry) {
  return (object.*entry.map)[entry.key];
}

/// Names the type of a value: `Of<T>` for a `T` and for a `std::optional<T>`.
template <class Value>
constexpr Of<Value> name_type(const Value&) {
  return {};
}
template <class Value>
constexpr Of<Value> name_type(const std::optional<Value>&) {
  return {};
}

/// `Of<T>` for a member of type `T` or `std::optional<T>`.
template <class Struct, class Member>
using OfMember =
    decltype(name_type(get_member(std::declval<const Struct&>(), std::declval<const Member&>())));

/// Base of a visitor to which all keys with a value are alike: calls its
/// `visit(key, member, rule)` for each of them.
template <class Visitor>
class EveryKey {
 public:
  void version(std::string_view, int, const char*) {}
  void base(std::string_view, const char*) {}
  template <class Member, class Rule>
  void required(std::string_view key, const Member& member, const Rule& rule, const char*) {
    self().visit(key, member, rule);
  }
  template <class Member, class Rule>
  void optional(std::string_view key, const Member& member, const Rule& rule, const char*) {
    self().visit(key, member, rule);
  }
  template <class Member, class Rule>
  void required_without(std::string_view key, const Member& member, const Rule& rule,
                        std::string_view, const char*) {
    self().visit(key, member, rule);
  }
  template <class Member, class Rule>
  void required_unless(std::string_view key, const Member& member, const Rule& rule,
                       std::string_view, const char*) {
    self().visit(key, member, rule);
  }
  template <class Member, class Rule>
  void optional_without(std::string_view key, const Member& member, const Rule& rule,
                        std::string_view, const char*) {
    self().visit(key, member, rule);
  }
  template <class Member, class Rule, class Other>
  void needed_where(std::string_view key, const Member& member, const Rule& rule, std::string_view,
                    const Other&, const char*, std::string_view = "") {
    self().visit(key, member, rule);
  }

 private:
  Visitor& self() { return static_cast<Visitor&>(*this); }
};

}  // namespace art6
