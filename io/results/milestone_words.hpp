// Milestones in words: what tables, pages and replays all say of them.
#pragma once

#include <string>

#include "io/results/forecast_result.hpp"
#include "models/scenario/milestone.hpp"

namespace art6 {

/// What must hold, in the order of the keys: `at most 0 km² suspected, at most 3 km² left`.
std::string describe_conditions(const Milestone& milestone);

/// What must hold, after the milestone's name if it has one: `Half is cleared: at most 3 km² left`.
std::string describe_milestone(const Milestone& milestone);

/// The chance, `64 %`, or that there is none.
std::string describe_chance(const MilestoneForecast& milestone);

}  // namespace art6
