// The money that a baseline would need, in a world where futures differ.
#include "study/comparisons/dollars_equivalent.hpp"

#include <gtest/gtest.h>

#include "sim/statistics/paired_difference.hpp"
#include "study/comparisons/alternatives.hpp"
#include "study/comparisons/comparison.hpp"
#include "tests/models/engine/worlds.hpp"

namespace art6::worlds::equivalent_money {
namespace {

constexpr std::int64_t n = 200;

Runner one_thread() {
  Runner runner;
  runner.threads = 1;
  return runner;
}

/// Clearance in AAA and BBB of a productivity that nobody knows; all flexible money, 60,000 USD
/// over 18 months, goes to AAA under `first`, half of it under `half`.
Scenario uncertain_world() {
  Scenario scenario = plain_scenario(18);
  scenario.states = {plain_state("AAA"), plain_state("BBB")};
  for (State& state : scenario.states) {
    state.clearance = bottomless_clearance();
    state.clearance->productivity = Distribution(Uniform{0.5, 1.5});
    state.clearance->weight = 0;
  }
  scenario.states[0].clearance->weight = 1;
  scenario.states[1].clearance->productivity = Distribution(Uniform{0.1, 1.1});
  scenario.donors = {plain_donor("NOR", 30000)};
  scenario.strategies = {{"first", "", Rule::share, "weight"}, {"half", "", Rule::share, "1"}};
  scenario.simulation.replications = n;
  return scenario;
}

/// `half` with a multiple of the flexible money less `first`: km2-years that are not contaminated.
PairedDifference difference_at(const Scenario& scenario, double scale) {
  const Alternatives alternatives(
      scenario, {{.strategy = "first"}, {.strategy = "half", .flexible_scale = scale}});
  const Objective objective = *parse_objective("contaminated-area-years");
  PairedSums sums(2);
  alternatives.run(one_thread(), {0, n}, [&](int, Range batch, const Outcomes& outcomes) {
    std::vector<double> values(outcomes.row(2));
    for (int a = 0; a < 2; ++a) {
      alternatives.measures().write_objective(outcomes, a, objective,
                                              values.data() + outcomes.row(a));
    }
    sums.add(batch.begin, values);
  });
  return compare_pair(sums, 1, 0);
}

DollarsEquivalent equivalent(const Scenario& scenario) {
  return find_dollars_equivalent(scenario, "first", "half",
                                 *parse_objective("contaminated-area-years"), n, one_thread());
}

TEST(DollarsEquivalent, has_an_interval_of_the_scales_that_are_not_told_apart) {
  const Scenario scenario = uncertain_world();
  const DollarsEquivalent e = equivalent(scenario);
  ASSERT_TRUE(e.flexible_scale && e.flexible_scale_ci95[0] && e.flexible_scale_ci95[1]);
  const double low = *e.flexible_scale_ci95[0], scale = *e.flexible_scale,
               high = *e.flexible_scale_ci95[1];
  // A dollar of `half` clears as 1 + 0.6 does where two dollars of `first` clear as 2 x 1.
  EXPECT_NEAR(scale, 2 / 1.6, 0.06);
  EXPECT_LT(low, scale - 0.01);
  EXPECT_GT(high, scale + 0.01);
  // Each is the upper end of a bracket of 0.1 % in which its value passes 0.
  constexpr double beside = 0.998;
  EXPECT_GE(difference_at(scenario, low).ci95.high, 0);
  EXPECT_LT(difference_at(scenario, low * beside).ci95.high, 0);
  EXPECT_GE(difference_at(scenario, scale).mean, 0);
  EXPECT_LT(difference_at(scenario, scale * beside).mean, 0);
  EXPECT_GE(difference_at(scenario, high).ci95.low, 0);
  EXPECT_LT(difference_at(scenario, high * beside).ci95.low, 0);
}

TEST(DollarsEquivalent, is_money_of_a_budget_year) {
  // 30,000 USD in each of the two budget years of 18 months.
  const DollarsEquivalent e = equivalent(uncertain_world());
  EXPECT_NEAR(e.flexible_usd_per_year, 30000, 1);
  EXPECT_NEAR(*e.more_usd_per_year, (*e.flexible_scale - 1) * 30000, 1);
  for (const std::size_t end : {0u, 1u}) {
    EXPECT_NEAR(*e.more_usd_per_year_ci95[end], (*e.flexible_scale_ci95[end] - 1) * 30000, 1);
  }
  EXPECT_LT(*e.more_usd_per_year_ci95[0], *e.more_usd_per_year);
  EXPECT_GT(*e.more_usd_per_year_ci95[1], *e.more_usd_per_year);
}

TEST(DollarsEquivalent, is_today_s_money_where_the_baseline_does_better) {
  const DollarsEquivalent e =
      find_dollars_equivalent(uncertain_world(), "half", "first",
                              *parse_objective("contaminated-area-years"), n, one_thread());
  EXPECT_EQ(*e.flexible_scale, 1);
  EXPECT_EQ(*e.flexible_scale_ci95[0], 1);
  EXPECT_EQ(*e.more_usd_per_year, 0);
}

TEST(DollarsEquivalent, of_a_comparison_is_of_its_best_strategy) {
  ComparisonPlan plan;
  plan.strategies = {"half", "first"};
  plan.baseline = "half";
  plan.objective = *parse_objective("contaminated-area-years");
  plan.with_equivalent = true;
  const Comparison c = compare(uncertain_world(), plan, one_thread());
  const DollarsEquivalent alone = equivalent(uncertain_world());
  ASSERT_TRUE(c.equivalent);
  EXPECT_EQ(c.equivalent->strategy, "first");
  EXPECT_EQ(c.equivalent->flexible_scale, alone.flexible_scale);
  EXPECT_EQ(c.equivalent->flexible_scale_ci95, alone.flexible_scale_ci95);
  EXPECT_EQ(c.equivalent->more_usd_per_year_ci95, alone.more_usd_per_year_ci95);
  plan.baseline = "first";
  EXPECT_FALSE(compare(uncertain_world(), plan, one_thread()).equivalent);
}

}  // namespace
}  // namespace art6::worlds::equivalent_money
