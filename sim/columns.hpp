// The memory of a batch: columns of doubles over its lanes.
#pragma once

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <memory>
#include <new>

namespace art6 {

/// A block of doubles [column][lane], zero at first, allocated once and kept for every batch. Each
/// column starts on a 128-byte boundary and is as long as the lanes rounded up to 32, so that
/// vectors of any instruction set are aligned and never reach into the next column.
class Columns {
 public:
  Columns(int columns, int lanes)
      : columns_(columns), lanes_((lanes + 31) / 32 * 32), block_(allocate(size())) {
    assert(columns >= 0 && lanes >= 0);
    clear();
  }

  int columns() const { return columns_; }
  int lanes() const { return lanes_; }  ///< of each column, those that pad it included

  double* operator[](int column) { return block_.get() + start(column); }
  const double* operator[](int column) const { return block_.get() + start(column); }

  void clear() { std::fill_n(block_.get(), size(), 0.0); }

 private:
  static constexpr std::align_val_t alignment{128};
  struct Free {
    void operator()(double* block) const { ::operator delete[](block, alignment); }
  };
  using Block = std::unique_ptr<double[], Free>;

  static Block allocate(std::size_t doubles) {
    return Block(static_cast<double*>(::operator new[](doubles * sizeof(double), alignment)));
  }
  std::size_t size() const { return start_of(columns_); }
  std::size_t start(int column) const {
    assert(column >= 0 && column < columns_);
    return start_of(column);
  }
  std::size_t start_of(int column) const {
    return static_cast<std::size_t>(column) * static_cast<std::size_t>(lanes_);
  }

  int columns_, lanes_;
  Block block_;
};

}  // namespace art6
