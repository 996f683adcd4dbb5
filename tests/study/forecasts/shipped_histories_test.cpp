// What was reported of past years stands in the scenarios that ship with art6, and changes no
// future.
#include <gtest/gtest.h>

#include <cstddef>
#include <string>

#include "io/reader/scenario_reader.hpp"
#include "io/results/results_json.hpp"
#include "study/forecasts/forecast.hpp"

namespace art6 {
namespace {

constexpr const char* shipped[] = {"first-review-conference", "second-review-conference",
                                   "third-review-conference"};

Scenario read_shipped(const std::string& name) {
  Scenario scenario = read_scenario(ART6_SOURCE_DIR "/scenarios/" + name + ".yaml").scenario;
  scenario.simulation.replications = 200;
  return scenario;
}

/// Calls `visit` with every history of a scenario, of any type.
template <class Visit>
void for_each_history(Scenario& scenario, Visit visit) {
  for (State& state : scenario.states) {
    visit(state.history);
    if (state.clearance) visit(state.clearance->history);
    if (state.stockpile) visit(state.stockpile->history);
    if (state.victim_assistance) visit(state.victim_assistance->history);
    if (state.risk_education) visit(state.risk_education->history);
  }
}

TEST(ShippedHistories, change_no_future) {
  for (const char* name : shipped) {
    const Scenario with = read_shipped(name);
    Scenario without = with;
    for_each_history(without, [](auto& history) { history.clear(); });
    EXPECT_EQ(write_results_json(forecast(with, Runner{}), Manifest{}),
              write_results_json(forecast(without, Runner{}), Manifest{}))
        << name;
  }
}

TEST(ShippedHistories, are_over_before_the_clock_starts_and_name_their_sources) {
  for (const char* name : shipped) {
    Scenario scenario = read_shipped(name);
    std::size_t rows = 0, programmes = 0;
    for_each_history(scenario, [&](auto& history) {
      for (const auto& report : history) {
        EXPECT_LT(report.year, scenario.clock.start.year()) << name;
        EXPECT_TRUE(report.source) << name << ", " << report.year;
      }
      rows += history.size();
      programmes += history.empty() ? 0 : 1;
    });
    EXPECT_GE(programmes, 15U) << name;
    EXPECT_GE(rows, 20U) << name;
  }
}

}  // namespace
}  // namespace art6
