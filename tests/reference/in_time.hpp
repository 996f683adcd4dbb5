// Values that change at the months that the scenario gives (model.md 2).
#pragma once

#include <string>
#include <vector>

#include "models/scenario/scenario.hpp"
#include "tests/reference/draws.hpp"

namespace art6::reference {

/// A quantity over time, as it is in one replication or as planned.
class InTime {
 public:
  InTime() = default;  ///< 0 for ever
  InTime(const Values& values, const std::string& path, const QuantityOverTime& quantity,
         Month start, BeforeSteps before);

  /// In month t from the start.
  double in(int t) const;
  bool has_begun(int t) const;  ///< not before the first step of what is 0 before it
  /// In month t, or where it is 0 then the next time that it is not; 0 if it never is.
  double some_day(int t) const;
  /// Summed over the months of a budget year, of a quantity a year.
  double of_year(int year) const;

 private:
  struct From {
    int t = 0;
    double value = 0;
  };
  std::vector<From> steps_;
};

}  // namespace art6::reference
