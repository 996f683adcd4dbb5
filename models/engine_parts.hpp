// What the lane headers of the engine need of ordinary code, so that nothing ordinary is first
// included inside the region of an instruction set. Private to models/.
#pragma once

#include <algorithm>
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

#include "models/engine.hpp"
#include "models/fill.hpp"
#include "models/plan.hpp"
#include "models/portfolio.hpp"
#include "models/replay.hpp"
#include "models/score.hpp"
#include "models/tally.hpp"
#include "sim/memory.hpp"
#include "sim/stream.hpp"

namespace art6 {

/// The engine compiled for each instruction set; plain stands in where a set is not built.
using SimulateRange = void(const Portfolio&, Range, Memory&, Tally&,
                           std::vector<ReplicationRecord>*);
SimulateRange simulate_plain;

/// Throws the ScoreError of a score in one replication.
[[noreturn]] void throw_score_error(const Portfolio& portfolio, int programme, int year,
                                    std::int64_t replication, double score);

}  // namespace art6
