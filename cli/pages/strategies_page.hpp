// What `art6 strategies` prints.
#pragma once

#include <span>
#include <string>

#include "models/strategies/strategy.hpp"

namespace art6 {

/// One line a strategy: id, rule, score, description. Lines are as long as their texts: a score
/// that is cut cannot be read.
std::string print_strategies_page(std::span<const Strategy> strategies);

}  // namespace art6
