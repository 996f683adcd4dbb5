// Instances small enough for exact dynamic programming: the optimum, the published example without
// an optimal index, and the simulation.
#include "bench/deadline_scheduling/exact.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include <gtest/gtest.h>

#include "bench/deadline_scheduling/policy_comparison.hpp"
#include "bench/deadline_scheduling/simulation.hpp"
#include "bench/deadline_scheduling/whittle_index.hpp"

namespace deadline_scheduling {
namespace {

constexpr double errors_allowed = 4;  // standard errors

Model constant() { return uniform_model(0.9, 0.7, 3, 2, 0.5, 0.5); }

Model moving() { return with_costs(constant(), {0.2, 0.9}, {{0.7, 0.3}, {0.4, 0.6}}); }

std::vector<Policy> policies_of(const Model& model, const Table& indices) {
  return {whittle(model, indices), whittle_with_interchange(model, indices),
          least_laxity_first(model), earliest_deadline_first(model), myopic(model)};
}

TEST(DeadlineOptimum, of_one_position_is_what_the_position_earns_alone) {
  for (const Model& model : {constant(), moving()}) {
    const Relaxation relaxation = relax(model, whittle_indices(model), 0.4);
    const JointProblem joint(model, {1, 1, 30});
    EXPECT_NEAR(joint.mean(joint.optimal_values(), relaxation.states),
                priced_value(model, relaxation.states, 0, 30), 1e-12);
  }
}

TEST(DeadlineOptimum, is_whittle_where_there_is_a_processor_for_each_position) {
  for (const Model& model : {constant(), moving()}) {
    const Table indices = whittle_indices(model);
    const Relaxation relaxation = relax(model, indices, 0.4);
    const JointProblem joint(model, {2, 2, 200});
    const std::vector<double> best = joint.optimal_values();
    const double optimum = joint.mean(best, relaxation.states);
    EXPECT_NEAR(optimum, 2 * priced_value(model, relaxation.states, 0, 200), 1e-12);
    // The policy looks beyond the last slot; what that changes weighs 0.9^200.
    const std::vector<double> values = joint.values_under(whittle(model, indices));
    EXPECT_NEAR(joint.mean(values, relaxation.states), optimum, 1e-6);
  }
}

TEST(DeadlineOptimum, lies_between_every_policy_and_the_bound) {
  for (const Model& model : {constant(), moving()}) {
    for (const int processors : {1, 2}) {
      const Size size{3, processors, 25};
      const Table indices = whittle_indices(model);
      const Relaxation relaxation = relax(model, indices, processors / 3.0);
      const JointProblem joint(model, size);
      const double optimum = joint.mean(joint.optimal_values(), relaxation.states);
      const double bound = upper_bound(model, relaxation.states, relaxation.price, size);
      EXPECT_LT(optimum, bound);
      for (const Policy& policy : policies_of(model, indices)) {
        const double value = joint.mean(joint.values_under(policy), relaxation.states);
        EXPECT_LE(value, optimum + 1e-12) << policy.id;
        EXPECT_LT(optimum - value, bound - value) << policy.id;
      }
    }
  }
}

TEST(DeadlineOptimum, is_not_reached_by_whittle_with_too_few_processors) {
  const Case small = small_case();
  const Table indices = whittle_indices(small.model);
  const Relaxation relaxation = relax(small.model, indices, 1 / 3.0);
  const JointProblem joint(small.model, {3, 1, 30});
  const double optimum = joint.mean(joint.optimal_values(), relaxation.states);
  const auto value = [&](const Policy& policy) {
    return joint.mean(joint.values_under(policy), relaxation.states);
  };
  const double index = value(whittle(small.model, indices));
  const double interchanged = value(whittle_with_interchange(small.model, indices));
  const double laxity = value(least_laxity_first(small.model));
  EXPECT_GT(optimum, interchanged);
  EXPECT_GT(interchanged, laxity);
  EXPECT_GT(laxity, index);
  EXPECT_GT(index, value(earliest_deadline_first(small.model)));
}

TEST(DeadlineOptimum, follows_no_index_in_the_published_example) {
  const std::vector<Job> two_long{{1, 1}, {2, 2}, {2, 2}}, one_long{{1, 1}, {1, 1}, {2, 2}};
  const JointProblem::Served serve_short{1, 0, 0}, serve_long{0, 0, 1};
  for (const double long_jobs : {0.01, 0.25, 0.5, 0.75, 0.99}) {
    const Case example = example_without_an_optimal_index(long_jobs);
    const JointProblem joint(example.model, example.size);
    const std::vector<double> best = joint.optimal_values();
    const auto worth = [&](const std::vector<Job>& jobs, const JointProblem::Served& served) {
      return joint.worth(best, jobs, 0, served);
    };
    EXPECT_GT(worth(two_long, serve_long), worth(two_long, serve_short)) << long_jobs;
    EXPECT_GT(worth(one_long, serve_short), worth(one_long, serve_long)) << long_jobs;
    EXPECT_NEAR(joint.at(best, two_long, 0), worth(two_long, serve_long), 1e-12);
    EXPECT_NEAR(joint.at(best, one_long, 0), worth(one_long, serve_short), 1e-12);
  }
}

TEST(DeadlineOptimum, of_the_published_example_is_known_by_hand_when_only_short_jobs_come) {
  const Case example = example_without_an_optimal_index(0);
  const JointProblem joint(example.model, example.size);
  const std::vector<double> best = joint.optimal_values();
  const std::vector<Job> jobs{{1, 1}, {1, 1}, {2, 2}};
  // Serving earns nothing. Serve a short job: the other one costs 1; in the next slot two short
  // jobs stand beside (1, 2), which is served for 1 + 1 + 1. Serve the long job: 2, and then three
  // short jobs, of which one is served, 2. From there on, 2 a slot either way.
  EXPECT_NEAR(joint.worth(best, jobs, 0, {1, 0, 0}), -(1 + 0.4 * 3 + 0.4 * 0.4 * 2 / 0.6), 1e-9);
  EXPECT_NEAR(joint.worth(best, jobs, 0, {0, 0, 1}), -(2 + 0.4 * 2 + 0.4 * 0.4 * 2 / 0.6), 1e-9);
}

TEST(DeadlineFutures, have_the_mean_that_dynamic_programming_says) {
  constexpr int replications = 4000;
  for (const Model& model : {constant(), moving()}) {
    const Table indices = whittle_indices(model);
    const Relaxation relaxation = relax(model, indices, 1 / 3.0);
    const Size size{3, 1, 20};
    const JointProblem joint(model, size);
    const Futures futures(model, relaxation.states, 11);
    for (const Policy& policy : policies_of(model, indices)) {
      double sum = 0, squares = 0;
      for (std::uint32_t replication = 0; replication < replications; ++replication) {
        const double reward = futures.under(policy, size, replication).reward;
        sum += reward;
        squares += reward * reward;
      }
      const double mean = sum / replications;
      const double error = std::sqrt((squares / replications - mean * mean) / replications);
      EXPECT_NEAR(mean, joint.mean(joint.values_under(policy), relaxation.states),
                  errors_allowed * error)
          << policy.id;
    }
  }
}

}  // namespace
}  // namespace deadline_scheduling
