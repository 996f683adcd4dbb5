// Everything that the engine's lane headers need of ordinary code. It is included before them, so
// that no ordinary header is first compiled for one instruction set. Private to models/.
#pragma once

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <type_traits>
#include <vector>

#include "models/engine/engine.hpp"
#include "models/engine/outcomes.hpp"
#include "models/engine/replay.hpp"
#include "models/engine/tally.hpp"
#include "models/portfolio/plan.hpp"
#include "models/portfolio/portfolio.hpp"
#include "models/strategies/placement.hpp"
#include "models/strategies/placing_model.hpp"
#include "models/strategies/rounding.hpp"
#include "models/strategies/score.hpp"
#include "sim/lanes/memory.hpp"
#include "sim/random/stream.hpp"

namespace art6 {

/// Where a simulation writes its results; null members are not computed.
struct Results {
  Tally* tally = nullptr;
  std::vector<ReplicationRecord>* records = nullptr;
  Outcomes* outcomes = nullptr;
};

/// Type of the engine as it is compiled for each instruction set, and the engine in plain double,
/// which stands in where an instruction set is not built.
using SimulateRange = void(const Portfolio&, std::span<const PlacingModel>, Range, Memory&,
                           const Results&);
SimulateRange simulate_plain;

/// Values of one programme's variables in one replication.
using VariableValues = std::array<double, variable_count>;

/// Throws the ScoreError of a score in one replication.
[[noreturn]] void throw_score_error(const Portfolio& portfolio, const PlacingModel& placing,
                                    ProgrammeIndex programme, int year, std::int64_t replication,
                                    double score, const VariableValues& values);

}  // namespace art6
