#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "io/format/strategy_keys.hpp"
#include "io/reader/scenario_checks.hpp"
#include "io/text/nearest_name.hpp"
#include "io/text/number_text.hpp"
#include "io/yaml/scalar.hpp"
#include "models/strategies/score.hpp"
#include "models/strategies/score_names.hpp"
#include "models/strategies/strategy.hpp"

namespace art6 {

namespace {

/// Decimal shares such as 0.7 + 0.2 + 0.1 sum to 1 only within rounding.
constexpr double rounding = 1e-9;

/// Stands for all strategies on the command line, and is therefore no id.
const char* const all_strategies = "all";

bool is_placed_by_code(const std::string& id) {
  const auto all = built_in_strategies();
  const auto found = std::ranges::find(all, id, &Strategy::id);
  return found != all.end() && found->place != nullptr;
}

void check_id(CheckWalk& walk, const Place& place, const StrategyDefinition& strategy) {
  walk.if_valid(place, "id", [&](const Place& id) {
    const bool is_taken = strategy.id == all_strategies ||
                          std::ranges::count(built_in_strategies(), strategy.id, &Strategy::id) > 0;
    if (!is_taken) return;
    walk.report(id,
                fmt::format("expected an id that art6 does not use, got {}", quote(strategy.id)));
  });
}

/// Reports each unknown name with its nearest, and with the first of each kind all names there are.
void report_unknown_names(CheckWalk& walk, const Place& score,
                          const std::vector<ScoreName>& unknown) {
  std::set<ScoreNameKind> listed;
  for (const auto& [name, kind] : unknown) {
    if (walk.problems().full()) return;
    const std::vector<std::string> known = list_score_names(kind);
    const std::string what = kind == ScoreNameKind::variable ? "variable" : "function";
    const std::string hint = suggest_name(name, known);
    std::string message = fmt::format("unknown {} {}{}", what, quote(name), hint);
    if (listed.insert(kind).second) {
      message += fmt::format("{} one of {}", hint.empty() ? ", expected" : " Expected",
                             fmt::join(known, ", "));
    }
    walk.report(score, message);
  }
}

void check_score(CheckWalk& walk, const Place& place, const StrategyDefinition& strategy) {
  walk.if_valid(place, "score", [&](const Place& score) {
    const std::vector<ScoreName> unknown = find_unknown_names(strategy.score);
    report_unknown_names(walk, score, unknown);
    if (!unknown.empty()) return;
    if (const auto fault = find_score_problem(strategy.score))
      walk.report(score, "expected an expression, got a fault: " + *fault);
  });
}

/// Reports parameters of built-in strategies other than the one that `like` names.
void check_numbers(CheckWalk& walk, const Place& place, const StrategyDefinition& strategy) {
  if (!walk.is_missing_or_valid(place, "like")) return;
  for (const StrategyKey& number : list_strategy_keys()) {
    if (strategy.like == number.strategy) continue;
    walk.if_valid(place, number.key, [&](const Place& given) {
      walk.report(given, fmt::format("expected none without like: {}, got {}", number.strategy,
                                     show_value(given.node)));
    });
  }
}

void check_theme_shares(CheckWalk& walk, const Place& place, const StrategyDefinition& strategy) {
  walk.if_valid(place, "theme_shares", [&](const Place& shares) {
    if (strategy.like && is_placed_by_code(*strategy.like)) {
      walk.report(shares,
                  fmt::format("expected none beside like: {}, which has no score, got a map",
                              *strategy.like));
    }
    double sum = 0;
    for (const auto& [theme, share] : strategy.theme_shares) sum += share;
    if (sum <= 1 + rounding) return;
    walk.report(shares,
                fmt::format("expected shares with a sum <= 1, got {}", format_rounded(sum)));
  });
}

}  // namespace

void check_strategies(CheckWalk& walk, const KnownIds& ids) {
  const Scenario& scenario = walk.scenario();
  walk.if_valid(walk.document(), "strategy",
                [&](const Place& place) { ids.check_strategy(walk, place, scenario.strategy); });
  check_ids(walk, walk.document(), "strategies", scenario.strategies);
  walk.for_each_valid(walk.document(), "strategies", scenario.strategies,
                      [&](const Place& place, const StrategyDefinition& strategy) {
                        check_id(walk, place, strategy);
                        check_score(walk, place, strategy);
                        check_numbers(walk, place, strategy);
                        check_theme_shares(walk, place, strategy);
                      });
}

}  // namespace art6
