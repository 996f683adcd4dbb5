// The engine in plain double, one replication at a time.
#include "models/engine_parts.hpp"

#define FN inline
#define FN_LARGE [[maybe_unused]] static
#define ART6_LANES plain
#include "sim/lane_plain.hpp"
//
#include "models/all_lanes.hpp"

namespace art6 {

void simulate_plain(const Portfolio& portfolio, Range range, Memory& memory, Tally& tally,
                    std::vector<ReplicationRecord>* records) {
  plain::simulate_range(portfolio, range, memory, tally, records);
}

}  // namespace art6
