#include "study/comparisons/comparison.hpp"

#include <algorithm>
#include <tuple>

#include "sim/statistics/intervals.hpp"
#include "sim/statistics/max_t.hpp"
#include "sim/statistics/paired_difference.hpp"
#include "sim/statistics/paired_proportions.hpp"
#include "sim/sums/paired_sums.hpp"
#include "study/comparisons/alternatives.hpp"
#include "study/comparisons/dollars_equivalent.hpp"
#include "study/comparisons/until_decided.hpp"
#include "study/comparisons/verdicts.hpp"

namespace art6 {

namespace {

/// Numbers of replications by alternative and item: an obligation, or a State with obligations.
template <class Item>
class Counts {
 public:
  Counts(int alternatives, IndexRange<Item> items)
      : counts_(static_cast<std::size_t>(alternatives), Table<Item, std::int64_t>(items.size())) {}

  std::int64_t& of(int alternative, Item item) {
    return counts_[static_cast<std::size_t>(alternative)][item];
  }
  std::int64_t of(int alternative, Item item) const {
    return counts_[static_cast<std::size_t>(alternative)][item];
  }

  static auto members(auto& sums) { return std::tie(sums.counts_); }
  Counts& operator+=(const Counts& other) { return add_members(*this, other); }

 private:
  std::vector<Table<Item, std::int64_t>> counts_;
};

/// The sums of a comparison over the replications; their size does not depend on the number of
/// replications.
struct Sums {
  PairedSums objective;
  Counts<ObligationIndex> met;
  Counts<ObligationIndex> met_with_base;  ///< under the alternative and under the baseline
  Counts<ObligedStateIndex> states_met;
  std::vector<BatchSums> batches;  ///< of the objective in one stage of `until_decided`, else none

  Sums(int alternatives, const Measures& measures)
      : objective(alternatives),
        met(alternatives, measures.obligations()),
        met_with_base(alternatives, measures.obligations()),
        states_met(alternatives, measures.states()) {}

  static auto members(auto& sums) {
    return std::tie(sums.objective, sums.met, sums.met_with_base, sums.states_met, sums.batches);
  }
  Sums& operator+=(const Sums& other) { return add_members(*this, other); }
};

/// Adds the outcomes of a batch to the sums. `value(outcomes, alternative, values)` computes the
/// objective of an alternative in each replication.
template <class Value>
class Counter {
 public:
  Counter(const Alternatives& alternatives, int baseline, const Objective& objective,
          const Value& value)
      : alternatives_(alternatives),
        measures_(alternatives.measures()),
        baseline_(baseline),
        objective_(objective),
        value_(value) {}

  void operator()(int /*worker*/, Sums& sums, Range batch, const Outcomes& outcomes) const {
    std::vector<double> values(outcomes.row(outcomes.alternatives));
    for (int a = 0; a < outcomes.alternatives; ++a) {
      value_(outcomes, a, values.data() + outcomes.row(a));
      count_met(outcomes, a, sums);
    }
    add_objective(alternatives_, objective_, batch.begin, values, sums.objective);
    for (BatchSums& batches : sums.batches) batches.add(batch.begin, values);
  }

 private:
  void count_met(const Outcomes& outcomes, int a, Sums& sums) const {
    for (const ObligationIndex o : measures_.obligations()) {
      const std::int16_t* const declared = outcomes.declared.data() + outcomes.row(a, o);
      const std::int16_t* const base = outcomes.declared.data() + outcomes.row(baseline_, o);
      std::int64_t met = 0, both = 0;
      for (std::int64_t r = 0; r < outcomes.replications; ++r) {
        const bool is_met = measures_.is_met(o, declared[r]);
        met += is_met;
        both += is_met && measures_.is_met(o, base[r]);
      }
      sums.met.of(a, o) += met;
      sums.met_with_base.of(a, o) += both;
    }
    std::vector<double> met(static_cast<std::size_t>(outcomes.replications));
    for (const ObligedStateIndex s : measures_.states()) {
      measures_.write_state_met(outcomes, a, s, met.data());
      sums.states_met.of(a, s) += std::ranges::count(met, 1.0);
    }
  }

  const Alternatives& alternatives_;
  const Measures& measures_;
  int baseline_;
  const Objective& objective_;  ///< for messages
  const Value& value_;
};

/// For each alternative the State with the lowest chance to meet all its obligations.
std::vector<ObligedStateIndex> find_worst_states(const Sums& sums, int alternatives,
                                                 IndexRange<ObligedStateIndex> states) {
  std::vector<ObligedStateIndex> worst;
  for (int a = 0; a < alternatives; ++a) {
    ObligedStateIndex lowest;
    for (const ObligedStateIndex s : states) {
      if (sums.states_met.of(a, s) < sums.states_met.of(a, lowest)) lowest = s;
    }
    worst.push_back(lowest);
  }
  return worst;
}

/// The runs of one comparison plan.
class ComparisonRuns {
  /// The weighted sum of measures that is the objective.
  auto weigh(const Objective& objective) const {
    return [this, objective](const Outcomes& outcomes, int a, double* values) {
      alternatives_.measures().write_objective(outcomes, a, objective, values);
    };
  }

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
  Sums run_all() const {
    const Range all{0, replications_};
    if (!plan_.objective.is_worst_state()) return run(empty(), all, weigh(plan_.objective));
    const Sums first = run(empty(), all, weigh({.name = Objective::worst_state, .weights = {}}));
    const std::vector<ObligedStateIndex> worst =
        find_worst_states(first, alternatives_.count(), alternatives_.measures().states());
    return run(empty(), all, [&](const Outcomes& outcomes, int a, double* values) {
      alternatives_.measures().write_state_met(outcomes, a, worst[static_cast<std::size_t>(a)],
                                               values);
    });
  }

  /// Runs as many replications as the decision takes, and adds them to `sums`.
  Decision run_until_decided(double indifference, Sums& sums) const {
    return art6::run_until_decided(alternatives_.count(), indifference, replications_,
                                   [&](Range stage) {
                                     Sums next = empty();
                                     next.batches.emplace_back(alternatives_.count(), stage);
                                     next = run(next, stage, weigh(plan_.objective));
                                     BatchSums batches = std::move(next.batches.front());
                                     next.batches.clear();
                                     sums += next;
                                     return batches;
                                   });
  }

  Sums empty() const { return Sums(alternatives_.count(), alternatives_.measures()); }

 private:
  template <class Value>
  Sums run(const Sums& empty, Range range, const Value& value) const {
    return run_into(alternatives_, runner_, range, empty,
                    Counter<Value>(alternatives_, baseline_, plan_.objective, value));
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
                                                     const Sums& sums, int baseline) {
  const std::int64_t n = sums.objective.count();
  std::vector<ObligationComparison> report;
  const Portfolio& portfolio = alternatives.portfolio();
  const Table<ObligationIndex, ProgrammeIndex> obligations = find_obligations(portfolio);
  for (const ObligationIndex o : obligations.ids()) {
    const ProgrammeId& id = portfolio.programmes[obligations[o]].id;
    ObligationComparison obligation{id, date_of(scenario, id), {}};
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
  Sums sums = runs.empty();
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
  const double sign = reported_sign(plan.objective);

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
                                 .mean = sign * objective.mean(a) + 0.0,
                                 .mean_ci95 = apply_sign(mean_interval(objective, a), sign),
                                 .to_baseline = report_pair(objective, to_baseline, a, sign),
                                 .to_best = report_pair(objective, to_best, a, sign)});
  }
  result.obligations = report_obligations(scenario, alternatives, sums, baseline);
  return result;
}

}  // namespace art6
