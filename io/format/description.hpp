// What a description of the format is written with: names of structs and of their members, and a
// base for visitors that treat all keys alike.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace art6 {

/// Names a type where an overload is chosen by it and no value is at hand.
template <class Type>
struct Of {};

/// A number of a struct's map, which a description names as it names members. Without the key in
/// the map there is no number.
template <class Struct>
struct MapEntry {
  std::map<std::string, std::optional<double>> Struct::*map;
  std::string key;
};

/// The member of an object.
template <class Struct, class Value>
const Value& get_member(const Struct& object, Value Struct::*member) {
  return object.*member;
}
template <class Struct, class Value>
Value& get_member(Struct& object, Value Struct::*member) {
  return object.*member;
}

/// The number of that key; of an object that may be changed it is put into the map if need be.
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

/// The type of a member's value; of an optional member that of its value if it has one.
template <class Value>
struct ValueOf {
  using Type = Value;
};
template <class Value>
struct ValueOf<std::optional<Value>> {
  using Type = Value;
};
template <class Struct, class Member>
using MemberValue = typename ValueOf<std::remove_cvref_t<decltype(get_member(
    std::declval<const Struct&>(), std::declval<const Member&>()))>>::Type;

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
  template <class Member, class Rule, class Other>
  void needed_where(std::string_view key, const Member& member, const Rule& rule, std::string_view,
                    const Other&, const char*) {
    self().visit(key, member, rule);
  }

 private:
  Visitor& self() { return static_cast<Visitor&>(*this); }
};

}  // namespace art6
