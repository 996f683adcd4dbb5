// Gaps, wins and intervals by hand, from what each strategy and the bound come to in each future.
#include "study/comparisons/benchmark.hpp"

#include <algorithm>
#include <cmath>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "io/reader/scenario_reader.hpp"
#include "io/results/benchmark_json.hpp"
#include "models/engine/engine.hpp"
#include "models/engine/perfect_information.hpp"
#include "sim/statistics/intervals.hpp"
#include "study/comparisons/measures.hpp"
#include "tests/reference/plain.hpp"

namespace art6 {
namespace {

using ::testing::DoubleNear;

InstanceFile instance(const std::string& id, std::int64_t replications) {
  ScenarioFile file = read_scenario("bench/instances/" + id + ".yaml");
  file.scenario.simulation.replications = replications;
  return {id, std::move(file.scenario), file.sha256};
}

Runner runner_of(int threads) {
  Runner runner;
  runner.threads = threads;
  runner.batch = 7;
  return runner;
}

/// Obligations met within their dates in every replication, by a run of that strategy alone.
std::vector<double> met(Scenario scenario, const std::string& strategy, Measure measure) {
  scenario.strategy = strategy;
  const Portfolio portfolio = build_portfolio(scenario);
  const PlacingModel placing = build_placing(portfolio, scenario);
  const Table<ObligationIndex, int> months = Measures(portfolio).last_months(measure);
  const auto obligations = find_obligations(portfolio);
  Memory memory;
  Tally tally(portfolio);
  std::vector<ReplicationRecord> records;
  simulate(portfolio, placing, {0, scenario.simulation.replications}, best_instruction_set(),
           memory, tally, &records);
  std::vector<double> counts;
  for (const ReplicationRecord& record : records) {
    double count = 0;
    for (const ObligationIndex o : obligations.ids()) {
      const auto& completed = record.programmes[obligations[o]].completed;
      count += completed && *completed <= months[o] ? 1 : 0;
    }
    counts.push_back(count);
  }
  return counts;
}

std::vector<double> bound(const Scenario& scenario, Measure measure) {
  const Portfolio portfolio = build_portfolio(scenario);
  Memory memory;
  const Range all{0, scenario.simulation.replications};
  return count_most_obligations(
      compute_perfect_information(portfolio, Measures(portfolio).last_months(measure), all, memory),
      all.size());
}

double mean(const std::vector<double>& values) {
  double sum = 0;
  for (const double value : values) sum += value;
  return sum / static_cast<double>(values.size());
}

double variance(const std::vector<double>& values) {
  double sum = 0;
  for (const double value : values) sum += (value - mean(values)) * (value - mean(values));
  return sum / static_cast<double>(values.size() - 1);
}

TEST(Benchmark, has_the_gaps_of_the_means_with_the_error_of_a_ratio) {
  for (const Measure measure : {Measure::obligations_met, Measure::met_after_one}) {
    const BenchmarkPlan plan{.instances = {instance("programmes-12", 60)},
                             .strategies = {"need", "finish-line", "earliest-deadline"},
                             .measure = measure};
    const Benchmark result = benchmark(plan, runner_of(2));
    ASSERT_EQ(result.instances.size(), 1u);
    const BenchmarkInstance& one = result.instances[0];
    const Scenario& scenario = plan.instances[0].scenario;
    const std::vector<double> most = bound(scenario, measure);
    EXPECT_THAT(one.bound, DoubleNear(mean(most), 1e-12));
    EXPECT_EQ(one.replications, 60);
    EXPECT_EQ(one.scenario.sha256, plan.instances[0].sha256);
    ASSERT_EQ(one.strategies.size(), 3u);
    for (std::size_t s = 0; s < 3; ++s) {
      const StrategyOnInstance& strategy = one.strategies[s];
      EXPECT_EQ(strategy.id, plan.strategies[s]);
      const std::vector<double> counts = met(scenario, strategy.id, measure);
      EXPECT_THAT(strategy.mean, DoubleNear(mean(counts), 1e-12));
      const double gap = 1 - mean(counts) / mean(most);
      EXPECT_THAT(*strategy.gap, DoubleNear(gap, 1e-12));
      std::vector<double> residuals;
      for (std::size_t r = 0; r < counts.size(); ++r) {
        residuals.push_back((1 - gap) * most[r] - counts[r]);
      }
      const double error = std::sqrt(variance(residuals) / 60) / mean(most);
      const Interval interval = student_interval(gap, error, 60);
      EXPECT_THAT(strategy.gap_ci95->low, DoubleNear(interval.low, 1e-9));
      EXPECT_THAT(strategy.gap_ci95->high, DoubleNear(interval.high, 1e-9));
    }
    const StrategyOnInstance& best =
        *std::ranges::max_element(one.strategies, {}, &StrategyOnInstance::mean);
    EXPECT_EQ(one.best, best.id);
    EXPECT_TRUE(best.is_among_best);
    // Over one instance its own numbers stand.
    for (std::size_t s = 0; s < 3; ++s) {
      EXPECT_EQ(result.strategies[s].mean_gap, one.strategies[s].gap);
      EXPECT_EQ(result.strategies[s].mean_gap_ci95, one.strategies[s].gap_ci95);
      EXPECT_EQ(result.strategies[s].worst_instance, "programmes-12");
      EXPECT_EQ(result.strategies[s].wins, one.strategies[s].is_among_best ? 1 : 0);
    }
  }
}

TEST(Benchmark, takes_every_instance_alike) {
  const BenchmarkPlan plan{
      .instances = {instance("programmes-4", 30), instance("programmes-12", 20),
                    instance("tightness-1.6", 10)},
      .strategies = {"equal", "finish-line"}};
  const Benchmark result = benchmark(plan, runner_of(1));
  for (std::size_t s = 0; s < 2; ++s) {
    std::vector<double> gaps;
    std::int64_t wins = 0;
    for (const BenchmarkInstance& one : result.instances) {
      gaps.push_back(*one.strategies[s].gap);
      wins += one.strategies[s].is_among_best ? 1 : 0;
    }
    const BenchmarkedStrategy& strategy = result.strategies[s];
    EXPECT_THAT(*strategy.mean_gap, DoubleNear(mean(gaps), 1e-15));
    const Interval interval = student_interval(mean(gaps), std::sqrt(variance(gaps) / 3), 3);
    EXPECT_THAT(strategy.mean_gap_ci95->low, DoubleNear(interval.low, 1e-12));
    EXPECT_THAT(strategy.mean_gap_ci95->high, DoubleNear(interval.high, 1e-12));
    EXPECT_EQ(strategy.wins, wins);
    EXPECT_EQ(*strategy.worst_gap, *std::ranges::max_element(gaps));
  }
}

/// One stockpile of 250 munitions that a donor's 1,200 USD a year can or cannot pay for in time.
InstanceFile stockpile(const std::string& id, double munitions) {
  Scenario scenario = reference::plain_scenario(24);
  scenario.states[0].stockpile = reference::plain_stockpile(munitions);
  scenario.states[0].stockpile->own_funding_usd_per_year = 0;
  scenario.states[0].stockpile->deadline = {2021, 1, 1};
  scenario.donors = {reference::plain_donor("NOR", 1200)};
  scenario.simulation.replications = 5;
  return {id, scenario, ""};
}

TEST(Benchmark, leaves_out_an_instance_that_nothing_can_meet_and_counts_all_as_winners_at_a_tie) {
  const BenchmarkPlan plan{.instances = {stockpile("hopeless", 121), stockpile("possible", 120)},
                           .strategies = {"equal", "need"}};
  const Benchmark result = benchmark(plan, runner_of(1));
  EXPECT_EQ(result.instances[0].bound, 0);
  EXPECT_EQ(result.instances[0].strategies[0].gap, std::nullopt);
  EXPECT_EQ(result.instances[1].bound, 1);
  EXPECT_EQ(result.instances[1].bound_ci95, (Interval{1, 1}));
  EXPECT_EQ(result.instances[1].best, "equal");  // the first of equals
  for (const BenchmarkedStrategy& strategy : result.strategies) {
    EXPECT_EQ(strategy.mean_gap, 0);
    EXPECT_EQ(strategy.mean_gap_ci95, (Interval{0, 0}));
    EXPECT_EQ(strategy.wins, 1);
    EXPECT_EQ(strategy.worst_instance, "possible");
    EXPECT_EQ(strategy.duration_seconds, std::nullopt);
  }
}

TEST(Benchmark, is_the_same_for_any_number_of_threads_and_tells_its_progress) {
  BenchmarkPlan plan{.instances = {instance("programmes-4", 30), instance("ramp-up-slow", 20)},
                     .strategies = {"need", "most-met", "whittle"}};
  const std::string one = write_benchmark_json(benchmark(plan, runner_of(1)), Manifest{});
  for (const int threads : {2, 3}) {
    std::int64_t last = 0, all = 0;
    Runner runner = runner_of(threads);
    runner.progress = [&](std::int64_t done, std::int64_t total) {
      EXPECT_GT(done, last);
      last = done;
      all = total;
    };
    EXPECT_EQ(write_benchmark_json(benchmark(plan, runner), Manifest{}), one) << threads;
    EXPECT_EQ(last, 50);
    EXPECT_EQ(all, 50);
  }
  plan.is_timed = true;
  for (const BenchmarkedStrategy& strategy : benchmark(plan, runner_of(1)).strategies) {
    ASSERT_TRUE(strategy.duration_seconds);
    EXPECT_GT(*strategy.duration_seconds, 0);
  }
}

}  // namespace
}  // namespace art6
