#include "cli/pages/strategies_page.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "cli/terminal/text.hpp"

namespace art6 {
namespace {

/// The rule and score of the strategy and its parameters, one text each.
std::vector<std::string> list_details(const Strategy& strategy) {
  std::vector<std::string> lines;
  if (!strategy.place) {
    lines.push_back(
        fmt::format("{}: {}", strategy.rule == Rule::share ? "share" : "fill", strategy.score));
  }
  for (const StrategyParameter& parameter : strategy.parameters) {
    lines.push_back(fmt::format("{} {}: {}", parameter.name, parameter.value, parameter.meaning));
  }
  return lines;
}

}  // namespace

std::string print_strategies_page(std::span<const Strategy> strategies) {
  constexpr int widest = 30;  // a longer id has a line of its own
  int id_width = 0;
  for (const Strategy& strategy : strategies) {
    id_width = std::max(id_width, std::min(widest, measure_width(to_one_line(strategy.id))));
  }
  const std::string indent = std::string(static_cast<std::size_t>(id_width) + 2, ' ');
  std::string page;
  for (const Strategy& strategy : strategies) {
    std::vector<std::string> texts = list_details(strategy);
    if (!strategy.description.empty()) texts.insert(texts.begin(), strategy.description);
    const std::string id = to_one_line(strategy.id);
    const bool is_wide = measure_width(id) > id_width;
    std::string start = is_wide ? id + '\n' + indent : pad_right(id, id_width) + "  ";
    for (const std::string& text : texts) {
      for (const std::string& line : wrap(to_one_line(text), page_width - id_width - 2)) {
        page += start + line + '\n';
        start = indent;
      }
    }
  }
  return page;
}

}  // namespace art6
