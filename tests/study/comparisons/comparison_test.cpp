// The comparison against forecasts of each strategy alone, and on worlds whose answer is known.
// Over 300 lines: one command, all its results.
#include "study/comparisons/comparison.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "io/reader/scenario_reader.hpp"
#include "io/results/comparison_json.hpp"
#include "models/strategies/strategy.hpp"
#include "study/forecasts/forecast.hpp"
#include "tests/models/engine/full_world.hpp"
#include "tests/models/engine/worlds.hpp"

namespace art6::worlds {
namespace {

using testing::ElementsAre;

constexpr std::int64_t n = 300;

ComparisonPlan plan_for(std::vector<std::string> strategies, const char* objective) {
  return {.strategies = strategies,
          .baseline = strategies[0],
          .objective = *parse_objective(objective)};
}

Comparison compared(const Scenario& scenario, const ComparisonPlan& plan) {
  Runner runner;
  runner.threads = 1;
  return compare(scenario, plan, runner);
}

Scenario full(std::int64_t replications = n) {
  Scenario scenario = full_world();
  scenario.simulation.replications = replications;
  return scenario;
}

/// All flexible money goes to clearance under `all`, half of it under `half`, none under `none`;
/// a year into the clock it is done, with half of it too.
Scenario known_world(double flexible_usd_per_year = 240000) {
  Scenario scenario = world_with(plain_clearance(1), 36);
  State& state = scenario.states[0];
  state.clearance->own_funding_usd_per_year = 0;
  state.clearance->deadline = {2021, 12, 31};
  state.risk_education = plain_risk_education();
  state.risk_education->full_coverage_usd_per_year = 1e9;
  scenario.donors = {plain_donor("NOR", flexible_usd_per_year)};
  const auto own = [&](const char* id, double clearance) {
    std::map<Theme, double> shares{{Theme::risk_education, 1 - clearance}};
    shares[Theme::clearance] = clearance;
    scenario.strategies.push_back({id, "", Rule::share, "1", shares});
  };
  own("all", 1);
  own("half", 0.5);
  own("none", 0);
  scenario.simulation.replications = n;
  return scenario;
}

TEST(Comparison, agrees_with_a_forecast_of_each_strategy) {
  const ComparisonPlan plan = plan_for({"equal", "finish-line", "need"}, "obligations-met");
  const Comparison comparison = compared(full(), plan);
  ASSERT_EQ(comparison.strategies.size(), 3u);
  Runner runner;
  runner.threads = 1;
  for (std::size_t a = 0; a < 3; ++a) {
    Scenario alone = full();
    alone.strategy = plan.strategies[a];
    const Forecast result = forecast(alone, runner);
    EXPECT_EQ(comparison.strategies[a].id, plan.strategies[a]);
    EXPECT_NEAR(comparison.strategies[a].mean, result.totals.obligations_met_mean, 1e-9);
    ASSERT_EQ(comparison.obligations.size(), result.obligations.size());
    for (std::size_t o = 0; o < result.obligations.size(); ++o) {
      const PairedProbability& pair = comparison.obligations[o].strategies[a];
      EXPECT_EQ(comparison.obligations[o].id, result.obligations[o].id);
      EXPECT_EQ(comparison.obligations[o].deadline, result.obligations[o].deadline);
      EXPECT_EQ(pair.probability_met, result.obligations[o].probability_met);
      EXPECT_EQ(pair.probability_met_ci95.low, result.obligations[o].probability_met_ci95.low);
      EXPECT_NEAR(pair.difference,
                  pair.probability_met - comparison.obligations[o].strategies[0].probability_met,
                  1e-12);
    }
  }
}

TEST(Comparison, has_differences_that_are_those_of_the_means) {
  for (const std::string& objective : list_objective_names()) {
    const Comparison c =
        compared(full(), plan_for({"equal", "finish-line", "need"}, objective.c_str()));
    const auto best = std::ranges::find(c.strategies, c.best, &StrategyComparison::id);
    ASSERT_NE(best, c.strategies.end());
    for (const StrategyComparison& s : c.strategies) {
      const double allowed = 1e-9 * (1 + std::abs(s.mean));
      EXPECT_NEAR(s.to_baseline.difference, s.mean - c.strategies[0].mean, allowed);
      EXPECT_NEAR(s.to_best.difference, s.mean - best->mean, allowed);
      for (const PairedComparison& pair : {s.to_baseline, s.to_best}) {
        EXPECT_EQ(pair.wins + pair.ties + pair.losses, n);
        EXPECT_LE(pair.ci95_bonferroni.low, pair.ci95_max_t.low);
        EXPECT_GE(pair.ci95_bonferroni.high, pair.ci95_max_t.high);
        EXPECT_LE(pair.ci95_max_t.low, pair.ci95.low);
        EXPECT_LE(pair.p, pair.p_max_t);
        EXPECT_LE(pair.p_max_t, pair.p_bonferroni);
        EXPECT_LE(pair.ci95.low, pair.difference + allowed);
        EXPECT_GE(pair.ci95.high, pair.difference - allowed);
      }
      EXPECT_NE(s.to_best.verdict, Verdict::better) << objective;
    }
    EXPECT_EQ(c.strategies[0].to_baseline.verdict, Verdict::same);
    EXPECT_EQ(best->to_best.verdict, Verdict::same);
  }
}

TEST(Comparison, knows_a_strategy_that_is_always_better) {
  for (const char* const objective :
       {"obligations-met", "states-met", "months-overdue", "contaminated-area-years"}) {
    const Comparison c = compared(known_world(), plan_for({"none", "all"}, objective));
    EXPECT_EQ(c.best, "all");
    EXPECT_THAT(c.not_told_apart_from_best, ElementsAre("all"));
    const PairedComparison& pair = c.strategies[1].to_baseline;
    EXPECT_EQ(pair.verdict, Verdict::better) << objective;
    EXPECT_EQ(pair.wins, n);  // better, whichever way the measure goes
    EXPECT_EQ(pair.losses, 0);
    EXPECT_EQ(pair.difference > 0, is_better_large(*parse_measure(objective)));
    EXPECT_EQ(c.strategies[0].to_best.verdict, Verdict::worse);
    EXPECT_EQ(c.strategies[0].to_best.losses, n);
  }
}

TEST(Comparison, of_the_worst_state_is_its_probability) {
  const Comparison c = compared(known_world(), plan_for({"none", "all"}, "worst-state"));
  EXPECT_EQ(c.strategies[0].mean, 0);
  EXPECT_EQ(c.strategies[1].mean, 1);
  const Comparison full_one = compared(full(), plan_for({"equal", "need"}, "worst-state"));
  for (std::size_t a = 0; a < 2; ++a) {
    std::map<std::string, double> lowest;  // no State does better than its worst obligation
    for (const ObligationComparison& o : full_one.obligations) {
      double& least = lowest.try_emplace(o.id.state, 1).first->second;
      least = std::min(least, o.strategies[a].probability_met);
    }
    double bound = 1;
    for (const auto& [state, least] : lowest) bound = std::min(bound, least);
    EXPECT_LE(full_one.strategies[a].mean, bound + 1e-12);
  }
}

TEST(Comparison, of_a_strategy_with_its_copy_is_the_same) {
  Scenario scenario = full();
  StrategyDefinition copy;
  copy.id = "copy";
  copy.like = "need";
  scenario.strategies.push_back(copy);
  const Comparison c = compared(scenario, plan_for({"need", "copy"}, "months-overdue"));
  const PairedComparison& pair = c.strategies[1].to_baseline;
  EXPECT_EQ(pair.verdict, Verdict::same);
  EXPECT_EQ(pair.difference, 0);
  EXPECT_EQ(pair.ties, n);
  EXPECT_EQ(pair.variance_reduction, std::nullopt);
  EXPECT_THAT(c.not_told_apart_from_best, ElementsAre("need", "copy"));
}

TEST(Comparison, of_weights_is_the_weighted_sum) {
  ComparisonPlan plan = plan_for({"equal", "need"}, "obligations-met");
  const Comparison met = compared(full(), plan);
  plan.objective = *parse_objective("casualties");
  const Comparison casualties = compared(full(), plan);
  plan.objective =
      make_weighted_objective({{Measure::obligations_met, 3}, {Measure::casualties, -0.25}});
  const Comparison both = compared(full(), plan);
  for (std::size_t a = 0; a < 2; ++a) {
    EXPECT_NEAR(both.strategies[a].mean,
                3 * met.strategies[a].mean - 0.25 * casualties.strategies[a].mean, 1e-4);
  }
}

TEST(Comparison, is_the_same_however_it_is_run) {
  const auto text = [](int threads, std::int64_t batch, InstructionSet set) {
    Runner runner;
    runner.threads = threads;
    runner.batch = batch;
    runner.instruction_set = set;
    return write_comparison_json(
        compare(full(), plan_for({"equal", "rolling-plan", "whittle"}, "months-overdue"), runner),
        Manifest{});
  };
  const std::string plain = text(1, 64, InstructionSet::plain);
  for (const InstructionSet set : available_instruction_sets()) EXPECT_EQ(text(1, 64, set), plain);
  EXPECT_EQ(text(2, 7, best_instruction_set()), plain);
  EXPECT_EQ(text(3, 100, best_instruction_set()), plain);
  EXPECT_EQ(text(1, 256, best_instruction_set()), plain);
}

TEST(Comparison, of_one_replication_has_no_interval) {
  const Comparison c = compared(full(1), plan_for({"equal", "need"}, "casualties"));
  const PairedComparison& pair = c.strategies[1].to_baseline;
  EXPECT_TRUE(std::isinf(pair.ci95.high));
  EXPECT_EQ(pair.p, 1);
  EXPECT_NE(pair.verdict, Verdict::better);
  EXPECT_NE(pair.verdict, Verdict::worse);
}

TEST(Comparison, that_stops_once_decided_says_why) {
  Scenario scenario = known_world();
  scenario.simulation.replications = 4000;
  ComparisonPlan plan = plan_for({"none", "all"}, "obligations-met");
  plan.indifference = 0.1;
  const Comparison decided = compared(scenario, plan);
  ASSERT_TRUE(decided.selection);
  EXPECT_EQ(decided.replications, 1000);
  EXPECT_EQ(decided.selection->stopped, "one-left");
  EXPECT_EQ(decided.selection->most_replications, 4000);
  EXPECT_THAT(decided.selection->surviving, ElementsAre("all"));
  EXPECT_EQ(decided.selection->confidence, 0.95);
  plan.strategies = {"all", "half"};  // both in time
  plan.baseline = "all";
  const Comparison alike = compared(scenario, plan);
  EXPECT_EQ(alike.selection->stopped, "within-indifference");
  EXPECT_EQ(alike.best, "all");
}

TEST(Comparison, says_what_money_the_baseline_would_need) {
  // `half` clears as much as `all` does with twice the money: teams are never short.
  ComparisonPlan plan = plan_for({"half", "all"}, "contaminated-area-years");
  plan.with_equivalent = true;
  const Scenario scenario = known_world(24000);  // 2,000 a month is two teams of five
  const Comparison c = compared(scenario, plan);
  ASSERT_TRUE(c.equivalent);
  EXPECT_EQ(c.equivalent->strategy, "all");
  EXPECT_NEAR(c.equivalent->flexible_usd_per_year, 24000, 1);
  ASSERT_TRUE(c.equivalent->flexible_scale);
  EXPECT_NEAR(*c.equivalent->flexible_scale, 2, 0.003);
  EXPECT_NEAR(*c.equivalent->more_usd_per_year, 24000, 72);
  for (const auto& end : c.equivalent->flexible_scale_ci95) EXPECT_NEAR(*end, 2, 0.003);
  plan = plan_for({"none", "all"}, "contaminated-area-years");
  plan.with_equivalent = true;
  const Comparison hopeless = compared(scenario, plan);  // nothing times 64 is nothing
  EXPECT_EQ(hopeless.equivalent->flexible_scale, std::nullopt);
  EXPECT_EQ(hopeless.equivalent->more_usd_per_year, std::nullopt);
}

// Weights of one measure: everything but the unit is that of the measure itself, to the last bit.
TEST(Comparison, does_not_depend_on_the_scale_of_the_objective) {
  ComparisonPlan plan = plan_for({"equal", "finish-line", "need"}, "obligations-met");
  const Comparison one = compared(full(), plan);
  for (const double scale : {1e-6, 3.0, 1e6}) {
    plan.objective = make_weighted_objective({{Measure::obligations_met, scale}});
    const Comparison scaled = compared(full(), plan);
    EXPECT_EQ(scaled.best, one.best);
    EXPECT_EQ(scaled.not_told_apart_from_best, one.not_told_apart_from_best);
    for (std::size_t a = 0; a < one.strategies.size(); ++a) {
      const StrategyComparison &s = scaled.strategies[a], &of_one = one.strategies[a];
      EXPECT_EQ(s.mean, scale * of_one.mean);
      EXPECT_EQ(s.mean_ci95.low, scale * of_one.mean_ci95.low);
      EXPECT_EQ(s.to_baseline.difference, scale * of_one.to_baseline.difference);
      EXPECT_EQ(s.to_baseline.ci95_max_t.high, scale * of_one.to_baseline.ci95_max_t.high);
      EXPECT_EQ(s.to_baseline.p_max_t, of_one.to_baseline.p_max_t);
      EXPECT_EQ(s.to_baseline.wins, of_one.to_baseline.wins);
      EXPECT_EQ(s.to_baseline.verdict, of_one.to_baseline.verdict);
    }
  }
}

TEST(Comparison, is_decided_at_the_same_replications_whatever_the_scale_of_the_objective) {
  ComparisonPlan plan = plan_for({"equal", "need"}, "obligations-met");
  plan.indifference = 0.2;
  const Comparison one = compared(full(4000), plan);
  plan.objective = make_weighted_objective({{Measure::obligations_met, 1e-6}});
  plan.indifference = 0.2 * 1e-6;
  const Comparison scaled = compared(full(4000), plan);
  EXPECT_EQ(scaled.replications, one.replications);
  EXPECT_EQ(scaled.selection->stopped, one.selection->stopped);
  EXPECT_EQ(scaled.selection->surviving, one.selection->surviving);
  EXPECT_EQ(scaled.selection->indifference, 0.2 * 1e-6);
}

TEST(Comparison, finds_the_same_dollars_equivalent_whatever_the_scale_of_the_objective) {
  ComparisonPlan plan = plan_for({"half", "all"}, "contaminated-area-years");
  plan.with_equivalent = true;
  const Scenario scenario = known_world(24000);
  const Comparison one = compared(scenario, plan);
  plan.objective = make_weighted_objective({{Measure::contaminated_area_years, -1e-6}});
  const Comparison scaled = compared(scenario, plan);
  ASSERT_TRUE(one.equivalent && one.equivalent->flexible_scale);
  EXPECT_GT(*one.equivalent->flexible_scale, 1);
  EXPECT_EQ(scaled.equivalent->flexible_scale, one.equivalent->flexible_scale);
  EXPECT_EQ(scaled.equivalent->flexible_scale_ci95, one.equivalent->flexible_scale_ci95);
}

// A value of USD 1 million a person: beyond 2^31 USD, but not beyond 2^31 persons.
TEST(Comparison, counts_casualties_in_money) {
  Scenario scenario = known_world();
  scenario.states[0].casualties = Casualties{.per_year = 1e5, .survivor_share = 0.5};
  ComparisonPlan plan = plan_for({"all", "none"}, "casualties");
  const Comparison persons = compared(scenario, plan);
  plan.objective = make_weighted_objective({{Measure::casualties, -1e6}});
  const Comparison usd = compared(scenario, plan);
  EXPECT_LT(usd.strategies[1].mean, -1e11);
  EXPECT_EQ(usd.strategies[1].mean, -1e6 * persons.strategies[1].mean);
  EXPECT_EQ(usd.best, "all");
}

// As with a weight of 1: the same best, told apart from the others in the same way.
TEST(Comparison, of_the_case_with_a_weight_of_a_millionth_ranks_as_with_one) {
  const Scenario scenario = read_scenario("tests/cases/objective-weight-1e-6.yaml").scenario;
  ComparisonPlan plan = plan_for({"status-quo", "equal", "need"}, "obligations-met");
  const Comparison by_one = compared(scenario, plan);
  plan.objective = scenario.objective;
  const Comparison c = compared(scenario, plan);
  EXPECT_EQ(c.best, by_one.best);
  EXPECT_EQ(c.not_told_apart_from_best, by_one.not_told_apart_from_best);
  for (std::size_t s = 1; s < c.strategies.size(); ++s) {
    EXPECT_NE(c.strategies[s].to_baseline.verdict, Verdict::not_told_apart);
    EXPECT_EQ(c.strategies[s].to_baseline.verdict, by_one.strategies[s].to_baseline.verdict);
    EXPECT_EQ(c.strategies[s].to_baseline.p_max_t, by_one.strategies[s].to_baseline.p_max_t);
  }
}

TEST(Comparison, marks_obligations_with_a_deadline_after_the_clocks_end) {
  Scenario scenario = known_world();  // 36 months from January 2020
  const auto is_marked = [&](Date deadline) {
    scenario.states[0].clearance->deadline = deadline;
    return compared(scenario, plan_for({"all", "none"}, "obligations-met"))
        .obligations.at(0)
        .beyond_horizon;
  };
  EXPECT_FALSE(is_marked({2023, 1, 30}));
  EXPECT_TRUE(is_marked({2023, 1, 31}));
}

TEST(Comparison, names_the_strategy_of_an_objective_that_is_too_large) {
  Scenario scenario = known_world();
  scenario.states[0].casualties = Casualties{.per_year = 1e11, .survivor_share = 0.5};
  try {
    compared(scenario, plan_for({"all", "none"}, "casualties"));
    FAIL() << "expected an AmountError";
  } catch (const AmountError& error) {
    EXPECT_THAT(error.what(), testing::MatchesRegex(
                                  "strategy `all`: expected casualties below 2,147,483,648, got "
                                  "[0-9.]+e.[0-9]+ in replication 0"));
    EXPECT_EQ(error.place, "strategy `all`");
    EXPECT_EQ(error.quantity, "casualties");
    EXPECT_GT(error.amount, error.limit);
  }
}

}  // namespace
}  // namespace art6::worlds
