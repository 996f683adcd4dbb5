// Static draws outside a run: what the contract in docs/randomness.md says, and what a run draws.
#include "models/engine/static_draws.hpp"

#include <gtest/gtest.h>

#include <string>

#include "models/sampling/copula.hpp"
#include "tests/models/engine/full_world.hpp"
#include "tests/models/sampling/coupled.hpp"

namespace art6 {
namespace {

double uniform_of(const Portfolio& portfolio, StaticIndex column, std::int64_t replication) {
  return portfolio.statics[column].stream.static_uniform(static_cast<std::uint32_t>(replication));
}

TEST(StaticDraws, are_the_quantiles_of_the_streams_uniforms) {
  Scenario scenario = worlds::full_world();
  scenario.correlations.clear();
  const Portfolio portfolio = build_portfolio(scenario);
  const auto rows = draw_static_quantities(portfolio, {7, 10});
  ASSERT_EQ(rows.size(), 3u);
  for (std::size_t r = 0; r < rows.size(); ++r) {
    ASSERT_EQ(rows[r].size(), portfolio.statics.size());
    for (const StaticIndex column : rows[r].ids()) {
      const double u = uniform_of(portfolio, column, 7 + static_cast<std::int64_t>(r));
      EXPECT_EQ(rows[r][column], draw(portfolio.statics[column].sampler, u))
          << portfolio.statics[column].path;
    }
  }
}

TEST(StaticDraws, are_coupled_as_the_copula_says) {
  Scenario scenario = worlds::full_world();
  scenario.correlations = {{{"LAO/clearance/confirmed_km2", "LAO/clearance/productivity"}, -0.6}};
  const Portfolio portfolio = build_portfolio(scenario);
  const auto rows = draw_static_quantities(portfolio, {0, 100});
  std::vector<std::vector<double>> uniforms;
  for (const StaticIndex column : portfolio.correlated) {
    std::vector<double>& drawn = uniforms.emplace_back();
    for (std::int64_t r = 0; r < 100; ++r) {
      drawn.push_back(uniform_of(portfolio, column, r));
    }
  }
  const auto after = coupled(*portfolio.copula, uniforms);
  for (std::size_t i = 0; i < portfolio.correlated.size(); ++i) {
    const StaticIndex column = portfolio.correlated[i];
    for (std::size_t r = 0; r < 100; ++r) {
      EXPECT_EQ(rows[r][column], draw(portfolio.statics[column].sampler, after[i][r]));
    }
  }
}

}  // namespace
}  // namespace art6
