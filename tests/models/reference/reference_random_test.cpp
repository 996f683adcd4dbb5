// Identities of the reference that hold in every replication of every scenario.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "tests/reference/plain.hpp"
#include "tests/reference/random_scenario.hpp"

namespace art6::reference {
namespace {

constexpr std::uint64_t scenarios = 60;

/// Calls `check(scenario, name, replication)` for three replications under every strategy.
template <class Check>
void for_each_run(Check check) {
  for (std::uint64_t number = 0; number < scenarios; ++number) {
    const Scenario scenario = random_scenario(number);
    std::map<std::string, Strategy> strategies = built_in_strategies();
    strategies["mixed"] = mixed_strategy(scenario);
    for (const auto& [name, strategy] : strategies) {
      for (std::uint32_t r = 0; r < 3; ++r) {
        check(scenario, scenario.name + ' ' + name + ' ' + std::to_string(r),
              simulate(scenario, strategy, r));
      }
    }
  }
}

TEST(ReferenceIdentities, money_is_conserved_to_the_millionth) {
  for_each_run([](const Scenario&, const std::string& name, const Replication& one) {
    ASSERT_NEAR(missing_money(one), 0, 1e-6) << name;
  });
}

TEST(ReferenceIdentities, nothing_is_negative_and_no_budget_is_exceeded) {
  for_each_run([](const Scenario&, const std::string& name, const Replication& one) {
    ASSERT_GE(std::min({one.donors_given, one.placed, one.returned, one.unplaced_at_end,
                        one.pool_at_end}),
              0)
        << name;
    for (const ProgrammeResult& p : one.programmes) {
      for (const ProgrammeMonth& m : p.months) {
        ASSERT_LE(m.spending, m.budget * (1 + 1e-12)) << name << ' ' << to_string(p.id);
        ASSERT_GE(std::min({m.spending, m.reserve, m.teams, m.suspected_km2, m.confirmed_km2,
                            m.unrecorded_km2, m.munitions, m.setup_months_left, m.unregistered,
                            m.coverage}),
                  0)
            << name << ' ' << to_string(p.id);
        ASSERT_GE(*std::min_element(m.unmet.begin(), m.unmet.end()), 0) << name;
        ASSERT_LE(*std::max_element(m.unmet.begin(), m.unmet.end()), m.survivors * (1 + 1e-12))
            << name;
      }
    }
  });
}

TEST(ReferenceIdentities, area_left_is_what_was_there_less_what_was_released) {
  for_each_run([](const Scenario& scenario, const std::string& name, const Replication& one) {
    for (const ProgrammeResult& p : one.programmes) {
      if (p.id.theme != Theme::clearance) continue;
      const auto state = std::find_if(scenario.states.begin(), scenario.states.end(),
                                      [&](const State& s) { return s.id == p.id.state; });
      if (state->clearance->new_contamination) continue;
      double before = 0;
      for (const Year& year : p.years) {
        const double released = year.cancelled + year.reduced + year.cleared;
        if (&year != &p.years.front()) {
          ASSERT_NEAR(before - released, year.left, 1e-6) << name;
        }
        before = year.left;
      }
    }
  });
}

TEST(ReferenceIdentities, what_is_random_covers_every_outcome) {
  std::set<Theme> completed, missed;
  double returned = 0, unplaced = 0, pool = 0, casualties = 0;
  int requests = 0;
  for_each_run([&](const Scenario&, const std::string&, const Replication& one) {
    for (const ProgrammeResult& p : one.programmes) {
      (p.completed ? completed : missed).insert(p.id.theme);
      requests += p.requests;
    }
    returned += one.returned;
    unplaced += one.unplaced_at_end;
    pool += one.pool_at_end;
    for (const auto& [state, persons] : one.casualties) casualties += persons;
  });
  EXPECT_EQ(completed.size(), 4U);
  EXPECT_EQ(missed.size(), 4U);
  EXPECT_GT(requests, 0);
  EXPECT_GT(std::min({returned, unplaced, pool, casualties}), 0);
}

TEST(ReferenceIdentities, the_order_of_the_file_changes_nothing) {
  for (std::uint64_t number = 0; number < scenarios; ++number) {
    Scenario scenario = random_scenario(number);
    const Strategy strategy = mixed_strategy(scenario);
    const Replication one = simulate(scenario, strategy, 5);
    std::reverse(scenario.states.begin(), scenario.states.end());
    std::reverse(scenario.donors.begin(), scenario.donors.end());
    const Replication other = simulate(scenario, strategy, 5);
    ASSERT_EQ(one.casualties, other.casualties);
    for (std::size_t i = 0; i < one.programmes.size(); ++i) {
      ASSERT_EQ(one.programmes[i].id, other.programmes[i].id);
      ASSERT_EQ(one.programmes[i].completed, other.programmes[i].completed);
      ASSERT_EQ(one.programmes[i].spent, other.programmes[i].spent);
    }
  }
}

}  // namespace
}  // namespace art6::reference
