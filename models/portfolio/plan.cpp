#include "models/portfolio/plan.hpp"

#include <algorithm>
#include <array>

namespace art6 {

namespace {
constexpr double km2_per_m2 = 1e-6;

/// `Land` is a programme or a region.
template <class Land>
RegionPlan<double> plan_land(const Land& model) {
  const double survey = model.survey_m2_per_team_day.median * km2_per_m2;
  const double technical_survey = model.technical_survey_m2_per_team_day.median * km2_per_m2;
  const double clearance = model.clearance_m2_per_team_day.median * km2_per_m2;
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
  return std::ranges::any_of(
      std::array{model.cancelled_share, model.reduced_share, model.survey_m2_per_team_day,
                 model.technical_survey_m2_per_team_day, model.clearance_m2_per_team_day,
                 model.productivity},
      &StaticColumn::is_uncertain);
}

}  // namespace

RegionPlan<double> build_plan(const RegionModel& model) { return plan_land(model); }

ClearancePlan<double> build_plan(const ClearanceModel& model) {
  const RegionPlan<double> land = plan_land(model);
  const double team_cost = model.team_cost_usd_per_month.median;
  const double fixed_cost = model.fixed_cost_usd_per_month.median;
  return {.team_months_per_suspected_km2 = land.team_months_per_suspected_km2,
          .team_months_per_confirmed_km2 = land.team_months_per_confirmed_km2,
          .usd_per_team_month = team_cost + fixed_cost / model.max_teams,
          .fixed_usd_per_year = 12 * fixed_cost,
          .usd_per_team_year = 12 * team_cost};
}

double estimate_team_months(const Portfolio& portfolio, const ClearanceModel& model) {
  if (model.regions.empty()) return estimate_team_months_of(model, build_plan(model));
  double sum = 0;
  for (const RegionIndex r : model.regions) {
    const RegionModel& region = portfolio.regions[r];
    sum += estimate_team_months_of(region, build_plan(region));
  }
  return sum;
}

StockpilePlan<double> build_plan(const StockpileModel& model) {
  const double months = model.setup_months.median;
  const double setup_cost = model.setup_cost_usd.median;
  const double cost = model.cost_usd_per_munition.median;
  const double rate =
      model.munitions_per_month.median * model.productivity.median * model.mean_running;
  return {.setup_cost_usd = setup_cost,
          .setup_months = months,
          .setup_usd_per_month = months > 0 ? setup_cost / months : 0.0,
          .cost_usd_per_munition = cost,
          .munitions_per_month = rate};
}

bool is_cost_uncertain(const ClearanceModel& model) {
  return are_rates_uncertain(model) || model.team_cost_usd_per_month.is_uncertain ||
         model.fixed_cost_usd_per_month.is_uncertain;
}

bool is_cost_uncertain(const RegionModel& model) { return are_rates_uncertain(model); }

bool is_cost_uncertain(const StockpileModel& model) {
  return std::ranges::any_of(
      std::array{model.setup_months, model.setup_cost_usd, model.munitions_per_month,
                 model.productivity, model.cost_usd_per_munition},
      &StaticColumn::is_uncertain);
}

bool is_cost_uncertain(const VictimAssistanceModel& model) {
  return std::ranges::any_of(model.pillars, [](const PillarModel& pillar) {
    return pillar.cost_usd_per_person.is_uncertain;
  });
}

bool is_cost_uncertain(const RiskEducationModel& model) {
  return model.full_coverage_usd_per_year.is_uncertain;
}

}  // namespace art6
