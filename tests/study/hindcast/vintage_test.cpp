// Cases of a vintage, by hand and against the forecast of the same run.
#include "study/hindcast/vintage.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "study/forecasts/forecast.hpp"
#include "tests/models/engine/full_world.hpp"
#include "tests/models/engine/worlds.hpp"
#include "tests/study/hindcast/hindcast_samples.hpp"

namespace art6::worlds {
namespace {

/// From 2020-01: 2.4 km2 of clearance at 0.1 km2 a month, done in the 24th month, and 1,000
/// munitions at 100 a month, done in the 10th. Nothing is uncertain.
Scenario two_obligations() {
  Scenario scenario = plain_scenario(60);
  scenario.states[0].clearance = plain_clearance(2.4);
  scenario.states[0].clearance->deadline = {2022, 3, 1};
  scenario.states[0].stockpile = plain_stockpile(1000);
  scenario.states[0].stockpile->deadline = {2020, 12, 31};
  return scenario;
}

KnownOutcome outcome_of(Theme theme, std::optional<Date> completed = {}) {
  return {.id = {"AAA", theme},
          .completed = completed,
          .void_reason = {},
          .left = {},
          .source = {},
          .note = {}};
}

ReportedWorkLeft area_left(Date at, double km2) {
  return {.at = at, .km2 = km2, .munitions = {}, .source = {}, .note = {}};
}

VintageOptions few(std::int64_t replications) {
  return {.scenario = "a.yaml", .replications = replications};
}

TEST(Vintage, has_the_completion_of_each_obligation_by_hand) {
  const KnownOutcomes outcomes{
      {2025, 6, 15},
      {outcome_of(Theme::clearance), outcome_of(Theme::stockpile, Date{2020, 7, 10})}};
  const auto cases = list_vintage_cases(two_obligations(), outcomes, few(3));
  ASSERT_EQ(cases.size(), 2U);
  const HindcastCase& land = cases[0];
  EXPECT_EQ(land.kind, HindcastKind::vintage);
  EXPECT_EQ(land.target, HindcastTarget::completion);
  EXPECT_EQ(land.scenario, "a.yaml");
  EXPECT_EQ(land.obligation, "AAA/clearance");
  EXPECT_EQ(land.state, "AAA");
  EXPECT_EQ(land.issued, 2019);
  EXPECT_EQ(land.years, 0);
  EXPECT_EQ(land.ensemble, (std::vector<double>{24, 24, 24}));
  EXPECT_TRUE(land.outcome.is_censored);
  EXPECT_EQ(land.outcome.value, 60);  // the clock's end, 2024-12, before 2025-05
  EXPECT_EQ(land.window.begin, 0);
  EXPECT_EQ(land.window.end, 60);
  EXPECT_EQ(land.deadline, 26);  // February 2022 is the last month that counts
  EXPECT_FALSE(land.yearly);
  EXPECT_TRUE(land.naive.empty());
  const HindcastCase& stock = cases[1];
  EXPECT_EQ(stock.ensemble, (std::vector<double>{10, 10, 10}));
  EXPECT_FALSE(stock.outcome.is_censored);
  EXPECT_EQ(stock.outcome.value, 7);
  EXPECT_EQ(stock.window.end, 60);
  EXPECT_EQ(stock.deadline, 12);
}

TEST(Vintage, is_censored_at_the_last_month_that_was_over) {
  Scenario scenario = two_obligations();
  const KnownOutcomes outcomes{{2021, 6, 15},
                               {outcome_of(Theme::clearance), outcome_of(Theme::stockpile)}};
  const auto cases = list_vintage_cases(scenario, outcomes, few(1));
  EXPECT_EQ(cases[0].outcome.value, 17);  // May 2021
  EXPECT_EQ(cases[0].window.end, 17);
  EXPECT_EQ(cases[0].deadline, std::nullopt);  // lies after 2021-06-15
  EXPECT_EQ(cases[1].deadline, 12);
  scenario.clock.end = Month::of(2020, 6);  // six months: nothing is done within them
  const auto cut = list_vintage_cases(scenario, outcomes, few(1));
  EXPECT_EQ(cut[0].outcome.value, 6);
  EXPECT_EQ(cut[0].window.end, 6);
  EXPECT_EQ(cut[0].ensemble, std::vector<double>{never_reached});
  EXPECT_EQ(cut[1].deadline, std::nullopt);  // lies after the clock's end
}

TEST(Vintage, censors_what_was_completed_after_the_clocks_end) {
  Scenario scenario = two_obligations();
  scenario.clock.end = Month::of(2020, 6);
  const KnownOutcomes outcomes{{2021, 12, 31},
                               {outcome_of(Theme::clearance, Date{2020, 7, 1}),
                                outcome_of(Theme::stockpile, Date{2020, 6, 30})}};
  const auto cases = list_vintage_cases(scenario, outcomes, few(1));
  EXPECT_TRUE(cases[0].outcome.is_censored);
  EXPECT_EQ(cases[0].outcome.value, 6);
  EXPECT_FALSE(cases[1].outcome.is_censored);
  EXPECT_EQ(cases[1].outcome.value, 6);
}

TEST(Vintage, scores_no_deadline_from_before_the_clock) {
  Scenario scenario = two_obligations();
  scenario.states[0].clearance->deadline = {2020, 1, 15};  // no month of the clock counts
  scenario.states[0].stockpile->deadline = {2020, 1, 31};
  const KnownOutcomes outcomes{{2021, 12, 31},
                               {outcome_of(Theme::clearance, Date{2020, 1, 10}),
                                outcome_of(Theme::stockpile, Date{2020, 1, 10})}};
  const auto cases = list_vintage_cases(scenario, outcomes, few(1));
  EXPECT_EQ(cases[0].deadline, std::nullopt);
  EXPECT_EQ(cases[0].outcome.value, 1);
  EXPECT_EQ(cases[1].deadline, 1);
  EXPECT_EQ(cases[1].outcome.value, 1);
}

TEST(Vintage, counts_from_the_years_end_before_a_clock_that_starts_within_a_year) {
  Scenario scenario = two_obligations();
  scenario.clock = {Month::of(2020, 9), Month::of(2025, 8)};
  KnownOutcome land = outcome_of(Theme::clearance, Date{2022, 1, 31});
  land.left = {area_left({2020, 8, 31}, 2.4), area_left({2021, 8, 31}, 1.5)};
  const auto cases = list_vintage_cases(scenario, {{2024, 12, 31}, {land}}, few(1));
  ASSERT_EQ(cases.size(), 2U);
  EXPECT_EQ(cases[0].issued, 2019);
  EXPECT_EQ(cases[0].ensemble, std::vector<double>{8 + 24});
  EXPECT_EQ(cases[0].outcome.value, 25);
  EXPECT_EQ(cases[1].years, 2);  // 20 months
  EXPECT_NEAR(cases[1].ensemble[0], 1.2, 1e-12);
}

TEST(Vintage, has_work_left_at_year_ends_and_linear_between_them) {
  KnownOutcome land = outcome_of(Theme::clearance);
  land.left = {area_left({2018, 12, 31}, 3),  area_left({2019, 12, 31}, 2.4),
               area_left({2020, 3, 31}, 2.3), area_left({2020, 12, 31}, 1.3),
               area_left({2021, 6, 30}, 1),   area_left({2021, 12, 31}, 0.5),
               area_left({2025, 1, 1}, 0.4)};
  KnownOutcome stock = outcome_of(Theme::stockpile);
  stock.left = {{.at = {2020, 6, 30}, .km2 = {}, .munitions = 300, .source = {}, .note = {}}};
  const auto cases = list_vintage_cases(two_obligations(), {{2025, 1, 31}, {land, stock}}, few(2));
  // What was reported before the start and after the clock's end makes no case.
  ASSERT_EQ(cases.size(), 1U + 4U + 1U + 1U);
  const std::vector<double> forecast{2.1, 1.2, 0.6, 0}, observed{2.3, 1.3, 1, 0.5};
  const std::vector<int> years{1, 1, 2, 2};  // 3, 12, 18 and 24 months
  for (std::size_t i = 0; i < 4; ++i) {
    const HindcastCase& left = cases[1 + i];
    EXPECT_EQ(left.target, HindcastTarget::left);
    EXPECT_EQ(left.obligation, "AAA/clearance");
    ASSERT_EQ(left.ensemble.size(), 2U);
    EXPECT_NEAR(left.ensemble[0], forecast[i], 1e-9);
    EXPECT_EQ(left.outcome.value, observed[i]);
    EXPECT_FALSE(left.outcome.is_censored);
    EXPECT_EQ(left.years, years[i]);
    EXPECT_EQ(left.deadline, std::nullopt);
    EXPECT_EQ(left.window.end, never_reached);
    EXPECT_EQ(left.yearly.has_value(), i == 3);
  }
  const YearlyPath& path = *cases[4].yearly;
  EXPECT_EQ(path.observed, observed);
  ASSERT_EQ(path.members.size(), 8U);
  for (std::size_t i = 0; i < 8; ++i) EXPECT_NEAR(path.members[i], forecast[i % 4], 1e-9);
  EXPECT_EQ(cases[6].obligation, "AAA/stockpile");
  EXPECT_NEAR(cases[6].ensemble[0], 500, 1e-9);  // half way from 1,000 to 0
  EXPECT_FALSE(cases[6].yearly);
}

TEST(Vintage, lists_void_obligations_apart) {
  KnownOutcomes outcomes{{2025, 12, 31},
                         {outcome_of(Theme::stockpile), outcome_of(Theme::clearance)}};
  outcomes.obligations[0].void_reason = "no stock was found";
  const auto cases = list_vintage_cases(two_obligations(), outcomes, few(1));
  ASSERT_EQ(cases.size(), 1U);
  EXPECT_EQ(cases[0].obligation, "AAA/clearance");
  const auto nothing = list_void_obligations(outcomes);
  ASSERT_EQ(nothing.size(), 1U);
  EXPECT_EQ(nothing[0].obligation, "AAA/stockpile");
  EXPECT_EQ(nothing[0].reason, "no stock was found");
}

/// Every obligation of the scenario, open on `as_of`.
KnownOutcomes all_open(const Scenario& scenario, Date as_of) {
  KnownOutcomes outcomes{as_of, {}};
  for (const State& state : scenario.states) {
    for (const Theme theme : all_themes) {
      if (!state.has(theme) || theme == Theme::risk_education) continue;
      KnownOutcome& outcome = outcomes.obligations.emplace_back(outcome_of(theme));
      outcome.id.state = state.id;
      if (theme == Theme::clearance) {
        outcome.left = {area_left({2021, 7, 31}, 1), area_left({2024, 2, 29}, 1)};
      }
    }
  }
  return outcomes;
}

TEST(Vintage, gives_a_deadline_the_chance_that_the_forecast_gives_it) {
  const Scenario scenario = full_world();
  VintageOptions options = few(300);
  options.strategy = "urgency";
  const auto cases = list_vintage_cases(scenario, all_open(scenario, {2029, 12, 31}), options);
  Scenario run = scenario;
  run.simulation.replications = 300;
  run.strategy = "urgency";
  int compared = 0;
  for (const ObligationForecast& obligation : forecast(run, {}).obligations) {
    for (const HindcastCase& one : cases) {
      if (one.obligation != to_string(obligation.id) || !one.deadline) continue;
      EXPECT_EQ(probability_by(one.ensemble, *one.deadline), obligation.probability_met)
          << one.obligation;
      ++compared;
    }
  }
  EXPECT_GE(compared, 3);
}

TEST(Vintage, has_the_same_bits_with_any_threads_and_batches) {
  const Scenario scenario = full_world();
  const KnownOutcomes outcomes = all_open(scenario, {2025, 12, 31});
  const auto list = [&](int threads, std::int64_t batch) {
    VintageOptions options = few(150);
    options.runner.threads = threads;
    options.runner.batch = batch;
    return list_vintage_cases(scenario, outcomes, options);
  };
  const auto one = list(1, 64);
  for (const auto& other : {list(2, 64), list(3, 7), list(4, 150)}) {
    ASSERT_EQ(other.size(), one.size());
    for (std::size_t i = 0; i < one.size(); ++i) {
      EXPECT_EQ(other[i].ensemble, one[i].ensemble) << one[i].obligation;
      EXPECT_EQ(other[i].yearly.has_value(), one[i].yearly.has_value());
      if (one[i].yearly) {
        EXPECT_EQ(other[i].yearly->members, one[i].yearly->members);
      }
    }
  }
}

TEST(Vintage, takes_replications_and_seed_of_the_scenario_where_none_are_given) {
  Scenario scenario = full_world();
  scenario.simulation.replications = 40;
  scenario.simulation.seed = 5;
  const KnownOutcomes outcomes = all_open(scenario, {2025, 12, 31});
  const auto own = list_vintage_cases(scenario, outcomes, {});
  VintageOptions options = few(40);
  options.seed = 5;
  const auto given = list_vintage_cases(full_world(), outcomes, options);
  options.seed = 6;
  const auto other = list_vintage_cases(full_world(), outcomes, options);
  ASSERT_EQ(own[0].ensemble.size(), 40U);
  int different = 0;
  for (std::size_t i = 0; i < own.size(); ++i) {
    EXPECT_EQ(own[i].ensemble, given[i].ensemble);
    different += own[i].ensemble != other[i].ensemble;
  }
  EXPECT_GT(different, 3);
}

TEST(Vintage, reports_its_progress) {
  VintageOptions options = few(100);
  std::int64_t last = 0;
  options.runner.progress = [&](std::int64_t done, std::int64_t total) {
    EXPECT_EQ(total, 100);
    last = done;
  };
  const Scenario scenario = two_obligations();
  list_vintage_cases(scenario, all_open(scenario, {2025, 12, 31}), options);
  EXPECT_EQ(last, 100);
}

}  // namespace
}  // namespace art6::worlds
