#include "bench/deadline_scheduling/relaxation.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include <boost/math/tools/roots.hpp>

namespace deadline_scheduling {
namespace {

/// Shares of slots in which a position is empty or a job comes anew, by cost; and, from the longest
/// lead time down, what becomes of the jobs under the policy of price and tie share.
Relaxation long_run(const Model& model, const Table& indices, double price, double tie_share) {
  Relaxation result{price, tie_share, 0, 0, Table(model)};
  double slots = 0;  // of a stay, an empty one included
  for (const Arrival& arrival : model.arrivals) {
    slots += arrival.probability * std::max(1, arrival.job.lead_time);
  }
  const std::vector<double> costs = stationary_costs(model);
  for (int cost = 0; cost < model.cost_count(); ++cost) {
    for (const Arrival& arrival : model.arrivals) {
      result.states(cost, arrival.job) +=
          arrival.probability / slots * costs[static_cast<std::size_t>(cost)];
    }
  }
  for (int number = result.states.job_count() - 1; number >= 0; --number) {
    const Job job = result.states.job(number);
    for (int cost = 0; cost < model.cost_count(); ++cost) {
      const double share = result.states(cost, job);
      const double serve = job.demand > 0 ? serving_share(indices(cost, job), price, tie_share) : 0;
      for (const auto& [action, weight] :
           {std::pair{Action::serve, share * serve}, {Action::rest, share * (1 - serve)}}) {
        result.reward += weight * reward(model, job, action, cost);
        if (action == Action::serve) result.serving += weight;
        if (job.lead_time <= 1 || weight == 0) continue;
        for (int to = 0; to < model.cost_count(); ++to) {
          result.states(to, next(job, action)) +=
              weight *
              model.cost_moves[static_cast<std::size_t>(cost)][static_cast<std::size_t>(to)];
        }
      }
    }
  }
  return result;
}

}  // namespace

double serving_share(double index, double price, double tie_share) {
  if (index > price) return 1;
  return index == price ? tie_share : 0;
}

Relaxation relax(const Model& model, const Table& indices, double processors) {
  std::vector<double> prices{0};
  for (const Job job : waiting_jobs(model)) {
    for (int cost = 0; cost < model.cost_count(); ++cost) {
      prices.push_back(std::max(0.0, indices(cost, job)));
    }
  }
  std::sort(prices.begin(), prices.end());
  // The lowest price at which those above it are not too many.
  const auto price = *std::partition_point(prices.begin(), prices.end(), [&](double candidate) {
    return long_run(model, indices, candidate, 0).serving > processors;
  });
  const auto excess = [&](double tie_share) {
    return long_run(model, indices, price, tie_share).serving - processors;
  };
  // There are enough for all whose index is above 0; the others are not worth serving.
  if (price == 0) return long_run(model, indices, price, 0);
  const auto [low, high] =
      boost::math::tools::bisect(excess, 0.0, 1.0, boost::math::tools::eps_tolerance<double>(50));
  return long_run(model, indices, price, low);
}

double priced_value(const Model& model, const Table& states, double price, int slots) {
  Table values(model), before(model);
  for (int slot = 0; slot < slots; ++slot) {
    std::vector<double> fresh(model.costs.size(), 0.0);  // of a position that falls free, by cost
    for (int cost = 0; cost < model.cost_count(); ++cost) {
      for (const Arrival& arrival : model.arrivals) {
        fresh[static_cast<std::size_t>(cost)] += arrival.probability * values(cost, arrival.job);
      }
    }
    for (int number = 0; number < values.job_count(); ++number) {
      const Job job = values.job(number);
      if (job.lead_time == 0 && job.demand > 0) continue;
      for (int cost = 0; cost < model.cost_count(); ++cost) {
        const auto worth = [&](Action action) {
          double mean = 0;
          for (int to = 0; to < model.cost_count(); ++to) {
            mean += model.cost_moves[static_cast<std::size_t>(cost)][static_cast<std::size_t>(to)] *
                    (job.lead_time <= 1 ? fresh[static_cast<std::size_t>(to)]
                                        : values(to, next(job, action)));
          }
          return reward(model, job, action, cost) + model.discount * mean;
        };
        const double rest = worth(Action::rest);
        before(cost, job) = job.demand > 0 ? std::max(rest, worth(Action::serve) - price) : rest;
      }
    }
    std::swap(values, before);
  }
  double mean = 0;
  for (int number = 0; number < values.job_count(); ++number) {
    for (int cost = 0; cost < model.cost_count(); ++cost) {
      const Job job = values.job(number);
      mean += states(cost, job) * values(cost, job);
    }
  }
  return mean;
}

double discounted_slots(const Model& model, int slots) {
  double sum = 0;
  for (int slot = 0; slot < slots; ++slot) sum = 1 + model.discount * sum;
  return sum;
}

double upper_bound(const Model& model, const Table& states, double price, const Size& size) {
  return size.positions * priced_value(model, states, price, size.slots) +
         price * size.processors * discounted_slots(model, size.slots);
}

}  // namespace deadline_scheduling
