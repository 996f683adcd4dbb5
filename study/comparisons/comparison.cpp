#include "study/comparisons/comparison.hpp"

#include <algorithm>
#include <cmath>

#include "sim/statistics/max_t.hpp"
#include "sim/statistics/paired_difference.hpp"
#include "sim/statistics/paired_proportions.hpp"
#include "sim/sums/paired_sums.hpp"
#include "study/comparisons/alternatives.hpp"
#include "study/comparisons/dollars_equivalent.hpp"
#include "study/comparisons/until_decided.hpp"

namespace art6 {

namespace {

/// Counts of replications, by alternative and item (an obligation or a State).
class Counts {
 public:
  Counts(int alternatives, int items)
      : items_(items), counts_(static_cast<std::size_t>(alternatives) * size(items)) {}

  std::int64_t& of(int alternative, int item) {
    return counts_[static_cast<std::size_t>(alternative) * size(items_) + size(item)];
  }
  std::int64_t of(int alternative, int item) const {
    return const_cast<Counts*>(this)->of(alternative, item);
  }
  Counts& operator+=(const Counts& other) {
    for (std::size_t i = 0; i < counts_.size(); ++i) counts_[i] += other.counts_[i];
    return *this;
  }

  template <class Pass>
  void pass(Pass& pass) {
    pass(counts_);
  }

 private:
  static std::size_t size(int count) { return static_cast<std::size_t>(count); }

  int items_;
  std::vector<std::int64_t> counts_;
};

/// What is kept of the replications; its size does not depend on their number.
struct Sums {
  PairedSums objective;
  Counts met;                      ///< by obligation
  Counts met_with_base;            ///< under the alternative and under the baseline
  Counts states_met;               ///< by State
  std::vector<BatchSums> batches;  ///< of one stage, none where there are no stages

  Sums(int alternatives, const Measures& measures)
      : objective(alternatives),
        met(alternatives, measures.obligations()),
        met_with_base(alternatives, measures.obligations()),
        states_met(alternatives, measures.states()) {}

  Sums& operator+=(const Sums& other) {
    objective += other.objective;
    met += other.met;
    met_with_base += other.met_with_base;
    states_met += other.states_met;
    for (std::size_t i = 0; i < batches.size(); ++i) batches[i] += other.batches[i];
    return *this;
  }

  template <class Pass>
  void pass(Pass& pass) {
    pass(objective, met, met_with_base, states_met, batches);
  }
};

/// Fills sums from the alternatives' outcomes, the objective by `value(outcomes, alternative,
/// column)`.
template <class Value>
class Counter {
 public:
  Counter(const Alternatives& alternatives, int baseline, const Value& value)
      : measures_(alternatives.measures()), baseline_(baseline), value_(value) {}

  void operator()(int /*worker*/, Sums& sums, Range batch, const Outcomes& outcomes) const {
    std::vector<double> values(outcomes.row(outcomes.alternatives));
    for (int a = 0; a < outcomes.alternatives; ++a) {
      value_(outcomes, a, values.data() + outcomes.row(a));
      count_met(outcomes, a, sums);
    }
    sums.objective.add(batch.begin, values);
    for (BatchSums& batches : sums.batches) batches.add(batch.begin, values);
  }

 private:
  void count_met(const Outcomes& outcomes, int a, Sums& sums) const {
    for (int o = 0; o < measures_.obligations(); ++o) {
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
    for (int s = 0; s < measures_.states(); ++s) {
      measures_.state_met(outcomes, a, s, met.data());
      sums.states_met.of(a, s) += std::ranges::count(met, 1.0);
    }
  }

  const Measures& measures_;
  int baseline_;
  const Value& value_;
};

/// Each alternative's State with the lowest chance to meet all its obligations.
std::vector<int> worst_states(const Sums& sums, int alternatives, int states) {
  std::vector<int> worst(static_cast<std::size_t>(alternatives));
  for (int a = 0; a < alternatives; ++a) {
    int& lowest = worst[static_cast<std::size_t>(a)];
    for (int s = 1; s < states; ++s) {
      if (sums.states_met.of(a, s) < sums.states_met.of(a, lowest)) lowest = s;
    }
  }
  return worst;
}

/// One plan's runs.
class Study {
  auto weighed(const Objective& objective) const {
    return [this, objective](const Outcomes& outcomes, int a, double* values) {
      alternatives_.measures().objective(outcomes, a, objective, values);
    };
  }

 public:
  Study(const Scenario& scenario, const ComparisonPlan& plan, const Alternatives& alternatives,
        int baseline, const Runner& runner)
      : replications_(scenario.simulation.replications),
        plan_(plan),
        alternatives_(alternatives),
        baseline_(baseline),
        runner_(runner) {}

  /// All replications.
  Sums whole() const {
    const Range all{0, replications_};
    if (!plan_.objective.is_worst_state()) return run(empty(), all, weighed(plan_.objective));
    const Sums first = run(empty(), all, weighed({.name = Objective::worst_state, .weights = {}}));
    const std::vector<int> worst =
        worst_states(first, alternatives_.count(), alternatives_.measures().states());
    return run(empty(), all, [&](const Outcomes& outcomes, int a, double* values) {
      alternatives_.measures().state_met(outcomes, a, worst[static_cast<std::size_t>(a)], values);
    });
  }

  /// As many as a decision takes, into `sums`.
  Decision until_decided(double indifference, Sums& sums) const {
    return art6::until_decided(alternatives_.count(), indifference, replications_,
                               [&](Range stage) {
                                 Sums next = empty();
                                 next.batches.emplace_back(alternatives_.count(), stage);
                                 next = run(next, stage, weighed(plan_.objective));
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
                    Counter<Value>(alternatives_, baseline_, value));
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

Verdict verdict_of(const ManyToOne::Comparison& comparison, std::int64_t ties, std::int64_t n) {
  if (ties == n) return Verdict::same;
  if (comparison.p_max_t > 0.05) return Verdict::not_told_apart;
  return comparison.difference > 0 ? Verdict::better : Verdict::worse;
}

Interval times(Interval interval, double sign) {
  return sign > 0 ? interval : Interval{-interval.high, -interval.low};
}

/// Alternative `a` less the reference. `sign`: -1 where the objective is the negative of what is
/// reported.
PairedComparison paired(const PairedSums& sums, const ManyToOne& all, int a, double sign) {
  const ManyToOne::Comparison& one = all.comparisons[static_cast<std::size_t>(a)];
  const PairedDifference pair = paired_difference(sums, a, all.reference);
  return {.difference = sign * pair.mean + 0.0,  // no negative zero
          .ci95 = times(pair.ci95, sign),
          .ci95_max_t = times(one.ci95_max_t, sign),
          .ci95_bonferroni = times(one.ci95_bonferroni, sign),
          .p = one.p,
          .p_max_t = one.p_max_t,
          .p_bonferroni = one.p_bonferroni,
          .variance_reduction = pair.variance_reduction,
          .wins = pair.wins,
          .ties = pair.ties,
          .losses = pair.losses,
          .verdict = verdict_of(one, pair.ties, sums.count())};
}

/// What is reported over what is maximised.
double sign_of(const Objective& objective) {
  const auto measure = measure_of(objective.name);
  return measure && !is_better_large(*measure) ? -1 : 1;
}

Date date_of(const Scenario& scenario, const ProgrammeId& id) {
  return *deadline(*find_state(scenario, id.state), id.theme);
}

SequentialSelection selection_of(const Decision& decision, const ComparisonPlan& plan,
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

}  // namespace

Comparison compare(const Scenario& scenario, const ComparisonPlan& plan, const Runner& runner) {
  std::vector<Alternative> ways;
  for (const std::string& id : plan.strategies) ways.push_back({.strategy = id});
  const Alternatives alternatives(scenario, ways);
  const int baseline =
      static_cast<int>(std::ranges::find(plan.strategies, plan.baseline) - plan.strategies.begin());
  const Study study(scenario, plan, alternatives, baseline, runner);
  std::optional<Decision> decision;
  Sums sums = study.empty();
  if (plan.indifference) {
    decision = study.until_decided(*plan.indifference, sums);
  } else {
    sums = study.whole();
  }
  const PairedSums& objective = sums.objective;
  const std::int64_t n = objective.count();
  const int best = objective.largest();
  const Stream bootstrap(scenario.simulation.seed, "comparison/bootstrap");
  const ManyToOne to_baseline = many_to_one(objective, baseline, bootstrap);
  const ManyToOne to_best = many_to_one(objective, best, bootstrap);
  const double sign = sign_of(plan.objective);

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
  if (decision) result.selection = selection_of(*decision, plan, scenario);
  if (plan.with_equivalent && best != baseline) {
    result.equivalent =
        dollars_equivalent(scenario, result.best, plan.baseline, plan.objective, n, runner);
  }
  for (const int a : not_told_apart(to_best)) {
    result.not_told_apart_from_best.push_back(alternatives.strategy(a).id);
  }
  for (int a = 0; a < alternatives.count(); ++a) {
    result.strategies.push_back({.id = alternatives.strategy(a).id,
                                 .description = alternatives.strategy(a).description,
                                 .mean = sign * objective.mean(a) + 0.0,
                                 .mean_ci95 = times(mean_interval(objective, a), sign),
                                 .to_baseline = paired(objective, to_baseline, a, sign),
                                 .to_best = paired(objective, to_best, a, sign)});
  }
  const std::vector<int> obligations = obligations_of(alternatives.portfolio());
  for (int o = 0; o < alternatives.measures().obligations(); ++o) {
    const auto p = static_cast<std::size_t>(obligations[static_cast<std::size_t>(o)]);
    const ProgrammeId& id = alternatives.portfolio().programmes[p].id;
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
    result.obligations.push_back(std::move(obligation));
  }
  return result;
}

}  // namespace art6
