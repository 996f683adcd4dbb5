// What a score expression is worth, by the lane code of one instruction set.
#pragma once

#include <array>
#include <vector>

#include "models/strategies/score.hpp"
#include "sim/lanes/instruction_set.hpp"

namespace art6 {

/// One replication's variables, by `Variable`.
using VariableValues = std::array<double, variable_count>;

/// The score of every replication. A set that the build lacks is answered by plain lanes.
std::vector<double> score_values(InstructionSet set, const Score& score,
                                 const std::vector<VariableValues>& replications);

/// What one compilation of the lane headers gives.
using ScoreValues = std::vector<double>(const Score&, const std::vector<VariableValues>&);
ScoreValues plain_score_values;

}  // namespace art6
