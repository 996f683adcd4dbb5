// The index against its closed form, against numbers by hand, and against a position with arrivals.
#include "bench/deadline_scheduling/whittle_index.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include <gtest/gtest.h>

namespace deadline_scheduling {
namespace {

constexpr double rounding = 0x1p-29;  // of the numeric index, which is a multiple of 2^-30

Model small_model(double discount, double cost) {
  return uniform_model(discount, 0.7, 8, 6, 0.2, cost);
}

std::vector<std::vector<double>> convex_penalties() {
  return {{0, 0.2, 0.8, 1.8, 3.2, 5, 7.2},  // 0.2 b^2
          {0, 1, 2, 3, 4, 5, 6},
          {0, 0, 0, 0, 1, 3, 7},
          {0, 0, 0, 0, 0, 0, 0}};
}

Model with_moving_costs(Model model) {
  return with_costs(std::move(model), {0.2, 0.5, 1.3},
                    {{0.7, 0.3, 0}, {0.2, 0.5, 0.3}, {0.1, 0.2, 0.7}});
}

/// The price at which serving `job` and resting are worth the same at a position that has arrivals
/// and rests at a subsidy: value iteration of the paper's own single-arm problem, and bisection.
double index_with_arrivals(const Model& model, Job job) {
  const auto gain = [&](double subsidy) {
    Table values(model);
    double more = 0;
    for (int slot = 0; slot < 400; ++slot) {
      Table before(model);
      double fresh = 0;
      for (const Arrival& arrival : model.arrivals) {
        fresh += arrival.probability * values(0, arrival.job);
      }
      for (int number = 0; number < values.job_count(); ++number) {
        const Job held = values.job(number);
        const auto worth = [&](Action action) {
          const double then = held.lead_time > 1 ? values(0, next(held, action)) : fresh;
          return reward(model, held, action, 0) + (action == Action::rest ? subsidy : 0) +
                 model.discount * then;
        };
        before(0, held) = std::max(worth(Action::rest), worth(Action::serve));
        if (held == job) more = worth(Action::serve) - worth(Action::rest);
      }
      values = before;
    }
    return more;
  };
  double low = -20, high = 20;
  for (int halving = 0; halving < 50; ++halving) {
    const double middle = (low + high) / 2;
    (gain(middle) > 0 ? low : high) = middle;
  }
  return (low + high) / 2;
}

TEST(DeadlineIndex, of_three_units_due_in_this_slot_is_what_one_earns_and_saves) {
  // 1 - 0.5 + F(3) - F(2) = 0.5 + 0.2 (9 - 4)
  EXPECT_DOUBLE_EQ(closed_form_index(small_model(0.99, 0.5), {1, 3}), 1.5);
}

TEST(DeadlineIndex, discounts_what_is_saved_at_the_deadline) {
  // 1 - 0.5 + 0.9^2 (F(2) - F(1)) = 0.5 + 0.81 * 0.6
  EXPECT_DOUBLE_EQ(closed_form_index(small_model(0.9, 0.5), {3, 4}), 0.986);
}

TEST(DeadlineIndex, of_a_job_with_a_slot_to_spare_is_what_a_unit_earns) {
  EXPECT_DOUBLE_EQ(closed_form_index(small_model(0.9, 0.3), {4, 3}), 0.7);
  EXPECT_DOUBLE_EQ(closed_form_index(small_model(0.9, 0.3), {3, 3}), 0.7 + 0.81 * 0.2);
}

TEST(DeadlineIndex, of_a_job_that_is_done_is_zero) {
  EXPECT_EQ(closed_form_index(small_model(0.9, 0.3), {4, 0}), 0);
  EXPECT_EQ(whittle_indices(small_model(0.9, 0.3))(0, {4, 0}), 0);
}

TEST(DeadlineIndex, has_the_closed_form_under_a_constant_cost) {
  for (const double discount : {0.4, 0.9, 0.99}) {
    for (const double cost : {0.0, 0.5, 1.0, 1.3}) {
      for (const std::vector<double>& penalties : convex_penalties()) {
        Model model = small_model(discount, cost);
        model.penalties = penalties;
        const Table numeric = whittle_indices(model);
        for (const Job job : waiting_jobs(model)) {
          EXPECT_NEAR(numeric(0, job), closed_form_index(model, job), rounding)
              << "T " << job.lead_time << ", B " << job.demand << ", beta " << discount << ", c "
              << cost << ", F(1) " << penalties[1];
        }
      }
    }
  }
}

TEST(DeadlineIndex, does_not_depend_on_who_comes_next) {
  Model model = uniform_model(0.9, 0.6, 3, 3, 0.5, 0.4);
  model.arrivals[1].probability += 0.3;
  model.arrivals[0].probability -= 0.3;
  for (const Job job : waiting_jobs(model)) {
    EXPECT_NEAR(index_with_arrivals(model, job), closed_form_index(model, job), 1e-9)
        << "T " << job.lead_time << ", B " << job.demand;
  }
}

TEST(DeadlineIndex, of_a_job_due_now_has_a_closed_form_at_every_cost) {
  const Model model = with_moving_costs(small_model(0.9, 0));
  const Table indices = whittle_indices(model);
  for (int cost = 0; cost < 3; ++cost) {
    // 1 - c + F(2) - F(1)
    EXPECT_NEAR(indices(cost, {1, 2}), 1 - model.costs[static_cast<std::size_t>(cost)] + 0.6,
                rounding);
  }
}

TEST(DeadlineIndex, waits_for_a_lower_cost) {
  const Model model =
      with_costs(uniform_model(0.9, 0.7, 2, 1, 0.2, 0), {0.2, 0.8}, {{0.5, 0.5}, {0.5, 0.5}});
  const Table indices = whittle_indices(model);
  // A unit with two slots, F(1) = 0.2. At the high price v of the first index only the low cost is
  // worth waiting for: 0.8 - v = 0.9 (0.5 (0.8 - v) - 0.5 * 0.2), v = 0.53 / 0.55. At the high cost
  // it is served tomorrow whatever the cost is then: 0.2 - v = 0.9 (0.5 - v), v = -2.5.
  EXPECT_NEAR(indices(0, {2, 1}), 0.53 / 0.55, rounding);
  EXPECT_NEAR(indices(1, {2, 1}), -2.5, rounding);
}

TEST(DeadlineIndex, is_the_one_price_at_which_the_gain_changes_its_sign) {
  for (const Model& model :
       {small_model(0.9, 0.5), small_model(0.99, 1.3), with_moving_costs(small_model(0.9, 0))}) {
    const Table indices = whittle_indices(model);
    Table gain_before = gains(model, -60);
    for (double price = -59.75; price <= 10; price += 0.25) {
      const Table gain = gains(model, price);
      for (const Job job : waiting_jobs(model)) {
        for (int cost = 0; cost < model.cost_count(); ++cost) {
          EXPECT_LT(gain(cost, job), gain_before(cost, job));
          if (std::abs(price - indices(cost, job)) < rounding) continue;
          EXPECT_EQ(gain(cost, job) > 0, price < indices(cost, job))
              << "T " << job.lead_time << ", B " << job.demand << ", price " << price;
        }
      }
      gain_before = gain;
    }
  }
}

}  // namespace
}  // namespace deadline_scheduling
