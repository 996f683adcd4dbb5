#include "study/comparisons/comparison_sums.hpp"

#include <algorithm>

namespace art6 {

ComparisonSums::ComparisonSums(int alternatives, const Measures& measures)
    : objective(alternatives),
      met(alternatives, measures.obligations()),
      met_with_base(alternatives, measures.obligations()),
      states_met(alternatives, measures.states()) {}

void count_met(const Measures& measures, int baseline, const Outcomes& outcomes,
               ComparisonSums& sums) {
  std::vector<double> state_met(static_cast<std::size_t>(outcomes.replications));
  for (int a = 0; a < outcomes.alternatives; ++a) {
    for (const ObligationIndex o : measures.obligations()) {
      const std::int16_t* const declared = outcomes.declared.data() + outcomes.row(a, o);
      const std::int16_t* const base = outcomes.declared.data() + outcomes.row(baseline, o);
      std::int64_t met = 0, both = 0;
      for (std::int64_t r = 0; r < outcomes.replications; ++r) {
        const bool is_met = measures.is_met(o, declared[r]);
        met += is_met;
        both += is_met && measures.is_met(o, base[r]);
      }
      sums.met.of(a, o) += met;
      sums.met_with_base.of(a, o) += both;
    }
    for (const ObligedStateIndex s : measures.states()) {
      measures.write_state_met(outcomes, a, s, state_met.data());
      sums.states_met.of(a, s) += std::ranges::count(state_met, 1.0);
    }
  }
}

std::vector<ObligedStateIndex> find_worst_states(const ComparisonSums& sums, int alternatives,
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

}  // namespace art6
