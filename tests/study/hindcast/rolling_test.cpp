// Over 300 lines: a world of histories, and what a rolling hindcast makes of it.
#include "study/hindcast/rolling.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "models/engine/engine.hpp"
#include "study/hindcast/coverage.hpp"
#include "study/hindcast/past_scenario.hpp"
#include "study/hindcast/probability_integral_transform.hpp"
#include "tests/reference/plain.hpp"
#include "tests/study/hindcast/hindcast_samples.hpp"

namespace art6 {
namespace {

using testing::ElementsAre;

ClearanceReport report(int year, std::optional<double> cleared_km2,
                       std::optional<double> left_km2 = {}) {
  ClearanceReport report;
  report.year = year;
  if (cleared_km2) report.cleared_km2 = *cleared_km2;
  if (left_km2) report.left_km2 = *left_km2;
  return report;
}

Scenario empty_world() {
  Scenario scenario = reference::plain_scenario(12);
  scenario.name = "world";
  scenario.clock = {Month::of(2024, 1), Month::of(2024, 12)};
  scenario.states.clear();
  return scenario;
}

void add_land(Scenario& scenario, const std::string& id, std::vector<ClearanceReport> history) {
  State& state = scenario.states.emplace_back(reference::plain_state(id));
  state.clearance = reference::plain_clearance(1);
  state.clearance->history = std::move(history);
}

/// Three States that release the same every year from 2010 on, 2 of 40, 3 of 60 and 1 of 20 km2.
Scenario steady_world() {
  Scenario scenario = empty_world();
  for (const auto& [id, rate] : {std::pair{"XAA", 2.0}, {"XBB", 3.0}, {"XCC", 1.0}}) {
    std::vector<ClearanceReport> history;
    for (int year = 2010; year <= 2016; ++year) {
      history.push_back(report(year, rate, rate * (20 - (year - 2010))));
    }
    add_land(scenario, id, history);
  }
  return scenario;
}

/// States whose outputs differ from year to year, with years without output.
Scenario unsteady_world(int states) {
  Scenario scenario = empty_world();
  for (int i = 0; i < states; ++i) {
    const std::string id =
        std::string("X") + static_cast<char>('A' + i / 26) + static_cast<char>('A' + i % 26);
    const Stream stream(7, "test/history/" + id);
    std::vector<ClearanceReport> history;
    double left = 50;
    const double typical = exp(0.5 * normal_draw(stream, 100));
    for (int year = 2008; year <= 2014; ++year) {
      const auto draw = static_cast<std::uint32_t>(year - 2000);
      const bool is_idle = stream.static_uniform(200 + draw) < 0.15;
      const double km2 = is_idle ? 0 : typical * exp(0.4 * normal_draw(stream, draw));
      left -= km2;
      history.push_back(report(year, km2, left));
    }
    add_land(scenario, id, history);
  }
  return scenario;
}

RollingOptions few(std::int64_t replications = 200) {
  RollingOptions options;
  options.replications = replications;
  options.seed = 3;
  options.runner.threads = 1;
  return options;
}

const HindcastCase* find(const std::vector<HindcastCase>& cases, const std::string& obligation,
                         int issued, int years, HindcastTarget target) {
  const auto found = std::ranges::find_if(cases, [&](const HindcastCase& one) {
    return one.obligation == obligation && one.issued == issued && one.years == years &&
           one.target == target;
  });
  return found == cases.end() ? nullptr : &*found;
}

/// Are both cases the same but for what happened?
bool have_same_forecast(const HindcastCase& a, const HindcastCase& b) {
  const auto is_same_naive = [](const NaiveForecast& x, const NaiveForecast& y) {
    return x.name == y.name && x.ensemble == y.ensemble && x.yearly == y.yearly;
  };
  return a.target == b.target && a.obligation == b.obligation && a.issued == b.issued &&
         a.years == b.years && a.ensemble == b.ensemble &&
         a.yearly.has_value() == b.yearly.has_value() &&
         (!a.yearly || a.yearly->members == b.yearly->members) &&
         std::ranges::equal(a.naive, b.naive, is_same_naive);
}

TEST(RollingHindcast, of_a_steady_programme_is_exact) {
  const auto cases = list_rolling_cases(steady_world(), few());
  // After 2010 to 2015 there are 6, 5, 4 and 2 years to come for 1, 2, 3 and 5 years.
  EXPECT_EQ(cases.size(), 3u * 2 * (6 + 5 + 4 + 2));
  for (const HindcastCase& one : cases) {
    if (one.issued < 2011) continue;  // two years tell that nothing varies
    const double rate = one.state == "XAA" ? 2 : one.state == "XBB" ? 3 : 1;
    const double left = rate * (20 - (one.issued - 2010));
    const double expected =
        one.target == HindcastTarget::release ? rate * one.years : left - rate * one.years;
    EXPECT_NEAR(one.ensemble.front(), expected, 6e-3 * rate * one.years) << one.obligation;
    EXPECT_NEAR(one.ensemble.back(), expected, 6e-3 * rate * one.years) << one.obligation;
    EXPECT_NEAR(one.outcome.value, expected, 1e-12);
    EXPECT_FALSE(one.outcome.is_censored);
    EXPECT_EQ(one.ensemble.size(), 200u);
  }
}

TEST(RollingHindcast, says_what_a_case_is) {
  const auto cases = list_rolling_cases(steady_world(), few());
  const HindcastCase* one = find(cases, "XAA/clearance", 2012, 3, HindcastTarget::release);
  ASSERT_NE(one, nullptr);
  EXPECT_EQ(one->kind, HindcastKind::rolling);
  EXPECT_EQ(one->scenario, "world");
  EXPECT_EQ(one->state, "XAA");
  ASSERT_TRUE(one->yearly);
  EXPECT_THAT(one->yearly->observed, ElementsAre(2, 2, 2));
  ASSERT_EQ(one->yearly->members.size(), 600u);
  EXPECT_NEAR(one->yearly->members[0], 2, 0.012);
  EXPECT_FALSE(find(cases, "XAA/clearance", 2012, 1, HindcastTarget::release)->yearly);
  EXPECT_FALSE(find(cases, "XAA/clearance", 2012, 3, HindcastTarget::left)->yearly);
  ASSERT_FALSE(one->naive.empty());
  EXPECT_EQ(one->naive[0].name, "last year's rate");
  EXPECT_THAT(one->naive[0].ensemble, ElementsAre(6));
}

TEST(RollingHindcast, has_no_case_where_a_year_is_missing) {
  Scenario scenario = steady_world();
  auto& history = scenario.states[0].clearance->history;
  history[3].cleared_km2.reset();  // 2013: left is known, output is not
  history[4].left_km2.reset();     // 2014: follows from 2013
  const auto cases = list_rolling_cases(scenario, few(2));
  const auto exists = [&](int issued, int years, HindcastTarget target) {
    return find(cases, "XAA/clearance", issued, years, target) != nullptr;
  };
  for (const int years : {1, 2, 3, 5}) {
    for (int issued = 2010; issued + years <= 2016; ++issued) {
      EXPECT_EQ(exists(issued, years, HindcastTarget::release),
                2013 <= issued || issued + years < 2013)
          << issued << " " << years;
      EXPECT_EQ(exists(issued, years, HindcastTarget::left), issued + years != 2014)
          << issued << " " << years;
    }
  }
  history.erase(history.begin() + 3);  // without 2013 nothing tells what was left in 2014
  const auto fewer = list_rolling_cases(scenario, few(2));
  EXPECT_EQ(find(fewer, "XAA/clearance", 2014, 1, HindcastTarget::release), nullptr);
  EXPECT_EQ(find(fewer, "XAA/clearance", 2013, 1, HindcastTarget::release), nullptr);
  EXPECT_NE(find(fewer, "XAA/clearance", 2015, 1, HindcastTarget::release), nullptr);
}

TEST(RollingHindcast, knows_nothing_of_later_reports) {
  const Scenario scenario = unsteady_world(6);
  Scenario changed = scenario;
  changed.clock = {Month::of(2020, 1), Month::of(2040, 12)};
  for (State& state : changed.states) {
    for (ClearanceReport& row : state.clearance->history) {
      if (row.year <= 2011) continue;
      row.cleared_km2 = row.cleared_km2->value + 7;
      row.cancelled_km2 = 2;
      row.left_km2 = 1;
      row.suspected_km2 = 0.5;
      row.found_km2 = 3;
      row.teams = 9;
      row.own_funding_usd = 1e6;
      row.donors_usd = 1e7;
    }
    // What the file says of its own date.
    Clearance& clearance = *state.clearance;
    clearance.deadline = {2039, 1, 1};
    clearance.confirmed_km2 = 1000;
    clearance.unrecorded_km2 = 1000;
    clearance.clearance_m2_per_team_day = 1;
    clearance.teams = 500;
    clearance.productivity = 0.001;
    clearance.output_noise = 2;
    clearance.verification_months = 30;
    state.access = Access{.mean_open_months = 1, .mean_closed_months = 100, .closed_output = 0};
    state.pauses = {{.from = Month::of(2012, 1), .until = Month::of(2030, 12)}};
  }
  changed.donors = {reference::plain_donor("YAA", 1e9)};
  const auto all = list_rolling_cases(scenario, few());
  const auto others = list_rolling_cases(changed, few());
  int compared = 0;
  for (const HindcastCase& one : all) {
    if (one.issued > 2011) continue;
    const HindcastCase* other = find(others, one.obligation, one.issued, one.years, one.target);
    ASSERT_NE(other, nullptr);
    EXPECT_TRUE(have_same_forecast(one, *other)) << one.obligation << " " << one.issued;
    EXPECT_NE(one.outcome.value + (one.issued + one.years <= 2011), other->outcome.value);
    ++compared;
  }
  EXPECT_GE(compared, 6 * 2 * 4 * 3);
}

TEST(RollingHindcast, does_not_depend_on_order_or_threads) {
  const Scenario scenario = unsteady_world(5);
  const auto cases = list_rolling_cases(scenario, few());
  Scenario reversed = scenario;
  std::ranges::reverse(reversed.states);
  RollingOptions threads = few();
  threads.runner.threads = 3;
  threads.runner.batch = 17;
  const auto again = list_rolling_cases(reversed, threads);
  ASSERT_EQ(cases.size(), again.size());
  for (std::size_t i = 0; i < cases.size(); ++i) {
    EXPECT_TRUE(have_same_forecast(cases[i], again[i])) << i;
    EXPECT_EQ(cases[i].outcome.value, again[i].outcome.value);
  }
}

TEST(RollingHindcast, counts_a_year_of_several_scenarios_once) {
  const Scenario old = steady_world();
  Scenario young = steady_world();
  young.clock = {Month::of(2030, 1), Month::of(2030, 12)};
  young.name = "young";
  young.states.erase(young.states.begin());
  const std::vector<Scenario> both{young, old};
  const auto cases = list_rolling_cases(both, few(5));
  EXPECT_EQ(cases.size(), list_rolling_cases(old, few(5)).size());
  EXPECT_EQ(find(cases, "XAA/clearance", 2012, 1, HindcastTarget::left)->scenario, "world");
  EXPECT_EQ(find(cases, "XBB/clearance", 2012, 1, HindcastTarget::left)->scenario, "young");
}

TEST(RollingHindcast, reports_progress_over_all_year_ends) {
  RollingOptions options = few(100);
  std::vector<std::int64_t> done;
  std::int64_t whole = 0;
  options.runner.progress = [&](std::int64_t so_far, std::int64_t total) {
    done.push_back(so_far);
    whole = total;
  };
  list_rolling_cases(steady_world(), options);
  EXPECT_EQ(whole, 6 * 100);
  ASSERT_FALSE(done.empty());
  EXPECT_TRUE(std::ranges::is_sorted(done));
  EXPECT_EQ(done.back(), whole);
}

TEST(RollingHindcast, adds_reported_finds_to_what_is_left) {
  // XAA finds each year as much as it releases and says so, XBB does not say what grew.
  Scenario scenario = steady_world();
  for (ClearanceReport& row : scenario.states[0].clearance->history) {
    row.left_km2 = 40;
    row.found_km2 = 2;
  }
  for (ClearanceReport& row : scenario.states[1].clearance->history) row.left_km2 = 60;
  const auto cases = list_rolling_cases(scenario, few(4000));
  const auto find_median = [&](const char* state, int years, HindcastTarget target) {
    return find(cases, std::string(state) + "/clearance", 2013, years, target)->ensemble[2000];
  };
  EXPECT_NEAR(find_median("XAA", 1, HindcastTarget::release), 2, 0.02);
  EXPECT_NEAR(find_median("XAA", 2, HindcastTarget::release), 4, 0.03);
  // Of finds that are log-normal with sigma ln(7) / (2 z_0.9), the median of 4,000 is within four
  // standard errors, 4 sqrt(pi/2) sigma / sqrt(4000) = 6 %; and of three digits one is rounded.
  EXPECT_NEAR(find_median("XAA", 1, HindcastTarget::left), 40 - 2 + 2, 2 * 0.07);
  EXPECT_NEAR(find_median("XAA", 2, HindcastTarget::left), 40 - 4 + 4, 4 * 0.07);
  EXPECT_NEAR(find_median("XBB", 1, HindcastTarget::left), 60 - 3, 0.02);
}

TEST(RollingHindcast, of_munitions_is_what_is_destroyed) {
  Scenario scenario = empty_world();
  State& state = scenario.states.emplace_back(reference::plain_state("XAA"));
  state.stockpile = reference::plain_stockpile(1);
  for (int year = 2010; year <= 2014; ++year) {
    StockpileReport row;
    row.year = year;
    row.destroyed = 300.0;
    row.left = 1000.0 - 300.0 * (year - 2010);
    if (year == 2014) row.left = 0.0;
    state.stockpile->history.push_back(row);
  }
  const auto cases = list_rolling_cases(scenario, few(100));
  const HindcastCase* one = find(cases, "XAA/stockpile", 2011, 2, HindcastTarget::release);
  ASSERT_NE(one, nullptr);
  EXPECT_NEAR(one->ensemble[50], 600, 6);
  EXPECT_EQ(one->outcome.value, 600);
  one = find(cases, "XAA/stockpile", 2013, 1, HindcastTarget::left);
  ASSERT_NE(one, nullptr);
  EXPECT_NEAR(one->ensemble[50], 0, 1e-9);  // 100 are left, and 300 a year are destroyed
  EXPECT_EQ(find(cases, "XAA/stockpile", 2014, 1, HindcastTarget::left), nullptr);
}

/// Adds what happens in replication `number` of the past scenario as the reports of 2015 to 2017.
void report_future(const Scenario& past, std::int64_t number, Scenario& scenario) {
  const Portfolio portfolio = build_portfolio(past);
  Memory memory;
  Tally tally(portfolio);
  std::vector<ReplicationRecord> records;
  simulate(portfolio, build_placing(portfolio, past), {number, number + 1}, best_instruction_set(),
           memory, tally, &records);
  for (State& state : scenario.states) {
    const ProgrammeIndex programme =
        find_programme(portfolio.programmes, {state.id, Theme::clearance});
    int year = 2014;
    for (const ProgrammeRecord::Year& of_year : records[0].programmes[programme].years) {
      if (++year <= 2017) state.clearance->history.push_back(report(year, of_year.cleared_km2));
    }
  }
}

TEST(RollingHindcast, of_its_own_futures_is_calibrated) {
  const Scenario world = unsteady_world(40);
  Scenario past = build_past_scenario(world, 2014);
  past.simulation.seed = 3;
  for (const int years : {1, 3}) {
    std::vector<PitInterval> pits;
    std::vector<double> drawn;
    double covered = 0;
    for (int i = 0; i < 15; ++i) {
      Scenario scenario = world;
      report_future(past, 1000 + i, scenario);
      for (State& state : scenario.states) {  // one year-end is enough
        std::erase_if(state.clearance->history,
                      [&](const ClearanceReport& row) { return row.year > 2014 + years; });
        for (ClearanceReport& row : state.clearance->history) {
          if (row.year != 2014) row.left_km2.reset();
        }
      }
      for (const HindcastCase& one : list_rolling_cases(scenario, few(1000))) {
        if (one.issued != 2014 || one.years != years) continue;
        if (one.target != HindcastTarget::release) continue;
        pits.push_back(find_pit_interval(one.ensemble, one.outcome));
        drawn.push_back(randomised_pit(pits.back(), 1, one.obligation + std::to_string(i)));
        covered += assess_coverage(one.ensemble, one.outcome, 0.8).covered;
      }
    }
    ASSERT_EQ(drawn.size(), 600u);
    EXPECT_NEAR(covered / 600, 0.8, four_errors_of_share(0.8, 600)) << years;
    const PitSummary summary = summarise_pits(drawn);
    EXPECT_NEAR(summary.mean, 0.5, 4 * summary.standard_error_of_mean) << years;
    EXPECT_NEAR(summary.spread, 1, 4 * summary.standard_error_of_spread) << years;
  }
}

}  // namespace
}  // namespace art6
