// Regions of one programme: month by month by hand, and against programmes that must come to the
// same (model.md 7.5).
// Over 300 lines: one case for each rule of regions.
#include <algorithm>
#include <utility>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "models/engine/replay.hpp"
#include "models/portfolio/plan.hpp"
#include "tests/models/engine/same_records.hpp"
#include "tests/models/engine/worlds.hpp"
#include "tests/reference/random_scenario.hpp"

namespace art6::worlds {
namespace {

using ::testing::ElementsAre;

Region region(const std::string& id, double confirmed_km2) {
  Region r;
  r.id = r.name = id;
  r.confirmed_km2 = confirmed_km2;
  return r;
}

/// Five teams with money for all of them; at 1,000 m2 a team-day they clear 0.1 km2 a month.
Scenario with_regions(std::vector<Region> regions, int months = 36) {
  Clearance clearance = plain_clearance(0);
  clearance.regions = std::move(regions);
  return world_with(clearance, months);
}

/// The area left in a region after each month, as replay and plain reading have it.
std::vector<double> left_in(const Scenario& scenario, int number, int months) {
  const Portfolio portfolio = build_portfolio(scenario);
  const PlacingModel placing = build_placing(portfolio, find_strategy(scenario, "equal"));
  const Replay seen = replay(portfolio, placing, ProgrammeIndex(0), 0);
  const auto column = static_cast<std::size_t>(ReplayColumn::region_left_km2);
  const auto by_hand = reference::of(reference::run(scenario), "AAA", Theme::clearance).months;
  std::vector<double> left;
  for (int month = 0; month < months; ++month) {
    const auto m = static_cast<std::size_t>(month), r = static_cast<std::size_t>(number);
    left.push_back(seen.months[m][column + r]);
    if (!by_hand[m].left_km2.empty()) {
      EXPECT_NEAR(left.back(), by_hand[m].left_km2[r], 1e-12) << month;
    }
  }
  return left;
}

auto are_near(const std::vector<double>& expected) {
  return testing::Pointwise(testing::DoubleNear(1e-12), expected);
}

std::vector<std::optional<int>> completions(const ReplicationRecord& record) {
  std::vector<std::optional<int>> months;
  for (const auto& r : record.programmes[ProgrammeIndex(0)].regions) months.push_back(r.completed);
  return months;
}
std::vector<std::optional<int>> completions(const Scenario& scenario) {
  return completions(certain(scenario));
}

TEST(Regions, are_worked_on_in_order_and_pass_on_the_time_that_they_cannot_use) {
  Scenario scenario = with_regions({region("a", 0.25), region("b", 0.3)});
  std::vector<Region>& regions = scenario.states[0].clearance->regions;
  regions[0].season = {1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};  // closed in February
  regions[1].working_days_per_month = 10;                    // half as much in the same time
  // In April a takes half of the teams' month for its last 0.05 km2; b has the other half.
  EXPECT_THAT(left_in(scenario, 0, 9), are_near({0.15, 0.15, 0.05, 0, 0, 0, 0, 0, 0}));
  EXPECT_THAT(left_in(scenario, 1, 9),
              are_near({0.3, 0.25, 0.25, 0.225, 0.175, 0.125, 0.075, 0.025, 0}));
  EXPECT_THAT(completions(scenario), ElementsAre(3, 8));
  EXPECT_EQ(completion(scenario), 8);
  EXPECT_NEAR(certain(scenario).programmes[ProgrammeIndex(0)].spent_usd, 9 * 5000, 1e-6);
}

TEST(Regions, pass_on_time_and_not_team_days) {
  Scenario scenario = with_regions({region("a", 0.05), region("b", 1)});
  std::vector<Region>& regions = scenario.states[0].clearance->regions;
  regions[0].productivity = 2;                 // a quarter of the month
  regions[1].clearance_m2_per_team_day = 400;  // 0.04 km2 a month
  EXPECT_THAT(left_in(scenario, 1, 2), are_near({1 - 0.75 * 0.04, 1 - 1.75 * 0.04}));
  regions[0].season = {0.5, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};  // half of it
  EXPECT_THAT(left_in(scenario, 1, 1), are_near({1 - 0.5 * 0.04}));
}

TEST(Regions, are_finished_in_the_order_of_the_file) {
  const Region a = region("a", 0.3), b = region("b", 0.6);
  EXPECT_THAT(completions(with_regions({a, b})), ElementsAre(2, 8));
  EXPECT_THAT(completions(with_regions({b, a})), ElementsAre(5, 8));
}

TEST(Regions, survey_before_they_pass_anything_on) {
  Scenario scenario = with_regions({region("a", 0), region("b", 1)});
  Region& a = scenario.states[0].clearance->regions[0];
  a.suspected_km2 = 0.6;
  a.cancelled_share = 0.5;
  a.survey_m2_per_team_day = 4000;
  // January: all 100 team-days survey 0.4 km2, half of it is cancelled. February: 30 survey 0.12
  // km2 and 70 clear 0.07 km2. March: 20 survey the last 0.08 km2, and 80 clear.
  EXPECT_THAT(left_in(scenario, 0, 3), are_near({0.4, 0.4 - 0.06 - 0.07, 0.27 - 0.04 - 0.08}));
  // April clears 0.1 of the last 0.15 km2, May 0.05, and passes half of the month on.
  EXPECT_THAT(left_in(scenario, 1, 5), are_near({1, 1, 1, 1, 0.95}));
  EXPECT_THAT(completions(scenario)[0], 4);
}

TEST(Regions, with_unrecorded_area_alone_pass_the_time_on_and_find_it_from_the_start) {
  Scenario scenario = with_regions({region("a", 0), region("b", 1)});
  Region& a = scenario.states[0].clearance->regions[0];
  a.unrecorded_km2 = 0.3;
  a.unrecorded_found_within_months = 10;
  // 0.03 km2 a month is found and cleared at once; the rest of the month is for b.
  EXPECT_THAT(left_in(scenario, 0, 3), are_near({0.27, 0.24, 0.21}));
  EXPECT_THAT(left_in(scenario, 1, 3), are_near({0.93, 0.86, 0.79}));
  // The other way round it is found meanwhile, and waits.
  std::swap(scenario.states[0].clearance->regions[0], scenario.states[0].clearance->regions[1]);
  EXPECT_THAT(left_in(scenario, 1, 3), are_near({0.3, 0.3, 0.3}));
  EXPECT_THAT(completions(scenario), ElementsAre(9, 12));
}

TEST(Regions, take_new_contamination_in_the_last_one_which_may_open_again) {
  Scenario scenario = with_regions({region("a", 0.5), region("b", 0)}, 12);
  scenario.states[0].clearance->new_contamination = NewContamination{12, 0.02};  // every month
  EXPECT_THAT(left_in(scenario, 1, 2), are_near({0.02, 0.04}));
  const ProgrammeRecord record = certain(scenario).programmes[ProgrammeIndex(0)];
  EXPECT_EQ(record.completed, std::nullopt);  // 0.02 km2 come after each month's work
  EXPECT_EQ(record.regions[0].completed, 4);
  EXPECT_EQ(record.regions[1].completed, std::nullopt);
  EXPECT_NEAR(record.regions[1].left_km2, 0.02, 1e-12);
}

TEST(Regions, are_complete_only_for_good) {
  // b is done in January and contaminated again by the events of later months.
  Scenario scenario = with_regions({region("a", 1), region("b", 0)}, 36);
  scenario.states[0].clearance->new_contamination = NewContamination{2, 0.01};
  for (const ReplicationRecord& record : records_of(scenario, 100)) {
    const ProgrammeRecord& p = record.programmes[ProgrammeIndex(0)];
    ASSERT_TRUE(p.completed);
    EXPECT_EQ(*p.completed, std::max(*p.regions[0].completed, *p.regions[1].completed));
    EXPECT_EQ(p.regions[1].left_km2, 0);
  }
}

TEST(Regions, have_access_of_their_own_or_the_states) {
  Scenario scenario = with_regions({region("a", 0.2), region("b", 0.3)});
  State& state = scenario.states[0];
  const Access never{1, 1e6, 0};  // closes in the first month
  state.clearance->regions[0].access = never;
  EXPECT_THAT(completions(scenario), ElementsAre(std::nullopt, 2));
  state.clearance->regions[0].access = Access{1, 1e6, 0.5};
  EXPECT_THAT(completions(scenario), ElementsAre(3, 6));
  state.access = never;
  EXPECT_THAT(completions(scenario), ElementsAre(3, std::nullopt));
  state.clearance->regions[1].access = Access{1e6, 1, 0};
  EXPECT_THAT(completions(scenario), ElementsAre(3, 6));
}

/// A State of which everything is uncertain that a region can take from it, and a donor whose money
/// is not enough for its teams in some futures.
Scenario uncertain_world() {
  Scenario scenario = world_with(plain_clearance(3), 80);
  scenario.funding.delay_months = 3;
  scenario.donors = {plain_donor("NOR", 40000)};
  scenario.donors[0].volatility = 0.4;
  State& state = scenario.states[0];
  state.season = {0, 0.4, 1, 1, 1, 1, 0.8, 1, 1, 1, 1, 0.2};
  state.access = Access{20, 3, 0.1};
  state.casualties = Casualties{40, 0.5};
  Clearance& c = *state.clearance;
  c.deadline = {2023, 6, 1};
  c.own_funding_usd_per_year = 10000;
  c.suspected_km2 = 2;
  c.unrecorded_km2 = 0.5;
  c.unrecorded_found_within_months = Distribution(Uniform{10, 40});
  c.cancelled_share = Distribution(Uniform{0.2, 0.7});
  c.reduced_share = Distribution(Uniform{0.1, 0.3});
  c.survey_m2_per_team_day = Distribution(Uniform{6000, 9000});
  c.technical_survey_m2_per_team_day = 3000;
  c.clearance_m2_per_team_day = Distribution(Uniform{700, 1300});
  c.productivity = Distribution(Uniform{0.8, 1.1});
  c.output_noise = 0.3;
  c.fixed_cost_usd_per_month = 300;
  c.new_teams_per_month = 0.5;
  c.new_contamination = NewContamination{1, Distribution(Uniform{0.01, 0.1})};
  c.verification_months = 2;
  return scenario;
}

/// The same with all its area in one region, which says no more than `and_say` makes it.
template <class Say>
Scenario as_one_region(Scenario scenario, Say and_say) {
  Clearance& c = *scenario.states[0].clearance;
  Region all = region("all", c.confirmed_km2.value);
  all.suspected_km2 = std::exchange(c.suspected_km2, 0);
  all.unrecorded_km2 = std::exchange(c.unrecorded_km2, 0);
  c.confirmed_km2 = 0;
  and_say(all, scenario.states[0]);
  c.regions = {all};
  return scenario;
}

void expect_same_futures(const Scenario& a, const Scenario& b) {
  for (const InstructionSet set : available_instruction_sets()) {
    for (const char* strategy : {"equal", "finish-line", "rolling-plan"}) {
      const Simulated one = run_of(a, {0, 60}, strategy, set);
      const Simulated other = run_of(b, {0, 60}, strategy, set);
      for (std::size_t r = 0; r < one.records.size(); ++r) {
        SCOPED_TRACE(std::string(strategy) + " " + std::to_string(r));
        expect_same(one.records[r], other.records[r]);
        if (testing::Test::HasFailure()) return;
      }
      EXPECT_EQ(one.tally.programmes[ProgrammeIndex(0)].completed,
                other.tally.programmes[ProgrammeIndex(0)].completed);
      EXPECT_TRUE(one.tally.programmes[ProgrammeIndex(0)].years ==
                  other.tally.programmes[ProgrammeIndex(0)].years);
    }
  }
}

TEST(OneRegion, is_the_programme_without_regions_to_the_bit) {
  const Scenario whole = uncertain_world();
  expect_same_futures(whole, as_one_region(whole, [](Region&, State&) {}));
}

TEST(OneRegion, that_says_everything_needs_nothing_of_the_programme) {
  Scenario whole = uncertain_world();
  whole.states[0].access.reset();
  Clearance& c = *whole.states[0].clearance;
  c.unrecorded_found_within_months = 20;
  c.cancelled_share = 0.4;
  c.reduced_share = 0.2;
  c.survey_m2_per_team_day = 7000;
  c.clearance_m2_per_team_day = 900;
  c.productivity = 0.9;
  c.working_days_per_month = 18;
  c.survey_share = 0.4;
  const auto say_everything = [](Region& all, State& state) {
    Clearance& from = *state.clearance;
    all.unrecorded_found_within_months = std::exchange(from.unrecorded_found_within_months, 60);
    all.cancelled_share = std::exchange(from.cancelled_share, 0);
    all.reduced_share = std::exchange(from.reduced_share, 0);
    all.survey_m2_per_team_day =
        std::exchange(from.survey_m2_per_team_day, std::nullopt).value().single;
    all.technical_survey_m2_per_team_day =
        std::exchange(from.technical_survey_m2_per_team_day, std::nullopt);
    all.clearance_m2_per_team_day = std::exchange(from.clearance_m2_per_team_day, 0).single;
    all.productivity = std::exchange(from.productivity, 1);
    all.working_days_per_month = std::exchange(from.working_days_per_month, 20);
    all.survey_share = std::exchange(from.survey_share, 0.3);
    all.season = std::exchange(state.season, State{}.season);
  };
  expect_same_futures(whole, as_one_region(whole, say_everything));
}

TEST(Regions, that_are_alike_are_the_programme_as_a_whole) {
  Scenario whole = uncertain_world();
  Clearance& c = *whole.states[0].clearance;
  c.suspected_km2 = c.unrecorded_km2 = 0;
  c.new_contamination.reset();
  Scenario divided = whole;
  divided.states[0].clearance->confirmed_km2 = 0;
  divided.states[0].clearance->regions = {region("a", 1), region("b", 0.5), region("c", 1.5)};
  const auto one = records_of(whole, 200), other = records_of(divided, 200);
  int finished = 0;
  for (std::size_t r = 0; r < one.size(); ++r) {
    const ProgrammeRecord &a = one[r].programmes[ProgrammeIndex(0)],
                          &b = other[r].programmes[ProgrammeIndex(0)];
    EXPECT_EQ(a.completed, b.completed) << r;
    EXPECT_NEAR(a.spent_usd, b.spent_usd, 1e-6) << r;
    EXPECT_EQ(one[r].casualties, other[r].casualties) << r;  // of the area of all regions
    for (const YearIndex y : a.years.ids()) EXPECT_NEAR(a.years[y].left, b.years[y].left, 1e-9);
    finished += b.completed ? 1 : 0;
  }
  EXPECT_GT(finished, 50);
}

TEST(Regions, lose_and_invent_no_area) {
  int checked = 0;
  for (std::uint64_t number = 0; number < 60; ++number) {
    Scenario scenario = reference::random_scenario(number);
    for (State& state : scenario.states) {
      if (state.clearance) state.clearance->new_contamination.reset();
    }
    const Portfolio portfolio = build_portfolio(scenario);
    const ReplicationRecord record = certain(scenario, "mixed");
    for (const ClearanceModel& clearance : portfolio.clearances) {
      const ProgrammeRecord& p = record.programmes[clearance.programme];
      if (p.regions.empty()) continue;
      double left = 0, released = 0, all = 0;
      for (const auto& r : p.regions) left += r.left_km2;
      for (const auto& year : p.years) {
        released += year.cancelled_km2 + year.reduced_km2 + year.cleared_km2;
      }
      const State& state =
          *find_state(scenario, portfolio.programmes[clearance.programme].id.state);
      all = reference::of(reference::simulate(scenario, reference::mixed_strategy(scenario), 0),
                          state.id, Theme::clearance)
                .area_at_start_km2;
      EXPECT_NEAR(left + released, all, 1e-9 * all) << scenario.name;
      EXPECT_NEAR(left, p.years.back().left, 1e-9 * all + 1e-12) << scenario.name;
      ++checked;
    }
  }
  EXPECT_GT(checked, 15);
}

TEST(Regions, cost_the_sum_of_their_own_rates) {
  Scenario scenario = with_regions({region("a", 0.3), region("b", 0.2)});
  std::vector<Region>& regions = scenario.states[0].clearance->regions;
  regions[1].clearance_m2_per_team_day = 500;
  regions[1].season = {0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1};
  const Portfolio portfolio = build_portfolio(scenario);
  const ClearanceModel& model = portfolio.clearances[ClearanceIndex(0)];
  // 15 team-months, and 20 months of full season of which half the year has none
  EXPECT_NEAR(estimate_team_months(portfolio, model), 15 + 40, 1e-9);
}

}  // namespace
}  // namespace art6::worlds
