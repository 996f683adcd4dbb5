// Numbers of things in a list, one type for each kind of thing.
#pragma once

#include <cassert>
#include <compare>
#include <concepts>
#include <cstddef>
#include <iterator>
#include <utility>

namespace art6 {

/// The number of one thing in its table (sim/tables/table.hpp), from 0. `Tag` names the kind of
/// thing, so that a number of one kind is never taken for one of another and no other integer is
/// taken for either: `struct WellTag; using WellIndex = Index<WellTag>;`.
template <class Tag>
class Index {
 public:
  using difference_type = std::ptrdiff_t;

  constexpr Index() = default;

  /// `number` >= 0, within an int.
  template <std::integral Number>
  requires(!std::same_as<Number, bool>) constexpr explicit Index(Number number)
      : value_(static_cast<int>(number)) {
    assert(std::in_range<int>(number) && value_ >= 0);
  }

  constexpr int value() const { return value_; }

  constexpr Index& operator++() {
    ++value_;
    return *this;
  }
  constexpr Index operator++(int) {
    const Index before = *this;
    ++value_;
    return before;
  }
  friend constexpr auto operator<=>(Index, Index) = default;

 private:
  int value_ = 0;
};

/// The numbers 0 to size() - 1 of one kind, for range-based loops.
template <class Id>
class IndexRange {
 public:
  class iterator {
   public:
    using iterator_category = std::forward_iterator_tag;
    using value_type = Id;
    using difference_type = std::ptrdiff_t;
    using pointer = const Id*;
    using reference = Id;

    constexpr iterator() = default;
    constexpr explicit iterator(Id id) : id_(id) {}
    constexpr Id operator*() const { return id_; }
    constexpr iterator& operator++() {
      ++id_;
      return *this;
    }
    constexpr iterator operator++(int) { return iterator(id_++); }
    friend constexpr bool operator==(iterator, iterator) = default;

   private:
    Id id_;
  };

  constexpr explicit IndexRange(int size) : size_(size) { assert(size >= 0); }

  constexpr int size() const { return size_; }
  constexpr iterator begin() const { return iterator(Id(0)); }
  constexpr iterator end() const { return iterator(Id(size_)); }

 private:
  int size_;
};

/// The numbers of `count` >= 0 things: `for (const WellIndex w : indices<WellIndex>(wells))`.
template <class Id>
constexpr IndexRange<Id> indices(int count) {
  return IndexRange<Id>(count);
}

}  // namespace art6
