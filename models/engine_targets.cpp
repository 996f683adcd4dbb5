// The engine compiled once for each instruction set, and the choice among them. The only file with
// Highway's dispatch (docs/decisions/0002).
#include "models/engine_parts.hpp"

#define HWY_DISABLED_TARGETS (HWY_SSSE3 | HWY_AVX3_DL)
#define HWY_TARGET_INCLUDE "models/engine_targets.cpp"
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
void simulate(const Portfolio& portfolio, Range range, Memory& memory, Tally& tally,
              std::vector<ReplicationRecord>* records) {
  simulate_plain(portfolio, range, memory, tally, records);
}
}  // namespace HWY_NAMESPACE
}  // namespace art6

#else

HWY_BEFORE_NAMESPACE();
#include "sim/lane_simd.hpp"
//
#include "models/all_lanes.hpp"

namespace art6 {
namespace HWY_NAMESPACE {
HWY_ATTR void simulate(const Portfolio& portfolio, Range range, Memory& memory, Tally& tally,
                       std::vector<ReplicationRecord>* records) {
  simulate_range(portfolio, range, memory, tally, records);
}
}  // namespace HWY_NAMESPACE
}  // namespace art6
HWY_AFTER_NAMESPACE();

#endif

#if HWY_ONCE

namespace art6 {

namespace {

SimulateRange* compiled_for(InstructionSet set) {
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

void simulate(const Portfolio& portfolio, Range range, InstructionSet instruction_set,
              Memory& memory, Tally& tally, std::vector<ReplicationRecord>* records) {
  compiled_for(instruction_set)(portfolio, range, memory, tally, records);
}

void throw_score_error(const Portfolio& portfolio, int programme, int year,
                       std::int64_t replication, double score) {
  const ProgrammeModel& model = portfolio.programmes[static_cast<std::size_t>(programme)];
  throw ScoreError("strategy `" + portfolio.placing.strategy.id + "`: the score `" +
                   portfolio.placing.score.expression() + "` is " + std::to_string(score) +
                   " for " + to_string(model.id) + " in budget year " + std::to_string(year) +
                   " of replication " + std::to_string(replication));
}

}  // namespace art6

#endif
