// Milestones against cases by hand, identities and replays (model.md 7.11). A plain clearance
// releases 0.1 km2 a month from January 2020, a plain stockpile loses 100 munitions a month.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "models/engine/replay.hpp"
#include "tests/models/engine/full_world.hpp"
#include "tests/models/engine/same_records.hpp"
#include "tests/models/engine/worlds.hpp"

namespace art6::worlds {
namespace {

using ::testing::ElementsAre;

constexpr ProgrammeIndex only{0};

/// Whether the milestones of the only programme are met in a world without uncertainty.
std::vector<char> met(const Scenario& scenario) {
  return certain(scenario).programmes[only].milestones_met;
}

/// Looked at in months `first` to `last` from January 2020.
template <class Milestone>
std::vector<Milestone> in_months(int first, int last, Milestone milestone) {
  std::vector<Milestone> milestones;
  for (int month = first; month <= last; ++month) {
    milestone.by = Month::of(2020, 1) + month;
    milestones.push_back(milestone);
  }
  return milestones;
}

// 6 km2: after month t are left 6 - 0.1 (t + 1), so 3 after month 29, June 2022.
TEST(Milestones, of_area_left_is_met_from_the_month_in_which_so_much_is_left) {
  Scenario scenario = world_with(plain_clearance(6), 70);
  ClearanceMilestone milestone;
  milestone.left_km2 = 3;
  scenario.states[0].clearance->milestones = in_months(27, 31, milestone);
  EXPECT_THAT(met(scenario), ElementsAre(0, 0, 1, 1, 1));
}

// As published: 3 km2 are left at the end of December 2022, month 35, and more in November.
TEST(Milestones, in_the_last_month_of_a_budget_year_needs_no_span_of_its_own) {
  Scenario scenario = world_with(plain_clearance(6.6), 70);
  ClearanceMilestone milestone;
  milestone.left_km2 = 3;
  scenario.states[0].clearance->milestones = in_months(34, 36, milestone);
  EXPECT_THAT(met(scenario), ElementsAre(0, 1, 1));
  EXPECT_THAT(build_portfolio(scenario).programmes[only].span_starts, ElementsAre(35, 37));
}

// 6.6 km2 end with month 65, the years after which are left out.
TEST(Milestones, after_completion_are_met_also_in_years_that_are_left_out) {
  Scenario scenario = world_with(plain_clearance(6.6), 120);
  ClearanceMilestone milestone;
  milestone.suspected_km2 = milestone.left_km2 = 0;
  scenario.states[0].clearance->milestones = in_months(64, 119, milestone);
  std::vector<char> expected(56, 1);
  expected[0] = 0;
  EXPECT_EQ(met(scenario), expected);
}

TEST(Milestones, in_the_last_month_of_the_clock_counts_and_beyond_it_does_not) {
  Scenario scenario = world_with(plain_clearance(0.1), 41);
  ClearanceMilestone milestone;
  milestone.left_km2 = 0;
  scenario.states[0].clearance->milestones = in_months(40, 41, milestone);
  EXPECT_THAT(met(scenario), ElementsAre(1, 0));
  const Tally whole = tally_of(scenario, 7);
  const ProgrammeTally& tally = whole.programmes[only];
  EXPECT_EQ(tally.milestones[0].total, (MilestoneCount{7, 7}));
  EXPECT_EQ(tally.milestones[1].total, (MilestoneCount{0, 0}));
}

// Half of the effort of 100 team-days a month surveys 0.1 km2, of which half is cancelled; the
// other half releases 0.05 km2.
TEST(Milestones, of_survey_is_met_in_the_month_in_which_no_suspected_area_is_left) {
  Clearance clearance = plain_clearance(0.5);
  clearance.suspected_km2 = 1;
  clearance.cancelled_share = 0.5;
  clearance.survey_m2_per_team_day = 2000;
  clearance.survey_share = 0.5;
  // All is surveyed after month 9; until then as much is confirmed as is released, so that 0.5 km2
  // stay confirmed.
  clearance.milestones = in_months(8, 10, ClearanceMilestone{"s", "", {}, 0.0});
  EXPECT_THAT(met(world_with(clearance)), ElementsAre(0, 1, 1));
  // Both conditions must hold: 0.6 km2 are left after month 8, 0.5 and 0.4 after the next.
  clearance.milestones = in_months(8, 11, ClearanceMilestone{"s", "", {}, 0.0, 0.4});
  EXPECT_THAT(met(world_with(clearance)), ElementsAre(0, 0, 1, 1));
  clearance.milestones = in_months(8, 10, ClearanceMilestone{"s", "", {}, 0.0, 0.6});
  EXPECT_THAT(met(world_with(clearance)), ElementsAre(0, 1, 1));
  clearance.milestones = in_months(8, 11, ClearanceMilestone{"s", "", {}, {}, 0.4});
  EXPECT_THAT(met(world_with(clearance)), ElementsAre(0, 0, 1, 1));
}

TEST(Milestones, of_munitions_counts_those_left) {
  Stockpile stockpile = plain_stockpile(1000);
  stockpile.milestones = in_months(3, 6, StockpileMilestone{"half", "", {}, 500});
  EXPECT_THAT(met(world_with(stockpile)), ElementsAre(0, 1, 1, 1));
  stockpile.milestones = in_months(8, 30, StockpileMilestone{"all", "", {}, 0});
  std::vector<char> expected(23, 1);
  expected[0] = 0;
  EXPECT_EQ(met(world_with(stockpile)), expected);
}

// 40 of 400 are registered a month; a share of 0.3 is reached with the third.
TEST(Milestones, of_registration_counts_those_who_were_not_registered_at_the_start) {
  VictimAssistance assistance = plain_victim_assistance(100);
  assistance.unregistered = 400;
  assistance.registered_within_months = 10;
  assistance.milestones = in_months(1, 3, VictimAssistanceMilestone{"r", "", {}, 0.3});
  EXPECT_THAT(met(world_with(assistance)), ElementsAre(0, 1, 1));
  assistance.milestones = in_months(8, 10, VictimAssistanceMilestone{"r", "", {}, 1.0});
  EXPECT_THAT(met(world_with(assistance)), ElementsAre(0, 1, 1));
  assistance.unregistered = 0;  // nobody is missing
  EXPECT_THAT(met(world_with(assistance)), ElementsAre(1, 1, 1));
}

// 100 survivors, 50 of them without rehabilitation and 20 without psychosocial support, of whom 10
// a month are served in both: coverage of the worst is 0.5 + 0.1 (t + 1).
TEST(Milestones, of_coverage_looks_at_the_pillar_with_the_least) {
  VictimAssistance assistance = plain_victim_assistance(100);
  assistance.pillars.push_back(assistance.pillars[0]);
  assistance.pillars[1].id = PillarKind::psychosocial;
  assistance.pillars[1].unmet_share = 0.2;
  assistance.own_funding_usd_per_year = 240000;
  assistance.milestones = in_months(0, 4, VictimAssistanceMilestone{"c", "", {}, {}, 0.8});
  EXPECT_THAT(met(world_with(assistance)), ElementsAre(0, 0, 1, 1, 1));
  // With people registered as well: both conditions.
  assistance.milestones = in_months(0, 4, VictimAssistanceMilestone{"c", "", {}, 1.0, 0.9});
  EXPECT_THAT(met(world_with(assistance)), ElementsAre(0, 0, 0, 1, 1));
}

// Coverage r <- r + (1 - r) / 2: 1/2, 3/4, 7/8.
TEST(Milestones, of_risk_education_looks_at_the_share_that_is_reached) {
  Scenario scenario = plain_scenario(30);
  scenario.states[0].risk_education = plain_risk_education();
  scenario.states[0].risk_education->fades_over_months = 2;
  scenario.states[0].risk_education->milestones =
      in_months(0, 3, RiskEducationMilestone{"r", "", {}, 0.75});
  EXPECT_THAT(met(scenario), ElementsAre(0, 1, 1, 1));
}

/// As `full_world`, with milestones of no area and no munitions left in the last months that count.
Scenario full_world_of_deadlines() {
  Scenario scenario = full_world();
  for (State& state : scenario.states) {
    if (state.clearance) {
      state.clearance->verification_months = 0;
      state.clearance->deadline = {2026, 6, 1};
      state.clearance->milestones = {{"done", "", last_whole_month({2026, 6, 1}), {}, 0}};
    }
    if (state.stockpile) {
      state.stockpile->deadline = {2025, 1, 1};
      state.stockpile->milestones = {{"done", "", last_whole_month({2025, 1, 1}), 0}};
    }
  }
  return scenario;
}

TEST(Milestones, of_no_work_left_are_met_with_the_obligation) {
  const Scenario scenario = full_world_of_deadlines();
  const Portfolio portfolio = build_portfolio(scenario);
  const Tally tally = tally_of(scenario, 400, "mixed");
  std::int64_t all_met = 0;
  for (const ProgrammeIndex p : portfolio.programmes.ids()) {
    const Theme theme = portfolio.programmes[p].id.theme;
    if (theme != Theme::clearance && theme != Theme::stockpile) continue;
    const MilestoneTally& milestone = tally.programmes[p].milestones.at(0);
    EXPECT_EQ(milestone.total.met,
              tally.programmes[p].completed.at_or_before(*portfolio.programmes[p].deadline));
    all_met += milestone.total.met;
  }
  EXPECT_GT(all_met, 100);
  EXPECT_LT(all_met, 1100);
}

/// The scenario without its milestones.
Scenario without_milestones(Scenario scenario) {
  for (State& state : scenario.states) {
    if (state.clearance) state.clearance->milestones.clear();
    if (state.stockpile) state.stockpile->milestones.clear();
    if (state.victim_assistance) state.victim_assistance->milestones.clear();
    if (state.risk_education) state.risk_education->milestones.clear();
  }
  return scenario;
}

TEST(Milestones, change_nothing_else) {
  const Scenario scenario = full_world();
  ASSERT_FALSE(build_portfolio(scenario).programmes[only].span_starts.empty());
  for (const InstructionSet set : available_instruction_sets()) {
    Simulated with = run_of(scenario, {0, 300}, "mixed", set);
    const Simulated without = run_of(without_milestones(scenario), {0, 300}, "mixed", set);
    for (ProgrammeTally& programme : with.tally.programmes) programme.milestones.clear();
    EXPECT_TRUE(with.tally == without.tally);
    for (std::size_t r = 0; r < with.records.size(); ++r) {
      for (ProgrammeRecord& p : with.records[r].programmes) p.milestones_met.clear();
      expect_same(with.records[r], without.records[r]);
    }
  }
}

TEST(Milestones, are_met_in_as_many_replays_as_the_tally_counts) {
  const Scenario scenario = full_world();
  const Portfolio portfolio = build_portfolio(scenario);
  const PlacingModel placing = build_placing(portfolio, find_strategy(scenario, "mixed"));
  constexpr int replications = 25;
  const Simulated run = run_of(scenario, {0, replications}, "mixed");
  std::int64_t some = 0;
  for (const ProgrammeIndex p : portfolio.programmes.ids()) {
    const std::size_t count = portfolio.programmes[p].milestones.size();
    std::vector<std::int64_t> in_replays(count), in_records(count), in_tally;
    for (int r = 0; r < replications; ++r) {
      const ProgrammeRecord replayed = replay(portfolio, placing, p, r).record;
      const ProgrammeRecord& recorded = run.records[static_cast<std::size_t>(r)].programmes[p];
      for (std::size_t m = 0; m < count; ++m) {
        in_replays[m] += replayed.milestones_met[m];
        in_records[m] += recorded.milestones_met[m];
      }
    }
    for (const MilestoneTally& milestone : run.tally.programmes[p].milestones) {
      in_tally.push_back(milestone.total.met);
      some += milestone.total.met > 0 && milestone.total.met < replications ? 1 : 0;
    }
    EXPECT_EQ(in_replays, in_tally) << to_string(portfolio.programmes[p].id);
    EXPECT_EQ(in_records, in_tally) << to_string(portfolio.programmes[p].id);
  }
  EXPECT_GE(some, 5);  // not all are sure or impossible
}

// A replay's own columns say the same as its record.
TEST(Milestones, of_area_left_agree_with_the_months_of_replays) {
  const Scenario scenario = full_world();
  const Portfolio portfolio = build_portfolio(scenario);
  const PlacingModel placing = build_placing(portfolio, find_strategy(scenario, "mixed"));
  const ProgrammeIndex programme = find_programme(portfolio.programmes, {"TCD", Theme::clearance});
  int met = 0;
  for (int r = 0; r < 40; ++r) {
    const Replay future = replay(portfolio, placing, programme, r);
    const MilestoneModel& half = portfolio.programmes[programme].milestones[1];
    const ReplayMonth& month = future.months[static_cast<std::size_t>(half.by)];
    double left = 0;
    for (const ReplayColumn column :
         {ReplayColumn::suspected_km2, ReplayColumn::confirmed_km2, ReplayColumn::unrecorded_km2}) {
      left += month[static_cast<std::size_t>(column)];
    }
    EXPECT_EQ(future.record.milestones_met[1] != 0, left <= 4) << r;
    met += future.record.milestones_met[1];
  }
  EXPECT_GT(met, 0);
  EXPECT_LT(met, 40);
}

}  // namespace
}  // namespace art6::worlds
