// Scores evaluated in the lanes of each instruction set, as models/engine/engine_targets.cpp
// compiles them.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>
#include <type_traits>
#include <vector>

#include "models/strategies/score.hpp"
#include "tests/models/strategies/score_values.hpp"

#define HWY_DISABLED_TARGETS (HWY_SSSE3 | HWY_AVX3_DL)
#define HWY_TARGET_INCLUDE "tests/models/strategies/score_targets.cpp"
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
#include "models/strategies/score_lanes.hpp"
//
#include "tests/models/strategies/score_values_lanes.hpp"

namespace art6 {
namespace HWY_NAMESPACE {
ScoreValues* score_values() { return values_of; }
}  // namespace HWY_NAMESPACE
}  // namespace art6
HWY_AFTER_NAMESPACE();

#endif

#if HWY_ONCE

namespace art6 {

namespace {

ScoreValues* compiled_for(InstructionSet set) {
  switch (set) {
#if HWY_TARGETS & HWY_SSE4
    case InstructionSet::sse4:
      return N_SSE4::score_values();
#endif
#if HWY_TARGETS & HWY_AVX2
    case InstructionSet::avx2:
      return N_AVX2::score_values();
#endif
#if HWY_TARGETS & HWY_AVX3
    case InstructionSet::avx512:
      return N_AVX3::score_values();
#endif
    default:
      return plain_score_values;
  }
}

}  // namespace

std::vector<double> score_values(InstructionSet set, const Score& score,
                                 const std::vector<VariableValues>& replications) {
  return compiled_for(set)(score, replications);
}

}  // namespace art6

#endif
