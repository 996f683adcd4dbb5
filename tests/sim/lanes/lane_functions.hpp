// The lane functions of sim/ over whole arrays, as compiled for one instruction set.
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "sim/lanes/instruction_set.hpp"
#include "sim/random/stream.hpp"

namespace art6 {

/// A function of up to three lanes a, b, c. All values are 64-bit patterns: those of doubles (the
/// results of comparisons too: 1 or 0), words, or two floats one behind the other.
enum class LaneFunction {
  exp,
  log,
  pow,
  normal_quantile,
  normal_cdf,
  to_double,  ///< of word a
  uniform,    ///< of word a
  all_true,
  poisson_quantile,  ///< mean a, word b
  add,
  subtract,
  multiply,
  divide,
  negative,
  min,
  max,
  sqrt,
  floor,
  less,
  less_or_equal,
  greater,
  greater_or_equal,
  both_below,      ///< a < c and b < c
  either_below,    ///< a < c or b < c
  one_below,       ///< a < c or b < c, but not both
  not_below,       ///< not a < c
  select,          ///< b where a > 0, else c
  any_above_zero,  ///< in all results: has any lane of the group a > 0?
  words_add,
  words_subtract,
  words_and,
  words_or,
  words_xor,
  left_20,
  right_12,
  right_signed_52,
  product,          ///< low half of a times 0xCD9E8D57
  below_half,       ///< word a below 2^31
  below_all,        ///< word a below 2^32
  below_either,     ///< word a below 2^31 where word b is below 2^30, else below 2^32 - 1
  sum_of_integers,  ///< in all results: the sum of the group, signed
  packed_first,     ///< words a and b, packed in the first places
  packed_last,      ///< words a and b, packed in the last places
  floats_add,
  floats_multiply,
  to_float,      ///< of two words below 2^31
  noise_normal,  ///< of two words
  noise_exp,     ///< of two floats
  widened_first,
  widened_second,
  widened_third,   ///< the second float again
  widened_fourth,  ///< the first float again
};

/// Takes the function over the arrays, lanes() values at a time; all spans have the size of
/// `result`. A set that the build lacks is answered by plain lanes.
void take(InstructionSet set, LaneFunction function, std::span<const std::uint64_t> a,
          std::span<const std::uint64_t> b, std::span<const std::uint64_t> c,
          std::span<std::uint64_t> result);

/// Replications side by side in a lane of the set.
int lanes(InstructionSet set);

/// Words 0 to 3 of the blocks of replications first, first + 1, ... (modulo 2^32), one array each.
void take_blocks(InstructionSet set, const Stream& stream, std::uint32_t first, std::uint32_t block,
                 std::uint32_t slot, const std::array<std::span<std::uint64_t>, 4>& words);

/// The static uniforms of the same replications, as bits of doubles.
void take_static_uniforms(InstructionSet set, const Stream& stream, std::uint32_t first,
                          std::span<std::uint64_t> uniforms);

/// What one compilation of the lane headers gives.
struct LaneCode {
  using Function = void(LaneFunction, std::span<const std::uint64_t>,
                        std::span<const std::uint64_t>, std::span<const std::uint64_t>,
                        std::span<std::uint64_t>);
  using Blocks = void(const Stream&, std::uint32_t, std::uint32_t, std::uint32_t,
                      const std::array<std::span<std::uint64_t>, 4>&);
  using StaticUniforms = void(const Stream&, std::uint32_t, std::span<std::uint64_t>);
  Function* function;
  Blocks* blocks;
  StaticUniforms* static_uniforms;
  int (*lanes)();
};
LaneCode plain_lane_code();

}  // namespace art6
