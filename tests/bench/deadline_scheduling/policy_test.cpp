// Whom the policies serve, by hand.
#include "bench/deadline_scheduling/policy.hpp"

#include <cstdint>
#include <vector>

#include <gtest/gtest.h>

#include "bench/deadline_scheduling/simulation.hpp"
#include "bench/deadline_scheduling/whittle_index.hpp"

namespace deadline_scheduling {
namespace {

using Served = std::vector<std::uint8_t>;

Model model_with(double discount = 0.99) { return uniform_model(discount, 0.7, 12, 9, 0.2, 0.5); }

Served served(const Policy& policy, const std::vector<Job>& jobs, int processors,
              const std::vector<double>& lots = {}) {
  return Chooser().served(policy, jobs, 0, processors, lots);
}

TEST(DeadlinePolicy, edf_serves_the_earliest_deadlines) {
  EXPECT_EQ(served(earliest_deadline_first(model_with()), {{5, 9}, {2, 1}, {3, 1}, {12, 9}}, 2),
            (Served{0, 1, 1, 0}));
}

TEST(DeadlinePolicy, llf_serves_the_least_laxity) {
  // Laxity -4, 1, 2, 3.
  EXPECT_EQ(served(least_laxity_first(model_with()), {{5, 9}, {2, 1}, {3, 1}, {12, 9}}, 2),
            (Served{1, 1, 0, 0}));
}

TEST(DeadlinePolicy, whittle_serves_the_largest_index) {
  const Model model = model_with();
  // Indices 0.5 + 0.99^4 0.2 (25 - 16) = 2.23, 0.5 + 0.2 = 0.7, 0.5, 0.5 + 0.2 (81 - 64) = 3.9.
  EXPECT_EQ(served(whittle(model, whittle_indices(model)), {{5, 9}, {1, 1}, {3, 1}, {1, 9}}, 2),
            (Served{1, 0, 0, 1}));
}

TEST(DeadlinePolicy, myopic_serves_where_this_slot_pays_most) {
  // What the slot earns: 0.5, and 0.2 or 0.2 (4 - 1) of penalty where the deadline is now.
  EXPECT_EQ(served(myopic(model_with()), {{5, 9}, {1, 1}, {3, 1}, {1, 2}}, 2),
            (Served{0, 1, 0, 1}));
}

TEST(DeadlinePolicy, by_lot_serves_the_lowest_lots_among_the_waiting) {
  EXPECT_EQ(served(by_lot(model_with()), {{5, 9}, {4, 0}, {3, 1}, {1, 2}}, 2, {0.9, 0.1, 0.5, 0.2}),
            (Served{0, 0, 1, 1}));
}

TEST(DeadlinePolicy, serves_equal_ones_by_position) {
  EXPECT_EQ(served(earliest_deadline_first(model_with()), {{9, 1}, {2, 1}, {2, 5}, {2, 9}}, 2),
            (Served{0, 1, 1, 0}));
}

TEST(DeadlinePolicy, serves_no_job_that_is_done_and_no_empty_position) {
  const std::vector<Job> jobs{{0, 0}, {1, 0}, {9, 1}};
  const Model model = model_with();
  for (const Policy& policy : {earliest_deadline_first(model), least_laxity_first(model),
                               whittle(model, whittle_indices(model)), myopic(model)}) {
    EXPECT_EQ(served(policy, jobs, 3), (Served{0, 0, 1})) << policy.id;
  }
  EXPECT_EQ(served(by_lot(model), jobs, 3, {0.1, 0.1, 0.1}), (Served{0, 0, 1}));
}

TEST(DeadlinePolicy, whittle_leaves_a_processor_idle_rather_than_serve_at_a_loss) {
  const Model dear = uniform_model(0.99, 0.7, 12, 9, 0.2, 1.1);
  // 1 - 1.1 below 0; with the deadline now, 0.2 is saved on top.
  EXPECT_EQ(served(whittle(dear, whittle_indices(dear)), {{9, 1}, {1, 1}}, 2), (Served{0, 1}));
  EXPECT_EQ(served(least_laxity_first(dear), {{9, 1}, {1, 1}}, 2), (Served{1, 1}));
}

TEST(DeadlinePolicy, interchange_lets_the_longer_of_equal_laxity_go_first) {
  const Model model = model_with();
  const Table indices = whittle_indices(model);
  // Both without laxity: the earlier deadline has the larger index, 0.7 against 0.5 + 0.99^2 0.2.
  const std::vector<Job> jobs{{1, 1}, {3, 3}};
  EXPECT_EQ(served(whittle(model, indices), jobs, 1), (Served{1, 0}));
  EXPECT_EQ(served(whittle_with_interchange(model, indices), jobs, 1), (Served{0, 1}));
}

TEST(DeadlinePolicy, interchange_lets_less_laxity_go_first_where_no_less_is_to_do) {
  const Model model = model_with();
  const Table indices = whittle_indices(model);
  // With slots to spare the indices are equal and the position decides, before the interchange.
  const std::vector<Job> jobs{{9, 2}, {8, 2}, {4, 2}};
  EXPECT_EQ(served(whittle(model, indices), jobs, 1), (Served{1, 0, 0}));
  EXPECT_EQ(served(whittle_with_interchange(model, indices), jobs, 1), (Served{0, 0, 1}));
}

TEST(DeadlinePolicy, interchange_leaves_a_pair_of_which_neither_goes_before_the_other) {
  const Model model = model_with(0.5);
  const Table indices = whittle_indices(model);
  // Laxity 0 with one unit, laxity 1 with five.
  const std::vector<Job> jobs{{1, 1}, {6, 5}};
  EXPECT_EQ(served(whittle(model, indices), jobs, 1), (Served{1, 0}));
  EXPECT_EQ(served(whittle_with_interchange(model, indices), jobs, 1), (Served{1, 0}));
}

TEST(DeadlinePolicy, interchange_keeps_the_number_served) {
  const Model model = model_with();
  const Table indices = whittle_indices(model);
  const std::vector<Job> jobs{{1, 1}, {2, 2}, {3, 3}, {4, 4}, {12, 1}};
  EXPECT_EQ(served(whittle(model, indices), jobs, 2), (Served{1, 1, 0, 0, 0}));
  EXPECT_EQ(served(whittle_with_interchange(model, indices), jobs, 2), (Served{0, 0, 1, 1, 0}));
}

TEST(DeadlinePolicy, relaxed_serves_by_the_price_alone) {
  const Model model = uniform_model(0.9, 1, 1, 1, 1, 0.5);
  const Table indices = whittle_indices(model);
  const Policy policy = relaxed(model, indices, relax(model, indices, 0.5));
  // All have the index that is the price: half of the lots, whatever the processors.
  EXPECT_EQ(served(policy, {{1, 1}, {1, 1}, {1, 1}}, 1, {0.1, 0.49, 0.51}), (Served{1, 1, 0}));
}

TEST(DeadlineFutures, are_the_same_for_all_policies) {
  const Model model = model_with();
  const Table indices = whittle_indices(model);
  const Futures futures(model, relax(model, indices, 0.25).states, 7);
  // Without a processor all that comes is lost, with one for each position all is served: whatever
  // the policy, if what comes is the same.
  const double lost = futures.under(by_lot(model), {20, 0, 50}, 3).reward;
  const double done = futures.under(by_lot(model), {20, 20, 50}, 3).reward;
  EXPECT_LT(lost, done);
  for (const Policy& policy : {earliest_deadline_first(model), least_laxity_first(model),
                               whittle(model, indices), whittle_with_interchange(model, indices)}) {
    EXPECT_EQ(futures.under(policy, {20, 0, 50}, 3).reward, lost) << policy.id;
    EXPECT_EQ(futures.under(policy, {20, 20, 50}, 3).reward, done) << policy.id;
  }
  EXPECT_NE(futures.under(by_lot(model), {20, 0, 50}, 4).reward, lost);
}

TEST(DeadlineFutures, serve_no_more_than_there_are_processors) {
  const Model model = model_with();
  const Futures futures(model, relax(model, whittle_indices(model), 0.25).states, 7);
  // Twenty positions hold more than one job with work left in every one of the slots.
  EXPECT_DOUBLE_EQ(futures.under(least_laxity_first(model), {20, 1, 50}, 3).served,
                   discounted_slots(model, 50));
}

}  // namespace
}  // namespace deadline_scheduling
