// The list of a class's members, written once: adding, writing and reading follow it.
#pragma once

#include <cassert>
#include <concepts>
#include <cstddef>
#include <tuple>
#include <utility>

namespace art6 {

/// A class of sums lists its members, before the functions that use the list, by
///     static auto members(auto& sums) { return std::tie(sums.a, sums.b); }
/// which serves a constant object as well. Members are numbers, other such classes, and lists of
/// these whose length does not change.
template <class Sums>
concept has_members = requires(Sums& sums) {
  Sums::members(sums);
};

/// A vector, or another container of items that are visited in order.
template <class List>
concept is_list = !has_members<List> && requires(List & list) {
  *list.begin();
  list.end();
  { list.size() } -> std::integral;
};

/// Adds the list's items, one by one; both have the same length. Other members add themselves.
template <class Member>
void add_member(Member& sum, const Member& other) {
  if constexpr (is_list<Member>) {
    assert(sum.size() == other.size());
    auto from = other.begin();
    for (auto& item : sum) add_member(item, *from++);
  } else {
    sum += other;
  }
}

/// Adds each member of `other` to that of `sums`, for the class's `operator+=`.
template <has_members Sums>
Sums& add_members(Sums& sums, const Sums& other) {
  const auto to = Sums::members(sums);
  const auto from = Sums::members(other);
  const auto add_each = [&]<std::size_t... number>(std::index_sequence<number...>) {
    (add_member(std::get<number>(to), std::get<number>(from)), ...);
  };
  add_each(std::make_index_sequence<std::tuple_size_v<decltype(Sums::members(sums))>>());
  return sums;
}

}  // namespace art6
