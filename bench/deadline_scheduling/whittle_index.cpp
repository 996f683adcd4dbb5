#include "bench/deadline_scheduling/whittle_index.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

#include <boost/math/tools/roots.hpp>

namespace deadline_scheduling {
namespace {

/// beta E[value of the job in the next slot]; 0 where the position falls free.
double later(const Model& model, const Table& values, Job job, Action action, int cost) {
  if (job.lead_time <= 1) return 0;
  const std::vector<double>& moves = model.cost_moves[static_cast<std::size_t>(cost)];
  double mean = 0;
  for (int to = 0; to < model.cost_count(); ++to) {
    mean += moves[static_cast<std::size_t>(to)] * values(to, next(job, action));
  }
  return model.discount * mean;
}

}  // namespace

double closed_form_index(const Model& model, Job job) {
  assert(model.cost_count() == 1);
  if (job.demand == 0) return 0;
  const double margin = 1 - model.costs[0];
  if (job.demand < job.lead_time) return margin;
  double discount = 1;
  for (int slot = 1; slot < job.lead_time; ++slot) discount *= model.discount;
  const auto missed = static_cast<std::size_t>(job.demand - job.lead_time);
  return discount * (model.penalties[missed + 1] - model.penalties[missed]) + margin;
}

Table gains(const Model& model, double price) {
  Table values(model), gains(model);
  for (const Job job : waiting_jobs(model)) {
    for (int cost = 0; cost < model.cost_count(); ++cost) {
      const double rest =
          reward(model, job, Action::rest, cost) + later(model, values, job, Action::rest, cost);
      const double serve = reward(model, job, Action::serve, cost) - price +
                           later(model, values, job, Action::serve, cost);
      values(cost, job) = std::max(rest, serve);
      gains(cost, job) = serve - rest;
    }
  }
  return gains;
}

Table whittle_indices(const Model& model) {
  // A job never pays more than a unit earns and saves at most. A job that waits only for a lower
  // cost is served at once where waiting for one slot costs it more, which is (1 - beta) of the
  // price.
  const auto [least, most] = std::minmax_element(model.costs.begin(), model.costs.end());
  const double saved = model.penalties.back() - model.penalties.end()[-2];
  const double high = 1 - *least + saved + 1;
  const double low = -(std::abs(1 - *most) + *most - *least + saved + 1) / (1 - model.discount);
  Table indices(model);
  for (const Job job : waiting_jobs(model)) {
    for (int cost = 0; cost < model.cost_count(); ++cost) {
      const auto gain = [&](double price) { return gains(model, price)(cost, job); };
      const auto [below, above] = boost::math::tools::bisect(
          gain, low, high, boost::math::tools::eps_tolerance<double>(45));
      indices(cost, job) = std::round((below + above) * 0x1p29) * 0x1p-30;
    }
  }
  return indices;
}

}  // namespace deadline_scheduling
