// What a comparison reports is what the statistics of sim/ say of the same replications.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "sim/statistics/max_t.hpp"
#include "sim/statistics/paired_difference.hpp"
#include "sim/statistics/paired_proportions.hpp"
#include "sim/statistics/student.hpp"
#include "study/comparisons/alternatives.hpp"
#include "study/comparisons/comparison.hpp"
#include "tests/models/engine/full_world.hpp"
#include "tests/models/engine/worlds.hpp"

namespace art6::worlds::compared_statistics {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::Not;

constexpr std::int64_t n = 300;

Runner one_thread() {
  Runner runner;
  runner.threads = 1;
  return runner;
}

/// `full_world` with copies of `need`, the first of them called `need-1`.
Scenario full(int copies = 0) {
  Scenario scenario = full_world();
  scenario.simulation.replications = n;
  for (int i = 1; i <= copies; ++i) {
    StrategyDefinition copy;
    copy.id = "need-" + std::to_string(i);
    copy.like = "need";
    scenario.strategies.push_back(copy);
  }
  return scenario;
}

ComparisonPlan plan_for(std::vector<std::string> strategies, const std::string& objective) {
  ComparisonPlan plan;
  plan.strategies = std::move(strategies);
  plan.baseline = plan.strategies[0];
  plan.objective = *parse_objective(objective);
  return plan;
}

/// The objective of every replication, as it is maximised.
PairedSums sums_of(const Scenario& scenario, const ComparisonPlan& plan) {
  std::vector<Alternative> ways;
  for (const std::string& id : plan.strategies) ways.push_back({.strategy = id});
  const Alternatives alternatives(scenario, ways);
  PairedSums sums(alternatives.count());
  const Range all{0, scenario.simulation.replications};
  alternatives.run(one_thread(), all, [&](int, Range batch, const Outcomes& outcomes) {
    std::vector<double> values(outcomes.row(outcomes.alternatives));
    for (int a = 0; a < outcomes.alternatives; ++a) {
      alternatives.measures().write_objective(outcomes, a, plan.objective,
                                              values.data() + outcomes.row(a));
    }
    sums.add(batch.begin, values);
  });
  return sums;
}

void expect_interval(Interval got, Interval maximised, bool is_better_large) {
  EXPECT_EQ(got.low, is_better_large ? maximised.low : -maximised.high);
  EXPECT_EQ(got.high, is_better_large ? maximised.high : -maximised.low);
}

void expect_pair(const PairedComparison& got, const PairedSums& sums, const ManyToOne& all, int a,
                 bool is_better_large) {
  const ManyToOne::Comparison& one = all.comparisons[static_cast<std::size_t>(a)];
  EXPECT_EQ(got.difference, is_better_large ? one.difference : -one.difference);
  expect_interval(got.ci95, compare_pair(sums, a, all.reference).ci95, is_better_large);
  expect_interval(got.ci95_max_t, one.ci95_max_t, is_better_large);
  expect_interval(got.ci95_bonferroni, one.ci95_bonferroni, is_better_large);
  EXPECT_EQ(got.p, one.p);
  EXPECT_EQ(got.p_max_t, one.p_max_t);
  EXPECT_EQ(got.p_bonferroni, one.p_bonferroni);
  EXPECT_EQ(got.variance_reduction, sums.variance_reduction(a, all.reference));
  EXPECT_EQ(got.wins, sums.wins(a, all.reference));
  EXPECT_EQ(got.ties, sums.ties(a, all.reference));
  EXPECT_EQ(got.losses, sums.wins(all.reference, a));
}

TEST(ComparisonStatistics, are_those_of_the_replications) {
  const Scenario scenario = full();
  for (const std::string objective : {"obligations-met", "casualties", "unmet-need-years"}) {
    SCOPED_TRACE(objective);
    ComparisonPlan plan = plan_for({"equal", "finish-line", "need", "urgency"}, objective);
    plan.baseline = "need";
    const bool is_better_large = objective == "obligations-met";
    const PairedSums sums = sums_of(scenario, plan);
    const Stream bootstrap(scenario.simulation.seed, "comparison/bootstrap");
    const ManyToOne to_baseline = compare_many_to_one(sums, 2, bootstrap);
    const int best = sums.largest();
    const ManyToOne to_best = compare_many_to_one(sums, best, bootstrap);
    const Comparison c = compare(scenario, plan, one_thread());
    EXPECT_EQ(c.best, plan.strategies[static_cast<std::size_t>(best)]);
    for (int a = 0; a < 4; ++a) {
      const StrategyComparison& got = c.strategies[static_cast<std::size_t>(a)];
      SCOPED_TRACE(got.id);
      EXPECT_EQ(got.mean, is_better_large ? sums.mean(a) : -sums.mean(a));
      expect_interval(got.mean_ci95, mean_interval(sums, a), is_better_large);
      expect_pair(got.to_baseline, sums, to_baseline, a, is_better_large);
      expect_pair(got.to_best, sums, to_best, a, is_better_large);
    }
  }
}

TEST(ComparisonStatistics, charge_copies_of_one_strategy_by_bonferroni_and_hardly_by_max_t) {
  // Against five equal alternatives Bonferroni takes the t of 0.05 / 5, which is 2.59 in place of
  // 1.97; the largest of five equal |T| is any of them, so that max-t takes about 1.97.
  const ComparisonPlan plan =
      plan_for({"equal", "need", "need-1", "need-2", "need-3", "need-4"}, "casualties");
  const Comparison c = compare(full(4), plan, one_thread());
  const PairedComparison& pair = c.strategies[3].to_baseline;
  const auto half = [](Interval interval) { return (interval.high - interval.low) / 2; };
  EXPECT_GT(half(pair.ci95), 0);
  const double single = student_critical_value(0.05, n - 1);
  const double bonferroni = student_critical_value(0.05 / 5, n - 1);
  EXPECT_NEAR(half(pair.ci95_bonferroni) / half(pair.ci95), bonferroni / single, 1e-9);
  EXPECT_LT(half(pair.ci95_max_t) / half(pair.ci95), 1.1);
}

TEST(ComparisonStatistics, have_verdicts_at_five_percent_that_agree_with_the_list) {
  int doubtful = 0, sure = 0;
  for (const std::string& objective : list_objective_names()) {
    const ComparisonPlan plan =
        plan_for({"equal", "status-quo", "finish-line", "need", "urgency", "mixed", "casualties"},
                 objective);
    const Comparison c = compare(full(), plan, one_thread());
    const auto measure = parse_measure(objective);
    const bool is_better_large = !measure || art6::is_better_large(*measure);
    for (const StrategyComparison& s : c.strategies) {
      SCOPED_TRACE(objective + ' ' + s.id);
      for (const PairedComparison& pair : {s.to_baseline, s.to_best}) {
        const bool is_better = is_better_large ? pair.difference > 0 : pair.difference < 0;
        if (pair.ties == n) {
          EXPECT_EQ(pair.verdict, Verdict::same);
        } else if (pair.p_max_t > 0.05) {
          EXPECT_EQ(pair.verdict, Verdict::not_told_apart);
          doubtful += pair.p_max_t < 0.5;
        } else {
          EXPECT_EQ(pair.verdict, is_better ? Verdict::better : Verdict::worse);
          ++sure;
        }
      }
      const bool is_apart = s.to_best.verdict == Verdict::worse;
      if (is_apart) {
        EXPECT_THAT(c.not_told_apart_from_best, Not(Contains(s.id)));
      } else {
        EXPECT_THAT(c.not_told_apart_from_best, Contains(s.id));
      }
    }
  }
  EXPECT_GT(doubtful, 5);  // so that the level is seen from both sides
  EXPECT_GT(sure, 5);
}

/// A State whose clearance is done in time with flexible money, or without where a future has less
/// work: k of n replications differ.
Scenario few_differ(std::int64_t replications, std::uint64_t seed) {
  Scenario scenario = world_with(plain_clearance(1), 12);
  scenario.simulation = {.replications = replications, .seed = seed, .sampling = Sampling::random};
  State& state = scenario.states[0];
  state.clearance->own_funding_usd_per_year = 0;
  state.clearance->deadline = {2020, 12, 31};
  state.clearance->confirmed_km2 = Distribution(Discrete{{1, 100}, {1, 4}});
  state.risk_education = plain_risk_education();
  state.risk_education->full_coverage_usd_per_year = 1e9;
  scenario.donors = {plain_donor("NOR", 60000)};
  scenario.strategies = {{"clear", "", Rule::share, "theme_clearance"},
                         {"teach", "", Rule::share, "theme_risk_education"}};
  return scenario;
}

TEST(ComparisonStatistics, of_twenty_futures_tell_four_that_differ_but_not_three) {
  // A share k / n of differences of 1 has the variance k / n (1 - k / n) n / (n - 1). Below thirty
  // blocks max-t is Bonferroni, here of one comparison: Student's test with 19 degrees of freedom.
  bool has_three = false, has_four = false;
  for (std::uint64_t seed = 1; seed < 60; ++seed) {
    const Comparison c = compare(few_differ(20, seed),
                                 plan_for({"teach", "clear"}, "obligations-met"), one_thread());
    const PairedComparison& pair = c.strategies[1].to_baseline;
    if (pair.wins != 3 && pair.wins != 4) continue;
    const double share = static_cast<double>(pair.wins) / 20;
    const double error = std::sqrt(share * (1 - share) / 19);
    EXPECT_NEAR(pair.difference, share, 1e-12);
    EXPECT_NEAR(pair.p_max_t, student_two_sided(share / error, 19), 1e-9);
    EXPECT_NEAR(pair.ci95_max_t.low, share - student_critical_value(0.05, 19) * error, 1e-9);
    if (pair.wins == 3) {
      has_three = true;
      EXPECT_NEAR(pair.p_max_t, 0.083, 0.001);
      EXPECT_EQ(pair.verdict, Verdict::not_told_apart);
      EXPECT_THAT(c.not_told_apart_from_best, ElementsAre("teach", "clear"));
    } else {
      has_four = true;
      EXPECT_NEAR(pair.p_max_t, 0.042, 0.001);
      EXPECT_EQ(pair.verdict, Verdict::better);
      EXPECT_EQ(c.strategies[0].to_best.verdict, Verdict::worse);
      EXPECT_THAT(c.not_told_apart_from_best, ElementsAre("clear"));
    }
  }
  EXPECT_TRUE(has_three);
  EXPECT_TRUE(has_four);
}

TEST(ComparisonStatistics, of_an_obligation_are_those_of_paired_proportions) {
  // Counted here by hand from the outcomes: met under both, under one only, under none.
  const Scenario scenario = full();
  ComparisonPlan plan = plan_for({"equal", "finish-line"}, "obligations-met");
  const Alternatives alternatives(scenario, {{.strategy = "equal"}, {.strategy = "finish-line"}});
  Table<ObligationIndex, PairedCounts> counts(alternatives.measures().obligations().size());
  alternatives.run(one_thread(), {0, n}, [&](int, Range, const Outcomes& outcomes) {
    for (const ObligationIndex o : alternatives.measures().obligations()) {
      PairedCounts& count = counts[o];
      for (std::int64_t r = 0; r < outcomes.replications; ++r) {
        const auto at = static_cast<std::size_t>(r);
        const bool base =
            alternatives.measures().is_met(o, outcomes.declared[outcomes.row(0, o) + at]);
        const bool own =
            alternatives.measures().is_met(o, outcomes.declared[outcomes.row(1, o) + at]);
        (own ? (base ? count.both : count.only_a) : (base ? count.only_b : count.neither)) += 1;
      }
    }
  });
  const Comparison c = compare(scenario, plan, one_thread());
  ASSERT_EQ(std::ssize(c.obligations), counts.size());
  int told_apart = 0;
  auto by_hand = counts.begin();
  for (const ObligationComparison& obligation : c.obligations) {
    SCOPED_TRACE(to_string(obligation.id));
    const PairedCounts& count = *by_hand++;
    const PairedProbability& pair = obligation.strategies[1];
    const Interval expected = paired_score_interval(count);
    EXPECT_EQ(pair.difference_ci95.low, expected.low);
    EXPECT_EQ(pair.difference_ci95.high, expected.high);
    EXPECT_EQ(pair.difference, static_cast<double>(count.only_a - count.only_b) / n);
    told_apart += count.only_a != count.only_b;
  }
  EXPECT_GE(told_apart, 2);
}

}  // namespace
}  // namespace art6::worlds::compared_statistics
