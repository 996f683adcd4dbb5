// At which counts of replications a run looks whether it may stop.
#pragma once

#include <cstdint>
#include <vector>

namespace art6 {

inline constexpr std::int64_t first_look = 1000;

/// 1, 1.5, 2, 3, 4, 6, 8, ... thousand below `most` >= 1, then `most`. Fixed beforehand, so that
/// where a run stops depends on neither time nor threads.
std::vector<std::int64_t> looks(std::int64_t most);

}  // namespace art6
