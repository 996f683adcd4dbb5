// The message of a score that is not a number of usable size.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "models/engine/engine_parts.hpp"

namespace art6 {

void throw_score_error(const Portfolio& portfolio, const PlacingModel& placing,
                       ProgrammeIndex programme, int year, std::int64_t replication, double score,
                       const VariableValues& values) {
  std::string expression = placing.score.expression();
  const auto breaks_line = [](char c) { return c == '\t' || c == '\n' || c == '\r'; };
  std::ranges::replace_if(expression, breaks_line, ' ');
  // The sign of a NaN says nothing.
  const auto text = [](double number) {
    return std::isnan(number) ? std::string("nan") : fmt::format("{:.6g}", number);
  };
  std::string seen;
  for (int v = 0; v < variable_count; ++v) {
    const auto variable = static_cast<Variable>(v);
    if (!placing.score.uses(variable)) continue;
    seen += fmt::format("{}{} = {}", seen.empty() ? ", where " : ", ", to_string(variable),
                        text(values[static_cast<std::size_t>(v)]));
  }
  throw ScoreError(fmt::format(
      "strategy `{}`: the score `{}` is {} for {} in budget year {} of replication {}{}",
      placing.strategy.id, expression, text(score), to_string(portfolio.programmes[programme].id),
      year, replication, seen));
}

}  // namespace art6
