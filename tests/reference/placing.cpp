#include "tests/reference/placing.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>

namespace art6::reference {
namespace {

void give(const ProgrammeId& id, double usd, Amounts& gaps, Amounts& placed) {
  gaps[id] -= usd;
  placed[id] += usd;
}

double by_share(const Amounts& scores, const std::set<ProgrammeId>& among, double money,
                Amounts& gaps, Amounts& placed) {
  while (money > 0) {
    double sum = 0;
    for (const ProgrammeId& id : among) {
      if (gaps.at(id) > 0) sum += std::max(0.0, scores.at(id));
    }
    if (sum <= 0) return money;
    const double round = money;
    bool somebody_is_full = false;
    for (const ProgrammeId& id : among) {
      if (gaps.at(id) <= 0) continue;
      const double share = round * (std::max(0.0, scores.at(id)) / sum);
      const double usd = std::min(share, gaps.at(id));
      if (share >= gaps.at(id)) somebody_is_full = true;
      give(id, usd, gaps, placed);
      money -= usd;
    }
    if (!somebody_is_full) return 0;
  }
  return 0;
}

/// Do two scores differ by rounding only (model.md 7)?
bool is_tie(double a, double b) {
  return std::abs(a - b) <= std::ldexp(1, -44) * std::max(std::abs(a), std::abs(b));
}

double by_fill(const Amounts& scores, const std::set<ProgrammeId>& among, double money,
               Amounts& gaps, Amounts& placed) {
  std::vector<ProgrammeId> order(among.begin(), among.end());
  std::stable_sort(order.begin(), order.end(), [&](const ProgrammeId& a, const ProgrammeId& b) {
    return scores.at(a) > scores.at(b);
  });
  std::map<ProgrammeId, int> ranks;  // ties have the same
  for (std::size_t i = 1; i < order.size(); ++i) {
    const bool ties = is_tie(scores.at(order[i - 1]), scores.at(order[i]));
    ranks[order[i]] = ranks[order[i - 1]] + (ties ? 0 : 1);
  }
  std::stable_sort(order.begin(), order.end(), [&](const ProgrammeId& a, const ProgrammeId& b) {
    return ranks[a] != ranks[b] ? ranks[a] < ranks[b] : a < b;
  });
  for (const ProgrammeId& id : order) {
    const double usd = std::min(money, gaps.at(id));
    give(id, usd, gaps, placed);
    money -= usd;
  }
  return money;
}

/// By the rule over the programmes of the highest precedence, then over those of the next.
double by_rule(Rule rule, const Ranking& ranking, const std::set<ProgrammeId>& among, double money,
               Amounts& gaps, Amounts& placed) {
  std::map<double, std::set<ProgrammeId>, std::greater<>> tiers;
  for (const ProgrammeId& id : among) tiers[ranking.precedences.at(id)].insert(id);
  for (const auto& [precedence, tier] : tiers) {
    money = rule == Rule::share ? by_share(ranking.scores, tier, money, gaps, placed)
                                : by_fill(ranking.scores, tier, money, gaps, placed);
  }
  return money;
}

}  // namespace

std::set<ProgrammeId> allowed(const Restriction& restriction, const Amounts& all) {
  const auto names = [](const auto& list, const auto& item) {
    return !list || std::find(list->begin(), list->end(), item) != list->end();
  };
  std::set<ProgrammeId> result;
  for (const auto& [id, usd] : all) {
    if (names(restriction.states, id.state) && names(restriction.themes, id.theme)) {
      result.insert(id);
    }
  }
  return result;
}

double place(const Strategy& strategy, const Ranking& ranking, const std::set<ProgrammeId>& allowed,
             double money, Amounts& gaps, Amounts& placed) {
  double left = money;
  for (const auto& [theme, share] : strategy.theme_shares) {  // a map: in the order of section 1
    std::set<ProgrammeId> of_theme;
    for (const ProgrammeId& id : allowed) {
      if (id.theme == theme) of_theme.insert(id);
    }
    const double part = std::min(share * money, left);
    left += by_rule(strategy.rule, ranking, of_theme, part, gaps, placed) - part;
  }
  return by_rule(strategy.rule, ranking, allowed, std::max(0.0, left), gaps, placed);
}

}  // namespace art6::reference
