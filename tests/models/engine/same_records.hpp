// Records that must be the same to the bit.
#pragma once

#include <gtest/gtest.h>

#include "models/engine/tally.hpp"

namespace art6::worlds {

inline void expect_same(const ProgrammeRecord::Year& a, const ProgrammeRecord::Year& b) {
  EXPECT_EQ(a.left, b.left);
  EXPECT_EQ(a.spent_usd, b.spent_usd);
  EXPECT_EQ(a.team_months, b.team_months);
  EXPECT_EQ(a.cancelled_km2, b.cancelled_km2);
  EXPECT_EQ(a.reduced_km2, b.reduced_km2);
  EXPECT_EQ(a.cleared_km2, b.cleared_km2);
}

inline void expect_same(const ProgrammeRecord& a, const ProgrammeRecord& b) {
  EXPECT_EQ(a.completed, b.completed);
  EXPECT_EQ(a.requests, b.requests);
  EXPECT_EQ(a.left_at_deadline, b.left_at_deadline);
  EXPECT_EQ(a.spent_usd, b.spent_usd);
  EXPECT_EQ(a.own_spent_usd, b.own_spent_usd);
  EXPECT_EQ(a.reserve_usd, b.reserve_usd);
  EXPECT_EQ(a.on_its_way_usd, b.on_its_way_usd);
  EXPECT_EQ(a.milestones_met, b.milestones_met);
  ASSERT_EQ(a.years.size(), b.years.size());
  for (const YearIndex y : a.years.ids()) expect_same(a.years[y], b.years[y]);
  if (a.regions.empty() || b.regions.empty()) return;  // one may be divided where the other is not
  ASSERT_EQ(a.regions.size(), b.regions.size());
  for (std::size_t i = 0; i < a.regions.size(); ++i) {
    EXPECT_EQ(a.regions[i].completed, b.regions[i].completed);
    EXPECT_EQ(a.regions[i].left_km2, b.regions[i].left_km2);
  }
}

/// All but programmes and casualties, which may stand in different places.
inline void expect_same_money(const ReplicationRecord& a, const ReplicationRecord& b) {
  EXPECT_EQ(a.donors_given_usd, b.donors_given_usd);
  EXPECT_EQ(a.placed_usd, b.placed_usd);
  EXPECT_EQ(a.returned_usd, b.returned_usd);
  EXPECT_EQ(a.unplaced_usd, b.unplaced_usd);
  EXPECT_EQ(a.pool_usd, b.pool_usd);
}

inline void expect_same(const ReplicationRecord& a, const ReplicationRecord& b) {
  expect_same_money(a, b);
  EXPECT_EQ(a.casualties, b.casualties);
  ASSERT_EQ(a.programmes.size(), b.programmes.size());
  for (const ProgrammeIndex p : a.programmes.ids()) {
    expect_same(a.programmes[p], b.programmes[p]);
  }
}

}  // namespace art6::worlds
