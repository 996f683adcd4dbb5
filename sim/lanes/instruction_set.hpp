// The vector instructions that a run uses. Results do not depend on them.
#pragma once

#include <vector>

namespace art6 {

enum class InstructionSet { plain, sse4, avx2, avx512 };

const char* to_string(InstructionSet set);  ///< `plain`, `sse4`, `avx2`, `avx512`

/// The instruction sets that both this machine and this build have, from plain to the widest.
std::vector<InstructionSet> available_instruction_sets();

/// The widest available instruction set.
InstructionSet best_instruction_set();

}  // namespace art6
