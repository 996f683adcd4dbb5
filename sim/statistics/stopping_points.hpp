// The numbers of replications after which a run may stop.
#pragma once

#include <cstdint>
#include <vector>

namespace art6 {

inline constexpr std::int64_t first_stopping_point = 1000;

/// 1000, 1500, 2000, 3000, 4000, 6000, 8000, ... below `most` >= 1, then `most`. They are fixed
/// beforehand, so that the point at which a run stops depends on neither time nor threads.
std::vector<std::int64_t> list_stopping_points(std::int64_t most);

}  // namespace art6
