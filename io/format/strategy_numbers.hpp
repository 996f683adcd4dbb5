// The numbers of art6's strategies as keys of the scenario format.
#pragma once

#include <string>
#include <vector>

#include "io/format/format_rules.hpp"

namespace art6 {

/// A parameter of one built-in strategy, which may stand beside `like`.
struct StrategyNumber {
  std::string key, strategy;
  double value = 0;  ///< where it is not given
  Bounds bounds;
  std::string about;
};

/// Of all built-in strategies; no two have the same key.
const std::vector<StrategyNumber>& list_strategy_numbers();

}  // namespace art6
