#include "study/comparisons/verdicts.hpp"

#include <cmath>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sim/random/stream.hpp"
#include "sim/statistics/level.hpp"

namespace art6 {
namespace {

using testing::ElementsAre;

ManyToOne::Comparison comparison_with(double difference, double p_max_t) {
  ManyToOne::Comparison comparison;
  comparison.difference = difference;
  comparison.p_max_t = p_max_t;
  return comparison;
}

TEST(Verdict, is_better_or_worse_up_to_the_level_and_open_above_it) {
  const double above = std::nextafter(significance_level, 1.0);
  EXPECT_EQ(decide_verdict(comparison_with(2, significance_level), 0, 9), Verdict::better);
  EXPECT_EQ(decide_verdict(comparison_with(-2, significance_level), 0, 9), Verdict::worse);
  EXPECT_EQ(decide_verdict(comparison_with(2, above), 0, 9), Verdict::not_told_apart);
  EXPECT_EQ(decide_verdict(comparison_with(-2, above), 0, 9), Verdict::not_told_apart);
}

TEST(Verdict, is_same_only_where_all_replications_are_ties) {
  EXPECT_EQ(decide_verdict(comparison_with(0, 1), 9, 9), Verdict::same);
  EXPECT_EQ(decide_verdict(comparison_with(0, 1), 8, 9), Verdict::not_told_apart);
}

TEST(Verdict, agrees_with_the_list_of_those_that_are_not_told_apart) {
  ManyToOne all;
  for (const double p : {1.0, 0.01, significance_level, 0.0500001, 0.5}) {
    all.comparisons.push_back(comparison_with(1, p));
  }
  EXPECT_THAT(find_not_told_apart(all), ElementsAre(0, 3, 4));
  for (int a = 0; a < 5; ++a) {
    const Verdict verdict = decide_verdict(all.comparisons[static_cast<std::size_t>(a)], 0, 9);
    EXPECT_EQ(verdict == Verdict::not_told_apart, a == 0 || a == 3 || a == 4) << a;
  }
}

// Alternative 0 has 1 more than the reference, alternative 1, in half of the replications.
TEST(Pair, of_a_measure_that_is_better_when_small_is_reported_with_the_other_sign) {
  PairedSums sums(2);
  std::vector<double> amounts;
  for (int i = 0; i < 400; ++i) amounts.push_back(i % 2);
  amounts.resize(800, 0.0);
  sums.add(0, amounts);
  const ManyToOne to_second = compare_many_to_one(sums, 1, Stream(1, "pair"));
  const PairedComparison large = report_pair(sums, to_second, 0, 1);
  const PairedComparison small = report_pair(sums, to_second, 0, -1);
  EXPECT_EQ(large.difference, 0.5);
  EXPECT_EQ(small.difference, -0.5);
  for (const auto interval : {&PairedComparison::ci95, &PairedComparison::ci95_max_t,
                              &PairedComparison::ci95_bonferroni}) {
    EXPECT_LT((large.*interval).low, 0.5);
    EXPECT_EQ((small.*interval).low, -(large.*interval).high);
    EXPECT_EQ((small.*interval).high, -(large.*interval).low);
  }
  EXPECT_EQ(large.verdict, Verdict::better);
  EXPECT_EQ(small.verdict, Verdict::better);  // of the maximised objective in both
  EXPECT_EQ(large.wins, 200);
  EXPECT_EQ(large.ties, 200);
  EXPECT_EQ(large.losses, 0);
}

TEST(Sign, is_negative_only_of_measures_that_are_better_when_small) {
  EXPECT_EQ(reported_unit(*parse_objective("obligations-met")), 1);
  EXPECT_EQ(reported_unit(*parse_objective("casualties")), -1);
  EXPECT_EQ(reported_unit(*parse_objective("worst-state")), 1);
}

TEST(Unit, is_the_largest_weight_in_size) {
  EXPECT_EQ(reported_unit(make_weighted_objective(
                {{Measure::obligations_met, 1e-6}, {Measure::casualties, -1e-3}})),
            1e-3);
  const Interval scaled = apply_unit({-2, 6}, 0.5), turned = apply_unit({-2, 6}, -0.5);
  EXPECT_EQ(scaled.low, -1);
  EXPECT_EQ(scaled.high, 3);
  EXPECT_EQ(turned.low, -3);
  EXPECT_EQ(turned.high, 1);
}

}  // namespace
}  // namespace art6
