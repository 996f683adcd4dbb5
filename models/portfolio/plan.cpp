#include "models/portfolio/plan.hpp"

#include <algorithm>
#include <array>

namespace art6 {

namespace {
constexpr double km2_per_m2 = 1e-6;

/// The time that known work takes by the rates of the month; `Land` is a programme or a region.
template <class Land>
RegionPlan<double> plan_land(const Land& model, int month) {
  const double survey = model.survey_m2_per_team_day.get_median(month) * km2_per_m2;
  const double technical_survey = model.technical_survey_m2_per_team_day.median * km2_per_m2;
  const double clearance = model.clearance_m2_per_team_day.get_median(month) * km2_per_m2;
  const double reduced = model.reduced_share.median;
  const double days_per_km2 = reduced / technical_survey + (1 - reduced) / clearance;
  const double days_per_month =
      model.working_days_per_month * model.mean_output * model.productivity.median;
  return {.team_months_per_suspected_km2 =
              (1 / survey + (1 - model.cancelled_share.median) * days_per_km2) / days_per_month,
          .team_months_per_confirmed_km2 = days_per_km2 / days_per_month};
}

template <class Land, class Plan>
double estimate_team_months_of(const Land& model, const Plan& plan) {
  return model.suspected_km2.median * plan.team_months_per_suspected_km2 +
         model.confirmed_km2.median * plan.team_months_per_confirmed_km2;
}

template <class Land>
bool are_rates_uncertain(const Land& model) {
  return std::ranges::any_of(std::array{model.cancelled_share, model.reduced_share,
                                        model.technical_survey_m2_per_team_day, model.productivity},
                             &StaticColumn::is_uncertain) ||
         model.survey_m2_per_team_day.is_uncertain || model.clearance_m2_per_team_day.is_uncertain;
}

}  // namespace

RegionPlan<double> build_plan(const RegionModel& model, int month) {
  return plan_land(model, month);
}

ClearancePlan<double> build_plan(const ClearanceModel& model, int month) {
  const RegionPlan<double> land = plan_land(model, month);
  const double team_cost = model.team_cost_usd_per_month.get_median(month);
  const double fixed_cost = model.fixed_cost_usd_per_month.median;
  const double teams = model.max_teams.find_positive_median(month);
  const double max_teams = model.max_teams.get_median(month);
  return {.team_months_per_suspected_km2 = land.team_months_per_suspected_km2,
          .team_months_per_confirmed_km2 = land.team_months_per_confirmed_km2,
          .usd_per_team_month = team_cost + (teams > 0 ? fixed_cost / teams : 0),
          .teams_at_full_size = teams,
          .months_per_team_month = teams > 0 ? 1 / teams : 0,
          .fixed_usd_per_year = max_teams > 0 ? 12 * fixed_cost : 0,
          .usd_per_team_year = 12 * team_cost,
          .max_teams = max_teams,
          .new_teams_per_year = 12 * model.new_teams_per_month.get_median(month)};
}

double estimate_team_months(const Portfolio& portfolio, const ClearanceModel& model, int month) {
  if (model.regions.empty()) return estimate_team_months_of(model, build_plan(model, month));
  double sum = 0;
  for (const RegionIndex r : model.regions) {
    const RegionModel& region = portfolio.regions[r];
    sum += estimate_team_months_of(region, build_plan(region, month));
  }
  return sum;
}

StockpilePlan<double> build_plan(const StockpileModel& model, int month) {
  const double months = model.setup_months.median;
  const double setup_cost = model.setup_cost_usd.median;
  const double cost = model.cost_usd_per_munition.get_median(month);
  const double productivity = model.productivity.median;
  const double rate =
      model.munitions_per_month.find_positive_median(month) * productivity * model.mean_running;
  const double rate_now =
      model.munitions_per_month.get_median(month) * productivity * model.mean_running;
  return {.setup_cost_usd = setup_cost,
          .setup_months = months,
          .setup_usd_per_month = months > 0 ? setup_cost / months : 0.0,
          .cost_usd_per_munition = cost,
          .munitions_per_month = rate,
          .usd_per_month = rate_now * cost};
}

bool is_cost_uncertain(const ClearanceModel& model) {
  return are_rates_uncertain(model) || model.fixed_cost_usd_per_month.is_uncertain ||
         model.team_cost_usd_per_month.is_uncertain || model.max_teams.is_uncertain ||
         model.new_teams_per_month.is_uncertain;
}

bool is_cost_uncertain(const RegionModel& model) { return are_rates_uncertain(model); }

bool is_cost_uncertain(const StockpileModel& model) {
  return std::ranges::any_of(
             std::array{model.setup_months, model.setup_cost_usd, model.productivity},
             &StaticColumn::is_uncertain) ||
         model.munitions_per_month.is_uncertain || model.cost_usd_per_munition.is_uncertain;
}

bool is_cost_uncertain(const VictimAssistanceModel& model) {
  return std::ranges::any_of(model.pillars, [](const PillarModel& pillar) {
    return pillar.cost_usd_per_person.is_uncertain || pillar.max_people_per_month.is_uncertain;
  });
}

bool is_cost_uncertain(const RiskEducationModel& model) {
  return model.full_coverage_usd_per_year.is_uncertain;
}

}  // namespace art6
