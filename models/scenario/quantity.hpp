// Uncertain quantities: a number of the scenario that nobody knows exactly, and its law.
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

}  // namespace art6
