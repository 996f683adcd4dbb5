#include "models/strategies/placing_model.hpp"

#include <algorithm>
#include <functional>
#include <numeric>
#include <set>

namespace art6 {

namespace {

Score build_score(const Strategy& strategy) {
  std::vector<Score::Constant> constants;
  for (const StrategyParameter& parameter : strategy.parameters) {
    constants.push_back({parameter.name, parameter.value});
  }
  return Score(strategy.place ? "0" : strategy.score, constants);
}

/// Finds the tier of each programme: the number of precedences above its own.
Table<ProgrammeIndex, TierIndex> find_tiers(const Portfolio& portfolio, const Strategy& strategy) {
  Table<ProgrammeIndex, TierIndex> tiers(portfolio.programmes.size());
  if (!strategy.precedence) return tiers;
  const auto precedence = [&strategy](const ProgrammeModel& programme) {
    return strategy.precedence(programme, strategy.parameters);
  };
  std::set<double, std::greater<>> kinds;
  for (const ProgrammeModel& programme : portfolio.programmes) kinds.insert(precedence(programme));
  for (const ProgrammeIndex p : tiers.ids()) {
    tiers[p] =
        TierIndex(std::distance(kinds.begin(), kinds.find(precedence(portfolio.programmes[p]))));
  }
  return tiers;
}

/// Divides by tier the programmes that a donor's flexible money may go to.
Table<TierIndex, PlacingModel::Allowed> divide_by_tier(
    const DonorModel& donor, const Table<ProgrammeIndex, TierIndex>& tiers) {
  const TierIndex last = tiers.empty() ? TierIndex(0) : std::ranges::max(tiers);
  Table<TierIndex, PlacingModel::Allowed> allowed(last.value() + 1);
  for (const ProgrammeIndex p : donor.allowed) allowed[tiers[p]].all.push_back(p);
  for (const Theme theme : all_themes) {
    for (const ProgrammeIndex p : donor.allowed_by_theme[theme]) {
      allowed[tiers[p]].by_theme[theme].push_back(p);
    }
  }
  return allowed;
}

}  // namespace

PlacingModel build_placing(const Portfolio& portfolio, const Strategy& strategy) {
  const double named = std::accumulate(strategy.theme_shares.values.begin(),
                                       strategy.theme_shares.values.end(), 0.0);
  PlacingModel placing{.strategy = strategy,
                       .score = build_score(strategy),
                       .unnamed_share = std::max(0.0, 1 - named),
                       .divides_by_theme = named > 0,
                       .tiers = find_tiers(portfolio, strategy),
                       .allowed = {}};
  for (const DonorModel& donor : portfolio.donors) {
    placing.allowed.push_back(divide_by_tier(donor, placing.tiers));
  }
  return placing;
}

PlacingModel build_placing(const Portfolio& portfolio, const Scenario& scenario) {
  return build_placing(portfolio, find_strategy(scenario, scenario.strategy));
}

}  // namespace art6
