// The parameters of the built-in strategies as keys of the scenario format.
#pragma once

#include <string>
#include <vector>

#include "io/format/format_rules.hpp"

namespace art6 {

/// A parameter of a built-in strategy: a key that may stand beside `like`.
struct StrategyKey {
  std::string key, strategy;
  double value = 0;  ///< if the file does not give the key
  Bounds bounds;
  std::string about;
};

/// Lists the parameters of all built-in strategies; no two have the same key.
const std::vector<StrategyKey>& list_strategy_keys();

}  // namespace art6
