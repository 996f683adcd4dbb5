#include "io/format/strategy_keys.hpp"

#include <fmt/format.h>

#include "models/strategies/strategy.hpp"

namespace art6 {

const std::vector<StrategyKey>& list_strategy_keys() {
  static const std::vector<StrategyKey> numbers = [] {
    std::vector<StrategyKey> all;
    for (const Strategy& strategy : built_in_strategies()) {
      for (const StrategyParameter& parameter : strategy.parameters) {
        all.push_back({.key = parameter.name,
                       .strategy = strategy.id,
                       .value = parameter.value,
                       .bounds = {.min = parameter.least,
                                  .max = parameter.most,
                                  .is_whole = parameter.is_whole},
                       .about = fmt::format("For `like: {}`, {} where it is missing: {}.",
                                            strategy.id, parameter.value, parameter.meaning)});
      }
    }
    return all;
  }();
  return numbers;
}

}  // namespace art6
