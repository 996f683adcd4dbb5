// States with one uncertain programme each, from which the program's tests make scenarios.
#pragma once

#include <string>

namespace art6 {

/// The list of States, of which Lebanon is the first; more may follow.
inline const std::string clearance_of_lebanon = R"(states:
  - id: LBN
    name: Lebanon
    clearance:
      deadline: 2024-05-01
      confirmed_km2: {dist: lognormal, p10: 1, p90: 6}
      clearance_m2_per_team_day: 900
      output_noise: 0.2
      teams: 5
      max_teams: 15
      team_cost_usd_per_month: 12000
)";

/// Another State, to follow it.
inline const std::string clearance_of_chad = R"(  - id: TCD
    name: Chad
    clearance:
      deadline: 2026-11-01
      confirmed_km2: {dist: lognormal, p10: 2, p90: 4}
      clearance_m2_per_team_day: 700
      output_noise: 0.2
      teams: 3
      max_teams: 12
      team_cost_usd_per_month: 9000
)";

}  // namespace art6
