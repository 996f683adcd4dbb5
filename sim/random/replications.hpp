// How many replications a run can have.
#pragma once

#include <cstdint>

namespace art6 {

/// 2^32 - 1: a replication's number is one 32-bit word of the random counter
/// (sim/random/stream.hpp), and sums over as many replications keep their words below overflow.
inline constexpr std::int64_t most_replications = 0xFFFFFFFF;

}  // namespace art6
