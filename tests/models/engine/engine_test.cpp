// What `simulate` promises: replications by their number, the same bits however they are run, and
// what it throws.
// Over 300 lines: promises and faults of one function.
#include "models/engine/engine.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "models/strategies/placement.hpp"
#include "tests/models/engine/same_records.hpp"
#include "tests/models/engine/worlds.hpp"
#include "tests/reference/random_scenario.hpp"

namespace art6::worlds {
namespace {

TEST(Engine, simulates_a_replication_by_its_number_whatever_the_range) {
  for (std::uint64_t number = 4000; number < 4005; ++number) {
    const Scenario scenario = reference::random_scenario(number);
    const auto all = records_of(scenario, 100);
    for (const Range range : {Range{0, 1}, {1, 34}, {37, 71}, {99, 100}, {50, 50}}) {
      const auto part = run_of(scenario, range).records;
      ASSERT_EQ(std::ssize(part), range.size());
      for (std::size_t i = 0; i < part.size(); ++i) {
        expect_same(part[i], all[static_cast<std::size_t>(range.begin) + i]);
      }
    }
  }
}

TEST(Engine, gives_the_same_bits_on_every_instruction_set) {
  for (std::uint64_t number = 4005; number < 4030; ++number) {
    const Scenario scenario = reference::random_scenario(number);
    for (const char* strategy : {"urgency", "earliest-deadline", "mixed"}) {
      const auto plain = records_of(scenario, 35, strategy, InstructionSet::plain);
      for (const InstructionSet set : available_instruction_sets()) {
        SCOPED_TRACE(scenario.name + " " + strategy + " on " + to_string(set));
        const auto other = records_of(scenario, 35, strategy, set);
        for (std::size_t r = 0; r < plain.size(); ++r) expect_same(plain[r], other[r]);
        ASSERT_FALSE(testing::Test::HasFailure());
      }
    }
  }
}

/// Places on the second programme what the first could absorb in the coming year.
void place_capacity_of_the_first(Placement& placement) {
  const ProgrammeIndex first(0), second(1);
  placement.place(DonorIndex(0), second, placement(Variable::capacity_per_year, first));
}

// Where a programme is complete in every lane, its months are left out; where it is not, they go on
// in all lanes. A complete programme has no teams in both cases.
TEST(Engine, shows_strategies_the_same_of_complete_programmes_on_every_instruction_set) {
  Scenario scenario = plain_scenario(60);
  scenario.states.push_back(plain_state("BBB"));
  Clearance first = plain_clearance(1);
  first.confirmed_km2 = Distribution(Uniform{0.6, 1.8});  // the last month of a year in one of 12
  first.new_teams_per_month = 0.1;
  scenario.states[0].clearance = first;
  scenario.states[1].clearance = bottomless_clearance();
  scenario.donors = {plain_donor("ZZZ", 1e6)};
  const Strategy strategy{
      .id = "capacity", .description = "", .place = place_capacity_of_the_first};
  const Portfolio portfolio = build_portfolio(scenario);
  const PlacingModel placing = build_placing(portfolio, strategy);
  const auto records_on = [&](InstructionSet set) {
    Memory memory;
    Tally tally(portfolio);
    std::vector<ReplicationRecord> records;
    simulate(portfolio, placing, {0, 64}, set, memory, tally, &records);
    return records;
  };
  const auto plain = records_on(InstructionSet::plain);
  EXPECT_TRUE(std::ranges::any_of(plain, [](const ReplicationRecord& record) {
    return record.programmes[ProgrammeIndex(0)].completed == 11;
  }));
  for (const ReplicationRecord& record : plain) EXPECT_GT(record.placed_usd, 0);
  for (const InstructionSet set : available_instruction_sets()) {
    SCOPED_TRACE(to_string(set));
    const auto other = records_on(set);
    for (std::size_t r = 0; r < plain.size(); ++r) expect_same(plain[r], other[r]);
  }
}

TEST(Engine, reaches_the_last_replication_that_there_is) {
  Scenario scenario = world_with(plain_clearance(0), 1);
  scenario.states[0].clearance->confirmed_km2 = Distribution(Uniform{1, 2});
  constexpr std::int64_t end = 0xFFFFFFFF;
  const Stream stream(scenario.simulation.seed, "AAA/clearance/confirmed_km2");
  const auto records = run_of(scenario, {end - 3, end}).records;
  ASSERT_EQ(records.size(), 3U);
  for (std::uint32_t i = 0; i < 3; ++i) {
    EXPECT_NEAR(records[i].programmes[ProgrammeIndex(0)].years[YearIndex(0)].left,
                0.9 + stream.static_uniform(static_cast<std::uint32_t>(end - 3) + i), 1e-12);
  }
}

TEST(Engine, keeps_nothing_in_its_memory_from_one_run_to_the_next) {
  Memory memory;
  for (std::uint64_t number = 4030; number < 4040; ++number) {
    const Scenario scenario = reference::random_scenario(number);
    const Portfolio portfolio = build_portfolio(scenario);
    const PlacingModel placing = build_placing(portfolio, find_strategy(scenario, "status-quo"));
    Tally tally(portfolio);
    std::vector<ReplicationRecord> records;
    simulate(portfolio, placing, {0, 33}, best_instruction_set(), memory, tally, &records);
    const auto fresh = records_of(scenario, 33, "status-quo");
    for (std::size_t r = 0; r < fresh.size(); ++r) expect_same(fresh[r], records[r]);
  }
}

TEST(Engine, appends_records) {
  const Scenario scenario = world_with(plain_clearance(1), 12);
  const Portfolio portfolio = build_portfolio(scenario);
  const PlacingModel placing = build_placing(portfolio, find_strategy(scenario, "status-quo"));
  Memory memory;
  Tally tally(portfolio);
  std::vector<ReplicationRecord> records(2);
  simulate(portfolio, placing, {0, 5}, best_instruction_set(), memory, tally, &records);
  ASSERT_EQ(records.size(), 7U);
  EXPECT_TRUE(records[1].programmes.empty());
  EXPECT_EQ(records[2].programmes[ProgrammeIndex(0)].completed, 9);
  EXPECT_EQ(tally.replications, 5);
}

TEST(Engine, finds_nothing_left_at_a_deadline_long_after_the_work) {
  Scenario scenario = plain_scenario(60);
  State& state = scenario.states[0];
  state.clearance = plain_clearance(1);
  state.stockpile = plain_stockpile(1000);
  state.victim_assistance = plain_victim_assistance(100);
  state.clearance->deadline = state.stockpile->deadline = {2023, 6, 30};
  state.victim_assistance->target_date = {2023, 6, 30};
  const ReplicationRecord record = certain(scenario);
  EXPECT_EQ(record.programmes[ProgrammeIndex(0)].left_at_deadline, 0);
  EXPECT_EQ(record.programmes[ProgrammeIndex(1)].left_at_deadline, 0);
  EXPECT_NEAR(record.programmes[ProgrammeIndex(2)].left_at_deadline, 0, 1e-9);
}

TEST(Engine, finds_what_is_left_in_the_deadlines_last_month) {
  Scenario scenario = world_with(plain_clearance(1));
  for (const auto& [date, left] : {std::pair{Date{2020, 3, 31}, 0.7},
                                   {Date{2020, 3, 30}, 0.8},
                                   {Date{2019, 12, 31}, 1.0},
                                   {Date{2020, 1, 30}, 1.0}}) {
    scenario.states[0].clearance->deadline = date;
    EXPECT_NEAR(certain(scenario).programmes[ProgrammeIndex(0)].left_at_deadline, left, 1e-12);
  }
}

// Ten tenths leave 1.4e-16 of one in doubles, in the clock's last month and in one before it.
TEST(Engine, leaves_exactly_nothing_of_work_that_counts_as_done) {
  for (const int months : {10, 24}) {
    Scenario scenario = plain_scenario(months);
    scenario.states[0].clearance = plain_clearance(1);
    scenario.states[0].stockpile = plain_stockpile(1);
    scenario.states[0].stockpile->munitions_per_month = 0.1;
    const ReplicationRecord record = certain(scenario);
    for (const ProgrammeRecord& programme : record.programmes) {
      EXPECT_EQ(programme.completed, 9);
      for (const ProgrammeRecord::Year& year : programme.years) EXPECT_EQ(year.left, 0);
    }
  }
}

TEST(Engine, counts_requests_as_deadlines_pass) {
  Scenario never = world_with(plain_clearance(1), 130);
  never.states[0].clearance->own_funding_usd_per_year = 0;
  const auto requests = [](Scenario scenario, Date date) {
    scenario.states[0].clearance->deadline = date;
    return certain(scenario).programmes[ProgrammeIndex(0)].requests;
  };
  // The clock ends with 2030-10; each request moves by 60 months.
  EXPECT_EQ(requests(never, {2030, 10, 31}), 1);
  EXPECT_EQ(requests(never, {2030, 11, 30}), 0);
  EXPECT_EQ(requests(never, {2020, 10, 31}), 3);
  EXPECT_EQ(requests(never, {2020, 11, 1}), 3);  // October 2020 is the last that counts
  EXPECT_EQ(requests(never, {2019, 12, 31}), 1 + 2);
  EXPECT_EQ(requests(never, {2009, 12, 31}), 3 + 2);
  const Scenario done = world_with(plain_clearance(1), 130);  // in 2020-10
  EXPECT_EQ(requests(done, {2020, 10, 31}), 0);
  EXPECT_EQ(requests(done, {2020, 10, 30}), 1);
  EXPECT_EQ(requests(done, {2019, 12, 31}), 1);
  EXPECT_EQ(requests(done, {2015, 10, 31}), 1);  // moved to 2020-10
  EXPECT_EQ(requests(done, {2015, 10, 30}), 2);
}

TEST(Engine, moves_stockpile_deadlines_by_four_years_and_target_dates_by_five) {
  Scenario scenario = plain_scenario(130);
  scenario.states[0].stockpile = plain_stockpile(1e6);
  scenario.states[0].stockpile->deadline = {2020, 12, 31};
  scenario.states[0].victim_assistance = plain_victim_assistance(1e5);
  scenario.states[0].victim_assistance->target_date = {2020, 12, 31};
  const ReplicationRecord record = certain(scenario);           // until 2030-10
  EXPECT_EQ(record.programmes[ProgrammeIndex(0)].requests, 3);  // 2020, 2024, 2028
  EXPECT_EQ(record.programmes[ProgrammeIndex(1)].requests, 2);  // 2020, 2025
  scenario.states[0].victim_assistance->survivors = 100;        // reached in 2020-04
  EXPECT_EQ(certain(scenario).programmes[ProgrammeIndex(1)].requests, 0);
}

/// Two areas, one twice the other, and a strategy of this rule and score.
Scenario scored(Rule rule, const std::string& score) {
  Scenario scenario = world_with(plain_clearance(0), 36);
  scenario.states[0].clearance->confirmed_km2 = Distribution(Discrete{{1, 2}, {3, 1}});
  scenario.states[0].clearance->own_funding_usd_per_year = 0;
  scenario.donors = {plain_donor("NOR", 1000)};
  scenario.strategies = {{"odd", "", rule, score, {}}};
  return scenario;
}

std::string score_error(const Scenario& scenario) {
  try {
    records_of(scenario, 200, "odd");
  } catch (const ScoreError& error) {
    return error.what();
  }
  return "";
}

TEST(ScoreFaults, name_the_expression_the_programme_and_the_replication) {
  for (const Rule rule : {Rule::share, Rule::fill}) {
    EXPECT_EQ(score_error(scored(rule, "1 / 0")),
              "strategy `odd`: the score `1 / 0` is inf for AAA/clearance in budget year 0 of "
              "replication 0");
    EXPECT_EQ(score_error(scored(rule, "-1 / 0")),
              "strategy `odd`: the score `-1 / 0` is -inf for AAA/clearance in budget year 0 of "
              "replication 0");
    EXPECT_EQ(score_error(scored(rule, "log(-1)")),
              "strategy `odd`: the score `log(-1)` is nan for AAA/clearance in budget year 0 of "
              "replication 0");
    EXPECT_THAT(score_error(scored(rule, "exp(700)")), testing::HasSubstr("exp(700)"));
  }
}

TEST(ScoreFaults, name_the_first_replication_and_year_in_which_they_show) {
  const std::string score = "1 / (75000 - min(remaining_cost, 75000))";
  const Scenario scenario = scored(Rule::share, score);
  const Stream stream(scenario.simulation.seed, "AAA/clearance/confirmed_km2");
  std::uint32_t first = 0;
  while (stream.static_uniform(first) <= 0.75) ++first;
  ASSERT_GT(first, 0U);
  EXPECT_EQ(score_error(scenario),
            "strategy `odd`: the score `" + score +
                "` is inf for AAA/clearance in budget year 0 of replication " +
                std::to_string(first) + ", where remaining_cost = 100000");
  EXPECT_EQ(score_error(scored(Rule::fill, "1 / (2 - year)")),
            "strategy `odd`: the score `1 / (2 - year)` is inf for AAA/clearance in budget year 2 "
            "of replication 0, where year = 2");
  EXPECT_EQ(score_error(scored(Rule::fill, "year *\n\t0 / 0 + weight - requested")),
            "strategy `odd`: the score `year *  0 / 0 + weight - requested` is nan for "
            "AAA/clearance in budget year 0 of replication 0, where requested = 0, weight = 1, "
            "year = 0");
}

TEST(ScoreFaults, do_not_count_where_there_is_no_room) {
  // BBB is complete from month 0 on and scores 0 / 0; AAA and CCC have room.
  for (const Rule rule : {Rule::share, Rule::fill}) {
    Scenario scenario = scored(rule, "remaining_cost / remaining_cost + weight");
    State done = scenario.states[0];
    done.id = "BBB";
    done.clearance->confirmed_km2 = 0;
    done.clearance->own_funding_usd_per_year = 1e6;  // above its allowance
    State other = scenario.states[0];
    other.id = "CCC";
    other.clearance->weight = 2;
    scenario.states.push_back(done);
    scenario.states.push_back(other);
    scenario.donors[0].budget_usd_per_year = 5000;
    for (const ReplicationRecord& r : records_of(scenario, 40, "odd")) {
      const double for_other = rule == Rule::fill ? 5000 : 3000;  // scores of 2 and 3
      EXPECT_NEAR(r.programmes[ProgrammeIndex(0)].years[YearIndex(1)].spent_usd, 5000 - for_other,
                  cent);
      EXPECT_NEAR(r.programmes[ProgrammeIndex(2)].years[YearIndex(1)].spent_usd, for_other, cent);
    }
  }
}

/// The message of the AmountError that the only future ends with; none if there is none.
std::string amount_fault_of(const Scenario& scenario) {
  try {
    certain(scenario);
  } catch (const AmountError& error) {
    return error.what();
  }
  return "none";
}

TEST(AmountFaults, are_amounts_that_cannot_be_counted_exactly) {
  Scenario scenario = world_with(plain_clearance(1), 12);
  scenario.donors = {plain_donor("NOR", 0x1p41)};
  scenario.donors[0].flexible.states = {"none"};
  EXPECT_EQ(amount_fault_of(scenario),
            "donors[NOR]: expected given_usd below 2,199,023,255,552, got 2.19902e+12 in 2020 of "
            "replication 0");
  scenario.donors[0].budget_usd_per_year = 0x1p41 - 1;
  EXPECT_EQ(certain(scenario).unplaced_usd, 0x1p41 - 1);
  scenario.states[0].clearance->confirmed_km2 = 0x1p31 + 2;  // a tenth is cleared a month
  EXPECT_EQ(amount_fault_of(scenario),
            "states[AAA].clearance: expected left below 2,147,483,648, got 2.14748e+09 in 2020 of "
            "replication 0");
  scenario.states[0].clearance->confirmed_km2 = 0x1p31 - 1;
  EXPECT_GT(certain(scenario).programmes[ProgrammeIndex(0)].years[YearIndex(0)].left, 2e9);
}

TEST(AmountFaults, name_the_year_and_the_first_replication_in_which_an_amount_is_too_large) {
  Scenario scenario = world_with(plain_clearance(1), 36);
  scenario.donors = {plain_donor("NOR", 0x1p40), plain_donor("USA", 1)};
  scenario.donors[0].growth_per_year = 1.5;  // 1, 2.5 times 2^40
  EXPECT_THAT(amount_fault_of(scenario),
              testing::HasSubstr("donors[NOR]: expected given_usd below 2,199,023,255,552, got "
                                 "2.74878e+12 in 2021 of replication 0"));
  // The two of the first year together are too large, each by itself is not.
  scenario.donors[0].growth_per_year = 0;
  scenario.donors[1].budget_usd_per_year = 0x1p40;
  for (Donor& donor : scenario.donors) donor.flexible.states = {"none"};
  EXPECT_THAT(amount_fault_of(scenario),
              testing::HasSubstr("donors: expected unplaced_usd below 2,199,023,255,552, got "
                                 "2.19902e+12 in 2020 of replication 0"));
}

}  // namespace
}  // namespace art6::worlds
