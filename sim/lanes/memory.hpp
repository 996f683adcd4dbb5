// The memory of one worker: arrays that are taken one by one and reused from batch to batch.
#pragma once

#include <hwy/aligned_allocator.h>
#include <cstddef>
#include <cstring>
#include <type_traits>
#include <vector>

#include "sim/tables/table.hpp"

namespace art6 {

/// Zeroed, aligned arrays for one worker. `reset` takes all arrays back at once and keeps their
/// memory, so that nothing is allocated from the second batch on.
class Memory {
 public:
  Memory() = default;
  Memory(const Memory&) = delete;
  Memory& operator=(const Memory&) = delete;

  /// An array of `count` zeroed objects of a trivial type, aligned for vectors; valid until
  /// `reset`.
  template <class T>
  T* take(std::size_t count) {
    static_assert(std::is_trivially_copyable_v<T> && alignof(T) <= alignment);
    return reinterpret_cast<T*>(bytes(count * sizeof(T)));
  }

  /// One such object for each of `ids`: `memory.take<double>(wells.ids())` for a table of wells.
  template <class T, class Id>
  TableView<Id, T> take(IndexRange<Id> ids) {
    return {take<T>(static_cast<std::size_t>(ids.size())), ids.size()};
  }

  void reset();

 private:
  static constexpr std::size_t alignment = 64;
  struct Block {
    hwy::AlignedFreeUniquePtr<std::byte[]> bytes;
    std::size_t size = 0, used = 0;
  };

  std::byte* bytes(std::size_t size);

  std::vector<Block> blocks_;
  std::size_t current_ = 0;
};

}  // namespace art6
