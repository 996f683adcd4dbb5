#include "study/hindcast/skill.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <random>
#include <string>
#include <vector>

#include "tests/study/hindcast/hindcast_samples.hpp"

namespace art6 {
namespace {

const Stream skill_stream(3, "hindcast/skill/crps/last_years_rate");

TEST(Skill, is_what_the_mean_score_is_lower_by) {
  const std::vector<ScoredCase> cases{{"LAO", 3, 4}, {"LBN", 1, 2}, {"LBN", 2, 2}};
  const Skill skill = assess_skill(cases, skill_stream);
  EXPECT_EQ(skill.mean_score, 2);
  EXPECT_EQ(skill.mean_reference, 8.0 / 3);
  EXPECT_EQ(skill.skill, 0.25);
  EXPECT_EQ(skill.clusters, 2);
  EXPECT_EQ(skill.cases, 3);
  EXPECT_EQ(skill.ci95, (Interval{0.25, 0.25}));  // 3 of 4 in both
}

TEST(Skill, of_two_states_has_an_interval_from_one_to_the_other) {
  const std::vector<ScoredCase> cases{{"LAO", 1, 4}, {"LBN", 3, 2}, {"LBN", 3, 2}};
  EXPECT_EQ(assess_skill(cases, skill_stream).ci95, (Interval{-0.5, 0.75}));
}

TEST(Skill, of_one_state_has_no_interval) {
  const std::vector<ScoredCase> cases{{"LAO", 1, 4}, {"LAO", 3, 2}};
  EXPECT_FALSE(assess_skill(cases, skill_stream).ci95);
}

TEST(Skill, against_a_perfect_reference_is_none_or_without_end) {
  EXPECT_EQ(assess_skill(std::vector<ScoredCase>{{"LAO", 0, 0}}, skill_stream).skill, 0);
  EXPECT_EQ(assess_skill(std::vector<ScoredCase>{{"LAO", 1, 0}}, skill_stream).skill,
            -std::numeric_limits<double>::infinity());
}

TEST(Skill, of_correlated_cases_counts_states_and_not_cases) {
  // Each State's cases are alike: a hundred of them tell no more than one.
  std::vector<ScoredCase> once, often;
  for (int state = 0; state < 10; ++state) {
    const double score = 1 + static_cast<double>(state * state % 7);
    const ScoredCase one{"S" + std::to_string(state), score, 4};
    once.push_back(one);
    often.insert(often.end(), 64, one);
  }
  const Skill few = assess_skill(once, skill_stream), many = assess_skill(often, skill_stream);
  EXPECT_EQ(many.skill, few.skill);
  EXPECT_EQ(many.ci95, few.ci95);
  EXPECT_LT(few.ci95->low, few.skill);
  EXPECT_GT(few.ci95->high, few.skill);
}

TEST(Skill, does_not_depend_on_the_order_of_the_cases) {
  std::mt19937 random(13);
  std::vector<ScoredCase> cases;
  for (int i = 0; i < 60; ++i) {
    cases.push_back({"S" + std::to_string(random() % 8), static_cast<double>(random() % 1000) / 7,
                     static_cast<double>(random() % 1000) / 3});
  }
  const Skill skill = assess_skill(cases, skill_stream);
  std::ranges::shuffle(cases, random);
  const Skill shuffled = assess_skill(cases, skill_stream);
  EXPECT_EQ(shuffled.mean_score, skill.mean_score);
  EXPECT_EQ(shuffled.skill, skill.skill);
  EXPECT_EQ(shuffled.ci95, skill.ci95);
}

}  // namespace
}  // namespace art6
