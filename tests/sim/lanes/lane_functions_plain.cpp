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

#include "sim/random/stream.hpp"
#include "tests/sim/lanes/lane_functions.hpp"

#define FN inline
#define FN_LARGE [[maybe_unused]] static
#define ART6_LANES plain
#include "sim/lanes/lane_plain.hpp"
//
#include "sim/lanes/lane_math.hpp"
//
#include "sim/lanes/lane_philox.hpp"
//
#include "tests/sim/lanes/function_lanes.hpp"

namespace art6 {

LaneCode plain_lane_code() {
  return {plain::take, plain::take_blocks, plain::take_static_uniforms, plain::lane_count};
}

}  // namespace art6
