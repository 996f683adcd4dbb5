#include "bench/deadline_scheduling/simulation.hpp"

#include <algorithm>
#include <numeric>

namespace deadline_scheduling {
namespace {

std::vector<double> cumulated(std::vector<double> weights) {
  std::partial_sum(weights.begin(), weights.end(), weights.begin());
  return weights;
}

/// The first number whose cumulated share of the total exceeds `uniform`.
int drawn(const std::vector<double>& cumulated, double uniform) {
  const auto found =
      std::upper_bound(cumulated.begin(), cumulated.end() - 1, uniform * cumulated.back());
  return static_cast<int>(found - cumulated.begin());
}

}  // namespace

Futures::Futures(const Model& model, const Table& states, std::uint64_t seed)
    : model_(&model),
      first_job_stream_(seed, "first-job"),
      first_cost_stream_(seed, "first-cost"),
      arrival_stream_(seed, "arrival"),
      cost_stream_(seed, "cost"),
      lot_stream_(seed, "lot"),
      rest_(model),
      serve_(model) {
  std::vector<double> costs;
  for (int cost = 0; cost < model.cost_count(); ++cost) {
    std::vector<double> jobs;
    for (int number = 0; number < states.job_count(); ++number) {
      const Job job = states.job(number);
      jobs.push_back(states(cost, job));
      rest_(cost, job) = reward(model, job, Action::rest, cost);
      serve_(cost, job) = reward(model, job, Action::serve, cost);
    }
    first_jobs_.push_back(cumulated(std::move(jobs)));
    costs.push_back(first_jobs_.back().back());
    cost_moves_.push_back(cumulated(model.cost_moves[static_cast<std::size_t>(cost)]));
  }
  first_costs_ = cumulated(std::move(costs));
  for (const Arrival& arrival : model.arrivals) arrivals_.push_back(arrival.probability);
  arrivals_ = cumulated(std::move(arrivals_));
}

Outcome Futures::under(const Policy& policy, const Size& size, std::uint32_t replication) const {
  const auto positions = static_cast<std::size_t>(size.positions);
  int cost = drawn(first_costs_, first_cost_stream_.uniform(replication, 0));
  std::vector<Job> jobs(positions);
  for (std::size_t i = 0; i < positions; ++i) {
    const double uniform = first_job_stream_.uniform(replication, 0, static_cast<int>(i));
    jobs[i] = rest_.job(drawn(first_jobs_[static_cast<std::size_t>(cost)], uniform));
  }
  std::vector<double> lots(draws_lots(policy) ? positions : 0);
  Chooser chooser;
  Outcome total;
  double weight = 1;
  for (int slot = 0; slot < size.slots; ++slot) {
    for (std::size_t i = 0; i < lots.size(); ++i) {
      lots[i] = lot_stream_.uniform(replication, slot, static_cast<int>(i));
    }
    const auto& served = chooser.served(policy, jobs, cost, size.processors, lots);
    double earned = 0;
    int units = 0;
    for (std::size_t i = 0; i < positions; ++i) {
      earned += served[i] ? serve_(cost, jobs[i]) : rest_(cost, jobs[i]);
      units += served[i];
      if (jobs[i].lead_time > 1) {
        jobs[i] = next(jobs[i], served[i] ? Action::serve : Action::rest);
        continue;
      }
      const double uniform = arrival_stream_.uniform(replication, slot, static_cast<int>(i));
      jobs[i] = model_->arrivals[static_cast<std::size_t>(drawn(arrivals_, uniform))].job;
    }
    total.reward += weight * earned;
    total.served += weight * units;
    weight *= model_->discount;
    cost =
        drawn(cost_moves_[static_cast<std::size_t>(cost)], cost_stream_.uniform(replication, slot));
  }
  return total;
}

}  // namespace deadline_scheduling
