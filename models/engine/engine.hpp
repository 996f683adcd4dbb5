// The engine: simulates replications of a portfolio, as many at a time as fit a lane.
#pragma once

#include <span>
#include <stdexcept>
#include <vector>

#include "models/engine/amount_error.hpp"
#include "models/engine/outcomes.hpp"
#include "models/engine/tally.hpp"
#include "models/portfolio/portfolio.hpp"
#include "models/strategies/placing_model.hpp"
#include "sim/lanes/instruction_set.hpp"
#include "sim/lanes/memory.hpp"
#include "sim/run/parallel.hpp"

namespace art6 {

/// The error of a score that in some future is not a number or is beyond 1e200.
struct ScoreError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// Simulates the replications of `range` and adds them to `tally`; where `records` is given, each
/// replication's outcome is appended to it. `placing` is built for the portfolio. `memory` is
/// reset, and kept for the next call. The instruction set must be available; it changes no result.
/// Throws ScoreError, AmountError.
void simulate(const Portfolio& portfolio, const PlacingModel& placing, Range range,
              InstructionSet instruction_set, Memory& memory, Tally& tally,
              std::vector<ReplicationRecord>* records = nullptr);

/// Simulates the replications of `range` under each of `alternatives` and writes what each came to
/// into `outcomes`. All meet the same futures; draws that do not depend on money are made once.
/// Memory, instruction set and errors as above.
void simulate(const Portfolio& portfolio, std::span<const PlacingModel> alternatives, Range range,
              InstructionSet instruction_set, Memory& memory, Outcomes& outcomes);

}  // namespace art6
