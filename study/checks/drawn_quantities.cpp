#include "study/checks/drawn_quantities.hpp"

#include <algorithm>
#include <cstddef>
#include <unordered_map>

#include "io/format/uncertain_quantities.hpp"
#include "models/engine/static_draws.hpp"
#include "models/portfolio/portfolio.hpp"
#include "sim/sums/rank.hpp"

namespace art6 {

namespace {

/// The largest number of draws of all quantities: at most a second of work.
constexpr std::int64_t most_draws = 5'000'000;
constexpr std::int64_t most_draws_each = 10'000;  // of each quantity

double quantile_of(std::vector<double>& draws, double p) {
  const auto rank = quantile_rank(p, std::ssize(draws));
  const auto place = draws.begin() + (rank - 1);
  std::nth_element(draws.begin(), place, draws.end());
  return *place;
}

}  // namespace

DrawnQuantities draw_quantities(const Scenario& scenario, const Portfolio& portfolio) {
  const std::vector<NamedQuantity> named = find_uncertain_quantities(scenario);
  if (named.empty()) return {};
  std::unordered_map<std::string, StaticIndex> column_of;
  for (const StaticIndex column : portfolio.statics.ids()) {
    column_of.emplace(portfolio.statics[column].path, column);
  }
  const std::int64_t affordable = most_draws / portfolio.statics.size();
  DrawnQuantities result{
      .replications = std::clamp<std::int64_t>(
          affordable, 1, std::min(most_draws_each, scenario.simulation.replications)),
      .quantities = {}};
  const auto rows = draw_static_quantities(portfolio, {0, result.replications});
  std::vector<double> draws(rows.size());
  for (const NamedQuantity& quantity : named) {
    const StaticIndex column = column_of.at(quantity.path);
    std::transform(rows.begin(), rows.end(), draws.begin(),
                   [column](const Table<StaticIndex, double>& row) { return row[column]; });
    result.quantities.push_back({.path = quantity.path,
                                 .p10 = quantile_of(draws, 0.1),
                                 .p50 = quantile_of(draws, 0.5),
                                 .p90 = quantile_of(draws, 0.9)});
  }
  return result;
}

}  // namespace art6
