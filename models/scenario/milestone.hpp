// Milestones: what a programme's work is to have come to by the end of a month (model.md 7.11).
// Each theme has conditions of its own; all that are given must hold.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sim/calendar.hpp"

namespace art6 {

struct ClearanceMilestone {
  std::string id, name;                             ///< the name may be empty
  Month by;                                         ///< not before the clock's start
  std::optional<double> suspected_km2, left_km2{};  ///< at most so much is suspected, is left
};

struct StockpileMilestone {
  std::string id, name;
  Month by;
  std::optional<double> left_munitions;  ///< at most so many are left
};

struct VictimAssistanceMilestone {
  std::string id, name;
  Month by;
  /// At least this share of the people who are not registered at the start is registered; in every
  /// pillar at least this share of the survivors' needs is met.
  std::optional<double> registered_share, coverage{};
};

struct RiskEducationMilestone {
  std::string id, name;
  Month by;
  std::optional<double> coverage;  ///< at least this share of the people at risk is reached
};

/// What a condition looks at. Area and munitions are to be at most its value, shares at least.
enum class MilestoneMeasure { suspected_km2, left_km2, left_munitions, registered_share, coverage };

/// The key of the measure in scenario and result files.
const char* to_string(MilestoneMeasure measure);

struct MilestoneCondition {
  MilestoneMeasure measure = MilestoneMeasure::left_km2;
  double value = 0;
  friend bool operator==(const MilestoneCondition&, const MilestoneCondition&) = default;
};

/// A milestone of any theme.
struct Milestone {
  std::string id, name;
  Month by;
  std::vector<MilestoneCondition> conditions;  ///< those that are given, in the order of the keys
  friend bool operator==(const Milestone&, const Milestone&) = default;
};

}  // namespace art6
