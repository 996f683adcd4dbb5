#include "cli/strategies_page.hpp"

#include <algorithm>

#include "cli/text.hpp"

namespace art6 {

std::string strategies_page(std::span<const Strategy> strategies) {
  // Ids and scores wider than this push their own line only.
  constexpr int widest = 30;
  int id_width = 0, score_width = 0;
  for (const Strategy& strategy : strategies) {
    id_width = std::max(id_width, std::min(widest, display_width(strategy.id)));
    score_width = std::max(score_width, std::min(widest, display_width(strategy.score)));
  }
  std::string page;
  for (const Strategy& strategy : strategies) {
    std::string line = pad_right(strategy.id, id_width) + "  " +
                       (strategy.rule == Rule::share ? "share" : "fill ") + "  " +
                       pad_right(strategy.score, score_width) + "  " + strategy.description;
    line = one_line(line);
    line.erase(line.find_last_not_of(' ') + 1);
    page += line + '\n';
  }
  return page;
}

}  // namespace art6
