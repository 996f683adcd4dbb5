#include "sim/lanes/instruction_set.hpp"

#include <algorithm>
#include <string>

#include <gtest/gtest.h>

namespace art6 {
namespace {

TEST(InstructionSet, has_the_name_that_users_write) {
  EXPECT_STREQ(to_string(InstructionSet::plain), "plain");
  EXPECT_STREQ(to_string(InstructionSet::sse4), "sse4");
  EXPECT_STREQ(to_string(InstructionSet::avx2), "avx2");
  EXPECT_STREQ(to_string(InstructionSet::avx512), "avx512");
}

TEST(InstructionSet, list_starts_with_plain_and_widens) {
  const auto sets = available_instruction_sets();
  ASSERT_FALSE(sets.empty());
  EXPECT_EQ(sets.front(), InstructionSet::plain);
  EXPECT_TRUE(std::is_sorted(sets.begin(), sets.end()));
  EXPECT_EQ(std::adjacent_find(sets.begin(), sets.end()), sets.end());
}

TEST(InstructionSet, best_is_the_widest) {
  const auto sets = available_instruction_sets();
  EXPECT_EQ(best_instruction_set(), *std::max_element(sets.begin(), sets.end()));
}

#if defined(__x86_64__)
// The compiler's own reading of CPUID. AVX2 came with fused multiply-add and bit manipulation in
// every processor, AVX-512 as the group F, BW, CD, DQ, VL.
TEST(InstructionSet, list_is_what_the_processor_has) {
  const auto sets = available_instruction_sets();
  const auto has = [&sets](InstructionSet set) {
    return std::find(sets.begin(), sets.end(), set) != sets.end();
  };
  __builtin_cpu_init();
  EXPECT_EQ(has(InstructionSet::sse4),
            __builtin_cpu_supports("sse4.1") && __builtin_cpu_supports("sse4.2") &&
                __builtin_cpu_supports("aes") && __builtin_cpu_supports("pclmul"));
  EXPECT_EQ(has(InstructionSet::avx2), __builtin_cpu_supports("avx2") &&
                                           __builtin_cpu_supports("fma") &&
                                           __builtin_cpu_supports("bmi2"));
  EXPECT_EQ(has(InstructionSet::avx512),
            __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
                __builtin_cpu_supports("avx512cd") && __builtin_cpu_supports("avx512dq") &&
                __builtin_cpu_supports("avx512vl"));
}
#endif

}  // namespace
}  // namespace art6
