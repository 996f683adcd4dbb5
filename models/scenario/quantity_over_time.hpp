// Quantities that change at months that the scenario gives.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "models/scenario/quantity.hpp"
#include "sim/calendar.hpp"

namespace art6 {

/// A value that holds from a month on, until the next step.
struct Step {
  Month from;
  Quantity value;
};
using Steps = std::vector<Step>;

/// A quantity that may change in time: a single quantity, or steps.
struct QuantityOverTime {
  Quantity single;  ///< the quantity where `steps` is empty
  Steps steps;      ///< by month, no two alike

  QuantityOverTime() = default;
  QuantityOverTime(double plain) : single(plain) {}                     // NOLINT: a plain number
  QuantityOverTime(Quantity quantity) : single(std::move(quantity)) {}  // NOLINT
  QuantityOverTime(Distribution law) : single(std::move(law)) {}        // NOLINT
  QuantityOverTime(Steps in_time) : single(), steps(std::move(in_time)) {}  // NOLINT

  bool has_steps() const { return !steps.empty(); }
};

/// What holds before the first step: nothing of money and capacities, the first value of rates and
/// costs.
enum class BeforeSteps { zero, first_value };

/// The path of a step: that of the quantity for the first, with the step's month for a later one,
/// such as `LAO/clearance/max_teams/2022-01`.
inline std::string name_step(const std::string& path, const Steps& steps, std::size_t number) {
  return number == 0 ? path : path + '/' + to_string(steps[number].from);
}

/// Calls `visit` for the single quantity, or for the value of each step.
template <class Visit>
void for_each_value(const QuantityOverTime& quantity, Visit visit) {
  if (!quantity.has_steps()) visit(quantity.single);
  for (const Step& step : quantity.steps) visit(step.value);
}

}  // namespace art6
