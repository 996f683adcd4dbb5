#include "models/engine/static_draws.hpp"

#include "models/engine/engine_parts.hpp"

#define FN inline
#define FN_LARGE [[maybe_unused]] static
#define ART6_LANES plain
#include "sim/lanes/lane_plain.hpp"
//
#include "sim/lanes/lane_math.hpp"
//
#include "sim/lanes/lane_philox.hpp"
//
#include "models/sampling/sampler_lanes.hpp"
//
#include "models/portfolio/statics_lanes.hpp"

namespace art6 {

std::vector<Table<StaticIndex, double>> draw_static_quantities(const Portfolio& portfolio,
                                                               Range range) {
  Table<StaticIndex, plain::Lane> statics(portfolio.statics.size());
  std::vector<Table<StaticIndex, double>> rows;
  rows.reserve(static_cast<std::size_t>(range.size()));
  for (std::int64_t replication = range.begin; replication < range.end; ++replication) {
    plain::draw_statics(portfolio, plain::Word(static_cast<std::uint32_t>(replication)),
                        {statics.data(), statics.size()});
    Table<StaticIndex, double>& row = rows.emplace_back();
    row.reserve(statics.size());
    for (const plain::Lane& drawn : statics) row.push_back(drawn.v[0]);
  }
  return rows;
}

}  // namespace art6
