// The constants by which a planner computes cost and time of the work left (model.md 7.7), from
// medians.
#pragma once

#include "models/portfolio/portfolio.hpp"

namespace art6 {

/// Clearance: cost and time of the known work are linear in the suspected and the confirmed area.
struct ClearancePlan {
  double team_months_per_suspected_km2, team_months_per_confirmed_km2;
  double usd_per_team_month;  ///< with the fixed cost spread over max_teams
  double fixed_usd_per_year, usd_per_team_year;
  double months_per_team_month;  ///< at full size
  double allowance_usd;
};
ClearancePlan build_plan(const ClearanceModel& model);

/// Stockpile destruction: linear in the share of set-up to do and in the munitions left.
struct StockpilePlan {
  double setup_cost_usd, setup_months, setup_usd_per_month;
  double cost_usd_per_munition, munitions_per_month;
  double allowance_usd;
};
StockpilePlan build_plan(const StockpileModel& model);

}  // namespace art6
