// Facts about a quantity's law: quantiles, median, support, probability within its bounds.
#pragma once

#include <utility>

#include "models/scenario/quantity.hpp"

namespace art6 {

/// The value that the quantity does not exceed with probability `p` (0 < p < 1); the number itself
/// if plain. Computed with the same functions, to the same bits, as the engine's draws.
double quantile(const Quantity& quantity, double p);

/// The value that a planner takes for the quantity: the quantile at 1/2.
double median(const Quantity& quantity);

/// The smallest and largest value that can be drawn; infinite where unbounded.
std::pair<double, double> support(const Quantity& quantity);

/// The probability that the law without its bounds gives to the values between them; 1 where the
/// law is not truncated.
double kept_probability(const Distribution& law);

}  // namespace art6
