// Measures of outcomes made by hand. The clock has 24 months from January 2020.
#include "study/comparisons/measures.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/models/engine/worlds.hpp"

namespace art6::worlds {
namespace {

using testing::ElementsAre;

constexpr std::int16_t open_end = Outcomes::unfinished;

/// AAA clears by June 2020 (month 5) and should have destroyed its stock before the clock; BBB has
/// until December 2020 (month 11) to assist.
Scenario two_states() {
  Scenario scenario = plain_scenario(24);
  scenario.states[0].clearance = plain_clearance(1);
  scenario.states[0].clearance->deadline = {2020, 6, 30};
  scenario.states[0].stockpile = plain_stockpile(100);
  scenario.states[0].stockpile->deadline = {2019, 6, 30};
  scenario.states.push_back(plain_state("BBB"));
  scenario.states[1].victim_assistance = plain_victim_assistance(100);
  scenario.states[1].victim_assistance->target_date = {2020, 12, 31};
  return scenario;
}

class HandMadeOutcomes : public testing::Test {
 protected:
  HandMadeOutcomes() {
    outcomes.reset(portfolio, 2, 3);
    outcomes.declared = {open_end, open_end, open_end,  // alternative 0: nothing is ever done
                         open_end, open_end, open_end,  //
                         open_end, open_end, open_end,  //
                         5,        6,        open_end,  // alternative 1: clearance,
                         0,        23,       open_end,  // stockpile
                         11,       12,       3};        // and victim assistance
    outcomes.casualties = {9, 9, 9, 1, 2, 3};
    outcomes.contaminated_area_years = {8, 8, 8, 0.5, 0.25, 0};
    outcomes.unmet_need_years = {7, 7, 7, 10, 20, 30};
  }

  std::vector<double> values_of(const Objective& objective, int alternative = 1) const {
    std::vector<double> values(3, 99);
    measures.write_objective(outcomes, alternative, objective, values.data());
    return values;
  }
  std::vector<double> values_of(const char* name, int alternative = 1) const {
    return values_of(*parse_objective(name), alternative);
  }

  const Scenario scenario = two_states();
  const Portfolio portfolio = build_portfolio(scenario);
  const Measures measures{portfolio};
  const ObligedStateIndex a{0}, b{1};
  Outcomes outcomes;
};

TEST_F(HandMadeOutcomes, have_obligations_by_state) {
  const ObligationIndex a_first(0), a_second(1), b_only(2);
  EXPECT_EQ(measures.obligations().size(), 3);
  EXPECT_EQ(measures.states().size(), 2);
  EXPECT_THAT(measures.obligations_of_state(a), ElementsAre(a_first, a_second));
  EXPECT_THAT(measures.obligations_of_state(b), ElementsAre(b_only));
  EXPECT_TRUE(measures.is_met(a_first, 5));
  EXPECT_FALSE(measures.is_met(a_first, 6));
  EXPECT_FALSE(measures.is_met(a_second, 0));  // late before the clock begins
  EXPECT_FALSE(measures.is_met(b_only, open_end));
}

TEST_F(HandMadeOutcomes, count_obligations_met) {
  EXPECT_THAT(values_of("obligations-met"), ElementsAre(2, 0, 1));
  EXPECT_THAT(values_of("obligations-met", 0), ElementsAre(0, 0, 0));
}

TEST_F(HandMadeOutcomes, count_what_is_met_after_one_extension_and_within_the_clock) {
  EXPECT_THAT(values_of("met-after-one"), ElementsAre(3, 3, 1));
  EXPECT_THAT(values_of("met-after-one", 0), ElementsAre(0, 0, 0));
}

TEST_F(HandMadeOutcomes, count_states_that_meet_all) {
  EXPECT_THAT(values_of("states-met"), ElementsAre(1, 0, 1));
  std::vector<double> met(3, 99);
  measures.write_state_met(outcomes, 1, a, met.data());
  EXPECT_THAT(met, ElementsAre(0, 0, 0));
  measures.write_state_met(outcomes, 1, b, met.data());
  EXPECT_THAT(met, ElementsAre(1, 0, 1));
}

TEST_F(HandMadeOutcomes, count_months_overdue_from_the_deadline_or_the_start_to_the_end) {
  // Larger is better: months count against. Month 0 overdue since the start is one month.
  EXPECT_THAT(values_of("months-overdue"), ElementsAre(-1, -(1 + 24 + 1), -(18 + 24)));
  EXPECT_THAT(values_of("months-overdue", 0), ElementsAre(-54, -54, -54));  // 18 + 24 + 12
}

TEST_F(HandMadeOutcomes, sum_what_the_model_counts) {
  EXPECT_THAT(values_of("casualties"), ElementsAre(-1, -2, -3));
  EXPECT_THAT(values_of("contaminated-area-years"), ElementsAre(-0.5, -0.25, 0));
  EXPECT_THAT(values_of("unmet-need-years"), ElementsAre(-10, -20, -30));
  EXPECT_THAT(values_of("unmet-need-years", 0), ElementsAre(-7, -7, -7));
}

TEST_F(HandMadeOutcomes, are_weighted) {
  const Objective objective =
      make_weighted_objective({{Measure::obligations_met, 2}, {Measure::casualties, -0.5}});
  // Over the largest weight: 2 - 0.25, 0 - 0.5 and 1 - 0.75.
  EXPECT_THAT(values_of(objective), ElementsAre(1.75, -0.5, 0.25));
}

TEST_F(HandMadeOutcomes, do_not_depend_on_the_scale_of_the_weights) {
  for (const double scale : {1e-6, 0.3, 7.0, 1e5}) {
    const Objective objective = make_weighted_objective(
        {{Measure::obligations_met, scale}, {Measure::casualties, -scale / 4}});
    EXPECT_THAT(values_of(objective), ElementsAre(1.75, -0.5, 0.25)) << scale;
  }
}

}  // namespace
}  // namespace art6::worlds
