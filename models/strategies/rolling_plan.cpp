#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

#include "models/strategies/fluid_plan.hpp"
#include "models/strategies/readiness.hpp"
#include "models/strategies/strategies.hpp"

namespace art6 {

namespace {

/// Years that a plan looks ahead at most. Deadlines and their extensions lie within it; the effort
/// of a plan grows with the square of its years. A later deadline is planned for as if it lay
/// there.
constexpr double most_years = 30;

/// True for an obligation that can still be finished in time.
bool is_plannable(const Placement& placement, ProgrammeIndex p) {
  return is_in_play(placement, p) && placement(Variable::slack_months, p) >= 0;
}

/// Counts the years until the last of the planning deadlines. The clock's end plays no part: what
/// is best this year does not depend on how long it is watched.
std::size_t count_years_ahead(const Placement& placement) {
  double months = 12;
  for (const ProgrammeIndex p : placement.programmes()) {
    if (is_plannable(placement, p)) months = std::max(months, placement(Variable::months_left, p));
  }
  return static_cast<std::size_t>(std::min(std::ceil(months / 12), most_years));
}

FluidPlan::Job make_job(const Placement& placement, ProgrammeIndex p, std::size_t years) {
  const double years_left = placement(Variable::months_left, p) / 12;
  const double a_year =
      std::max(placement(Variable::capacity_per_year, p) - placement(Variable::secured, p), 0.0);
  FluidPlan::Job job{p, compute_outstanding_cost(placement, p), std::vector<double>(years),
                     std::vector<double>(years)};
  for (std::size_t y = 0; y < years; ++y) {
    job.most[y] = a_year * std::clamp(years_left - static_cast<double>(y), 0.0, 1.0);
  }
  job.most[0] = std::min(job.most[0], placement.gap(p));
  return job;
}

bool is_finished(const FluidPlan::Job& job) {
  const double planned = std::accumulate(job.placed.begin(), job.placed.end(), 0.0);
  return planned >= job.cost * (1 - 1e-6);
}

}  // namespace

/// A share of an obligation is worth nothing. Therefore obligations that cannot be finished in
/// time, at full size or by the plan, get only money that the others leave.
void place_rolling_plan(Placement& placement) {
  const std::size_t years = count_years_ahead(placement);
  std::vector<FluidPlan::Job> jobs;
  for (const ProgrammeIndex p : placement.programmes()) {
    if (!is_plannable(placement, p)) continue;
    FluidPlan::Job job = make_job(placement, p, years);
    if (job.cost > 0) jobs.push_back(std::move(job));
  }
  const FluidPlan plan(std::move(jobs), std::vector<double>(years, placement.money()));
  const auto wanted = placement.column(1);
  std::ranges::fill(wanted, 0.0);
  for (const FluidPlan::Job& job : plan.jobs()) {
    if (is_finished(job)) wanted[job.programme] = job.placed[0];
  }
  for (const DonorIndex d : placement.placing_order()) {
    for (const FluidPlan::Job& job : plan.jobs()) {
      double& open = wanted[job.programme];
      open -= placement.place(d, job.programme, open);
    }
  }
  fill_rest(placement);
}

}  // namespace art6
