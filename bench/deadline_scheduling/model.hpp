// The model of Yu, Xu and Tong (2018, IEEE Trans. Autom. Control 63:2343-2358, arXiv 1610.00399):
// jobs with deadlines wait at positions, and fewer processors than positions serve them.
#pragma once

#include <cstddef>
#include <vector>

namespace deadline_scheduling {

/// What a position holds. A job leaves with its last slot, done or not.
struct Job {
  int lead_time =
      0;           ///< T: slots up to the deadline, the present one included; 0: an empty position
  int demand = 0;  ///< B: units still to be served, one a slot at most

  friend bool operator==(const Job&, const Job&) = default;
};

/// With this probability a position that falls free holds `job` in the next slot (Q of the paper).
struct Arrival {
  Job job;  ///< empty: nobody comes
  double probability = 0;
};

/// The parameters, the same for all positions.
struct Model {
  double discount = 0;            ///< beta, of one slot, 0 < beta < 1
  std::vector<double> penalties;  ///< F(b) of b = 0, 1, ... units not served; F(0) = 0, convex
  std::vector<Arrival> arrivals;  ///< probabilities sum to 1
  std::vector<double> costs;      ///< of serving a unit, one for each state of the cost chain
  std::vector<std::vector<double>> cost_moves;  ///< the chain's matrix; a row sums to 1

  int cost_count() const { return static_cast<int>(costs.size()); }
  int largest_demand() const { return static_cast<int>(penalties.size()) - 1; }
  int longest_lead_time() const;
};

/// A model with one constant cost, whose jobs come with `arrival_probability`, lead time uniform on
/// 1 to `longest_lead_time` and demand on 1 to `largest_demand`, independent of each other, and
/// whose penalty is `penalty_weight` b^2.
Model uniform_model(double discount, double arrival_probability, int longest_lead_time,
                    int largest_demand, double penalty_weight, double cost);

/// The same jobs under a cost that moves between the states of a chain.
Model with_costs(Model model, std::vector<double> costs,
                 std::vector<std::vector<double>> cost_moves);

/// The share of slots that the cost chain, irreducible, spends in each of its states.
std::vector<double> stationary_costs(const Model& model);

enum class Action { rest, serve };

/// Reward of a slot: 1 - c for a unit served, and the penalty of what is left at the deadline.
double reward(const Model& model, Job job, Action action, int cost);

/// The job in the next slot. Only where lead_time > 1: otherwise the position falls free.
Job next(Job job, Action action);

/// A value for every cost state and every job that the model knows.
template <class Value>
class TableOf {
 public:
  explicit TableOf(const Model& model)
      : demands_(model.largest_demand() + 1),
        jobs_((model.longest_lead_time() + 1) * demands_),
        values_(static_cast<std::size_t>(jobs_ * model.cost_count())) {}

  int job_count() const { return jobs_; }
  Job job(int number) const { return {number / demands_, number % demands_}; }

  Value& operator()(int cost, Job job) { return values_[index(cost, job)]; }
  Value operator()(int cost, Job job) const { return values_[index(cost, job)]; }

 private:
  std::size_t index(int cost, Job job) const {
    return static_cast<std::size_t>(cost * jobs_ + job.lead_time * demands_ + job.demand);
  }

  int demands_, jobs_;
  std::vector<Value> values_;
};

using Table = TableOf<double>;

/// Every job with work and time left that the model knows, the shortest lead time first.
std::vector<Job> waiting_jobs(const Model& model);

}  // namespace deadline_scheduling
