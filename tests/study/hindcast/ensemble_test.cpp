#include "study/hindcast/ensemble.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <vector>

#include "tests/study/hindcast/hindcast_samples.hpp"

namespace art6 {
namespace {

TEST(Ensemble, ascends_and_has_no_hole) {
  EXPECT_TRUE(is_ensemble(std::vector<double>{1}));
  EXPECT_TRUE(is_ensemble(std::vector<double>{1, 1, 2, never_reached}));
  EXPECT_FALSE(is_ensemble(std::vector<double>{}));
  EXPECT_FALSE(is_ensemble(std::vector<double>{2, 1}));
  EXPECT_FALSE(is_ensemble(std::vector<double>{-never_reached, 1}));
  EXPECT_FALSE(is_ensemble(std::vector<double>{1, std::numeric_limits<double>::quiet_NaN()}));
}

TEST(Ensemble, has_an_atom_at_each_value) {
  const std::vector<double> ensemble{1, 2, 2, never_reached};
  EXPECT_EQ(probability_by(ensemble, 0.9), 0);
  EXPECT_EQ(probability_before(ensemble, 1), 0);
  EXPECT_EQ(probability_by(ensemble, 1), 0.25);
  EXPECT_EQ(probability_before(ensemble, 2), 0.25);
  EXPECT_EQ(probability_by(ensemble, 2), 0.75);
  EXPECT_EQ(probability_by(ensemble, 1e300), 0.75);
  EXPECT_EQ(probability_before(ensemble, never_reached), 0.75);
  EXPECT_EQ(probability_by(ensemble, never_reached), 1);
}

TEST(ObservedOutcome, tells_of_a_deadline_what_is_known) {
  EXPECT_EQ(happened_by({.value = 9}, 10), true);
  EXPECT_EQ(happened_by({.value = 10}, 10), true);
  EXPECT_EQ(happened_by({.value = 11}, 10), false);
  EXPECT_EQ(happened_by({.value = 9, .is_censored = true}, 10), std::nullopt);
  EXPECT_EQ(happened_by({.value = 10, .is_censored = true}, 10), false);
  EXPECT_EQ(happened_by({.value = 11, .is_censored = true}, 10), false);
}

TEST(OrderFreeSum, has_the_same_bits_in_any_order) {
  EXPECT_EQ(order_free_sum({}), 0);
  std::vector<double> values{0.1, 0.2, 0.3, 1e16, -1e16};
  std::ranges::sort(values);
  const double sum = order_free_sum(values);
  do {
    ASSERT_EQ(order_free_sum(values), sum);
  } while (std::ranges::next_permutation(values).found);
}

}  // namespace
}  // namespace art6
