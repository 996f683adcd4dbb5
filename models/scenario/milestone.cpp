#include "models/scenario/milestone.hpp"

#include "models/scenario/scenario.hpp"

namespace art6 {

namespace {

void add(Milestone& milestone, MilestoneMeasure measure, const std::optional<double>& value) {
  if (value) milestone.conditions.push_back({measure, *value});
}

void add_conditions(const ClearanceMilestone& given, Milestone& milestone) {
  add(milestone, MilestoneMeasure::suspected_km2, given.suspected_km2);
  add(milestone, MilestoneMeasure::left_km2, given.left_km2);
}
void add_conditions(const StockpileMilestone& given, Milestone& milestone) {
  add(milestone, MilestoneMeasure::left_munitions, given.left_munitions);
}
void add_conditions(const VictimAssistanceMilestone& given, Milestone& milestone) {
  add(milestone, MilestoneMeasure::registered_share, given.registered_share);
  add(milestone, MilestoneMeasure::coverage, given.coverage);
}
void add_conditions(const RiskEducationMilestone& given, Milestone& milestone) {
  add(milestone, MilestoneMeasure::coverage, given.coverage);
}

template <class Programme>
std::vector<Milestone> list_of(const Programme& programme) {
  std::vector<Milestone> milestones;
  for (const auto& given : programme.milestones) {
    milestones.push_back({given.id, given.name, given.by, {}});
    add_conditions(given, milestones.back());
  }
  return milestones;
}

}  // namespace

const char* to_string(MilestoneMeasure measure) {
  switch (measure) {
    case MilestoneMeasure::suspected_km2:
      return "suspected_km2";
    case MilestoneMeasure::left_km2:
      return "left_km2";
    case MilestoneMeasure::left_munitions:
      return "left_munitions";
    case MilestoneMeasure::registered_share:
      return "registered_share";
    case MilestoneMeasure::coverage:
      break;
  }
  return "coverage";
}

std::vector<Milestone> list_milestones(const State& state, Theme theme) {
  switch (theme) {
    case Theme::clearance:
      return list_of(*state.clearance);
    case Theme::stockpile:
      return list_of(*state.stockpile);
    case Theme::victim_assistance:
      return list_of(*state.victim_assistance);
    case Theme::risk_education:
      break;
  }
  return list_of(*state.risk_education);
}

}  // namespace art6
