// The published plans that ship with art6 are valid, and of one obligation each.
#include <gtest/gtest.h>

#include <filesystem>
#include <set>
#include <string>

#include "io/reader/scenario_reader.hpp"

namespace art6 {
namespace {

TEST(ShippedPlans, are_seven_valid_files_of_one_obligation_each) {
  std::set<std::string> states;
  for (const auto& entry :
       std::filesystem::directory_iterator(ART6_SOURCE_DIR "/scenarios/plans")) {
    const std::string file = entry.path().filename().string();
    const Scenario scenario = read_scenario(entry.path()).scenario;
    ASSERT_EQ(scenario.states.size(), 1U) << file;
    const State& state = scenario.states[0];
    EXPECT_NE(state.clearance.has_value(), state.stockpile.has_value()) << file;
    EXPECT_FALSE(state.victim_assistance || state.risk_education) << file;
    EXPECT_FALSE(scenario.description.empty()) << file;
    const Theme theme = state.clearance ? Theme::clearance : Theme::stockpile;
    EXPECT_LT(scenario.clock.start, last_whole_month(deadline(state, theme).value())) << file;
    EXPECT_TRUE(states.insert(state.id).second) << file;
  }
  EXPECT_EQ(states, (std::set<std::string>{"BIH", "CHL", "DEU", "LAO", "LBN", "MRT", "PER"}));
}

}  // namespace
}  // namespace art6
