// The engine in plain double once more, which records each month (docs/decisions/0012).
#include "models/engine/replay.hpp"

#include "models/engine/engine_parts.hpp"

#define FN inline
#define FN_LARGE [[maybe_unused]] static
#define ART6_LANES traced
#define ART6_REPLAY
#include "sim/lanes/lane_plain.hpp"
//
#include "models/engine/all_lanes.hpp"

namespace art6 {

namespace {

/// True for stocks, which keep their last value in months in which nothing is done; other columns
/// are 0 there.
bool is_stock(ReplayColumn column) {
  switch (column) {
    case ReplayColumn::reserve_usd:
    case ReplayColumn::requests:
    case ReplayColumn::planning_deadline:
    case ReplayColumn::worked_share:
    case ReplayColumn::staff_share:
    case ReplayColumn::is_open:
    case ReplayColumn::suspected_km2:
    case ReplayColumn::confirmed_km2:
    case ReplayColumn::unrecorded_km2:
    case ReplayColumn::setup_left_months:
    case ReplayColumn::munitions:
    case ReplayColumn::survivors:
    case ReplayColumn::coverage:
      return true;
    default:
      return column >= ReplayColumn::region_left_km2;
  }
}

/// Fills the months without a value in every column that has a value in the first month.
void complete(Replay& replay) {
  for (std::size_t column = 0; column < replay_column_count; ++column) {
    double last = replay.months.front()[column];
    for (ReplayMonth& month : replay.months) {
      if (!std::isnan(month[column])) {
        last = month[column];
      } else if (!std::isnan(last)) {
        month[column] = is_stock(static_cast<ReplayColumn>(column)) ? last : 0.0;
      }
    }
  }
}

}  // namespace

Replay replay(const Portfolio& portfolio, const PlacingModel& placing, ProgrammeIndex programme,
              std::int64_t replication) {
  ReplayMonth nothing;
  nothing.fill(std::numeric_limits<double>::quiet_NaN());
  Replay result{std::vector<ReplayMonth>(static_cast<std::size_t>(portfolio.months), nothing), {}};
  Memory memory;
  traced::World world = traced::allocate_world(portfolio, {&placing, 1}, memory);
  world.tracer = {&result, programme};
  std::vector<ReplicationRecord> records;
  traced::draw_futures(world, replication, replication + 1);
  traced::simulate_futures(world, placing, {.records = &records});
  result.record = records.front().programmes[programme];
  complete(result);
  return result;
}

}  // namespace art6
