// Lists whose items are found by the number of one kind of thing only.
#pragma once

#include <cassert>
#include <initializer_list>
#include <type_traits>
#include <utility>
#include <vector>

#include "sim/tables/index.hpp"

namespace art6 {

/// One `T` for each thing that an `Id` (an `Index`) numbers: a vector that takes no other index.
/// Both in one piece of memory, in the order of the numbers; as fast as the vector.
template <class Id, class T>
class Table {
  static_assert(!std::is_same_v<T, bool>, "std::vector<bool> has no items to refer to");

 public:
  using value_type = T;
  using iterator = typename std::vector<T>::iterator;
  using const_iterator = typename std::vector<T>::const_iterator;

  Table() = default;
  explicit Table(int count) : items_(static_cast<std::size_t>(count)) {}
  Table(int count, const T& item) : items_(static_cast<std::size_t>(count), item) {}
  Table(std::initializer_list<T> items) : items_(items) {}
  explicit Table(std::vector<T> items) : items_(std::move(items)) {}

  T& operator[](Id id) { return items_[position(id)]; }
  const T& operator[](Id id) const { return items_[position(id)]; }

  int size() const { return static_cast<int>(items_.size()); }
  bool empty() const { return items_.empty(); }
  IndexRange<Id> ids() const { return indices<Id>(size()); }  ///< of all items, from the first on

  iterator begin() { return items_.begin(); }
  iterator end() { return items_.end(); }
  const_iterator begin() const { return items_.begin(); }
  const_iterator end() const { return items_.end(); }
  T* data() { return items_.data(); }
  const T* data() const { return items_.data(); }
  const T& front() const { return items_.front(); }
  T& back() { return items_.back(); }
  const T& back() const { return items_.back(); }

  /// Adds an item and returns its number.
  Id push_back(T item) {
    items_.push_back(std::move(item));
    return Id(size() - 1);
  }
  void reserve(int count) { items_.reserve(static_cast<std::size_t>(count)); }

  /// `count` copies of `item` in place of what the table held.
  void assign(int count, const T& item) { items_.assign(static_cast<std::size_t>(count), item); }

  friend bool operator==(const Table&, const Table&) = default;

 private:
  std::size_t position(Id id) const {
    assert(id.value() < size());
    return static_cast<std::size_t>(id.value());
  }

  std::vector<T> items_;
};

/// A table whose memory is someone else's: a column of a run. Copies refer to the same items.
template <class Id, class T>
class TableView {
 public:
  TableView() = default;
  TableView(T* items, int size) : items_(items), size_(size) {}

  /// The same items, to be read only.
  template <class Other>
  requires std::is_same_v<const Other, T> TableView(TableView<Id, Other> other)
      : items_(other.data()), size_(other.size()) {}
  TableView(const Table<Id, std::remove_const_t<T>>& table) requires std::is_const_v<T>
      : items_(table.data()), size_(table.size()) {}

  T& operator[](Id id) const {
    assert(id.value() < size_);
    return items_[id.value()];
  }

  int size() const { return size_; }
  IndexRange<Id> ids() const { return indices<Id>(size_); }
  T* begin() const { return items_; }
  T* end() const { return items_ + size_; }
  T* data() const { return items_; }

 private:
  T* items_ = nullptr;
  int size_ = 0;
};

}  // namespace art6
