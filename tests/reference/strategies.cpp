// The built-in strategies, score by score (model.md 7.8).
#include "tests/reference/reference.hpp"

namespace art6::reference {

std::map<std::string, Strategy> built_in_strategies() {
  using V = const Variables&;
  return {
      {"status-quo", {Rule::share, [](V v) { return v.weight; }, {}}},
      {"equal", {Rule::share, [](V) { return 1.0; }, {}}},
      {"need", {Rule::share, [](V v) { return v.remaining_cost; }, {}}},
      {"urgency", {Rule::share, [](V v) { return v.need_per_year; }, {}}},
      {"earliest-deadline", {Rule::fill, [](V v) { return -v.months_left; }, {}}},
      {"least-slack", {Rule::fill, [](V v) { return -v.slack_months; }, {}}},
      {"finish-line", {Rule::fill, [](V v) { return -v.remaining_cost; }, {}}},
  };
}

}  // namespace art6::reference
