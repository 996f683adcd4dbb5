// The tally against the records of the same replications, and merged from parts.
#include "models/engine/tally.hpp"

#include <gtest/gtest.h>

#include "sim/sums/serialized_sums.hpp"
#include "tests/models/engine/full_world.hpp"
#include "tests/models/engine/worlds.hpp"
#include "tests/reference/random_scenario.hpp"

namespace art6::worlds {
namespace {

constexpr std::int64_t tallied_replications = 70;  // several lanes, the last one in part

/// The tally of the records, counted one by one with the classes of `sim/`.
Tally counted(const Portfolio& portfolio, const std::vector<ReplicationRecord>& records) {
  Tally tally(portfolio);
  for (const ReplicationRecord& record : records) {
    const int scramble = ScrambledSobol::scramble_of(tally.replications);
    ++tally.replications;
    tally.placed_usd.add(record.placed_usd);
    tally.returned_usd.add(record.returned_usd);
    for (const StateIndex s : record.casualties.ids()) {
      tally.casualties[s] += static_cast<std::int64_t>(record.casualties[s]);
    }
    for (const ProgrammeIndex p : record.programmes.ids()) {
      const ProgrammeRecord& from = record.programmes[p];
      ProgrammeTally& to = tally.programmes[p];
      const bool has_left = portfolio.programmes[p].id.theme != Theme::risk_education;
      to.spent_usd.add(from.spent_usd);
      for (std::size_t m = 0; m < from.milestones_met.size(); ++m) {
        if (portfolio.programmes[p].milestones[m].by >= portfolio.months) continue;
        const MilestoneCount one{from.milestones_met[m], 1};
        to.milestones[m].total += one;
        if (portfolio.sobol)
          to.milestones[m].by_scramble[static_cast<std::size_t>(scramble)] += one;
      }
      if (has_left) {
        to.completed.add(from.completed.value_or(portfolio.months));
        if (portfolio.sobol) {
          to.completed_by_scramble[static_cast<std::size_t>(scramble)].add(
              from.completed.value_or(portfolio.months));
        }
        to.requests += from.requests;
        to.left_at_deadline.add(from.left_at_deadline);
        to.left_at_deadline_sum.add(from.left_at_deadline);
      }
      for (std::size_t i = 0; i < from.regions.size(); ++i) {
        const int month = from.regions[i].completed.value_or(portfolio.months);
        to.regions[i].completed.add(month);
        if (!portfolio.sobol) continue;
        to.regions[i].completed_by_scramble[static_cast<std::size_t>(scramble)].add(month);
      }
      for (const YearIndex year : from.years.ids()) {
        YearTally& sums = to.years[year];
        sums.spent_usd.add(from.years[year].spent_usd);
        sums.team_months.add(from.years[year].team_months);
        sums.cancelled_km2.add(from.years[year].cancelled_km2);
        sums.reduced_km2.add(from.years[year].reduced_km2);
        sums.cleared_km2.add(from.years[year].cleared_km2);
        if (!has_left) continue;
        sums.left.add(from.years[year].left);
        sums.left_sum.add(from.years[year].left);
      }
    }
  }
  return tally;
}

/// Money by year: tests/study/forecasts/money_by_year_test.cpp has its oracle.
void copy_what_records_do_not_hold(const Tally& from, Tally& to) {
  to.money = from.money;
  for (const ProgrammeIndex p : to.programmes.ids()) {
    for (const YearIndex year : to.programmes[p].years.ids()) {
      const YearTally& source = from.programmes[p].years[year];
      YearTally& sums = to.programmes[p].years[year];
      sums.asked_usd = source.asked_usd;
      sums.placed_usd = source.placed_usd;
      sums.received_usd = source.received_usd;
    }
  }
}

TEST(Tally, counts_what_the_records_say) {
  for (std::uint64_t number = 3000; number < 3015; ++number) {
    const Scenario scenario = reference::random_scenario(number);
    SCOPED_TRACE(scenario.name);
    const Simulated run = run_of(scenario, {0, tallied_replications});
    Tally by_records = counted(build_portfolio(scenario), run.records);
    // Donors are rounded one by one, each by half a quantum at most; records hold their sum.
    const double rounding =
        0x1p-11 * static_cast<double>(run.records.size() * scenario.donors.size());
    double unplaced = 0;
    for (const ReplicationRecord& r : run.records) unplaced += r.unplaced_usd;
    EXPECT_NEAR(run.tally.unplaced_usd.value(), unplaced, rounding + 1e-6);
    by_records.unplaced_usd = run.tally.unplaced_usd;
    copy_what_records_do_not_hold(run.tally, by_records);
    EXPECT_TRUE(run.tally == by_records);
  }
}

TEST(Tally, of_parts_merges_to_the_whole_in_any_order) {
  for (std::uint64_t number = 3000; number < 3005; ++number) {
    const Scenario scenario = reference::random_scenario(number);
    const Tally whole = run_of(scenario, {0, tallied_replications}).tally;
    Tally merged = run_of(scenario, {31, 50}).tally;
    merged += run_of(scenario, {50, tallied_replications}).tally;
    merged += run_of(scenario, {0, 31}).tally;
    EXPECT_TRUE(whole == merged);
  }
}

// A merge that forgets a member leaves it as it was.
TEST(Tally, of_a_run_merged_with_itself_has_every_sum_twice) {
  Scenario scenario = full_world();
  scenario.simulation.sampling = Sampling::sobol;
  const Tally once = run_of(scenario, {0, tallied_replications}, "mixed").tally;
  Tally twice = once;
  twice += once;
  EXPECT_EQ(twice.replications, 2 * once.replications);
  EXPECT_EQ(twice.casualties[StateIndex(0)], 2 * once.casualties[StateIndex(0)]);
  const auto expect_twice = [](const auto& one, const auto& two) {
    EXPECT_GT(one.quanta(), 0);
    EXPECT_EQ(two.quanta(), 2 * one.quanta());
  };
  expect_twice(once.placed_usd, twice.placed_usd);
  expect_twice(once.unplaced_usd, twice.unplaced_usd);
  expect_twice(once.returned_usd, twice.returned_usd);
  const ProgrammeIndex clearance = index_of(scenario, {"LAO", Theme::clearance});
  const ProgrammeTally &one = once.programmes[clearance], &two = twice.programmes[clearance];
  EXPECT_EQ(two.completed.total(), 2 * one.completed.total());
  EXPECT_EQ(two.completed_by_scramble[0].total(), 2 * one.completed_by_scramble[0].total());
  EXPECT_GT(one.requests, 0);
  EXPECT_EQ(two.requests, 2 * one.requests);
  EXPECT_EQ(two.left_at_deadline.count(), 2 * one.left_at_deadline.count());
  expect_twice(one.left_at_deadline_sum, two.left_at_deadline_sum);
  expect_twice(one.spent_usd, two.spent_usd);
  const MilestoneTally &one_milestone = one.milestones[0], &two_milestone = two.milestones[0];
  EXPECT_GT(one_milestone.total.met, 0);
  EXPECT_EQ(two_milestone.total.met, 2 * one_milestone.total.met);
  EXPECT_EQ(two_milestone.total.all, 2 * one_milestone.total.all);
  EXPECT_GT(one_milestone.by_scramble[0].all, 0);
  EXPECT_EQ(two_milestone.by_scramble[0].all, 2 * one_milestone.by_scramble[0].all);
  const YearTally &one_year = one.years[YearIndex(2)], &two_year = two.years[YearIndex(2)];
  EXPECT_EQ(two_year.left.count(), 2 * one_year.left.count());
  expect_twice(one_year.left_sum, two_year.left_sum);
  expect_twice(one_year.team_months, two_year.team_months);
  expect_twice(one_year.cancelled_km2, two_year.cancelled_km2);
  expect_twice(one_year.reduced_km2, two_year.reduced_km2);
  expect_twice(one_year.cleared_km2, two_year.cleared_km2);
  expect_twice(one_year.asked_usd, two_year.asked_usd);
  expect_twice(one_year.placed_usd, two_year.placed_usd);
  expect_twice(one_year.received_usd, two_year.received_usd);
  expect_twice(one_year.spent_usd, two_year.spent_usd);
  double returned = 0;
  for (const YearIndex year : once.money.ids()) {
    for (const DonorIndex d : once.money[year].given_usd.ids()) {
      EXPECT_EQ(twice.money[year].given_usd[d].quanta(),
                2 * once.money[year].given_usd[d].quanta());
    }
    EXPECT_EQ(twice.money[year].unplaced_usd.quanta(), 2 * once.money[year].unplaced_usd.quanta());
    EXPECT_EQ(twice.money[year].returned_usd.quanta(), 2 * once.money[year].returned_usd.quanta());
    returned += once.money[year].returned_usd.value();
  }
  EXPECT_GT(returned, 0);
}

TEST(Tally, starts_empty_with_a_place_for_everything) {
  const Scenario scenario = world_with(plain_clearance(1), 25);
  const Tally tally(build_portfolio(scenario));
  EXPECT_EQ(tally.replications, 0);
  ASSERT_EQ(tally.programmes.size(), 1);
  EXPECT_EQ(tally.programmes[ProgrammeIndex(0)].years.size(), 3);
  EXPECT_EQ(tally.programmes[ProgrammeIndex(0)].completed.months(), 25);
  EXPECT_EQ(tally.programmes[ProgrammeIndex(0)].completed.total(), 0);
  EXPECT_EQ(tally.casualties, (Table<StateIndex, std::int64_t>{0}));
}

}  // namespace
}  // namespace art6::worlds
