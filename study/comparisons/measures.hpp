// The measures that objectives are made of, computed from outcomes (models/engine/outcomes.hpp).
#pragma once

#include <cstdint>
#include <vector>

#include "models/engine/outcomes.hpp"
#include "models/scenario/objective.hpp"

namespace art6 {

/// Computes measures of outcomes; keeps what it needs of the portfolio's obligations.
class Measures {
 public:
  explicit Measures(const Portfolio& portfolio);

  int obligations() const { return static_cast<int>(deadlines_.size()); }

  /// For each obligation the last month in which it counts as met, for `obligations_met` or
  /// `met_after_one`: at most the clock's last.
  std::vector<int> last_months(Measure measure) const;

  /// Was the obligation declared complete by its deadline? Months as in `Outcomes`.
  bool is_met(int obligation, std::int16_t declared) const {
    return declared <= deadlines_[static_cast<std::size_t>(obligation)];
  }

  /// Adds `weight` times the measure of an alternative to `values`, which has a place for each
  /// replication.
  void add(const Outcomes& outcomes, int alternative, Measure measure, double weight,
           double* values) const;

  /// Writes the objective of an alternative to `values`, by replication; not for `worst-state`.
  void write_objective(const Outcomes& outcomes, int alternative, const Objective& objective,
                       double* values) const;

  /// The number of States that have obligations.
  int states() const { return static_cast<int>(states_.size()); }
  const std::vector<int>& obligations_of_state(int state) const {
    return states_[static_cast<std::size_t>(state)];
  }

  /// Writes to `values`, by replication, 1 where the State meets all its obligations, else 0.
  void write_state_met(const Outcomes& outcomes, int alternative, int state, double* values) const;

 private:
  std::vector<int> deadlines_;            ///< by obligation, at most the clock's last month
  std::vector<int> extended_;             ///< as deadlines_, after one extension
  std::vector<std::vector<int>> states_;  ///< the obligations of each State that has any
  int months_;
};

}  // namespace art6
