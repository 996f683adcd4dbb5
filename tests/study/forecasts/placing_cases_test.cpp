// Small scenarios in which strategies once decided by what their money cannot reach, by promises of
// nothing, by the clock's end or by rounding: tests/cases/.
#include <gtest/gtest.h>

#include "io/reader/scenario_reader.hpp"
#include "models/engine/replay.hpp"
#include "tests/models/engine/worlds.hpp"

namespace art6::worlds::placing_cases {
namespace {

constexpr std::int64_t futures = 200;

Scenario read_case(const std::string& name) {
  return read_scenario("tests/cases/" + name + ".yaml").scenario;
}

/// Every strategy: art6's own and the scenario's.
std::vector<std::string> all_strategies(const Scenario& scenario) {
  std::vector<std::string> ids;
  for (const Strategy& strategy : list_strategies(scenario)) ids.push_back(strategy.id);
  return ids;
}

/// The sums of XAA's and XAB's clearance are the same under every strategy.
void expect_same_sums(const Scenario& some, const Scenario& other) {
  for (const std::string& strategy : all_strategies(some)) {
    const Tally a = tally_of(some, futures, strategy), b = tally_of(other, futures, strategy);
    for (const char* state : {"XAA", "XAB"}) {
      const ProgrammeId id{state, Theme::clearance};
      EXPECT_TRUE(a.programmes[index_of(some, id)] == b.programmes[index_of(other, id)])
          << strategy << ": " << state;
    }
  }
}

TEST(PlacingCases, a_state_that_no_donor_may_fund_changes_no_strategy) {
  expect_same_sums(read_case("unfunded-1-without"), read_case("unfunded-2-with"));
}

TEST(PlacingCases, a_pledge_of_zero_is_no_tie) {
  expect_same_sums(read_case("zero-pledge-1-without"), read_case("zero-pledge-2-with"));
}

TEST(PlacingCases, a_committed_share_of_zero_is_no_tie) {
  expect_same_sums(read_case("zero-pledge-1-without"), read_case("zero-pledge-3-committed"));
}

TEST(PlacingCases, the_same_money_is_placed_wherever_the_clock_ends) {
  const Scenario shorter = read_case("horizon-1"), longer = read_case("horizon-2");
  for (const std::string& strategy : all_strategies(shorter)) {
    const Tally a = tally_of(shorter, futures, strategy), b = tally_of(longer, futures, strategy);
    for (const ProgrammeIndex p : a.programmes.ids()) {
      for (const YearIndex y : a.programmes[p].years.ids()) {
        EXPECT_EQ(a.programmes[p].years[y].placed_usd, b.programmes[p].years[y].placed_usd)
            << strategy << ", programme " << p.value() << ", " << 2020 + y.value();
      }
    }
  }
}

/// Flexible USD that each programme is given in a budget year of one future.
std::vector<double> placed_in(const Scenario& scenario, std::int64_t replication, int year) {
  const Portfolio portfolio = build_portfolio(scenario);
  const PlacingModel placing = build_placing(portfolio, scenario);
  std::vector<double> placed;
  for (const ProgrammeIndex p : portfolio.programmes.ids()) {
    const Replay one = replay(portfolio, placing, p, replication);
    placed.push_back(one.months[static_cast<std::size_t>(12 * year)]
                               [static_cast<std::size_t>(ReplayColumn::decided_flexible_usd)]);
  }
  return placed;
}

/// A future in whose second year XBE/victim_assistance and XBF/clearance have nothing secured but
/// what rounding left in their reserves, some 1e-12 USD.
constexpr std::int64_t future_of_ties = 5;

Scenario ties() {
  Scenario scenario = read_case("ties-289");
  scenario.simulation.seed = 1289;
  return scenario;
}

// Of the two, XBE is first by id: it takes all the money that is left.
TEST(PlacingCases, equal_scores_are_decided_by_id_and_not_by_rounding) {
  const std::vector<double> second = placed_in(ties(), future_of_ties, 1);
  EXPECT_GT(second[0], 0);
  EXPECT_EQ(second[1], 0);
}

// The stockpile's gap is filled. What is left finds nobody with a score above 0.
TEST(PlacingCases, what_rounding_left_in_a_reserve_is_no_score) {
  Scenario scenario = ties();
  scenario.strategies[0].rule = Rule::share;
  scenario.strategies[0].score = "where(year < 1, 1, secured)";
  scenario.strategies[0].theme_shares.clear();
  const std::vector<double> placed = placed_in(scenario, future_of_ties, 1);
  EXPECT_EQ(placed[0], 0);
  EXPECT_EQ(placed[1], 0);
  EXPECT_GT(placed[2], 200000);
}

}  // namespace
}  // namespace art6::worlds::placing_cases
