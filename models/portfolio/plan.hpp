// The constants by which cost and time of the work left are computed (model.md 7.7). Here they are
// made of medians, as a planner without experience takes them; the lanes make them of what was
// drawn.
#pragma once

#include "models/portfolio/portfolio.hpp"

namespace art6 {

/// A region's share of that: time is linear in the suspected and the confirmed area.
template <class Number>
struct RegionPlan {
  Number team_months_per_suspected_km2, team_months_per_confirmed_km2;
};
RegionPlan<double> build_plan(const RegionModel& model);

/// Clearance: cost and time of the known work are linear in the suspected and the confirmed area.
template <class Number>
struct ClearancePlan {
  Number team_months_per_suspected_km2, team_months_per_confirmed_km2;
  Number usd_per_team_month;  ///< with the fixed cost spread over max_teams
  Number fixed_usd_per_year, usd_per_team_year;
};
ClearancePlan<double> build_plan(const ClearanceModel& model);

/// The team-months that the programme's known work of the start takes, by medians; of all regions
/// where it has any.
double estimate_team_months(const Portfolio& portfolio, const ClearanceModel& model);

/// Stockpile destruction: linear in the share of set-up to do and in the munitions left.
template <class Number>
struct StockpilePlan {
  Number setup_cost_usd, setup_months, setup_usd_per_month;
  Number cost_usd_per_munition, munitions_per_month;
};
StockpilePlan<double> build_plan(const StockpileModel& model);

/// True if a quantity of which the outlook's cost, rate or capacity is made is uncertain, so that
/// planners without experience may take it wrongly.
bool is_cost_uncertain(const ClearanceModel& model);
bool is_cost_uncertain(const RegionModel& model);
bool is_cost_uncertain(const StockpileModel& model);
bool is_cost_uncertain(const VictimAssistanceModel& model);
bool is_cost_uncertain(const RiskEducationModel& model);

}  // namespace art6
