// What docs/benchmark.md says of the published case, at fewer replications than its table has.
#include "bench/deadline_scheduling/policy_comparison.hpp"

#include <cmath>
#include <stdexcept>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "bench/deadline_scheduling/policy.hpp"
#include "bench/deadline_scheduling/simulation.hpp"

namespace deadline_scheduling {
namespace {

constexpr std::uint64_t seed = 5;
constexpr double errors_allowed = 4;  // standard errors

const Line& line(const Comparison& comparison, const std::string& policy) {
  for (const Line& line : comparison.lines) {
    if (line.policy == policy) return line;
  }
  throw std::logic_error("no line of " + policy);
}

/// By how much one policy is above another.
Estimate lead(const Comparison& comparison, const std::string& ahead, const std::string& behind) {
  return above(line(comparison, ahead), line(comparison, behind));
}

/// Is it above 0 by more than the standard errors allowed?
testing::AssertionResult is_positive(Estimate estimate) {
  if (estimate.mean > errors_allowed * estimate.standard_error) return testing::AssertionSuccess();
  return testing::AssertionFailure()
         << estimate.mean << " with a standard error of " << estimate.standard_error;
}

Estimate operator-(Estimate a, Estimate b) {  // of independent ones
  return {a.mean - b.mean, std::hypot(a.standard_error, b.standard_error)};
}

/// Of the table.
Case case_of(int positions, int processors, const std::string& title) {
  for (const Case& compared : table_cases()) {
    if (compared.size.positions == positions && compared.size.processors == processors &&
        compared.title == title) {
      return compared;
    }
  }
  throw std::logic_error("no case " + title);
}

TEST(DeadlineComparison, has_no_policy_above_the_bound) {
  for (const Case& compared : table_cases()) {
    const Comparison comparison = compare(compared, 20, seed);
    for (const Line& line : comparison.lines) {
      EXPECT_GT(line.gap.mean, -errors_allowed * line.gap.standard_error)
          << compared.title << ", " << line.policy;
    }
  }
}

TEST(DeadlineComparison, has_edf_below_llf_in_every_case) {
  for (const Case& compared : table_cases()) {
    const Comparison comparison = compare(compared, compared.size.positions > 10 ? 10 : 60, seed);
    EXPECT_TRUE(is_positive(lead(comparison, "LLF", "EDF")))
        << compared.title << ", M = " << compared.size.processors;
  }
}

TEST(DeadlineComparison, has_whittle_above_llf_above_edf_with_many_positions) {
  const Comparison many = compare(growing_cases()[3], 20, seed);  // N = 256
  EXPECT_TRUE(is_positive(lead(many, "Whittle", "LLF")));
  EXPECT_TRUE(is_positive(lead(many, "LLF", "EDF")));
  EXPECT_TRUE(is_positive(lead(many, "Whittle", "Whittle, LLLP")));
}

TEST(DeadlineComparison, has_whittle_above_llf_above_edf_where_the_future_counts_less) {
  const Comparison comparison = compare(case_of(10, 2, "Cost 0.5, beta 0.9"), 400, seed);
  EXPECT_TRUE(is_positive(lead(comparison, "Whittle", "LLF")));
  EXPECT_TRUE(is_positive(lead(comparison, "LLF", "EDF")));
  EXPECT_TRUE(is_positive(lead(comparison, "Whittle", "Whittle, LLLP")));
}

TEST(DeadlineComparison, has_whittle_above_llf_where_costs_move_and_processors_do_not_run_short) {
  const Comparison moving = compare(case_of(10, 7, "Cost 0.2 to 0.8, beta 0.99"), 50, seed);
  const Comparison constant = compare(case_of(10, 7, "Cost 0.5, beta 0.99"), 50, seed);
  for (const char* ahead : {"Whittle", "Whittle, LLLP"}) {
    for (const char* behind : {"LLF", "EDF"}) {
      const Estimate with_moving_cost = lead(moving, ahead, behind);
      EXPECT_TRUE(is_positive(with_moving_cost)) << ahead << ", " << behind;
      EXPECT_TRUE(is_positive(with_moving_cost - lead(constant, ahead, behind)))
          << ahead << ", " << behind;
    }
  }
}

TEST(DeadlineComparison, has_llf_above_whittle_where_costs_move_and_processors_run_short) {
  const Comparison comparison = compare(case_of(10, 5, "Cost 0.2 to 0.8, beta 0.99"), 50, seed);
  EXPECT_TRUE(is_positive(lead(comparison, "LLF", "Whittle")));
  EXPECT_TRUE(is_positive(lead(comparison, "LLF", "Whittle, LLLP")));
}

TEST(DeadlineComparison, has_the_interchange_above_llf_above_whittle_with_few_positions) {
  for (const Case& compared :
       {case_of(4, 1, "Cost 0.5, beta 0.99"), case_of(10, 1, "Cost 0.5, beta 0.99"),
        case_of(10, 7, "Cost 0.5, beta 0.99"), growing_cases()[2]}) {
    const Comparison comparison = compare(compared, compared.size.positions > 10 ? 30 : 100, seed);
    EXPECT_TRUE(is_positive(lead(comparison, "Whittle, LLLP", "LLF"))) << compared.size.positions;
    EXPECT_TRUE(is_positive(lead(comparison, "LLF", "Whittle"))) << compared.size.positions;
  }
  // At N = 100 the first two cannot be told apart.
  const Comparison hundred = compare(case_of(100, 25, "Cost 0.5, beta 0.99"), 30, seed);
  EXPECT_TRUE(is_positive(lead(hundred, "LLF", "Whittle")));
  EXPECT_TRUE(is_positive(lead(hundred, "Whittle, LLLP", "Whittle")));
}

TEST(DeadlineComparison, has_whittle_reach_the_bound_as_positions_and_processors_grow_together) {
  std::vector<Comparison> growing;
  for (const Case& compared : growing_cases()) {
    growing.push_back(compare(compared, compared.size.positions > 50 ? 5 : 100, seed));
  }
  // Four times the positions: less than half of the gap, each time.
  for (std::size_t i = 1; i < growing.size(); ++i) {
    const Estimate& gap = line(growing[i], "Whittle").gap;
    const Estimate& before = line(growing[i - 1], "Whittle").gap;
    EXPECT_LT(gap.mean, before.mean / 2 - errors_allowed * std::hypot(gap.standard_error,
                                                                      before.standard_error / 2));
  }
  // In the end within 0.1 % of the bound, where the LLLP rule and EDF do not get.
  const Comparison& last = growing.back();
  const double size = std::abs(last.upper_bound);
  const auto low = [&](const char* policy) {
    return line(last, policy).gap.mean - errors_allowed * line(last, policy).gap.standard_error;
  };
  const Estimate& gap = line(last, "Whittle").gap;
  EXPECT_LT(gap.mean + errors_allowed * gap.standard_error, 0.001 * size);
  EXPECT_GT(low("Whittle, LLLP"), 0.007 * size);
  EXPECT_GT(low("EDF"), 0.5 * size);
}

TEST(DeadlineComparison, measures_the_gap_as_the_plain_mean_does_but_with_less_noise) {
  constexpr int replications = 1000;
  const Case compared = case_of(4, 1, "Cost 0.5, beta 0.99");
  const Comparison comparison = compare(compared, replications, seed);
  const Futures futures(compared.model, comparison.relaxation.states, seed + 1);
  const Policy policy = least_laxity_first(compared.model);
  const double unit = 4 * discounted_slots(compared.model, compared.size.slots);
  double sum = 0, squares = 0;
  for (std::uint32_t replication = 0; replication < replications; ++replication) {
    const double reward = futures.under(policy, compared.size, replication).reward / unit;
    sum += reward;
    squares += reward * reward;
  }
  const double mean = sum / replications;
  const double error = std::sqrt((squares / replications - mean * mean) / replications);
  const Estimate& gap = line(comparison, "LLF").gap;
  EXPECT_LT(4 * gap.standard_error, error);
  EXPECT_NEAR(gap.mean, comparison.upper_bound - mean,
              errors_allowed * std::hypot(error, gap.standard_error));
}

TEST(DeadlineComparison, does_not_depend_on_threads) {
  const Case compared = case_of(4, 1, "Cost 0.5, beta 0.99");
  const Comparison a = compare(compared, 20, seed, 1), b = compare(compared, 20, seed, 3);
  for (std::size_t i = 0; i < a.lines.size(); ++i) {
    EXPECT_EQ(a.lines[i].gap.mean, b.lines[i].gap.mean);
    EXPECT_EQ(a.lines[i].gap.standard_error, b.lines[i].gap.standard_error);
  }
}

}  // namespace
}  // namespace deadline_scheduling
