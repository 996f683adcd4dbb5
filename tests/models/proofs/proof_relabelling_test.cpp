// Reordering the file, or adding what moves no money, changes no other number (model.md 10.10):
// every draw has the name of what it is for.
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
      : portfolio_(build_portfolio(scenario)) {
    const PlacingModel placing = build_placing(portfolio_, find_strategy(scenario, strategy));
    Memory memory;
    Tally tally(portfolio_);
    simulate(portfolio_, placing, {0, relabelled_replications}, best_instruction_set(), memory,
             tally, &records);
  }
  const Portfolio& portfolio() const { return portfolio_; }
  ProgrammeIndex find(const ProgrammeId& id) const {
    return find_programme(portfolio_.programmes, id);
  }
  StateIndex find(const std::string& state) const {
    const auto found = std::ranges::find(portfolio_.states, state, &StateModel::id);
    if (found == portfolio_.states.end()) throw std::out_of_range("no State " + state);
    return StateIndex(found - portfolio_.states.begin());
  }

  std::vector<ReplicationRecord> records;

 private:
  Portfolio portfolio_;
};

/// Every number of `scenario` stands in `other` as well, to the bit.
void expect_same_numbers(const Scenario& scenario, const Scenario& other,
                         const std::string& strategy) {
  const Futures some(scenario, strategy), more(other, strategy);
  for (std::size_t r = 0; r < relabelled_replications && !testing::Test::HasFailure(); ++r) {
    SCOPED_TRACE(scenario.name + " under " + strategy + ", replication " + std::to_string(r));
    const ReplicationRecord &a = some.records[r], &b = more.records[r];
    expect_same_money(a, b);
    for (const ProgrammeIndex p : a.programmes.ids()) {
      const ProgrammeId& id = some.portfolio().programmes[p].id;
      expect_same(a.programmes[p], b.programmes[more.find(id)]);
    }
    for (const StateIndex s : a.casualties.ids()) {
      EXPECT_EQ(a.casualties[s], b.casualties[more.find(some.portfolio().states[s].id)]);
    }
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
    for (const Strategy& strategy : list_strategies(scenario)) {
      expect_same_numbers(scenario, reversed, strategy.id);
    }
  }
}

TEST(Relabelling, a_state_that_no_donor_may_fund_changes_no_other_number) {
  for (Scenario scenario : worlds_of_many()) {
    for (Donor& donor : scenario.donors) {
      if (donor.flexible.states) continue;
      donor.flexible.states.emplace();
      for (const State& state : scenario.states) donor.flexible.states->push_back(state.id);
    }
    Scenario larger = scenario;
    for (const char* id : {"AAA", "MMM", "ZZZ"}) {  // before, among and after the others
      larger.states.insert(larger.states.begin(), scenario.states[0]);
      larger.states[0].id = id;
    }
    for (const char* strategy : {"need", "least-slack", "mixed"}) {
      expect_same_numbers(scenario, larger, strategy);
    }
  }
}

TEST(Relabelling, a_donor_without_a_budget_changes_no_number) {
  for (const Scenario& scenario : worlds_of_many()) {
    Scenario larger = scenario;
    for (const char* id : {"AAA", "MMM", "ZZZ"}) {
      larger.donors.insert(larger.donors.begin(), plain_donor(id, 0));
      larger.donors[0].volatility = 0.3;
    }
    for (const char* strategy : {"need", "least-slack", "mixed"}) {
      expect_same_numbers(scenario, larger, strategy);
    }
  }
}

}  // namespace
}  // namespace art6::worlds
