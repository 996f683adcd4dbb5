#include "models/strategies/placing_model.hpp"

#include <algorithm>
#include <functional>
#include <numeric>
#include <set>

namespace art6 {

namespace {

Score score_of(const Strategy& strategy) {
  std::vector<Score::Constant> constants;
  for (const StrategyParameter& parameter : strategy.parameters) {
    constants.push_back({parameter.name, parameter.value});
  }
  return Score(strategy.place ? "0" : strategy.score, constants);
}

/// [programme]: how many kinds of programmes are served before it.
std::vector<int> tiers_of(const Portfolio& portfolio, const Strategy& strategy) {
  std::vector<int> tiers(portfolio.programmes.size());
  if (!strategy.precedence) return tiers;
  const auto precedence = [&strategy](const ProgrammeModel& programme) {
    return strategy.precedence(programme, strategy.parameters);
  };
  std::set<double, std::greater<>> kinds;
  for (const ProgrammeModel& programme : portfolio.programmes) kinds.insert(precedence(programme));
  for (std::size_t p = 0; p < tiers.size(); ++p) {
    tiers[p] = static_cast<int>(
        std::distance(kinds.begin(), kinds.find(precedence(portfolio.programmes[p]))));
  }
  return tiers;
}

std::vector<PlacingModel::Allowed> allowed_by_tier(const DonorModel& donor,
                                                   const std::vector<int>& tiers) {
  const int last = tiers.empty() ? 0 : std::ranges::max(tiers);
  std::vector<PlacingModel::Allowed> allowed(static_cast<std::size_t>(last) + 1);
  const auto tier_of = [&](int p) -> PlacingModel::Allowed& {
    return allowed[static_cast<std::size_t>(tiers[static_cast<std::size_t>(p)])];
  };
  for (const int p : donor.allowed) tier_of(p).all.push_back(p);
  for (std::size_t theme = 0; theme < theme_count; ++theme) {
    for (const int p : donor.allowed_by_theme[theme]) tier_of(p).by_theme[theme].push_back(p);
  }
  return allowed;
}

}  // namespace

PlacingModel build_placing(const Portfolio& portfolio, const Strategy& strategy) {
  const double named =
      std::accumulate(strategy.theme_shares.begin(), strategy.theme_shares.end(), 0.0);
  PlacingModel placing{.strategy = strategy,
                       .score = score_of(strategy),
                       .unnamed_share = std::max(0.0, 1 - named),
                       .divides_by_theme = named > 0,
                       .tiers = tiers_of(portfolio, strategy),
                       .allowed = {}};
  for (const DonorModel& donor : portfolio.donors) {
    placing.allowed.push_back(allowed_by_tier(donor, placing.tiers));
  }
  return placing;
}

PlacingModel build_placing(const Portfolio& portfolio, const Scenario& scenario) {
  return build_placing(portfolio, find_strategy(scenario, scenario.strategy));
}

}  // namespace art6
