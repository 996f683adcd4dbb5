// What holds for every strategy on every instance of the benchmark: money is conserved, and neither
// the order of the file nor the currency decides anything. That no programme is placed more on than
// its gap, and no donor places more than he has, the engine itself asserts
// (models/engine/strategy_lanes.hpp).
#include <algorithm>
#include <cmath>
#include <filesystem>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "io/reader/scenario_reader.hpp"
#include "models/engine/engine.hpp"
#include "models/sampling/law_facts.hpp"
#include "models/strategies/strategy.hpp"
#include "study/comparisons/alternatives.hpp"
#include "tests/models/engine/worlds.hpp"

namespace art6::worlds {
namespace {

constexpr std::int64_t replications = 6;

std::vector<Alternative> all_strategies() {
  std::vector<Alternative> all;
  for (const Strategy& strategy : built_in_strategies()) all.push_back({.strategy = strategy.id});
  return all;
}

/// What every strategy comes to in the same few futures.
Outcomes outcomes_of_all(const Scenario& scenario) {
  Runner runner;
  runner.threads = 1;
  Outcomes all;
  Alternatives(scenario, all_strategies())
      .run(runner, {0, replications},
           [&](int /*worker*/, Range /*batch*/, const Outcomes& outcomes) { all = outcomes; });
  return all;
}

void expect_conserved(const Scenario& scenario) {
  const Portfolio portfolio = build_portfolio(scenario);
  for (const Strategy& strategy : built_in_strategies()) {
    const PlacingModel placing = build_placing(portfolio, strategy);
    Memory memory;
    Tally tally(portfolio);
    std::vector<ReplicationRecord> records;
    simulate(portfolio, placing, {0, replications}, best_instruction_set(), memory, tally,
             &records);
    for (const ReplicationRecord& record : records) {
      EXPECT_LT(std::abs(missing_money(record)), cent / 2) << strategy.id;
      EXPECT_GT(record.donors_given_usd, 0);
    }
  }
}

Scenario reversed(Scenario scenario) {
  std::ranges::reverse(scenario.states);
  std::ranges::reverse(scenario.donors);
  std::ranges::reverse(scenario.coalitions);
  std::ranges::reverse(scenario.correlations);
  return scenario;
}

void expect_same(const Outcomes& outcomes, const Outcomes& others) {
  EXPECT_EQ(outcomes.declared, others.declared);
  EXPECT_EQ(outcomes.casualties, others.casualties);
  EXPECT_EQ(outcomes.contaminated_area_years, others.contaminated_area_years);
  EXPECT_EQ(outcomes.unmet_need_years, others.unmet_need_years);
  EXPECT_EQ(outcomes.placed_usd, others.placed_usd);
  EXPECT_EQ(outcomes.spent_usd, others.spent_usd);
}

/// Calls `change` for every amount of money and every cost of the scenario.
template <class Change>
void change_money(Scenario& scenario, const Change& change) {
  for (Donor& donor : scenario.donors) change(donor.budget_usd_per_year);
  for (Coalition& coalition : scenario.coalitions) {
    for (Pledge& pledge : coalition.pledges) change(pledge.usd_per_year);
  }
  for (State& state : scenario.states) {
    if (auto& own = state.clearance) {
      change(own->own_funding_usd_per_year);
      change(own->team_cost_usd_per_month);
      change(own->fixed_cost_usd_per_month);
    }
    if (auto& own = state.stockpile) {
      change(own->own_funding_usd_per_year);
      change(own->setup_cost_usd);
      change(own->cost_usd_per_munition);
    }
    if (auto& own = state.victim_assistance) {
      change(own->own_funding_usd_per_year);
      for (Pillar& pillar : own->pillars) change(pillar.cost_usd_per_person);
    }
    if (auto& own = state.risk_education) {
      change(own->own_funding_usd_per_year);
      change(own->full_coverage_usd_per_year);
    }
  }
}

/// Laws become broken lines: their numbers can be doubled without any rounding.
struct AsBrokenLine {
  void operator()(QuantityOverTime& quantity) const { (*this)(quantity.single); }
  void operator()(Quantity& quantity) const {
    if (!quantity.distribution) return;
    Quantiles line;
    for (const double at : {0.0, 0.1, 0.5, 0.9, 1.0}) {
      line.at.push_back(at);
      line.values.push_back(quantile(quantity, std::clamp(at, 0.01, 0.99)));
    }
    quantity = Distribution(line);
  }
};

struct Doubled {
  void operator()(QuantityOverTime& quantity) const { (*this)(quantity.single); }
  void operator()(Quantity& quantity) const {
    quantity.value *= 2;
    if (!quantity.distribution) return;
    for (double& value : std::get<Quantiles>(*quantity.distribution).values) value *= 2;
  }
};

void double_all(std::vector<double>& amounts) {
  for (double& amount : amounts) amount *= 2;
}

TEST(EveryStrategy, keeps_to_the_money_and_to_what_is_the_same_scenario) {
  int files = 0;
  for (const auto& entry : std::filesystem::directory_iterator("bench/instances")) {
    if (entry.path().extension() != ".yaml") continue;
    ++files;
    SCOPED_TRACE(entry.path().filename().string());
    Scenario scenario = read_scenario(entry.path()).scenario;
    scenario.simulation.replications = replications;
    expect_conserved(scenario);
    const Outcomes outcomes = outcomes_of_all(scenario);
    ASSERT_EQ(outcomes.alternatives, static_cast<int>(built_in_strategies().size()));
    expect_same(outcomes_of_all(reversed(scenario)), outcomes);

    change_money(scenario, AsBrokenLine());
    Outcomes twice = outcomes_of_all(scenario);
    change_money(scenario, Doubled());
    double_all(twice.placed_usd);
    double_all(twice.spent_usd);
    expect_same(outcomes_of_all(scenario), twice);
  }
  EXPECT_GE(files, 30);
}

}  // namespace
}  // namespace art6::worlds
