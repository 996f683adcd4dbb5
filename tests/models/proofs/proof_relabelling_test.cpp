// Reordering the file, or adding what moves no money, changes no other number under any strategy
// (model.md 10.10): every draw has the name of what it is for, and no strategy looks at work that
// its money cannot reach.
#include <gtest/gtest.h>

#include "tests/models/engine/same_records.hpp"
#include "tests/models/engine/worlds.hpp"
#include "tests/reference/random_scenario.hpp"

namespace art6::worlds {
namespace {

constexpr int relabelled_replications = 20;

/// Worlds with several States and donors.
std::vector<Scenario> worlds_of_many() {
  std::vector<Scenario> worlds;
  for (std::uint64_t number = 2000; worlds.size() < 15; ++number) {
    Scenario scenario = reference::random_scenario(number);
    if (scenario.states.size() >= 2 && scenario.donors.size() >= 2) worlds.push_back(scenario);
  }
  return worlds;
}

/// One scenario's futures, and where a programme or a State stands in them.
class Futures {
 public:
  Futures(const Scenario& scenario, const std::string& strategy)
      : portfolio_(build_portfolio(scenario)), tally_(portfolio_) {
    const PlacingModel placing = build_placing(portfolio_, find_strategy(scenario, strategy));
    Memory memory;
    simulate(portfolio_, placing, {0, relabelled_replications}, best_instruction_set(), memory,
             tally_, &records_);
  }
  const Portfolio& portfolio() const { return portfolio_; }
  const Tally& tally() const { return tally_; }
  const std::vector<ReplicationRecord>& records() const { return records_; }
  ProgrammeIndex find(const ProgrammeId& id) const {
    return find_programme(portfolio_.programmes, id);
  }
  StateIndex find(const std::string& state) const {
    const auto found = std::ranges::find(portfolio_.states, state, &StateModel::id);
    if (found == portfolio_.states.end()) throw std::out_of_range("no State " + state);
    return StateIndex(found - portfolio_.states.begin());
  }

 private:
  Portfolio portfolio_;
  Tally tally_;
  std::vector<ReplicationRecord> records_;
};

/// Every number of `scenario` stands in `other` as well, to the bit.
void expect_same_numbers(const Scenario& scenario, const Scenario& other,
                         const std::string& strategy) {
  const Futures some(scenario, strategy), more(other, strategy);
  for (std::size_t r = 0; r < relabelled_replications && !testing::Test::HasFailure(); ++r) {
    SCOPED_TRACE(scenario.name + " under " + strategy + ", replication " + std::to_string(r));
    const ReplicationRecord &a = some.records()[r], &b = more.records()[r];
    expect_same_money(a, b);
    for (const ProgrammeIndex p : a.programmes.ids()) {
      const ProgrammeId& id = some.portfolio().programmes[p].id;
      expect_same(a.programmes[p], b.programmes[more.find(id)]);
    }
    for (const StateIndex s : a.casualties.ids()) {
      EXPECT_EQ(a.casualties[s], b.casualties[more.find(some.portfolio().states[s].id)]);
    }
  }
  SCOPED_TRACE(scenario.name + " under " + strategy + ", sums");
  for (const ProgrammeIndex p : some.portfolio().programmes.ids()) {
    const ProgrammeId& id = some.portfolio().programmes[p].id;
    EXPECT_TRUE(some.tally().programmes[p] == more.tally().programmes[more.find(id)])
        << to_string(id);
  }
  for (const YearIndex y : some.tally().money.ids()) {
    EXPECT_EQ(some.tally().money[y].unplaced_usd, more.tally().money[y].unplaced_usd) << y.value();
    EXPECT_EQ(some.tally().money[y].returned_usd, more.tally().money[y].returned_usd) << y.value();
  }
}

void expect_same_numbers_under_all(const Scenario& scenario, const Scenario& other) {
  for (const Strategy& strategy : list_strategies(scenario)) {
    expect_same_numbers(scenario, other, strategy.id);
    if (testing::Test::HasFailure()) return;
  }
}

/// Restricts every donor that may fund all States to those that there are.
void restrict_donors(Scenario& scenario) {
  for (Donor& donor : scenario.donors) {
    if (donor.flexible.states) continue;
    donor.flexible.states.emplace();
    for (const State& state : scenario.states) donor.flexible.states->push_back(state.id);
  }
}

/// Adds States that no donor may fund: before, among and after the others. They are copies of the
/// first State, of one with all themes, and of one with far more work.
void add_unfunded_states(Scenario& scenario) {
  State with_all = scenario.states[0], large = plain_state("ZZZ");
  with_all.id = "MMM";
  with_all.stockpile = plain_stockpile(500);
  with_all.victim_assistance = plain_victim_assistance(400);
  with_all.victim_assistance->own_funding_usd_per_year = 0;
  large.clearance = plain_clearance(1000);
  large.clearance->own_funding_usd_per_year = 0;
  large.clearance->deadline = {2100, 1, 1};
  State copy = scenario.states[0];
  copy.id = "AAA";
  for (const State& state : {copy, with_all, large}) {
    scenario.states.insert(scenario.states.begin(), state);
  }
}

TEST(Relabelling, the_order_of_the_file_changes_nothing) {
  for (const Scenario& scenario : worlds_of_many()) {
    Scenario reversed = scenario;
    std::ranges::reverse(reversed.states);
    std::ranges::reverse(reversed.donors);
    std::ranges::reverse(reversed.coalitions);
    for (Coalition& coalition : reversed.coalitions) {
      std::ranges::reverse(coalition.themes);
      std::ranges::reverse(coalition.pledges);
    }
    expect_same_numbers_under_all(scenario, reversed);
  }
}

TEST(Relabelling, a_state_that_no_donor_may_fund_changes_no_other_number) {
  for (Scenario scenario : worlds_of_many()) {
    restrict_donors(scenario);
    Scenario larger = scenario;
    add_unfunded_states(larger);
    expect_same_numbers_under_all(scenario, larger);
  }
}

TEST(Relabelling, a_state_that_only_donors_without_money_may_fund_changes_no_other_number) {
  for (Scenario scenario : worlds_of_many()) {
    restrict_donors(scenario);
    Scenario larger = scenario;
    add_unfunded_states(larger);
    larger.donors.push_back(plain_donor("AAA", 0));
    larger.donors.push_back(plain_donor("MMM", 1e6));  // starts when the clock has ended
    larger.donors.back().starts = larger.clock.end + 12;
    larger.donors.push_back(plain_donor("ZZZ", 1e6));
    larger.donors.back().joins_probability = 0;
    expect_same_numbers_under_all(scenario, larger);
  }
}

TEST(Relabelling, a_donor_without_a_budget_changes_no_number) {
  for (const Scenario& scenario : worlds_of_many()) {
    Scenario larger = scenario;
    for (const char* id : {"AAA", "MMM", "ZZZ"}) {
      larger.donors.insert(larger.donors.begin(), plain_donor(id, 0));
      larger.donors[0].volatility = 0.3;
    }
    larger.donors[1].flexible.states = {scenario.states[0].id};
    expect_same_numbers_under_all(scenario, larger);
  }
}

TEST(Relabelling, a_pledge_and_a_committed_share_of_zero_change_no_number) {
  for (const Scenario& scenario : worlds_of_many()) {
    Scenario larger = scenario;
    const State& state = scenario.states.back();
    Coalition coalition{.id = "nothing",
                        .state = state.id,
                        .lead = {},
                        .themes = {},
                        .pledges = {},
                        .from = scenario.clock.start,
                        .until = scenario.clock.end};
    for (const Theme theme : all_themes) {
      if (state.has(theme)) coalition.themes.push_back(theme);
    }
    for (Donor& donor : larger.donors) {
      coalition.pledges.push_back({donor.id, 0});
      for (const Theme theme : coalition.themes) {
        donor.committed.insert(donor.committed.begin(), {{state.id, theme}, 0});
      }
    }
    larger.coalitions.push_back(coalition);
    expect_same_numbers_under_all(scenario, larger);
  }
}

}  // namespace
}  // namespace art6::worlds
