#include "study/comparisons/measures.hpp"

#include <algorithm>
#include <optional>

namespace art6 {

Measures::Measures(const Portfolio& portfolio) : months_(portfolio.months) {
  std::optional<StateIndex> state;
  for (const ProgrammeIndex p : find_obligations(portfolio)) {
    const ProgrammeModel& programme = portfolio.programmes[p];
    if (programme.state != state) states_.push_back({});
    state = programme.state;
    states_.back().push_back(deadlines_.push_back(std::min(*programme.deadline, months_ - 1)));
    extended_.push_back(std::min(programme.extended_deadline, months_ - 1));
  }
}

void Measures::write_state_met(const Outcomes& outcomes, int alternative, ObligedStateIndex state,
                               double* values) const {
  for (std::int64_t r = 0; r < outcomes.replications; ++r) values[r] = 1;
  for (const ObligationIndex o : obligations_of_state(state)) {
    const std::int16_t* const declared = outcomes.declared.data() + outcomes.row(alternative, o);
    for (std::int64_t r = 0; r < outcomes.replications; ++r) {
      values[r] = is_met(o, declared[r]) ? values[r] : 0;
    }
  }
}

void Measures::add(const Outcomes& outcomes, int alternative, Measure measure, double weight,
                   double* values) const {
  const std::int64_t n = outcomes.replications;
  const auto add_by_obligation = [&](const auto& amount) {
    for (const ObligationIndex o : obligations()) {
      const std::int16_t* const declared = outcomes.declared.data() + outcomes.row(alternative, o);
      for (std::int64_t r = 0; r < n; ++r) values[r] += weight * amount(o, declared[r]);
    }
  };
  const auto add_column = [&](const std::vector<double>& columns) {
    const double* const column = columns.data() + outcomes.row(alternative);
    for (std::int64_t r = 0; r < n; ++r) values[r] += weight * column[r];
  };
  switch (measure) {
    case Measure::obligations_met:
      return add_by_obligation([&](ObligationIndex o, std::int16_t declared) {
        return is_met(o, declared) ? 1.0 : 0.0;
      });
    case Measure::met_after_one:
      return add_by_obligation([&](ObligationIndex o, std::int16_t declared) {
        return declared <= extended_[o] ? 1.0 : 0.0;
      });
    case Measure::months_overdue:
      return add_by_obligation([&](ObligationIndex o, std::int16_t declared) {
        const int until = std::min<int>(declared, months_ - 1);
        return static_cast<double>(std::max(0, until - std::max(deadlines_[o], -1)));
      });
    case Measure::states_met: {
      std::vector<double> met(static_cast<std::size_t>(n));
      for (const ObligedStateIndex s : states()) {
        write_state_met(outcomes, alternative, s, met.data());
        for (std::int64_t r = 0; r < n; ++r) values[r] += weight * met[static_cast<std::size_t>(r)];
      }
      return;
    }
    case Measure::casualties:
      return add_column(outcomes.casualties);
    case Measure::contaminated_area_years:
      return add_column(outcomes.contaminated_area_years);
    case Measure::unmet_need_years:
      return add_column(outcomes.unmet_need_years);
  }
}

void Measures::write_objective(const Outcomes& outcomes, int alternative,
                               const Objective& objective, double* values) const {
  std::fill_n(values, outcomes.replications, 0.0);
  const double largest = largest_weight(objective);
  for (std::size_t m = 0; m < measure_count; ++m) {
    const double weight = objective.weights[m] / largest;
    if (weight == 0) continue;
    add(outcomes, alternative, static_cast<Measure>(m), weight, values);
  }
}

}  // namespace art6
