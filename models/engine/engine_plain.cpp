// The engine in plain double, one replication at a time.
#include "models/engine/engine_parts.hpp"

#define FN inline
#define FN_LARGE [[maybe_unused]] static
#define ART6_LANES plain
#include "sim/lanes/lane_plain.hpp"
//
#include "models/engine/all_lanes.hpp"

namespace art6 {

void simulate_plain(const Portfolio& portfolio, std::span<const PlacingModel> alternatives,
                    Range range, Memory& memory, const Results& results) {
  plain::simulate_range(portfolio, alternatives, range, memory, results);
}

}  // namespace art6
