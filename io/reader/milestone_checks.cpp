#include <fmt/format.h>

#include <cstddef>

#include "io/reader/scenario_checks.hpp"

namespace art6 {

namespace {

/// The conditions of a theme's milestones, as messages list them.
const char* list_conditions(Theme theme) {
  switch (theme) {
    case Theme::clearance:
      return "suspected_km2 or left_km2 or both";
    case Theme::stockpile:
      return "left_munitions";
    case Theme::victim_assistance:
      return "registered_share or coverage or both";
    case Theme::risk_education:
      break;
  }
  return "coverage";
}

/// True if the map has a key beside those that every milestone has: a condition, or what was
/// reported as unknown.
bool has_other_keys(const Node& milestone) {
  std::size_t common = 0;
  for (const char* key : {"id", "name", "by"}) common += milestone.find(key) ? 1 : 0;
  return milestone.items.size() > 2 * common;
}

template <class Programme>
void check_programme(CheckWalk& walk, const Place& state, Theme theme, const Programme& given) {
  const auto place = walk.find_valid(state, to_string(theme));
  if (!place) return;
  check_ids(walk, *place, "milestones", given->milestones);
  const auto clock = walk.find_valid(walk.document(), "clock");
  const bool has_start = clock && walk.find_valid(*clock, "start");
  const Month start = walk.scenario().clock.start;
  walk.for_each_valid(
      *place, "milestones", given->milestones, [&](const Place& item, const auto& milestone) {
        if (!has_other_keys(item.node)) {
          walk.report(item,
                      fmt::format("expected a condition, {}, got none", list_conditions(theme)));
        }
        walk.if_valid(item, "by", [&](const Place& by) {
          if (!has_start || milestone.by >= start) return;
          walk.report(by, fmt::format("expected a month not before clock.start ({}), got {}",
                                      to_string(start), to_string(milestone.by)));
        });
      });
}

}  // namespace

void check_milestones(CheckWalk& walk) {
  walk.for_each_valid(walk.document(), "states", walk.scenario().states,
                      [&](const Place& place, const State& state) {
                        check_programme(walk, place, Theme::clearance, state.clearance);
                        check_programme(walk, place, Theme::stockpile, state.stockpile);
                        check_programme(walk, place, Theme::victim_assistance,
                                        state.victim_assistance);
                        check_programme(walk, place, Theme::risk_education, state.risk_education);
                      });
}

}  // namespace art6
