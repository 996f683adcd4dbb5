// A vintage that is scored on one of its own futures is neither early nor late, neither wide nor
// narrow.
#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <vector>

#include "study/hindcast/probability_integral_transform.hpp"
#include "study/hindcast/vintage.hpp"
#include "study/hindcast/vintage_futures.hpp"
#include "tests/models/engine/worlds.hpp"
#include "tests/study/hindcast/hindcast_samples.hpp"

namespace art6::worlds {
namespace {

/// States `A1000`, `A1001`, ... of independent clearance, with unrecorded area.
Scenario many_states(int count) {
  Scenario scenario = plain_scenario(96);
  scenario.states.clear();
  for (int i = 0; i < count; ++i) {
    State& state = scenario.states.emplace_back(plain_state("A" + std::to_string(1000 + i)));
    Clearance clearance = plain_clearance(1);
    clearance.confirmed_km2 = Distribution(Lognormal{0.3, 0.6, {}, {}});
    clearance.unrecorded_km2 = Distribution(Uniform{0.1, 2});
    clearance.unrecorded_found_within_months = Distribution(Uniform{12, 48});
    clearance.productivity = Distribution(Lognormal{0, 0.4, {}, {}});
    clearance.output_noise = 0.3;
    clearance.deadline = {2022, 8, 1};
    state.clearance = clearance;
  }
  return scenario;
}

TEST(VintageCalibration, finds_a_future_of_its_own_neither_early_nor_late_nor_spread) {
  constexpr int states = 400;
  const Scenario scenario = many_states(states);
  // The outcome is one future under another seed.
  Scenario truth = scenario;
  truth.simulation.seed = 77;
  const Portfolio portfolio = build_portfolio(truth);
  std::vector<VintageQuestion> questions;
  for (const ProgrammeIndex p : portfolio.programmes.ids()) questions.push_back({p, {24, 30}});
  const auto future =
      simulate_vintage(portfolio, build_placing(portfolio, truth), {0, 1}, questions, {});
  KnownOutcomes outcomes{{2022, 12, 31}, {}};  // about half are open then
  int open = 0;
  for (std::size_t i = 0; i < questions.size(); ++i) {
    KnownOutcome& outcome = outcomes.obligations.emplace_back();
    outcome.id = portfolio.programmes[questions[i].programme].id;
    const int month = future[i].completed[0];
    if (month < 36) {
      const Month at = portfolio.start + month;
      outcome.completed = Date{at.year(), at.month_of_year(), 28};
    } else {
      ++open;
    }
    outcome.left.resize(2);
    outcome.left[0].at = {2021, 12, 31};
    outcome.left[0].km2 = future[i].left[0][0];
    outcome.left[1].at = {2022, 6, 30};
    outcome.left[1].km2 = future[i].left[1][0];
  }
  EXPECT_GT(open, 40);
  EXPECT_LT(open, states - 40);

  const auto cases = list_vintage_cases(scenario, outcomes, {.replications = 1000});
  ASSERT_EQ(cases.size(), 3U * states);
  std::vector<double> completions, areas;
  int met = 0;
  double expected_met = 0, variance_met = 0;
  for (const HindcastCase& one : cases) {
    if (one.years == 3) continue;  // dependent on the area half a year before
    const double pit = randomised_pit(find_pit_interval(one.ensemble, one.outcome), 3,
                                      one.obligation + "/" + std::to_string(one.years));
    (one.target == HindcastTarget::completion ? completions : areas).push_back(pit);
    if (!one.deadline) continue;
    const double chance = probability_by(one.ensemble, *one.deadline);
    expected_met += chance;
    variance_met += chance * (1 - chance);
    met += *happened_by(one.outcome, *one.deadline);
  }
  for (const auto& pits : {completions, areas}) {
    ASSERT_EQ(pits.size(), static_cast<std::size_t>(states));
    const PitSummary summary = summarise_pits(pits);
    EXPECT_NEAR(summary.mean, 0.5, 4 * summary.standard_error_of_mean);
    EXPECT_NEAR(summary.spread, 1, 4 * summary.standard_error_of_spread);
    for (const std::int64_t count : count_pits(pits)) {
      EXPECT_NEAR(static_cast<double>(count) / states, 0.1, four_errors_of_share(0.1, states));
    }
  }
  EXPECT_NEAR(met, expected_met, 4 * std::sqrt(variance_met));
  EXPECT_GT(variance_met, 40);  // the deadline is a real question
}

}  // namespace
}  // namespace art6::worlds
