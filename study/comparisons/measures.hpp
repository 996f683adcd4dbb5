// From what replications came to (models/engine/outcomes.hpp) to the measures that objectives are
// made of.
#pragma once

#include <cstdint>
#include <vector>

#include "models/engine/outcomes.hpp"
#include "models/scenario/objective.hpp"

namespace art6 {

/// What the measures need of a portfolio's obligations.
class Measures {
 public:
  explicit Measures(const Portfolio& portfolio);

  int obligations() const { return static_cast<int>(deadlines_.size()); }

  /// The last month that counts for `obligations_met` or `met_after_one`, at most the clock's last.
  std::vector<int> last_months(Measure measure) const;

  /// Was the obligation declared complete by its deadline? Months as in `Outcomes`.
  bool is_met(int obligation, std::int16_t declared) const {
    return declared <= deadlines_[static_cast<std::size_t>(obligation)];
  }

  /// Adds `weight` times the measure to `values` [replication], for one alternative.
  void add(const Outcomes& outcomes, int alternative, Measure measure, double weight,
           double* values) const;

  /// The objective of one alternative by replication; not for `worst-state`.
  void objective(const Outcomes& outcomes, int alternative, const Objective& objective,
                 double* values) const;

  int states() const { return static_cast<int>(states_.size()); }  ///< with obligations
  const std::vector<int>& obligations_of_state(int state) const {
    return states_[static_cast<std::size_t>(state)];
  }

  /// 1 where the State meets all its obligations, else 0, by replication.
  void state_met(const Outcomes& outcomes, int alternative, int state, double* values) const;

 private:
  std::vector<int> deadlines_;            ///< by obligation, at most the clock's last month
  std::vector<int> extended_;             ///< the same, one extension later
  std::vector<std::vector<int>> states_;  ///< obligations of each
  int months_;
};

}  // namespace art6
