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
/// By the values of the month.
RegionPlan<double> build_plan(const RegionModel& model, int month);

/// Clearance: cost and time of the known work are linear in the suspected and the confirmed area.
template <class Number>
struct ClearancePlan {
  Number team_months_per_suspected_km2, team_months_per_confirmed_km2;
  Number usd_per_team_month;     ///< with the fixed cost spread over the teams at full size
  Number teams_at_full_size;     ///< max_teams; where it is 0 the next above 0, or 0 for ever
  Number months_per_team_month;  ///< 1 / teams_at_full_size; 0 where that is 0
  // What the programme can take in the month:
  Number fixed_usd_per_year;  ///< 0 where there can be no team
  Number usd_per_team_year, max_teams, new_teams_per_year;
};
/// By the values of the month.
ClearancePlan<double> build_plan(const ClearanceModel& model, int month);

/// Stockpile destruction: linear in the share of set-up to do and in the munitions left.
template <class Number>
struct StockpilePlan {
  Number setup_cost_usd, setup_months, setup_usd_per_month;
  Number cost_usd_per_munition;
  Number munitions_per_month;  ///< where it is 0 the next above 0, or 0 for ever
  Number usd_per_month;        ///< what destruction can take in the month
};
/// By the values of the month.
StockpilePlan<double> build_plan(const StockpileModel& model, int month);

/// The month by whose values the first budget year's outlook is made.
inline constexpr int first_outlook_month = 11;

/// The team-months that the programme's known work of the start takes, by the medians of the month;
/// of all regions where it has any.
double estimate_team_months(const Portfolio& portfolio, const ClearanceModel& model,
                            int month = first_outlook_month);

/// True if a quantity of which the outlook's cost, rate or capacity is made is uncertain, so that
/// planners without experience may take it wrongly.
bool is_cost_uncertain(const ClearanceModel& model);
bool is_cost_uncertain(const RegionModel& model);
bool is_cost_uncertain(const StockpileModel& model);
bool is_cost_uncertain(const VictimAssistanceModel& model);
bool is_cost_uncertain(const RiskEducationModel& model);

}  // namespace art6
