#include "io/results/milestone_words.hpp"

#include <gtest/gtest.h>

#include "tests/io/results/milestone_example.hpp"

namespace art6 {
namespace {

TEST(MilestoneWords, say_every_condition) {
  EXPECT_EQ(describe_conditions(
                {"a",
                 "A",
                 {},
                 {{MilestoneMeasure::suspected_km2, 0}, {MilestoneMeasure::left_km2, 2.5}}}),
            "at most 0 km² suspected, at most 2.5 km² left");
  EXPECT_EQ(describe_conditions({"a", "", {}, {{MilestoneMeasure::left_munitions, 1006}}}),
            "at most 1,006 munitions left");
  EXPECT_EQ(describe_conditions(
                {"a",
                 "",
                 {},
                 {{MilestoneMeasure::registered_share, 1}, {MilestoneMeasure::coverage, 0.675}}}),
            "at least 100 % registered, at least 67.5 % covered");
}

TEST(MilestoneWords, begin_with_the_name_where_there_is_one) {
  const Milestone half = example_milestones()[0].milestone;
  EXPECT_EQ(describe_milestone(half), "Half, cleared: at most 450.5 km² left");
  EXPECT_EQ(describe_milestone({"a", "", {}, half.conditions}), "at most 450.5 km² left");
}

TEST(MilestoneWords, have_a_chance_or_none_beyond_the_clock) {
  MilestoneForecast milestone = example_milestones()[0];
  milestone.probability_met = 0.004;
  EXPECT_EQ(describe_chance(milestone), "<1 %");
  milestone.probability_met = 0.625;
  EXPECT_EQ(describe_chance(milestone), "63 %");
  EXPECT_EQ(describe_chance(example_milestones()[2]), "beyond the clock");
}

}  // namespace
}  // namespace art6
