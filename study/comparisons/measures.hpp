// The measures that objectives are made of, computed from outcomes (models/engine/outcomes.hpp).
#pragma once

#include <cstdint>
#include <vector>

#include "models/engine/outcomes.hpp"
#include "models/scenario/objective.hpp"

namespace art6 {

/// A State within those that have obligations.
using ObligedStateIndex = Index<struct ObligedStateTag>;

/// Computes measures of outcomes; keeps what it needs of the portfolio's obligations.
class Measures {
 public:
  explicit Measures(const Portfolio& portfolio);

  IndexRange<ObligationIndex> obligations() const { return deadlines_.ids(); }

  /// For each obligation the last month in which it counts as met, for `obligations_met` or
  /// `met_after_one`: at most the clock's last.
  const Table<ObligationIndex, int>& last_months(Measure measure) const {
    return measure == Measure::met_after_one ? extended_ : deadlines_;
  }

  /// Was the obligation declared complete by its deadline? Months as in `Outcomes`.
  bool is_met(ObligationIndex obligation, std::int16_t declared) const {
    return declared <= deadlines_[obligation];
  }

  /// Adds `weight` times the measure of an alternative to `values`, which has a place for each
  /// replication.
  void add(const Outcomes& outcomes, int alternative, Measure measure, double weight,
           double* values) const;

  /// Writes the objective of an alternative over its largest weight to `values`, by replication;
  /// not for `worst-state`.
  void write_objective(const Outcomes& outcomes, int alternative, const Objective& objective,
                       double* values) const;

  /// The States that have obligations.
  IndexRange<ObligedStateIndex> states() const { return states_.ids(); }
  const std::vector<ObligationIndex>& obligations_of_state(ObligedStateIndex state) const {
    return states_[state];
  }

  /// Writes to `values`, by replication, 1 where the State meets all its obligations, else 0.
  void write_state_met(const Outcomes& outcomes, int alternative, ObligedStateIndex state,
                       double* values) const;

 private:
  Table<ObligationIndex, int> deadlines_;  ///< at most the clock's last month
  Table<ObligationIndex, int> extended_;   ///< as deadlines_, after one extension
  Table<ObligedStateIndex, std::vector<ObligationIndex>> states_;
  int months_;
};

}  // namespace art6
