// Makes a distribution from its parameters in the file.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "models/scenario/quantity.hpp"

namespace art6 {

/// The parameters that the file gives, each within its own range.
struct LawParameters {
  std::map<std::string_view, double> numbers;
  std::map<std::string_view, std::vector<double>> lists;

  bool has(std::string_view key) const { return numbers.contains(key) || lists.contains(key); }
  double operator[](std::string_view key) const { return numbers.at(key); }
  std::optional<double> find(std::string_view key) const;
};

/// A distribution, or what is wrong with its parameters: `expected ..., got ...`.
struct LawOutcome {
  std::optional<Distribution> law;
  std::string fault;

  LawOutcome(Distribution made) : law(std::move(made)) {}  // NOLINT: a law is an outcome
  /// `wanted` goes on after `expected `.
  LawOutcome(const std::string& wanted) : fault("expected " + wanted) {}  // NOLINT: as is a fault
};

// One function for each family. `given` has the parameters of one of its ways, and maybe extras.
LawOutcome make_uniform(const LawParameters& given);
LawOutcome make_triangular(const LawParameters& given);
LawOutcome make_pert(const LawParameters& given);
LawOutcome make_normal(const LawParameters& given);  ///< truncated; keeps at least 1e-6 of the law
LawOutcome make_lognormal(const LawParameters& given);
LawOutcome make_beta(const LawParameters& given);
LawOutcome make_discrete(const LawParameters& given);  ///< sorts, and merges equal values
LawOutcome make_quantiles(const LawParameters& given);

}  // namespace art6
