// Where the clock ends changes nothing that happens before, under any strategy (model.md 10.14).
#include <gtest/gtest.h>

#include "tests/models/engine/same_records.hpp"
#include "tests/models/engine/worlds.hpp"
#include "tests/reference/random_scenario.hpp"

namespace art6::worlds {
namespace {

/// Worlds with several programmes, donors and whole budget years.
std::vector<Scenario> worlds_with_years() {
  std::vector<Scenario> worlds;
  for (std::uint64_t number = 3000; worlds.size() < 15; ++number) {
    Scenario scenario = reference::random_scenario(number);
    if (scenario.states.size() >= 2 && !scenario.donors.empty() && scenario.clock.months() >= 30) {
      worlds.push_back(scenario);
    }
  }
  return worlds;
}

/// What happens in the whole budget years of the shorter run, to the bit.
void expect_same_years(const Simulated& shorter, const Simulated& longer, int years) {
  for (std::size_t r = 0; r < shorter.records.size(); ++r) {
    for (const ProgrammeIndex p : shorter.records[r].programmes.ids()) {
      const ProgrammeRecord& a = shorter.records[r].programmes[p];
      const ProgrammeRecord& b = longer.records[r].programmes[p];
      for (YearIndex y; y.value() < years; ++y) expect_same(a.years[y], b.years[y]);
      const int end = 12 * years;
      EXPECT_EQ(std::min(a.completed.value_or(end), end), std::min(b.completed.value_or(end), end));
    }
  }
  for (YearIndex y; y.value() < years; ++y) {
    EXPECT_TRUE(shorter.tally.money[y] == longer.tally.money[y]) << "year " << y.value();
    for (const ProgrammeIndex p : shorter.tally.programmes.ids()) {
      EXPECT_TRUE(shorter.tally.programmes[p].years[y] == longer.tally.programmes[p].years[y])
          << "programme " << p.value() << ", year " << y.value();
    }
  }
}

TEST(Horizon, that_is_further_away_changes_nothing_before) {
  for (const Scenario& scenario : worlds_with_years()) {
    for (const int months : {1, 24, 150}) {
      Scenario longer = scenario;
      longer.clock.end = scenario.clock.end + months;
      for (const Strategy& strategy : list_strategies(scenario)) {
        SCOPED_TRACE(scenario.name + " under " + strategy.id + ", " + std::to_string(months) +
                     " months more");
        expect_same_years(run_of(scenario, {0, 16}, strategy.id),
                          run_of(longer, {0, 16}, strategy.id), scenario.clock.months() / 12);
        if (testing::Test::HasFailure()) return;
      }
    }
  }
}

}  // namespace
}  // namespace art6::worlds
