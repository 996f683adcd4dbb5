// Chances of idle years, by hand.
#include "study/hindcast/idle_years.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace art6::idle_year_tests {
namespace {

using Years = std::vector<ReportedWorkYear>;

/// `0` is an idle year, `1` one with work, `-` one without report.
Years read_years(const std::string& text, int first = 2010) {
  Years years;
  for (const char c : text) {
    if (c != '-') years.push_back({first, c == '0'});
    ++first;
  }
  return years;
}

TEST(IdleChances, follow_the_rule_of_succession) {
  // After an idle year: 00, 00, 01. After one with work: 11, 11, 10.
  const auto pooled = pool_idle_chances(std::vector{read_years("0001"), read_years("1110")});
  ASSERT_TRUE(pooled);
  EXPECT_DOUBLE_EQ(pooled->after_idle, 3.0 / 5);
  EXPECT_DOUBLE_EQ(pooled->after_work, 2.0 / 5);
}

TEST(IdleChances, count_a_pair_across_missing_years_once) {
  const auto pooled = pool_idle_chances(std::vector{read_years("0---1"), read_years("1-1")});
  EXPECT_DOUBLE_EQ(pooled->after_idle, 1.0 / 3);
  EXPECT_DOUBLE_EQ(pooled->after_work, 1.0 / 3);
}

TEST(IdleChances, are_none_where_no_year_was_idle) {
  EXPECT_FALSE(pool_idle_chances(std::vector{read_years("111"), Years{}}));
  EXPECT_TRUE(pool_idle_chances(std::vector<Years>{read_years("0")}));
}

TEST(IdleChances, of_a_programme_draw_its_own_towards_those_of_all) {
  const IdleChances own = find_idle_chances(read_years("0001"), {0.9, 0.25});
  EXPECT_DOUBLE_EQ(own.after_idle, (2 + 2 * 0.9) / 5);
  EXPECT_DOUBLE_EQ(own.after_work, 0.25);
}

TEST(IdleChances, fade_in_years_without_report_where_the_newest_was_idle) {
  const IdleChances chances{0.75, 0.125};
  EXPECT_DOUBLE_EQ(find_chance_of_idle(read_years("10"), chances, 2012), 0.75);
  // Still idle with 0.75 in 2012.
  EXPECT_DOUBLE_EQ(find_chance_of_idle(read_years("10"), chances, 2013),
                   0.75 * 0.75 + 0.25 * 0.125);
  EXPECT_DOUBLE_EQ(find_chance_of_idle(read_years("01"), chances, 2012), 0.125);
  EXPECT_DOUBLE_EQ(find_chance_of_idle(read_years("01"), chances, 2017), 0.125);
}

TEST(IdleSpells, leave_each_year_idle_with_the_chance_of_the_chain) {
  const auto spells = list_idle_spells(0.8, 0.5, 30);
  ASSERT_EQ(spells.size(), 4U);  // 0.8 x 0.5^7 after eight years is below 0.01
  const std::vector<int> years{1, 2, 3, 5};
  const std::vector<double> chances{0.8, 0.4, 0.2, 0.05};
  for (std::size_t i = 0; i < spells.size(); ++i) {
    EXPECT_EQ(spells[i].years, years[i]);
    EXPECT_DOUBLE_EQ(spells[i].probability, chances[i]);
  }
}

TEST(IdleSpells, end_with_the_clock) {
  EXPECT_EQ(list_idle_spells(0.8, 1, 7).back().years, 5);
  EXPECT_EQ(list_idle_spells(0.8, 1, 8).back().years, 8);
  EXPECT_EQ(list_idle_spells(0.8, 1, 1).size(), 1U);
  EXPECT_TRUE(list_idle_spells(0.005, 1, 8).empty());
}

}  // namespace
}  // namespace art6::idle_year_tests
