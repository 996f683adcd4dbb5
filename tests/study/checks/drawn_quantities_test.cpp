// Quantiles of what is drawn, against the draws themselves and the laws they come from.
#include "study/checks/drawn_quantities.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "io/format/uncertain_quantities.hpp"
#include "io/reader/scenario_reader.hpp"
#include "models/sampling/law_facts.hpp"
#include "models/sampling/sampler.hpp"
#include "sim/random/stream.hpp"
#include "tests/io/reader/parse_scenario.hpp"

namespace art6 {
namespace {

Scenario scenario_with(const std::string& area) {
  return parse_scenario(
      "art6: 1\nname: S\nclock: {start: 2020-01, end: 2020-12}\n"
      "simulation: {replications: 2000, seed: 7}\n"
      "states:\n"
      "  - id: LAO\n"
      "    name: Laos\n"
      "    clearance: {deadline: 2025-08-01, confirmed_km2: " +
          area +
          ", clearance_m2_per_team_day: 900, teams: 1, max_teams: 2, "
          "team_cost_usd_per_month: 1000}\n",
      "f");
}

TEST(DrawnQuantities, are_order_statistics_of_the_first_draws_of_a_run) {
  const Scenario scenario = scenario_with("{dist: lognormal, p10: 6, p90: 15}");
  const DrawnQuantities drawn = draw_quantities(scenario, build_portfolio(scenario));
  EXPECT_EQ(drawn.replications, 2000);
  ASSERT_EQ(drawn.quantities.size(), 1u);
  const std::string path = "LAO/clearance/confirmed_km2";
  EXPECT_EQ(drawn.quantities[0].path, path);
  const Sampler sampler = make_sampler(scenario.states[0].clearance->confirmed_km2);
  std::vector<double> draws;
  for (std::uint32_t r = 0; r < 2000; ++r) {
    draws.push_back(draw(sampler, Stream(7, path).static_uniform(r)));
  }
  std::sort(draws.begin(), draws.end());
  EXPECT_EQ(drawn.quantities[0].p10, draws[199]);  // rank 200 of 2000
  EXPECT_EQ(drawn.quantities[0].p50, draws[999]);
  EXPECT_EQ(drawn.quantities[0].p90, draws[1799]);
}

TEST(DrawnQuantities, of_a_certain_scenario_are_none) {
  const Scenario scenario = scenario_with("10");
  const DrawnQuantities drawn = draw_quantities(scenario, build_portfolio(scenario));
  EXPECT_EQ(drawn.replications, 0);
  EXPECT_TRUE(drawn.quantities.empty());
}

TEST(DrawnQuantities, of_the_real_scenario_lie_where_their_laws_say) {
  Scenario scenario =
      read_scenario(std::string(ART6_SOURCE_DIR) + "/scenarios/second-review-conference.yaml")
          .scenario;
  const DrawnQuantities drawn = draw_quantities(scenario, build_portfolio(scenario));
  const auto named = find_uncertain_quantities(scenario);
  ASSERT_EQ(drawn.quantities.size(), named.size());
  EXPECT_EQ(drawn.replications, 10000);
  for (std::size_t i = 0; i < named.size(); ++i) {
    const DrawnQuantity& quantity = drawn.quantities[i];
    ASSERT_EQ(quantity.path, named[i].path);
    // A sample's p-quantile lies between the law's quantiles at p -+ 4 standard errors of p; five
    // for 3 times 324 looks.
    const auto lies_well = [&](double p, double value) {
      const double error = 5 * std::sqrt(p * (1 - p) / 10000);
      return quantile(*named[i].quantity, p - error) <= value &&
             value <= quantile(*named[i].quantity, p + error);
    };
    EXPECT_TRUE(lies_well(0.1, quantity.p10)) << quantity.path;
    EXPECT_TRUE(lies_well(0.5, quantity.p50)) << quantity.path;
    EXPECT_TRUE(lies_well(0.9, quantity.p90)) << quantity.path;
  }
}

}  // namespace
}  // namespace art6
