// Several strategies on the same futures: each comes to what it comes to alone.
#include "models/engine/outcomes.hpp"

#include <gtest/gtest.h>

#include "tests/models/engine/worlds.hpp"
#include "tests/reference/random_scenario.hpp"

namespace art6::worlds {
namespace {

std::vector<PlacingModel> all_placings(const Portfolio& portfolio, const Scenario& scenario) {
  std::vector<PlacingModel> placings;
  for (const Strategy& strategy : list_strategies(scenario)) {
    placings.push_back(build_placing(portfolio, strategy));
  }
  return placings;
}

Outcomes outcomes_of(const Scenario& scenario, Range range,
                     InstructionSet set = best_instruction_set()) {
  const Portfolio portfolio = build_portfolio(scenario);
  const auto placings = all_placings(portfolio, scenario);
  Memory memory;
  Outcomes outcomes;
  outcomes.reset(portfolio, static_cast<int>(placings.size()), range.size());
  simulate(portfolio, placings, range, set, memory, outcomes);
  return outcomes;
}

TEST(Outcomes, are_those_of_each_strategy_run_alone) {
  const Range range{5, 28};  // several lanes, the last one in part
  for (std::uint64_t number = 3000; number < 3012; ++number) {
    const Scenario scenario = reference::random_scenario(number);
    const Portfolio portfolio = build_portfolio(scenario);
    const auto obligations = find_obligations(portfolio);
    const Outcomes outcomes = outcomes_of(scenario, range);
    int alternative = 0;
    for (const Strategy& strategy : list_strategies(scenario)) {
      SCOPED_TRACE(scenario.name + " under " + strategy.id);
      const auto records = run_of(scenario, range, strategy.id).records;
      for (std::size_t r = 0; r < records.size(); ++r) {
        double casualties = 0, spent = 0;
        for (const double persons : records[r].casualties) casualties += persons;
        for (const ProgrammeRecord& programme : records[r].programmes) {
          spent += programme.spent_usd;
        }
        const std::size_t at = outcomes.row(alternative) + r;
        ASSERT_EQ(outcomes.casualties[at], casualties);
        ASSERT_EQ(outcomes.placed_usd[at], records[r].placed_usd);
        ASSERT_EQ(outcomes.spent_usd[at], spent);
        for (const ObligationIndex o : obligations.ids()) {
          const auto& programme = records[r].programmes[obligations[o]];
          ASSERT_EQ(outcomes.declared[outcomes.row(alternative, o) + r],
                    programme.completed.value_or(Outcomes::unfinished));
        }
      }
      ++alternative;
    }
  }
}

TEST(Outcomes, have_the_same_bits_by_every_instruction_set) {
  const Scenario scenario = reference::random_scenario(3020);
  const Outcomes plain = outcomes_of(scenario, {0, 40}, InstructionSet::plain);
  for (const InstructionSet set : available_instruction_sets()) {
    const Outcomes other = outcomes_of(scenario, {0, 40}, set);
    EXPECT_EQ(other.declared, plain.declared);
    EXPECT_EQ(other.casualties, plain.casualties);
    EXPECT_EQ(other.contaminated_area_years, plain.contaminated_area_years);
    EXPECT_EQ(other.unmet_need_years, plain.unmet_need_years);
  }
}

TEST(Outcomes, count_years_of_area_and_of_unmet_needs) {
  // Three years without money: 7 km2 all the time, and of 100 survivors 40 without rehabilitation
  // and 25 without psychosocial support.
  Scenario scenario = plain_scenario(36);
  scenario.donors.clear();
  scenario.states[0].clearance = plain_clearance(7);
  scenario.states[0].clearance->own_funding_usd_per_year = 0;
  VictimAssistance assistance = plain_victim_assistance(100);
  assistance.own_funding_usd_per_year = 0;
  assistance.pillars[0].unmet_share = 0.4;
  assistance.pillars.push_back(assistance.pillars[0]);
  assistance.pillars[1].id = PillarKind::psychosocial;
  assistance.pillars[1].unmet_share = 0.25;
  scenario.states[0].victim_assistance = assistance;
  const Outcomes outcomes = outcomes_of(scenario, {0, 3});
  for (const double years : outcomes.contaminated_area_years) EXPECT_NEAR(years, 21, 1e-12);
  for (const double years : outcomes.unmet_need_years) {
    EXPECT_NEAR(years, 3 * (40 + 25), 1e-12);
  }
  for (const std::int16_t month : outcomes.declared) EXPECT_EQ(month, Outcomes::unfinished);
}

TEST(Outcomes, scale_the_flexible_money_of_an_alternative) {
  Scenario scenario = plain_scenario(24);
  scenario.states[0].clearance = bottomless_clearance();
  scenario.donors = {plain_donor("NOR", 1200)};
  const Portfolio portfolio = build_portfolio(scenario);
  std::vector<PlacingModel> placings(2, build_placing(portfolio, built_in_strategies()[1]));
  placings[1].flexible_scale = 2.5;
  Memory memory;
  Outcomes outcomes;
  outcomes.reset(portfolio, 2, 1);
  simulate(portfolio, placings, {0, 1}, best_instruction_set(), memory, outcomes);
  EXPECT_DOUBLE_EQ(outcomes.placed_usd[0], 2 * 1200);
  EXPECT_DOUBLE_EQ(outcomes.placed_usd[1], 2 * 3000);
  EXPECT_DOUBLE_EQ(outcomes.flexible_usd[0], 2 * 1200);
  EXPECT_DOUBLE_EQ(outcomes.flexible_usd[1], 2 * 3000);
}

}  // namespace
}  // namespace art6::worlds
