// The engine compiled once for each instruction set, and the choice among them. No other file has
// Highway's dispatch (docs/decisions/0002).
#include "models/engine/engine_parts.hpp"

#define HWY_DISABLED_TARGETS (HWY_SSSE3 | HWY_AVX3_DL)
#define HWY_TARGET_INCLUDE "models/engine/engine_targets.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

#ifndef FN
#define FN HWY_INLINE HWY_ATTR
#define FN_LARGE [[maybe_unused]] static HWY_NOINLINE HWY_ATTR
#define ART6_LANES HWY_NAMESPACE  // expands anew in every pass
#endif

#if HWY_TARGET == HWY_SCALAR || HWY_TARGET == HWY_EMU128

namespace art6 {
namespace HWY_NAMESPACE {
void simulate(const Portfolio& portfolio, std::span<const PlacingModel> alternatives, Range range,
              Memory& memory, const Results& results) {
  simulate_plain(portfolio, alternatives, range, memory, results);
}
}  // namespace HWY_NAMESPACE
}  // namespace art6

#else

HWY_BEFORE_NAMESPACE();
#include "sim/lanes/lane_simd.hpp"
//
#include "models/engine/all_lanes.hpp"

namespace art6 {
namespace HWY_NAMESPACE {
HWY_ATTR void simulate(const Portfolio& portfolio, std::span<const PlacingModel> alternatives,
                       Range range, Memory& memory, const Results& results) {
  simulate_range(portfolio, alternatives, range, memory, results);
}
}  // namespace HWY_NAMESPACE
}  // namespace art6
HWY_AFTER_NAMESPACE();

#endif

#if HWY_ONCE

namespace art6 {

namespace {

/// Selects the engine that is compiled for an instruction set.
SimulateRange* select_engine(InstructionSet set) {
  switch (set) {
#if HWY_TARGETS & HWY_SSE4
    case InstructionSet::sse4:
      return N_SSE4::simulate;
#endif
#if HWY_TARGETS & HWY_AVX2
    case InstructionSet::avx2:
      return N_AVX2::simulate;
#endif
#if HWY_TARGETS & HWY_AVX3
    case InstructionSet::avx512:
      return N_AVX3::simulate;
#endif
    default:
      return simulate_plain;
  }
}

}  // namespace

void simulate(const Portfolio& portfolio, const PlacingModel& placing, Range range,
              InstructionSet instruction_set, Memory& memory, Tally& tally,
              std::vector<ReplicationRecord>* records) {
  select_engine(instruction_set)(portfolio, {&placing, 1}, range, memory,
                                 {.tally = &tally, .records = records});
}

void simulate(const Portfolio& portfolio, std::span<const PlacingModel> alternatives, Range range,
              InstructionSet instruction_set, Memory& memory, Outcomes& outcomes) {
  outcomes.reset(portfolio, static_cast<int>(alternatives.size()), range.size());
  select_engine(instruction_set)(portfolio, alternatives, range, memory, {.outcomes = &outcomes});
}

}  // namespace art6

#endif
