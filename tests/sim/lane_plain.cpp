// The lane functions in plain double, one replication at a time.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>
#include <span>
#include <type_traits>

#include "sim/stream.hpp"
#include "tests/sim/lane_functions.hpp"

#define FN inline
#define FN_LARGE [[maybe_unused]] static
#define ART6_LANES plain
#include "sim/lane_plain.hpp"
//
#include "sim/lane_math.hpp"
//
#include "sim/lane_philox.hpp"
//
#include "tests/sim/function_lanes.hpp"

namespace art6 {

LaneCode plain_lane_code() {
  return {plain::take, plain::take_blocks, plain::take_static_uniforms, plain::lane_count};
}

}  // namespace art6
