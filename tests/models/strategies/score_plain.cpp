// Scores evaluated in plain double, one replication at a time.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>
#include <type_traits>
#include <vector>

#include "models/strategies/score.hpp"
#include "tests/models/strategies/score_values.hpp"

#define FN inline
#define FN_LARGE [[maybe_unused]] static
#define ART6_LANES plain
#include "sim/lanes/lane_plain.hpp"
//
#include "sim/lanes/lane_math.hpp"
//
#include "models/strategies/score_lanes.hpp"
//
#include "tests/models/strategies/score_values_lanes.hpp"

namespace art6 {

std::vector<double> plain_score_values(const Score& score,
                                       const std::vector<VariableValues>& replications) {
  return plain::values_of(score, replications);
}

}  // namespace art6
