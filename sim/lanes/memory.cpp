#include "sim/lanes/memory.hpp"

#include <algorithm>
#include <new>

namespace art6 {

void Memory::reset() {
  for (Block& block : blocks_) block.used = 0;
  current_ = 0;
}

std::byte* Memory::bytes(std::size_t size) {
  size = (size + alignment - 1) / alignment * alignment;
  while (current_ < blocks_.size() && blocks_[current_].size - blocks_[current_].used < size) {
    ++current_;
  }
  if (current_ == blocks_.size()) {
    constexpr std::size_t smallest_block = std::size_t{1} << 16;
    const std::size_t block_size = std::max(size, smallest_block);
    blocks_.push_back({hwy::AllocateAligned<std::byte>(block_size), block_size, 0});
    if (!blocks_.back().bytes) throw std::bad_alloc();
  }
  Block& block = blocks_[current_];
  std::byte* start = block.bytes.get() + block.used;
  block.used += size;
  return static_cast<std::byte*>(std::memset(start, 0, size));
}

}  // namespace art6
