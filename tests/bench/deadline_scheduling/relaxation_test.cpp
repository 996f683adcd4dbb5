// The relaxed problem and its bound: by hand, by duality, and as the best of all prices.
#include "bench/deadline_scheduling/relaxation.hpp"

#include <vector>

#include <gtest/gtest.h>

#include "bench/deadline_scheduling/whittle_index.hpp"

namespace deadline_scheduling {
namespace {

Model constant() { return uniform_model(0.9, 0.7, 6, 4, 0.2, 0.5); }

Model moving() {
  return with_costs(constant(), {0.2, 0.5, 0.8}, {{0.8, 0.2, 0}, {0.1, 0.8, 0.1}, {0, 0.2, 0.8}});
}

/// Long enough for 0.9 to fade out: 0.9^400 is below the rounding of a double.
constexpr int slots = 400;

TEST(DeadlineRelaxation, of_jobs_of_one_slot_is_known_by_hand) {
  // A job of one unit due at once in every slot, F(1) = 1, cost 0.5, a processor for two positions:
  // half of the jobs are served at 0.5, the others cost 1. Serving is worth 0.5 + 1.
  const Model model = uniform_model(0.9, 1, 1, 1, 1, 0.5);
  const Relaxation relaxation = relax(model, whittle_indices(model), 0.5);
  EXPECT_DOUBLE_EQ(relaxation.price, 1.5);
  EXPECT_NEAR(relaxation.tie_share, 0.5, 1e-12);
  EXPECT_NEAR(relaxation.reward, -0.25, 1e-12);
  EXPECT_NEAR(upper_bound(model, relaxation.states, relaxation.price, {10, 5, slots}),
              10 * -0.25 / (1 - 0.9), 1e-10);
}

TEST(DeadlineRelaxation, has_no_price_where_processors_are_left_over) {
  const Model model = constant();
  const Relaxation relaxation = relax(model, whittle_indices(model), 0.95);
  EXPECT_EQ(relaxation.price, 0);
  EXPECT_LT(relaxation.serving, 0.95);
}

TEST(DeadlineRelaxation, uses_up_the_processors_where_they_have_a_price) {
  for (const Model& model : {constant(), moving()}) {
    for (const double processors : {0.05, 0.1, 0.2, 0.3, 0.4}) {
      const Relaxation relaxation = relax(model, whittle_indices(model), processors);
      EXPECT_GT(relaxation.price, 0);
      EXPECT_NEAR(relaxation.serving, processors, 1e-12);
    }
  }
}

TEST(DeadlineRelaxation, finds_states_that_stay_as_they_are) {
  const Model model = moving();
  const Table indices = whittle_indices(model);
  const Relaxation relaxation = relax(model, indices, 0.2);
  Table then(model);
  double sum = 0;
  for (int number = 0; number < then.job_count(); ++number) {
    const Job job = then.job(number);
    for (int cost = 0; cost < model.cost_count(); ++cost) {
      const double share = relaxation.states(cost, job);
      sum += share;
      const double serve =
          serving_share(indices(cost, job), relaxation.price, relaxation.tie_share);
      for (int to = 0; to < model.cost_count(); ++to) {
        const double moved =
            share * model.cost_moves[static_cast<std::size_t>(cost)][static_cast<std::size_t>(to)];
        if (job.lead_time > 1) {
          then(to, next(job, Action::serve)) += moved * serve;
          then(to, next(job, Action::rest)) += moved * (1 - serve);
          continue;
        }
        for (const Arrival& arrival : model.arrivals) {
          then(to, arrival.job) += moved * arrival.probability;
        }
      }
    }
  }
  EXPECT_NEAR(sum, 1, 1e-12);
  for (int number = 0; number < then.job_count(); ++number) {
    for (int cost = 0; cost < model.cost_count(); ++cost) {
      EXPECT_NEAR(then(cost, then.job(number)), relaxation.states(cost, then.job(number)), 1e-12);
    }
  }
}

TEST(DeadlineRelaxation, earns_what_its_bound_says) {
  // Strong duality: the reward of the relaxed optimum, from the chain's long run, and the dual at
  // its price, by value iteration.
  for (const Model& model : {constant(), moving()}) {
    for (const int processors : {1, 2, 3, 4, 9}) {
      const Size size{10, processors, slots};
      const Relaxation relaxation = relax(model, whittle_indices(model), processors / 10.0);
      EXPECT_NEAR(upper_bound(model, relaxation.states, relaxation.price, size),
                  10 * relaxation.reward * discounted_slots(model, slots), 1e-6)
          << processors;
    }
  }
}

TEST(DeadlineRelaxation, has_the_lowest_bound_of_all_prices) {
  for (const Model& model : {constant(), moving()}) {
    const Size size{10, 2, slots};
    const Relaxation relaxation = relax(model, whittle_indices(model), 0.2);
    const auto bound = [&](double price) {
      return upper_bound(model, relaxation.states, price, size);
    };
    const double least = bound(relaxation.price);
    // The price is rounded to 2^-30, and the bound falls by at most N / (1 - beta) for 1 of price.
    const double rounding = 0x1p-31 * 10 / (1 - 0.9);
    EXPECT_GT(bound(relaxation.price - 0.01), least);
    EXPECT_GT(bound(relaxation.price + 0.01), least);
    for (double price = 0; price < 3; price += 0.1) {
      EXPECT_GE(bound(price), least - rounding);
      EXPECT_LE(2 * bound(price + 0.1), bound(price) + bound(price + 0.2) + 1e-9) << "convex";
    }
  }
}

TEST(DeadlineRelaxation, is_loose_where_costs_move_and_processors_run_short) {
  // A price that depends on the cost bounds every policy too: jobs pay it as if it were cost, and M
  // processors bring it in. With a price that falls as the cost rises, serving is worth the same at
  // any cost, and the bound lies a fifth lower (docs/benchmark.md).
  const Model model = with_costs(uniform_model(0.99, 0.7, 12, 9, 0.2, 0.5), {0.2, 0.5, 0.8},
                                 {{0.8, 0.2, 0}, {0.1, 0.8, 0.1}, {0, 0.2, 0.8}});
  const Size size{10, 5, 600};
  const Relaxation relaxation = relax(model, whittle_indices(model), 0.5);
  const double by_slot = 10 * discounted_slots(model, size.slots);
  const double price = 0.696;
  Model priced = model;
  for (double& cost : priced.costs) cost = 0.5 + price;  // c plus the price 0.5 + 0.696 - c
  // The cost is 0.5 on average in every slot, and so is the price 0.696.
  const double bound =
      priced_value(priced, relaxation.states, 0, size.slots) * 10 / by_slot + price * 5 / 10.0;
  EXPECT_NEAR(bound, 0.0948, 0.00005);
  EXPECT_NEAR(upper_bound(model, relaxation.states, relaxation.price, size) / by_slot, 0.11864,
              0.000005);
}

TEST(DeadlineRelaxation, counts_discounted_slots) {
  EXPECT_DOUBLE_EQ(discounted_slots(constant(), 3), 1 + 0.9 + 0.81);
}

TEST(DeadlineCosts, spend_the_shares_of_the_chain_s_balance) {
  // 0.2 of the first move to the second, 0.1 of the second to either side: 1 : 2 : 1.
  const std::vector<double> shares = stationary_costs(moving());
  EXPECT_NEAR(shares[0], 0.25, 1e-12);
  EXPECT_NEAR(shares[1], 0.5, 1e-12);
  EXPECT_NEAR(shares[2], 0.25, 1e-12);
}

TEST(DeadlineCosts, spend_half_in_each_of_two_that_take_turns) {
  const Model model = with_costs(constant(), {0.2, 0.8}, {{0, 1}, {1, 0}});
  EXPECT_NEAR(stationary_costs(model)[0], 0.5, 1e-12);
}

}  // namespace
}  // namespace deadline_scheduling
