#include "models/sampling/rank_faults.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "models/sampling/copula.hpp"

namespace art6 {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Correlation between(const std::string& a, const std::string& b, double rank) {
  return {.between = {a, b}, .rank = rank};
}

std::vector<Correlation> shrink_ranks(std::vector<Correlation> all, int thousandths) {
  for (Correlation& c : all) c.rank = shrink_rank(c.rank, thousandths);
  return all;
}

// Three equal correlations r are positive definite from r > -1/2 on; 2 sin(pi r / 6) is below -1/2
// from r < -(6 / pi) asin(1/4) = -0.48259 on.
std::vector<Correlation> three_of(double rank) {
  return {between("A", "B", rank), between("A", "C", rank), between("B", "C", rank)};
}

TEST(RankFaults, tell_ranks_without_a_copula_from_ranks_that_cannot_hold_at_all) {
  EXPECT_THAT(find_rank_faults(three_of(-0.482)), IsEmpty());
  const auto without_copula = find_rank_faults(three_of(-0.49));
  ASSERT_EQ(without_copula.size(), 1u);
  EXPECT_TRUE(without_copula[0].are_ranks_positive_definite);
  const auto impossible = find_rank_faults(three_of(-0.51));
  ASSERT_EQ(impossible.size(), 1u);
  EXPECT_FALSE(impossible[0].are_ranks_positive_definite);
}

TEST(RankFaults, give_the_largest_factor_that_holds) {
  // 0.49 x 984 / 1000 = 0.48216, to three decimals 0.482; with 985 it is 0.483, above 0.48259.
  EXPECT_EQ(find_rank_faults(three_of(-0.49))[0].thousandths, 984);
  EXPECT_TRUE(build_copula(shrink_ranks(three_of(-0.49), 984)));
  EXPECT_FALSE(build_copula(shrink_ranks(three_of(-0.49), 985)));
}

TEST(RankFaults, round_shrunk_ranks_to_three_decimals) {
  EXPECT_EQ(shrink_rank(0.5, 999), 0.5);
  EXPECT_EQ(shrink_rank(-0.844, 900), -0.76);
  EXPECT_EQ(shrink_rank(0.9, 0), 0);
}

TEST(RankFaults, name_the_pairs_of_a_smallest_set) {
  // D to G hang on A, B and C, which clash alone; H and I are well, and J to L clash by themselves.
  std::vector<Correlation> all{
      between("H", "I", 0.9),  between("G", "F", 0.3),  between("D", "A", 0.2),
      between("A", "B", -0.9), between("E", "B", -0.1), between("A", "C", 0.9),
      between("B", "C", 0.9),  between("F", "C", 0.1),  between("A", "E", 0.0),
      between("K", "L", -0.8), between("J", "K", -0.8), between("J", "L", -0.8)};
  const std::vector<RankFault> faults = find_rank_faults(all);
  ASSERT_EQ(faults.size(), 2u);
  EXPECT_THAT(faults[0].clashing, ElementsAre(3, 5, 6));
  EXPECT_EQ(faults[0].in_group, 7u);
  EXPECT_THAT(faults[1].clashing, ElementsAre(9, 10, 11));
  EXPECT_EQ(faults[1].in_group, 3u);
}

TEST(RankFaults, are_there_exactly_where_there_is_no_copula) {
  // Every choice of ranks for three pairs, from -0.9 to 0.9.
  for (int i = -3; i <= 3; ++i) {
    for (int j = -3; j <= 3; ++j) {
      for (int k = -3; k <= 3; ++k) {
        const std::vector<Correlation> all{between("A", "B", 0.3 * i), between("A", "C", 0.3 * j),
                                           between("B", "C", 0.3 * k)};
        const std::vector<RankFault> faults = find_rank_faults(all);
        EXPECT_EQ(faults.empty(), build_copula(all).has_value());
        for (const RankFault& fault : faults) {
          EXPECT_TRUE(build_copula(shrink_ranks(all, fault.thousandths)));
          EXPECT_FALSE(fault.thousandths < 999 &&
                       build_copula(shrink_ranks(all, fault.thousandths + 1)).has_value());
        }
      }
    }
  }
}

// All 300 quantities are needed: equal correlations of -1 / 299 and less cannot hold together.
TEST(RankFaults, of_many_quantities_are_found) {
  std::vector<Correlation> all;
  for (int i = 0; i < 300; ++i) {
    for (int j = 0; j < i; ++j) {
      all.push_back(between("Q" + std::to_string(i), "Q" + std::to_string(j), -0.004));
    }
  }
  const std::vector<RankFault> faults = find_rank_faults(all);
  ASSERT_EQ(faults.size(), 1u);
  EXPECT_GT(faults[0].clashing.size(), 30000u);
  EXPECT_FALSE(faults[0].are_ranks_positive_definite);
}

}  // namespace
}  // namespace art6
