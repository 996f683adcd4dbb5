// One future under one policy. Every draw is a function of (seed, what for, replication, slot,
// position), so that all policies meet the same arrivals and costs.
#pragma once

#include <cstdint>
#include <vector>

#include "bench/deadline_scheduling/policy.hpp"
#include "bench/deadline_scheduling/relaxation.hpp"
#include "sim/random/stream.hpp"

namespace deadline_scheduling {

/// Sums over the slots, each discounted to the first.
struct Outcome {
  double reward = 0;
  double served = 0;  ///< units
};

/// The futures of a model from a start: what comes when, whatever is served.
class Futures {
 public:
  /// `states`: the shares by cost and job with which the first slot is drawn, one cost for all
  /// positions and, given it, one job for each. The model must outlive this.
  Futures(const Model& model, const Table& states, std::uint64_t seed);

  Outcome under(const Policy& policy, const Size& size, std::uint32_t replication) const;

 private:
  const Model* model_;
  std::vector<std::vector<double>> first_jobs_;  // cumulated shares of the jobs, for every cost
  std::vector<double> first_costs_, arrivals_;   // cumulated
  std::vector<std::vector<double>> cost_moves_;  // cumulated
  art6::Stream first_job_stream_, first_cost_stream_, arrival_stream_, cost_stream_, lot_stream_;
  Table rest_, serve_;  // rewards of a slot
};

}  // namespace deadline_scheduling
