#include "study/comparisons/comparison.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "sim/statistics/intervals.hpp"
#include "sim/statistics/max_t.hpp"
#include "sim/statistics/paired_difference.hpp"
#include "sim/statistics/paired_proportions.hpp"
#include "sim/sums/paired_sums.hpp"
#include "study/comparisons/alternatives.hpp"
#include "study/comparisons/comparison_sums.hpp"
#include "study/comparisons/dollars_equivalent.hpp"
#include "study/comparisons/until_decided.hpp"
#include "study/comparisons/verdicts.hpp"

namespace art6 {

namespace {

/// The runs of one comparison plan.
class ComparisonRuns {
 public:
  ComparisonRuns(const Scenario& scenario, const ComparisonPlan& plan,
                 const Alternatives& alternatives, int baseline, const Runner& runner)
      : replications_(scenario.simulation.replications),
        plan_(plan),
        alternatives_(alternatives),
        baseline_(baseline),
        runner_(runner) {}

  /// Runs all replications. For `worst-state` in two passes: the second takes the State that each
  /// strategy serves worst in the first.
  ComparisonSums run_all() const {
    const Range all{0, replications_};
    if (!plan_.objective.is_worst_state()) return run(empty(), all, weigh(plan_.objective));
    const ComparisonSums first =
        run(empty(), all, weigh({.name = Objective::worst_state, .weights = {}}));
    const std::vector<ObligedStateIndex> worst =
        find_worst_states(first, alternatives_.count(), alternatives_.measures().states());
    return run(empty(), all, [&](const Outcomes& outcomes, int a, double* values) {
      alternatives_.measures().write_state_met(outcomes, a, worst[static_cast<std::size_t>(a)],
                                               values);
    });
  }

  /// Runs as many replications as the decision takes, and adds them to `sums`.
  Decision run_until_decided(double indifference, ComparisonSums& sums) const {
    return art6::run_until_decided(alternatives_.count(),
                                   indifference / largest_weight(plan_.objective), replications_,
                                   [&](Range stage) {
                                     ComparisonSums next = empty();
                                     next.batches.emplace_back(alternatives_.count(), stage);
                                     next = run(next, stage, weigh(plan_.objective));
                                     BatchSums batches = std::move(next.batches.front());
                                     next.batches.clear();
                                     sums += next;
                                     return batches;
                                   });
  }

  ComparisonSums empty() const {
    return ComparisonSums(alternatives_.count(), alternatives_.measures());
  }

 private:
  /// The weighted sum of measures that is the objective.
  ObjectiveValues weigh(const Objective& objective) const {
    return [this, objective](const Outcomes& outcomes, int a, double* values) {
      alternatives_.measures().write_objective(outcomes, a, objective, values);
    };
  }

  /// Runs the range and adds it to `empty`; `write_values` computes the objective of a batch.
  ComparisonSums run(const ComparisonSums& empty, Range range,
                     const ObjectiveValues& write_values) const {
    const auto add = [&](int /*worker*/, ComparisonSums& sums, Range batch,
                         const Outcomes& outcomes) {
      std::vector<double> values(outcomes.row(outcomes.alternatives));
      for (int a = 0; a < outcomes.alternatives; ++a) {
        write_values(outcomes, a, values.data() + outcomes.row(a));
      }
      add_objective(alternatives_, plan_.objective, batch.begin, values, sums.objective);
      for (BatchSums& batches : sums.batches) batches.add(batch.begin, values);
      count_met(alternatives_.measures(), baseline_, outcomes, sums);
    };
    return run_into(alternatives_, runner_, range, empty, add);
  }

  std::int64_t replications_;
  const ComparisonPlan& plan_;
  const Alternatives& alternatives_;
  int baseline_;
  const Runner& runner_;
};

const char* to_string(SelectionState state) {
  switch (state) {
    case SelectionState::one_left:
      return "one-left";
    case SelectionState::within_indifference:
      return "within-indifference";
    case SelectionState::undecided:
      break;
  }
  return "replications-used-up";
}

Date date_of(const Scenario& scenario, const ProgrammeId& id) {
  return *deadline(*find_state(scenario, id.state), id.theme);
}

SequentialSelection report_selection(const Decision& decision, const ComparisonPlan& plan,
                                     const Scenario& scenario) {
  SequentialSelection report{.indifference = *plan.indifference,
                             .confidence = 1 - selection_error,
                             .most_replications = scenario.simulation.replications,
                             .stopped = to_string(decision.selection.state),
                             .surviving = {}};
  for (const int a : decision.selection.surviving) {
    report.surviving.push_back(plan.strategies[static_cast<std::size_t>(a)]);
  }
  return report;
}

/// Each obligation under each alternative: its chance to be met, and how that differs from the
/// baseline's in the same futures.
std::vector<ObligationComparison> report_obligations(const Scenario& scenario,
                                                     const Alternatives& alternatives,
                                                     const ComparisonSums& sums, int baseline) {
  const std::int64_t n = sums.objective.count();
  std::vector<ObligationComparison> report;
  const Portfolio& portfolio = alternatives.portfolio();
  const Table<ObligationIndex, ProgrammeIndex> obligations = find_obligations(portfolio);
  for (const ObligationIndex o : obligations.ids()) {
    const ProgrammeId& id = portfolio.programmes[obligations[o]].id;
    ObligationComparison obligation{
        .id = id,
        .deadline = date_of(scenario, id),
        .strategies = {},
        .beyond_horizon = *portfolio.programmes[obligations[o]].deadline >= portfolio.months};
    const std::int64_t base = sums.met.of(baseline, o);
    for (int a = 0; a < alternatives.count(); ++a) {
      const std::int64_t met = sums.met.of(a, o), both = sums.met_with_base.of(a, o);
      obligation.strategies.push_back(
          {.probability_met = static_cast<double>(met) / static_cast<double>(n),
           .probability_met_ci95 = wilson_interval(met, n),
           .difference = static_cast<double>(met - base) / static_cast<double>(n),
           .difference_ci95 = paired_score_interval({.both = both,
                                                     .only_a = met - both,
                                                     .only_b = base - both,
                                                     .neither = n - met - base + both})});
    }
    report.push_back(std::move(obligation));
  }
  return report;
}

}  // namespace

Comparison compare(const Scenario& scenario, const ComparisonPlan& plan, const Runner& runner) {
  std::vector<Alternative> ways;
  for (const std::string& id : plan.strategies) ways.push_back({.strategy = id});
  const Alternatives alternatives(scenario, ways);
  const int baseline =
      static_cast<int>(std::ranges::find(plan.strategies, plan.baseline) - plan.strategies.begin());
  const ComparisonRuns runs(scenario, plan, alternatives, baseline, runner);
  std::optional<Decision> decision;
  ComparisonSums sums = runs.empty();
  if (plan.indifference) {
    decision = runs.run_until_decided(*plan.indifference, sums);
  } else {
    sums = runs.run_all();
  }
  const PairedSums& objective = sums.objective;
  const std::int64_t n = objective.count();
  const int best = objective.largest();
  const Stream bootstrap(scenario.simulation.seed, "comparison/bootstrap");
  const ManyToOne to_baseline = compare_many_to_one(objective, baseline, bootstrap);
  const ManyToOne to_best = compare_many_to_one(objective, best, bootstrap);
  const double unit = reported_unit(plan.objective);

  Comparison result{.scenario = {.name = scenario.name, .sha256 = {}},
                    .objective = plan.objective,
                    .replications = n,
                    .seed = scenario.simulation.seed,
                    .baseline = plan.baseline,
                    .best = alternatives.strategy(best).id,
                    .not_told_apart_from_best = {},
                    .strategies = {},
                    .obligations = {},
                    .selection = {},
                    .equivalent = {}};
  if (decision) result.selection = report_selection(*decision, plan, scenario);
  if (plan.with_equivalent && best != baseline) {
    result.equivalent =
        find_dollars_equivalent(scenario, result.best, plan.baseline, plan.objective, n, runner);
  }
  for (const int a : find_not_told_apart(to_best)) {
    result.not_told_apart_from_best.push_back(alternatives.strategy(a).id);
  }
  for (int a = 0; a < alternatives.count(); ++a) {
    result.strategies.push_back({.id = alternatives.strategy(a).id,
                                 .description = alternatives.strategy(a).description,
                                 .mean = unit * objective.mean(a) + 0.0,
                                 .mean_ci95 = apply_unit(mean_interval(objective, a), unit),
                                 .to_baseline = report_pair(objective, to_baseline, a, unit),
                                 .to_best = report_pair(objective, to_best, a, unit)});
  }
  result.obligations = report_obligations(scenario, alternatives, sums, baseline);
  return result;
}

}  // namespace art6
