#include "bench/deadline_scheduling/exact.hpp"

#include <algorithm>
#include <cassert>

namespace deadline_scheduling {
namespace {

/// Falls free: who comes is not known yet.
constexpr Job free_position{-1, 0};

}  // namespace

JointProblem::JointProblem(const Model& model, const Size& size)
    : model_(model), size_(size), local_{Job{}}, place_{1} {
  for (int lead_time = 1; lead_time <= model.longest_lead_time(); ++lead_time) {
    for (int demand = 0; demand <= model.largest_demand(); ++demand) {
      local_.push_back({lead_time, demand});
    }
  }
  for (int i = 0; i < size.positions; ++i) place_.push_back(place_.back() * (local_.size() + 1));
  for (unsigned chosen = 0; chosen < 1U << size.positions; ++chosen) {
    Served served;
    for (int i = 0; i < size.positions; ++i) served.push_back((chosen >> i) & 1U);
    if (std::count(served.begin(), served.end(), 1) <= size.processors) choices_.push_back(served);
  }
}

std::size_t JointProblem::digit_of(Job job) const {
  if (job == free_position) return local_.size();
  if (job.lead_time == 0) return 0;
  return static_cast<std::size_t>(1 + (job.lead_time - 1) * (model_.largest_demand() + 1) +
                                  job.demand);
}

std::size_t JointProblem::state_of(std::span<const Job> jobs, int cost) const {
  std::size_t state = static_cast<std::size_t>(cost) * place_.back();
  for (std::size_t i = 0; i < jobs.size(); ++i) state += digit_of(jobs[i]) * place_[i];
  return state;
}

void JointProblem::for_each_state(const Visit& visit) const {
  std::vector<Job> jobs(static_cast<std::size_t>(size_.positions));
  for (std::size_t rest = 0; rest < place_.back(); ++rest) {
    bool is_state = true;
    for (std::size_t i = 0; i < jobs.size(); ++i) {
      const std::size_t digit = rest / place_[i] % (local_.size() + 1);
      if (digit == local_.size()) {
        is_state = false;
      } else {
        jobs[i] = local_[digit];
      }
    }
    for (int cost = 0; is_state && cost < model_.cost_count(); ++cost) {
      visit(jobs, cost, state_of(jobs, cost));
    }
  }
}

void JointProblem::fill_in_free_positions(std::vector<double>& values) const {
  // One position after the other: the values with those before it free are there by then.
  for (std::size_t i = 0; i + 1 < place_.size(); ++i) {
    for (std::size_t state = 0; state < values.size(); ++state) {
      if (state / place_[i] % (local_.size() + 1) != local_.size()) continue;
      const std::size_t without = state - local_.size() * place_[i];
      values[state] = 0;
      for (const Arrival& arrival : model_.arrivals) {
        values[state] += arrival.probability * values[without + digit_of(arrival.job) * place_[i]];
      }
    }
  }
}

double JointProblem::worth(std::span<const double> later, std::span<const Job> jobs, int cost,
                           const Served& served) const {
  double now = 0;
  std::vector<Job> then(jobs.size());
  for (std::size_t i = 0; i < jobs.size(); ++i) {
    const Action action = served[i] ? Action::serve : Action::rest;
    now += reward(model_, jobs[i], action, cost);
    then[i] = jobs[i].lead_time > 1 ? next(jobs[i], action) : free_position;
  }
  const std::vector<double>& moves = model_.cost_moves[static_cast<std::size_t>(cost)];
  double mean = 0;
  for (int to = 0; to < model_.cost_count(); ++to) {
    mean += moves[static_cast<std::size_t>(to)] * later[state_of(then, to)];
  }
  return now + model_.discount * mean;
}

std::vector<double> JointProblem::optimal_values() const {
  std::vector<double> later(place_.back() * model_.costs.size(), 0.0);
  for (int slot = 0; slot < size_.slots; ++slot) {
    std::vector<double> values(later.size(), 0.0);
    for_each_state([&](std::span<const Job> jobs, int cost, std::size_t state) {
      values[state] = worth(later, jobs, cost, choices_.front());
      for (const Served& served : choices_) {
        values[state] = std::max(values[state], worth(later, jobs, cost, served));
      }
    });
    fill_in_free_positions(values);
    later = std::move(values);
  }
  return later;
}

std::vector<double> JointProblem::values_under(const Policy& policy) const {
  assert(!draws_lots(policy));
  Chooser chooser;
  std::vector<double> later(place_.back() * model_.costs.size(), 0.0);
  for (int slot = 0; slot < size_.slots; ++slot) {
    std::vector<double> values(later.size(), 0.0);
    for_each_state([&](std::span<const Job> jobs, int cost, std::size_t state) {
      values[state] =
          worth(later, jobs, cost, chooser.served(policy, jobs, cost, size_.processors, {}));
    });
    fill_in_free_positions(values);
    later = std::move(values);
  }
  return later;
}

double JointProblem::at(std::span<const double> values, std::span<const Job> jobs, int cost) const {
  return values[state_of(jobs, cost)];
}

double JointProblem::mean(std::span<const double> values, const Table& states) const {
  std::vector<double> costs(model_.costs.size(), 0.0);
  for (int cost = 0; cost < model_.cost_count(); ++cost) {
    for (const Job job : local_) costs[static_cast<std::size_t>(cost)] += states(cost, job);
  }
  double mean = 0;
  for_each_state([&](std::span<const Job> jobs, int cost, std::size_t state) {
    const double of_cost = costs[static_cast<std::size_t>(cost)];
    double probability = of_cost;
    for (const Job job : jobs) probability *= states(cost, job) / of_cost;
    mean += probability * values[state];
  });
  return mean;
}

}  // namespace deadline_scheduling
