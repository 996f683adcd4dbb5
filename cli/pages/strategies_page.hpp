// The page that `art6 strategies` prints.
#pragma once

#include <span>
#include <string>

#include "models/strategies/strategy.hpp"

namespace art6 {

/// The strategies with their description, rule, score and parameters, wrapped to the width of a
/// page.
std::string print_strategies_page(std::span<const Strategy> strategies);

}  // namespace art6
