#include "sim/lanes/memory.hpp"

#include <algorithm>
#include <cstdint>
#include <set>
#include <vector>

#include <gtest/gtest.h>

namespace art6 {
namespace {

// Small ones, one that ends exactly where 64 KiB do, and ones larger than any that went before.
const std::vector<std::size_t> sizes{1, 7, 64, 65, 100, 65536, 3, 200000, 1, 70000, 65472, 64, 1};

/// Takes them all and fills them, each with a pattern of its own.
std::vector<std::uint8_t*> taken(Memory& memory) {
  std::vector<std::uint8_t*> pieces;
  for (std::size_t i = 0; i < sizes.size(); ++i) {
    pieces.push_back(memory.take<std::uint8_t>(sizes[i]));
    const auto is_zero = [](std::uint8_t byte) { return byte == 0; };
    EXPECT_TRUE(std::all_of(pieces[i], pieces[i] + sizes[i], is_zero)) << i;
    std::fill_n(pieces[i], sizes[i], static_cast<std::uint8_t>(i + 1));
  }
  return pieces;
}

TEST(Memory, is_zero_when_taken_and_again_after_a_reset) {
  Memory memory;
  taken(memory);
  memory.reset();
  taken(memory);  // expects zeros where the first round left its patterns
}

TEST(Memory, keeps_every_piece_where_it_is_and_apart_from_the_others) {
  Memory memory;
  const auto pieces = taken(memory);
  for (std::size_t i = 0; i < sizes.size(); ++i) {
    const auto is_kept = [i](std::uint8_t byte) { return byte == i + 1; };
    EXPECT_TRUE(std::all_of(pieces[i], pieces[i] + sizes[i], is_kept)) << i;
  }
}

TEST(Memory, is_aligned_for_the_widest_vectors) {
  Memory memory;
  for (const std::uint8_t* piece : taken(memory)) {
    EXPECT_EQ(reinterpret_cast<std::uintptr_t>(piece) % 64, 0u);
  }
  EXPECT_EQ(reinterpret_cast<std::uintptr_t>(memory.take<double>(3)) % 64, 0u);
}

TEST(Memory, is_the_same_in_every_round_of_the_same_work) {
  Memory memory;
  const auto pieces = taken(memory);
  for (int round = 0; round < 3; ++round) {
    memory.reset();
    EXPECT_EQ(taken(memory), pieces);
  }
}

TEST(Memory, of_a_smaller_round_is_that_of_the_larger_one_before) {
  Memory memory;
  const std::uint8_t* first = memory.take<std::uint8_t>(1000);
  const std::uint8_t* large = memory.take<std::uint8_t>(1 << 20);
  memory.reset();
  EXPECT_EQ(memory.take<std::uint8_t>(1), first);
  EXPECT_EQ(memory.take<std::uint8_t>(1), first + 64);
  EXPECT_EQ(memory.take<std::uint8_t>(1 << 20), large);
}

TEST(Memory, counts_objects_not_bytes) {
  Memory memory;
  const double* one = memory.take<double>(8);
  const double* other = memory.take<double>(9);
  const double* last = memory.take<double>(1);
  EXPECT_EQ(other - one, 8);
  EXPECT_EQ(last - other, 16);  // 72 bytes take two lines of 64
}

TEST(Memory, gives_an_empty_piece) {
  Memory memory;
  EXPECT_NE(memory.take<double>(0), nullptr);
  std::uint8_t* all = memory.take<std::uint8_t>(65536);
  EXPECT_NE(memory.take<double>(0), nullptr);
  std::fill_n(all, 65536, std::uint8_t{1});
  EXPECT_EQ(memory.take<std::uint8_t>(1)[0], 0);
}

}  // namespace
}  // namespace art6
