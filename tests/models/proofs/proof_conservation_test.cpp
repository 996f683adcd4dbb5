// Money is conserved to the cent in every replication, under every strategy (model.md 7.3
// and 10.7).
#include <gtest/gtest.h>

#include "tests/models/engine/worlds.hpp"
#include "tests/reference/random_scenario.hpp"

namespace art6::worlds {
namespace {

/// Strategies by both rules that divide by theme, and by a score that looks at everything.
std::vector<StrategyDefinition> own_strategies(const Scenario& scenario) {
  std::vector<StrategyDefinition> all = scenario.strategies;
  const std::map<Theme, double> part{{Theme::clearance, 0.3}, {Theme::victim_assistance, 0.5}};
  const std::map<Theme, double> whole{{Theme::clearance, 0.4},
                                      {Theme::stockpile, 0.1},
                                      {Theme::victim_assistance, 0.2},
                                      {Theme::risk_education, 0.3}};
  all.push_back({"share-in-part", "", Rule::share, "gap", part});
  all.push_back({"share-by-theme", "", Rule::share, "weight", whole});
  all.push_back({"fill-in-part", "", Rule::fill, "-gap", part});
  all.push_back({"fill-by-theme", "", Rule::fill, "secured", whole});
  return all;
}

/// Largest error of the identity over the replications of one run.
double largest_error(const Scenario& scenario, const std::string& strategy) {
  double largest = 0;
  for (const ReplicationRecord& record : records_of(scenario, 33, strategy)) {
    largest = std::max(largest, std::abs(missing_money(record)));
  }
  return largest;
}

void expect_conserved(Scenario scenario) {
  scenario.strategies = own_strategies(scenario);
  for (const Strategy& strategy : list_strategies(scenario)) {
    EXPECT_LT(largest_error(scenario, strategy.id), cent / 2)
        << scenario.name << " under " << strategy.id;
  }
}

TEST(Conservation, holds_in_small_worlds_of_all_kinds) {
  for (std::uint64_t number = 1000; number < 1040; ++number) {
    expect_conserved(reference::random_scenario(number));
  }
}

TEST(Conservation, holds_without_coalitions) {
  for (std::uint64_t number = 1040; number < 1060; ++number) {
    Scenario scenario = reference::random_scenario(number);
    scenario.coalitions.clear();
    expect_conserved(scenario);
  }
}

TEST(Conservation, holds_in_runs_of_a_month_and_of_thirteen) {
  for (std::uint64_t number = 1060; number < 1070; ++number) {
    Scenario scenario = reference::random_scenario(number);
    for (const int months : {1, 12, 13}) {
      scenario.clock.end = scenario.clock.start + (months - 1);
      expect_conserved(scenario);
    }
  }
}

TEST(Conservation, holds_with_a_delay_that_is_longer_than_the_run) {
  for (std::uint64_t number = 1070; number < 1080; ++number) {
    Scenario scenario = reference::random_scenario(number);
    scenario.funding.delay_months = 100;
    expect_conserved(scenario);
  }
}

TEST(Conservation, is_about_money_that_moves) {
  // Over these worlds every term of the identity occurs.
  double placed = 0, returned = 0, own = 0, reserves = 0, on_its_way = 0, unplaced = 0, pool = 0;
  for (std::uint64_t number = 1000; number < 1040; ++number) {
    for (const ReplicationRecord& r : records_of(reference::random_scenario(number), 33)) {
      placed += r.placed_usd;
      returned += r.returned_usd;
      unplaced += r.unplaced_usd;
      pool += r.pool_usd;
      for (const ProgrammeRecord& p : r.programmes) {
        own += p.own_spent_usd;
        reserves += p.reserve_usd;
        on_its_way += p.on_its_way_usd;
      }
    }
  }
  for (const double usd : {placed, returned, own, reserves, on_its_way, unplaced, pool}) {
    EXPECT_GT(usd, 1e6);
  }
}

}  // namespace
}  // namespace art6::worlds
