#include "study/hindcast/coverage.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <vector>

#include "tests/study/hindcast/hindcast_samples.hpp"

namespace art6 {
namespace {

std::vector<double> count_up(int n) {
  std::vector<double> ensemble;
  for (int i = 1; i <= n; ++i) ensemble.push_back(i);
  return ensemble;
}

TEST(CentralInterval, leaves_the_tails_beyond) {
  const Interval ten = find_central_interval(count_up(10), 0.8);
  EXPECT_EQ(ten, (Interval{1, 10}));  // F(1) = 0.1; F = 0.9 from 9 up to 10
  EXPECT_EQ(find_central_interval(count_up(100), 0.9), (Interval{5, 96}));
  EXPECT_EQ(find_central_interval(count_up(100), 0.5), (Interval{25, 76}));
  EXPECT_EQ(find_central_interval(std::vector<double>{7}, 0.5), (Interval{7, 7}));
}

TEST(CentralInterval, is_open_where_never_is_likely_enough) {
  const double inf = never_reached;
  const std::vector<double> ensemble{1, 2, 3, 4, 5, 6, 7, 8, 9, inf};
  EXPECT_EQ(find_central_interval(ensemble, 0.8), (Interval{1, inf}));
  EXPECT_EQ(find_central_interval(ensemble, 0.7), (Interval{2, 9}));
  EXPECT_EQ(find_central_interval(std::vector<double>{1, inf, inf, inf}, 0.4),
            (Interval{inf, inf}));
}

TEST(Coverage, counts_what_lies_between) {
  const std::vector<double> ensemble = count_up(100);
  for (const double y : {4.5, 96.5}) EXPECT_EQ(assess_coverage(ensemble, {y}, 0.9).covered, 0) << y;
  for (const double y : {5.5, 50.5, 95.5}) {
    EXPECT_EQ(assess_coverage(ensemble, {y}, 0.9).covered, 1) << y;
  }
  EXPECT_TRUE(assess_coverage(ensemble, {4.5}, 0.9).is_decided);
}

TEST(Coverage, counts_an_atom_at_the_edge_in_part) {
  // The PIT of 1 is between 0 and 1/4, of which 1/8 to 1/4 is in the middle 3/4.
  const std::vector<double> ensemble{1, 2, 3, 4};
  EXPECT_EQ(assess_coverage(ensemble, {1}, 0.75).covered, 0.5);
  EXPECT_EQ(assess_coverage(ensemble, {2}, 0.75).covered, 1);
  EXPECT_EQ(assess_coverage(ensemble, {4}, 0.75).covered, 0.5);
  EXPECT_EQ(assess_coverage(std::vector<double>{2}, {2}, 0.75).covered, 0.75);
  EXPECT_EQ(assess_coverage(std::vector<double>{2}, {2.1}, 0.75).covered, 0);
}

TEST(Coverage, of_a_censored_case_is_undecided_while_both_are_possible) {
  const std::vector<double> ensemble = count_up(100);
  const auto open_at = [&](double c) { return assess_coverage(ensemble, {c, true}, 0.8); };
  EXPECT_FALSE(open_at(5).is_decided);   // may come before 10
  EXPECT_FALSE(open_at(50).is_decided);  // may come after 91
  EXPECT_NEAR(open_at(50).covered, 0.4 / 0.5, 1e-14);
  EXPECT_FALSE(open_at(90).is_decided);
  EXPECT_TRUE(open_at(91).is_decided);
  EXPECT_EQ(open_at(91).covered, 0);
  EXPECT_TRUE(open_at(200).is_decided);
  EXPECT_EQ(open_at(200).covered, 0);
}

TEST(Coverage, of_a_censored_case_is_decided_once_it_is_in_an_interval_without_end) {
  std::vector<double> ensemble = count_up(80);
  ensemble.resize(100, never_reached);
  const auto open_at = [&](double c) { return assess_coverage(ensemble, {c, true}, 0.8); };
  EXPECT_FALSE(open_at(9).is_decided);
  EXPECT_TRUE(open_at(10).is_decided);
  EXPECT_NEAR(open_at(10).covered, 0.8 / 0.9, 1e-14);
  EXPECT_TRUE(open_at(1000).is_decided);
  EXPECT_NEAR(open_at(1000).covered, 0.1 / 0.2, 1e-14);
}

TEST(Coverage, of_own_draws_is_the_level_without_luck_at_any_censoring) {
  std::mt19937 random(10);
  for (int round = 0; round < 500; ++round) {
    const std::vector<double> ensemble =
        draw_whole_ensemble(random, 1 + static_cast<int>(random() % 12), 10);
    const auto date = static_cast<double>(random() % 12);
    for (const double level : {0.5, 0.8, 0.9}) {
      std::vector<CaseCoverage> cases;
      for (const double y : ensemble) {
        cases.push_back(assess_coverage(ensemble, {std::min(y, date), y > date}, level));
      }
      ASSERT_NEAR(*summarise_coverage(cases).share_expected, level, 1e-12) << round;
    }
  }
}

TEST(Coverage, of_draws_from_the_law_of_the_ensemble_is_the_level) {
  // The rank of an independent draw among n = 99 is uniform on 0, ..., 99: 10 to 89 of 100 ranks
  // have 0.1 <= rank / 99 <= 0.9.
  constexpr int n = 99;
  constexpr std::uint32_t rounds = 5000;
  std::vector<CaseCoverage> cases;
  for (std::uint32_t round = 0; round < rounds; ++round) {
    const Stream stream(round, "test/coverage");
    std::vector<double> ensemble;
    for (std::uint32_t i = 0; i < n; ++i) ensemble.push_back(normal_draw(stream, i));
    std::ranges::sort(ensemble);
    cases.push_back(assess_coverage(ensemble, {normal_draw(stream, n)}, 0.8));
  }
  EXPECT_NEAR(*summarise_coverage(cases).share, 0.8, four_errors_of_share(0.8, rounds));
}

TEST(CoverageSummary, counts_the_decided_and_bounds_the_rest) {
  const std::vector<CaseCoverage> cases{{1, true}, {0, true}, {0.5, true}, {0.25, false}};
  const CoverageSummary summary = summarise_coverage(cases);
  EXPECT_EQ(summary.cases, 4);
  EXPECT_EQ(summary.decided, 3);
  EXPECT_EQ(summary.covered, 1.5);
  EXPECT_EQ(summary.share, 0.5);
  EXPECT_EQ(summary.share_expected, 1.75 / 4);
  EXPECT_EQ(summary.bounds, (Interval{1.5 / 4, 2.5 / 4}));
  EXPECT_EQ(summary.ci95, wilson_interval_of_share(0.5, 3));
}

TEST(CoverageSummary, has_no_share_where_nothing_is_decided) {
  const CoverageSummary none = summarise_coverage({});
  EXPECT_EQ(none.cases, 0);
  EXPECT_FALSE(none.share);
  EXPECT_FALSE(none.share_expected);
  const CoverageSummary open = summarise_coverage(std::vector<CaseCoverage>{{0.7, false}});
  EXPECT_FALSE(open.share);
  EXPECT_EQ(open.ci95, (Interval{0, 1}));
  EXPECT_EQ(open.bounds, (Interval{0, 1}));
  EXPECT_EQ(open.share_expected, 0.7);
}

TEST(CoverageSummary, does_not_depend_on_the_order) {
  std::mt19937 random(11);
  std::vector<CaseCoverage> cases;
  for (int i = 0; i < 50; ++i) {
    cases.push_back({static_cast<double>(random() % 1000) / 999, random() % 4 != 0});
  }
  const CoverageSummary summary = summarise_coverage(cases);
  std::ranges::shuffle(cases, random);
  const CoverageSummary shuffled = summarise_coverage(cases);
  EXPECT_EQ(shuffled.share, summary.share);
  EXPECT_EQ(shuffled.share_expected, summary.share_expected);
}

}  // namespace
}  // namespace art6
