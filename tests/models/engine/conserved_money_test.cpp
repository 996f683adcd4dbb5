// Money is conserved in every future, under every strategy, whatever the scenario says: random
// scenarios that draw every key of money, steps, pauses, grants that end, regions and milestones.
#include <gtest/gtest.h>

#include <cmath>

#include "models/strategies/strategy.hpp"
#include "tests/models/engine/worlds.hpp"
#include "tests/reference/random_scenario.hpp"

namespace art6::worlds {
namespace {

constexpr std::uint64_t conserving_scenarios = 200;
constexpr int conserving_replications = 3;

TEST(ConservedMoney, to_half_a_cent_in_random_scenarios_under_every_strategy) {
  int futures = 0;
  double largest = 0;
  for (std::uint64_t number = 0; number < conserving_scenarios; ++number) {
    const Scenario scenario = reference::random_scenario(number);
    const Portfolio portfolio = build_portfolio(scenario);
    for (const Strategy& strategy : built_in_strategies()) {
      const PlacingModel placing = build_placing(portfolio, strategy);
      Memory memory;
      Tally tally(portfolio);
      std::vector<ReplicationRecord> records;
      simulate(portfolio, placing, {0, conserving_replications}, best_instruction_set(), memory,
               tally, &records);
      for (const ReplicationRecord& record : records) {
        ASSERT_LT(std::abs(missing_money(record)), cent / 2) << number << ' ' << strategy.id;
        largest = std::max(largest, record.donors_given_usd);
        ++futures;
      }
    }
  }
  EXPECT_EQ(futures, 200 * 3 * static_cast<int>(built_in_strategies().size()));
  EXPECT_GT(largest, 1e6);  // there was money to lose
}

}  // namespace
}  // namespace art6::worlds
