#include "models/scenario/scenario.hpp"

#include <gtest/gtest.h>

namespace art6 {
namespace {

State state_with_every_theme() {
  State state;
  state.clearance.emplace();
  state.clearance->deadline = {2020, 8, 1};
  state.clearance->own_funding_usd_per_year = 1.0;
  state.clearance->weight = 10;
  state.stockpile.emplace();
  state.stockpile->deadline = {2021, 4, 1};
  state.stockpile->own_funding_usd_per_year = 2.0;
  state.stockpile->weight = 20;
  state.victim_assistance.emplace();
  state.victim_assistance->target_date = {2025, 12, 31};
  state.victim_assistance->own_funding_usd_per_year = 3.0;
  state.victim_assistance->weight = 30;
  state.risk_education.emplace();
  state.risk_education->own_funding_usd_per_year = 4.0;
  state.risk_education->weight = 40;
  return state;
}

TEST(Theme, is_written_as_in_scenario_files) {
  EXPECT_STREQ(to_string(Theme::clearance), "clearance");
  EXPECT_STREQ(to_string(Theme::stockpile), "stockpile");
  EXPECT_STREQ(to_string(Theme::victim_assistance), "victim_assistance");
  EXPECT_STREQ(to_string(Theme::risk_education), "risk_education");
}

TEST(Theme, reads_back) {
  for (const Theme theme : all_themes) EXPECT_EQ(parse_theme(to_string(theme)), theme);
}

TEST(Theme, is_not_read_from_another_spelling) {
  EXPECT_EQ(parse_theme("Clearance"), std::nullopt);
  EXPECT_EQ(parse_theme("clearance "), std::nullopt);
  EXPECT_EQ(parse_theme(""), std::nullopt);
}

TEST(PillarKind, is_written_as_in_scenario_files) {
  EXPECT_STREQ(to_string(PillarKind::medical_care), "medical_care");
  EXPECT_STREQ(to_string(PillarKind::rehabilitation), "rehabilitation");
  EXPECT_STREQ(to_string(PillarKind::psychosocial), "psychosocial");
  EXPECT_STREQ(to_string(PillarKind::inclusion), "inclusion");
}

TEST(FindState, is_by_id_and_null_for_another) {
  Scenario scenario;
  scenario.states.resize(2);
  scenario.states[0].id = "LAO";
  scenario.states[1].id = "PER";
  EXPECT_EQ(find_state(scenario, "PER"), &scenario.states[1]);
  EXPECT_EQ(find_state(scenario, "LBN"), nullptr);
}

TEST(ProgrammeId, is_the_State_a_stroke_and_the_theme) {
  EXPECT_EQ(to_string(ProgrammeId{"LAO", Theme::victim_assistance}), "LAO/victim_assistance");
}

TEST(Clock, counts_its_first_and_its_last_month) {
  EXPECT_EQ((Clock{Month::of(2020, 1), Month::of(2040, 12)}.months()), 252);
}

TEST(State, has_the_themes_that_are_filled_in) {
  for (const Theme theme : all_themes) {
    EXPECT_FALSE(State().has(theme));
    EXPECT_TRUE(state_with_every_theme().has(theme));
  }
  State state;
  state.stockpile.emplace();
  EXPECT_TRUE(state.has(Theme::stockpile));
  EXPECT_FALSE(state.has(Theme::clearance));
}

TEST(State, finds_the_own_funding_and_the_weight_of_a_theme) {
  const State state = state_with_every_theme();
  for (int i = 0; i < theme_count; ++i) {
    const Theme theme = all_themes[static_cast<std::size_t>(i)];
    EXPECT_EQ(own_funding(state, theme).single.value, 1 + i);
    EXPECT_EQ(weight(state, theme), 10 * (1 + i));
  }
}

TEST(DeadlineKind, is_a_target_date_for_victim_assistance_alone) {
  EXPECT_EQ(deadline_kind(Theme::clearance), DeadlineKind::treaty_deadline);
  EXPECT_EQ(deadline_kind(Theme::stockpile), DeadlineKind::treaty_deadline);
  EXPECT_EQ(deadline_kind(Theme::victim_assistance), DeadlineKind::target_date);
}

TEST(State, has_a_date_to_meet_for_all_themes_but_risk_education) {
  const State state = state_with_every_theme();
  EXPECT_EQ(deadline(state, Theme::clearance), (Date{2020, 8, 1}));
  EXPECT_EQ(deadline(state, Theme::stockpile), (Date{2021, 4, 1}));
  EXPECT_EQ(deadline(state, Theme::victim_assistance), (Date{2025, 12, 31}));
  EXPECT_EQ(deadline(state, Theme::risk_education), std::nullopt);
}

}  // namespace
}  // namespace art6
