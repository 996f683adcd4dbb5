#include "sim/lanes/instruction_set.hpp"

#include <hwy/targets.h>

namespace art6 {

const char* to_string(InstructionSet set) {
  switch (set) {
    case InstructionSet::plain:
      return "plain";
    case InstructionSet::sse4:
      return "sse4";
    case InstructionSet::avx2:
      return "avx2";
    case InstructionSet::avx512:
      return "avx512";
  }
  return "";
}

std::vector<InstructionSet> available_instruction_sets() {
  const auto supported = hwy::SupportedTargets();
  std::vector<InstructionSet> sets{InstructionSet::plain};
  if (supported & HWY_SSE4) sets.push_back(InstructionSet::sse4);
  if (supported & HWY_AVX2) sets.push_back(InstructionSet::avx2);
  if (supported & HWY_AVX3) sets.push_back(InstructionSet::avx512);
  return sets;
}

InstructionSet best_instruction_set() { return available_instruction_sets().back(); }

}  // namespace art6
