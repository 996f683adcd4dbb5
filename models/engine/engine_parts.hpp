// What the lane headers of the engine need of ordinary code, so that nothing ordinary is first
// included inside the region of an instruction set. Private to models/.
#pragma once

#include <algorithm>
#include <array>
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
#include "models/strategies/score.hpp"
#include "sim/lanes/memory.hpp"
#include "sim/random/stream.hpp"

namespace art6 {

/// Where a simulation leaves what it comes to; what is not wanted is null.
struct Results {
  Tally* tally = nullptr;
  std::vector<ReplicationRecord>* records = nullptr;
  Outcomes* outcomes = nullptr;
};

/// The engine compiled for each instruction set; plain stands in where a set is not built.
using SimulateRange = void(const Portfolio&, std::span<const PlacingModel>, Range, Memory&,
                           const Results&);
SimulateRange simulate_plain;

/// What one programme's variables are in one replication.
using VariableValues = std::array<double, variable_count>;

/// Throws the ScoreError of a score in one replication.
[[noreturn]] void throw_score_error(const Portfolio& portfolio, const PlacingModel& placing,
                                    int programme, int year, std::int64_t replication, double score,
                                    const VariableValues& values);

}  // namespace art6
