// Twice the money at twice the costs changes nothing (docs/strategies.md), under any strategy: they
// look at dollars only by comparing them.
#include <gtest/gtest.h>

#include "models/sampling/law_facts.hpp"
#include "models/scenario/quantity.hpp"
#include "tests/models/engine/worlds.hpp"
#include "tests/reference/random_scenario.hpp"

namespace art6::worlds {
namespace {

/// Money and costs of the scenario, certain, times `factor`; every other number as it is.
Scenario priced(Scenario scenario, double factor) {
  const auto priced_alone = [factor](Quantity& quantity) { quantity = factor * median(quantity); };
  const auto priced = [&](QuantityOverTime& quantity) {
    priced_alone(quantity.single);
    for (Step& step : quantity.steps) priced_alone(step.value);
  };
  for (Donor& donor : scenario.donors) {
    priced(donor.budget_usd_per_year);
  }
  for (Coalition& coalition : scenario.coalitions) {
    for (Pledge& pledge : coalition.pledges) {
      priced(pledge.usd_per_year);
      if (pledge.usd) *pledge.usd *= factor;
    }
  }
  for (State& state : scenario.states) {
    if (state.clearance) {
      priced(state.clearance->own_funding_usd_per_year);
      priced(state.clearance->team_cost_usd_per_month);
      priced_alone(state.clearance->fixed_cost_usd_per_month);
    }
    if (state.stockpile) {
      priced(state.stockpile->own_funding_usd_per_year);
      priced_alone(state.stockpile->setup_cost_usd);
      priced(state.stockpile->cost_usd_per_munition);
    }
    if (state.victim_assistance) {
      priced(state.victim_assistance->own_funding_usd_per_year);
      for (Pillar& pillar : state.victim_assistance->pillars)
        priced_alone(pillar.cost_usd_per_person);
    }
    if (state.risk_education) {
      priced(state.risk_education->own_funding_usd_per_year);
      priced(state.risk_education->full_coverage_usd_per_year);
    }
  }
  return scenario;
}

TEST(Scaling, money_and_costs_by_2_changes_nothing_but_the_dollars) {
  for (std::uint64_t number = 4000; number < 4025; ++number) {
    Scenario scenario = reference::random_scenario(number);
    // Its own scores may look at dollars as they like, and correlated costs would be missed.
    scenario.strategies.clear();
    scenario.correlations.clear();
    for (const Strategy& strategy : built_in_strategies()) {
      SCOPED_TRACE(scenario.name + " under " + strategy.id);
      const auto once = records_of(priced(scenario, 1), 20, strategy.id);
      const auto twice = records_of(priced(scenario, 2), 20, strategy.id);
      for (std::size_t r = 0; r < once.size() && !testing::Test::HasFailure(); ++r) {
        EXPECT_EQ(twice[r].casualties, once[r].casualties);
        EXPECT_EQ(twice[r].placed_usd, 2 * once[r].placed_usd);
        EXPECT_EQ(twice[r].returned_usd, 2 * once[r].returned_usd);
        for (const ProgrammeIndex p : once[r].programmes.ids()) {
          const ProgrammeRecord &a = once[r].programmes[p], &b = twice[r].programmes[p];
          EXPECT_EQ(b.completed, a.completed);
          EXPECT_EQ(b.left_at_deadline, a.left_at_deadline);
          EXPECT_EQ(b.spent_usd, 2 * a.spent_usd);
        }
      }
    }
  }
}

}  // namespace
}  // namespace art6::worlds
