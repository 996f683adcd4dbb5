#include "study/comparisons/until_decided.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace art6 {
namespace {

using testing::ElementsAre;

TEST(BatchSums, are_means_of_fifty_in_any_order_of_filling) {
  // Alternative 0 has the replication's number, alternative 1 its half.
  const auto columns = [](std::int64_t first, std::int64_t count) {
    std::vector<double> amounts;
    for (const double factor : {1.0, 0.5}) {
      for (std::int64_t r = first; r < first + count; ++r)
        amounts.push_back(factor * static_cast<double>(r));
    }
    return amounts;
  };
  BatchSums sums(2, {100, 250}), other(2, {100, 250});
  sums.add(170, columns(170, 80));
  other.add(100, columns(100, 30));
  other.add(130, columns(130, 40));
  sums += other;
  EXPECT_EQ(sums.count(), 3);
  EXPECT_THAT(sums.means(0), ElementsAre(124.5, 62.25));
  EXPECT_THAT(sums.means(1), ElementsAre(174.5, 87.25));
  EXPECT_THAT(sums.means(2), ElementsAre(224.5, 112.25));
}

/// Alternative 1 gets `lead` more than alternative 0; both vary alike from batch to batch.
Decision decided(double lead, double noise, std::int64_t most, std::vector<std::int64_t>& ends) {
  return run_until_decided(2, 0.5, most, [&](Range range) {
    ends.push_back(range.end);
    BatchSums sums(2, range);
    for (std::int64_t r = range.begin; r < range.end; ++r) {
      const double own = (r / BatchSums::batch) % 2 == 0 ? noise : -noise;
      sums.add(r, std::vector<double>{static_cast<double>(r % 7),
                                      static_cast<double>(r % 7) + lead + own});
    }
    return sums;
  });
}

TEST(UntilDecided, stops_at_the_first_look_that_tells) {
  std::vector<std::int64_t> ends;
  const Decision decision = decided(1, 0, 4000, ends);
  EXPECT_EQ(decision.selection.state, SelectionState::one_left);
  EXPECT_EQ(decision.selection.best, 1);
  EXPECT_EQ(decision.replications, 1000);
  EXPECT_THAT(ends, ElementsAre(1000));
}

TEST(UntilDecided, goes_on_from_where_it_stood_while_undecided) {
  // S^2 is nearly noise^2 = 16; h^2 = 2 eta 19 with alpha 0.05, n0 = 20: the pair needs
  // h^2 S^2 / d^2 batches, beyond the 80 there are.
  std::vector<std::int64_t> ends;
  const Decision decision = decided(0, 4, 4000, ends);
  EXPECT_EQ(decision.selection.state, SelectionState::undecided);
  EXPECT_EQ(decision.replications, 4000);
  EXPECT_THAT(ends, ElementsAre(1000, 1500, 2000, 3000, 4000));
}

TEST(UntilDecided, finds_equal_ones_within_indifference) {
  std::vector<std::int64_t> ends;
  const Decision decision = decided(0, 0, 4000, ends);
  EXPECT_EQ(decision.selection.state, SelectionState::within_indifference);
  EXPECT_EQ(decision.replications, 1000);
}

}  // namespace
}  // namespace art6
