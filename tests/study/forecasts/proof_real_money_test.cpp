// Money is conserved to the cent in every replication of the real scenario, under every strategy
// (model.md 10.7).
#include <gtest/gtest.h>

#include "io/reader/scenario_reader.hpp"
#include "tests/models/engine/worlds.hpp"

namespace art6::worlds {
namespace {

Scenario real_scenario() {
  return read_scenario(ART6_SOURCE_DIR "/scenarios/second-review-conference.yaml").scenario;
}

TEST(RealScenario, conserves_money_to_the_cent_under_every_strategy) {
  Scenario scenario = real_scenario();
  const std::map<Theme, double> shares{{Theme::clearance, 0.6}, {Theme::victim_assistance, 0.2}};
  scenario.strategies.push_back({"share-by-theme", "", Rule::share, "need_per_year", shares});
  scenario.strategies.push_back({"fill-by-theme", "", Rule::fill, "need_per_year", shares});
  for (const Strategy& strategy : list_strategies(scenario)) {
    for (const ReplicationRecord& record : records_of(scenario, 200, strategy.id)) {
      ASSERT_NEAR(missing_money(record), 0, cent / 2) << strategy.id;
      ASSERT_GT(record.placed_usd, 1e6);
    }
  }
}

TEST(RealScenario, conserves_money_without_coalitions) {
  Scenario scenario = real_scenario();
  scenario.coalitions.clear();
  for (const ReplicationRecord& record : records_of(scenario, 200, scenario.strategy)) {
    ASSERT_NEAR(missing_money(record), 0, cent / 2);
  }
}

}  // namespace
}  // namespace art6::worlds
