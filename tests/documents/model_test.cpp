// docs/model.md gives the built-in strategies' scores as they are.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <fstream>
#include <string>
#include <vector>

#include "models/strategies/strategy.hpp"

namespace art6 {
namespace {

/// The lines of docs/model.md between the marks of the block.
std::vector<std::string> lines_of_block(const std::string& name) {
  std::ifstream document("docs/model.md");
  std::vector<std::string> lines;
  bool is_inside = false;
  for (std::string line; std::getline(document, line);) {
    if (line == "<!-- " + name + ":end -->") return lines;
    if (is_inside) lines.push_back(line);
    if (line == "<!-- " + name + ":begin -->") is_inside = true;
  }
  return {};
}

TEST(Model, gives_the_rule_and_score_of_every_built_in_strategy_that_has_one) {
  std::vector<std::string> expected{"| strategy | rule | score |", "| --- | --- | --- |"};
  for (const Strategy& strategy : built_in_strategies()) {
    if (strategy.place) continue;
    const char* const rule = strategy.rule == Rule::share ? "share" : "fill";
    expected.push_back(fmt::format("| `{}` | {} | `{}` |", strategy.id, rule, strategy.score));
  }
  EXPECT_EQ(lines_of_block("scores"), expected);
}

}  // namespace
}  // namespace art6
