#include "bench/deadline_scheduling/model.hpp"

#include <algorithm>
#include <utility>

#include <Eigen/Dense>

namespace deadline_scheduling {

int Model::longest_lead_time() const {
  int longest = 0;
  for (const Arrival& arrival : arrivals) longest = std::max(longest, arrival.job.lead_time);
  return longest;
}

Model uniform_model(double discount, double arrival_probability, int longest_lead_time,
                    int largest_demand, double penalty_weight, double cost) {
  Model model{discount, {}, {{Job{}, 1 - arrival_probability}}, {cost}, {{1}}};
  for (int left = 0; left <= largest_demand; ++left) {
    model.penalties.push_back(penalty_weight * left * left);
  }
  const double each = arrival_probability / (longest_lead_time * largest_demand);
  for (int lead_time = 1; lead_time <= longest_lead_time; ++lead_time) {
    for (int demand = 1; demand <= largest_demand; ++demand) {
      model.arrivals.push_back({{lead_time, demand}, each});
    }
  }
  return model;
}

Model with_costs(Model model, std::vector<double> costs,
                 std::vector<std::vector<double>> cost_moves) {
  model.costs = std::move(costs);
  model.cost_moves = std::move(cost_moves);
  return model;
}

std::vector<double> stationary_costs(const Model& model) {
  // Shares p with p P = p and sum 1: the stacked system has one solution for an irreducible chain.
  const Eigen::Index count = model.cost_count();
  Eigen::MatrixXd equations = Eigen::MatrixXd::Ones(count + 1, count);
  for (Eigen::Index from = 0; from < count; ++from) {
    for (Eigen::Index to = 0; to < count; ++to) {
      const double move =
          model.cost_moves[static_cast<std::size_t>(from)][static_cast<std::size_t>(to)];
      equations(to, from) = move - (to == from ? 1 : 0);
    }
  }
  const Eigen::VectorXd right = Eigen::VectorXd::Unit(count + 1, count);
  const Eigen::VectorXd shares = equations.colPivHouseholderQr().solve(right);
  return {shares.begin(), shares.end()};
}

double reward(const Model& model, Job job, Action action, int cost) {
  if (job.demand == 0) return 0;
  const int served = action == Action::serve ? 1 : 0;
  const double earned = served * (1 - model.costs[static_cast<std::size_t>(cost)]);
  if (job.lead_time > 1) return earned;
  return earned - model.penalties[static_cast<std::size_t>(job.demand - served)];
}

Job next(Job job, Action action) {
  const int served = action == Action::serve ? 1 : 0;
  return {job.lead_time - 1, std::max(0, job.demand - served)};
}

std::vector<Job> waiting_jobs(const Model& model) {
  std::vector<Job> jobs;
  for (int lead_time = 1; lead_time <= model.longest_lead_time(); ++lead_time) {
    for (int demand = 1; demand <= model.largest_demand(); ++demand) {
      jobs.push_back({lead_time, demand});
    }
  }
  return jobs;
}

}  // namespace deadline_scheduling
