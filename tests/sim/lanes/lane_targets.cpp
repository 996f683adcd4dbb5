// The lane functions compiled for each instruction set, as models/engine/engine_targets.cpp
// compiles the engine.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>
#include <span>
#include <type_traits>

#include "sim/random/stream.hpp"
#include "tests/sim/lanes/lane_functions.hpp"

#define HWY_DISABLED_TARGETS (HWY_SSSE3 | HWY_AVX3_DL)
#define HWY_TARGET_INCLUDE "tests/sim/lanes/lane_targets.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

#ifndef FN
#define FN HWY_INLINE HWY_ATTR
#define FN_LARGE [[maybe_unused]] static HWY_NOINLINE HWY_ATTR
#define ART6_LANES HWY_NAMESPACE  // expands anew in every pass
#endif

#if HWY_TARGET != HWY_SCALAR && HWY_TARGET != HWY_EMU128

HWY_BEFORE_NAMESPACE();
#include "sim/lanes/lane_simd.hpp"
//
#include "sim/lanes/lane_math.hpp"
//
#include "sim/lanes/lane_philox.hpp"
//
#include "tests/sim/lanes/function_lanes.hpp"

namespace art6 {
namespace HWY_NAMESPACE {
LaneCode lane_code() { return {take, take_blocks, take_static_uniforms, lane_count}; }
}  // namespace HWY_NAMESPACE
}  // namespace art6
HWY_AFTER_NAMESPACE();

#endif

#if HWY_ONCE

namespace art6 {

namespace {

LaneCode compiled_for(InstructionSet set) {
  switch (set) {
#if HWY_TARGETS & HWY_SSE4
    case InstructionSet::sse4:
      return N_SSE4::lane_code();
#endif
#if HWY_TARGETS & HWY_AVX2
    case InstructionSet::avx2:
      return N_AVX2::lane_code();
#endif
#if HWY_TARGETS & HWY_AVX3
    case InstructionSet::avx512:
      return N_AVX3::lane_code();
#endif
    default:
      return plain_lane_code();
  }
}

}  // namespace

void take(InstructionSet set, LaneFunction function, std::span<const std::uint64_t> a,
          std::span<const std::uint64_t> b, std::span<const std::uint64_t> c,
          std::span<std::uint64_t> result) {
  compiled_for(set).function(function, a, b, c, result);
}

int lanes(InstructionSet set) { return compiled_for(set).lanes(); }

void take_blocks(InstructionSet set, const Stream& stream, std::uint32_t first, std::uint32_t block,
                 std::uint32_t slot, const std::array<std::span<std::uint64_t>, 4>& words) {
  compiled_for(set).blocks(stream, first, block, slot, words);
}

void take_static_uniforms(InstructionSet set, const Stream& stream, std::uint32_t first,
                          std::span<std::uint64_t> uniforms) {
  compiled_for(set).static_uniforms(stream, first, uniforms);
}

}  // namespace art6

#endif
