// Which vector instructions a run uses. Results do not depend on it.
#pragma once

#include <vector>

namespace art6 {

enum class InstructionSet { plain, sse4, avx2, avx512 };

const char* to_string(InstructionSet set);  ///< `plain`, `sse4`, `avx2`, `avx512`

/// What this machine and this build can do, from plain to the widest.
std::vector<InstructionSet> available_instruction_sets();

/// The widest of them.
InstructionSet best_instruction_set();

}  // namespace art6
