// The parameters of the built-in strategies as keys of the scenario format.
#pragma once

#include <string>
#include <vector>

#include "io/format/format_rules.hpp"

namespace art6 {

/// A parameter of a built-in strategy: a key that may stand beside `like`.
struct StrategyNumber {
  std::string key, strategy;
  double value = 0;  ///< if the file does not give the key
  Bounds bounds;
  std::string about;
};

/// Lists the parameters of all built-in strategies; no two have the same key.
const std::vector<StrategyNumber>& list_strategy_numbers();

}  // namespace art6
