// Uncertain quantities: what a scenario says about a number that nobody knows exactly.
#pragma once

#include <optional>
#include <utility>
#include <variant>
#include <vector>

namespace art6 {

struct Uniform {
  double min, max;  ///< min < max
};
struct Triangular {
  double min, mode, max;  ///< min <= mode <= max, min < max
};
/// Beta on [min, max] with mean (min + 4 mode + max) / 6 (Malcolm et al. 1959).
struct Pert {
  double min, mode, max;  ///< min <= mode <= max, min < max
};
/// Normal, optionally truncated to [min, max].
struct Normal {
  double mean, sd;  ///< of the normal before truncation; sd > 0
  std::optional<double> min, max;
};
/// exp(log_mean + log_sd z), optionally truncated to [min, max].
struct Lognormal {
  double log_mean, log_sd;  ///< of the logarithm, before truncation; log_sd > 0
  std::optional<double> min, max;
};
/// Beta on [0, 1] by mean and standard deviation.
struct Beta {
  double mean, sd;  ///< 0 < mean < 1, 0 < sd^2 < mean (1 - mean)
};
struct Discrete {
  std::vector<double> values;   ///< strictly increasing
  std::vector<double> weights;  ///< one a value, >= 0, sum > 0
};
/// Linear between given quantiles; from min (at 0) to max (at 1).
struct Quantiles {
  std::vector<double> at;      ///< strictly increasing, in [0, 1]; 0 and 1 included
  std::vector<double> values;  ///< non-decreasing, one for each `at`
};

using Distribution =
    std::variant<Uniform, Triangular, Pert, Normal, Lognormal, Beta, Discrete, Quantiles>;

/// A number, plain or uncertain, in the unit of the key it stands at.
struct Quantity {
  double value = 0;                          ///< the number where `distribution` is empty
  std::optional<Distribution> distribution;  ///< the law it is drawn from, once per replication

  Quantity() = default;
  Quantity(double plain) : value(plain) {}  // NOLINT: a plain number is a quantity
  Quantity(Distribution law) : distribution(std::move(law)) {}  // NOLINT

  bool is_uncertain() const { return distribution.has_value(); }
};

/// The value with probability `p` (0 < p < 1) not to be exceeded; the number itself if plain.
/// Computed with the same functions, to the same bits, as the engine's draws.
double quantile(const Quantity& quantity, double p);

/// The planner's value: the quantile at 1/2.
double median(const Quantity& quantity);

/// Smallest and largest value that can be drawn; infinite where unbounded.
std::pair<double, double> support(const Quantity& quantity);

/// How much of a truncated law's own probability lies between its bounds; 1 where not truncated.
double kept_probability(const Distribution& law);

}  // namespace art6
