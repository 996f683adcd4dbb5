// The tally against the records of the same replications, and merged from parts.
#include "models/engine/tally.hpp"

#include <gtest/gtest.h>

#include "tests/models/engine/worlds.hpp"
#include "tests/reference/random_scenario.hpp"

namespace art6::worlds {
namespace {

constexpr std::int64_t tallied_replications = 70;  // several lanes, the last one in part

void expect_equal(const YearTally& a, const YearTally& b) {
  EXPECT_EQ(a.left, b.left);
  EXPECT_EQ(a.left_sum, b.left_sum);
  EXPECT_EQ(a.team_months, b.team_months);
  EXPECT_EQ(a.cancelled_km2, b.cancelled_km2);
  EXPECT_EQ(a.reduced_km2, b.reduced_km2);
  EXPECT_EQ(a.cleared_km2, b.cleared_km2);
  EXPECT_EQ(a.spent_usd, b.spent_usd);
}

void expect_equal(const Tally& a, const Tally& b) {
  EXPECT_EQ(a.replications, b.replications);
  EXPECT_EQ(a.casualties, b.casualties);
  EXPECT_EQ(a.placed_usd, b.placed_usd);
  EXPECT_EQ(a.unplaced_usd, b.unplaced_usd);
  EXPECT_EQ(a.returned_usd, b.returned_usd);
  ASSERT_EQ(a.programmes.size(), b.programmes.size());
  for (std::size_t p = 0; p < a.programmes.size(); ++p) {
    const ProgrammeTally &x = a.programmes[p], &y = b.programmes[p];
    EXPECT_EQ(x.completed, y.completed);
    EXPECT_EQ(x.requests, y.requests);
    EXPECT_EQ(x.left_at_deadline, y.left_at_deadline);
    EXPECT_EQ(x.left_at_deadline_sum, y.left_at_deadline_sum);
    EXPECT_EQ(x.spent_usd, y.spent_usd);
    ASSERT_EQ(x.years.size(), y.years.size());
    for (std::size_t year = 0; year < x.years.size(); ++year) {
      expect_equal(x.years[year], y.years[year]);
    }
  }
}

/// The tally of the records, counted one by one with the classes of `sim/`.
Tally counted(const Portfolio& portfolio, const std::vector<ReplicationRecord>& records) {
  Tally tally(portfolio);
  for (const ReplicationRecord& record : records) {
    ++tally.replications;
    tally.placed_usd.add(record.placed_usd);
    tally.returned_usd.add(record.returned_usd);
    for (std::size_t s = 0; s < record.casualties.size(); ++s) {
      tally.casualties[s] += static_cast<std::int64_t>(record.casualties[s]);
    }
    for (std::size_t p = 0; p < record.programmes.size(); ++p) {
      const ProgrammeRecord& from = record.programmes[p];
      ProgrammeTally& to = tally.programmes[p];
      const bool has_left = portfolio.programmes[p].id.theme != Theme::risk_education;
      to.spent_usd.add(from.spent_usd);
      if (has_left) {
        to.completed.add(from.completed.value_or(portfolio.months));
        to.requests += from.requests;
        to.left_at_deadline.add(from.left_at_deadline);
        to.left_at_deadline_sum.add(from.left_at_deadline);
      }
      for (std::size_t year = 0; year < from.years.size(); ++year) {
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

TEST(Tally, counts_what_the_records_say) {
  for (std::uint64_t number = 3000; number < 3015; ++number) {
    const Scenario scenario = reference::random_scenario(number);
    SCOPED_TRACE(scenario.name);
    const Simulated run = run_of(scenario, {0, tallied_replications});
    Tally by_records = counted(build_portfolio(scenario), run.records);
    // Donors are rounded one by one, records hold their sum.
    double unplaced = 0;
    for (const ReplicationRecord& r : run.records) unplaced += r.unplaced_usd;
    EXPECT_NEAR(run.tally.unplaced_usd.value(), unplaced, cent);
    by_records.unplaced_usd = run.tally.unplaced_usd;
    expect_equal(run.tally, by_records);
  }
}

TEST(Tally, of_parts_merges_to_the_whole_in_any_order) {
  for (std::uint64_t number = 3000; number < 3005; ++number) {
    const Scenario scenario = reference::random_scenario(number);
    const Tally whole = run_of(scenario, {0, tallied_replications}).tally;
    Tally merged = run_of(scenario, {31, 50}).tally;
    merged += run_of(scenario, {50, tallied_replications}).tally;
    merged += run_of(scenario, {0, 31}).tally;
    expect_equal(whole, merged);
  }
}

TEST(Tally, starts_empty_with_a_place_for_everything) {
  const Scenario scenario = world_with(plain_clearance(1), 25);
  const Tally tally(build_portfolio(scenario));
  EXPECT_EQ(tally.replications, 0);
  ASSERT_EQ(tally.programmes.size(), 1U);
  EXPECT_EQ(tally.programmes[0].years.size(), 3U);
  EXPECT_EQ(tally.programmes[0].completed.months(), 25);
  EXPECT_EQ(tally.programmes[0].completed.total(), 0);
  EXPECT_EQ(tally.casualties, std::vector<std::int64_t>{0});
}

}  // namespace
}  // namespace art6::worlds
