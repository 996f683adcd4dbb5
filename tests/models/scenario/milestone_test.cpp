#include "models/scenario/milestone.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "models/scenario/scenario.hpp"

namespace art6 {
namespace {

using ::testing::ElementsAre;

TEST(Milestones, of_every_theme_have_the_conditions_that_are_given_in_the_order_of_the_keys) {
  const Month by = Month::of(2022, 12);
  State state;
  state.clearance.emplace().milestones = {{"a", "A", by, 1.5, 3}, {"b", "", by + 1, {}, 0}};
  state.stockpile.emplace().milestones = {{"c", "", by, 10}};
  state.victim_assistance.emplace().milestones = {{"d", "", by, 0.25, 0.5}, {"e", "", by, {}, 1}};
  state.risk_education.emplace().milestones = {{"f", "F", by, 0.75}};
  EXPECT_THAT(list_milestones(state, Theme::clearance),
              ElementsAre(Milestone{"a",
                                    "A",
                                    by,
                                    {{MilestoneMeasure::suspected_km2, 1.5},
                                     {MilestoneMeasure::left_km2, 3}}},
                          Milestone{"b", "", by + 1, {{MilestoneMeasure::left_km2, 0}}}));
  EXPECT_THAT(list_milestones(state, Theme::stockpile),
              ElementsAre(Milestone{"c", "", by, {{MilestoneMeasure::left_munitions, 10}}}));
  EXPECT_THAT(list_milestones(state, Theme::victim_assistance),
              ElementsAre(Milestone{"d",
                                    "",
                                    by,
                                    {{MilestoneMeasure::registered_share, 0.25},
                                     {MilestoneMeasure::coverage, 0.5}}},
                          Milestone{"e", "", by, {{MilestoneMeasure::coverage, 1}}}));
  EXPECT_THAT(list_milestones(state, Theme::risk_education),
              ElementsAre(Milestone{"f", "F", by, {{MilestoneMeasure::coverage, 0.75}}}));
}

TEST(Milestones, name_their_conditions_by_the_keys) {
  EXPECT_STREQ(to_string(MilestoneMeasure::suspected_km2), "suspected_km2");
  EXPECT_STREQ(to_string(MilestoneMeasure::left_km2), "left_km2");
  EXPECT_STREQ(to_string(MilestoneMeasure::left_munitions), "left_munitions");
  EXPECT_STREQ(to_string(MilestoneMeasure::registered_share), "registered_share");
  EXPECT_STREQ(to_string(MilestoneMeasure::coverage), "coverage");
}

}  // namespace
}  // namespace art6
