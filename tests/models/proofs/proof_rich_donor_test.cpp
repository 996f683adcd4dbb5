// A rich flexible donor without delay is as good as own funding without limit, in every future:
// room is what the programme can use by its own costs and rates, whatever planners believe
// (model.md 7.2).
#include <gtest/gtest.h>

#include "tests/models/engine/worlds.hpp"

namespace art6::worlds {
namespace {

constexpr int rich_replications = 500;
constexpr double rich_usd_per_year = 1e9;

/// The only programme, whose own funding is `own_funding`, completes in the same months whether its
/// State pays or a donor does.
void expect_same_completion(Scenario& scenario, QuantityOverTime& own_funding) {
  own_funding = rich_usd_per_year;
  const auto own = records_of(scenario, rich_replications);
  own_funding = 0;
  scenario.donors = {plain_donor("NOR", rich_usd_per_year)};
  scenario.funding.delay_months = 0;
  const auto given = records_of(scenario, rich_replications);
  int completed = 0;
  for (std::size_t r = 0; r < own.size(); ++r) {
    const auto& month = own[r].programmes[ProgrammeIndex(0)].completed;
    ASSERT_EQ(given[r].programmes[ProgrammeIndex(0)].completed, month) << r;
    completed += month.has_value();
  }
  EXPECT_GT(completed, rich_replications / 2);
}

TEST(RichDonor, is_as_good_as_own_funding_for_clearance) {
  Clearance clearance = plain_clearance(1);
  clearance.suspected_km2 = 2;
  clearance.cancelled_share = Distribution(Beta{0.6, 0.2});
  clearance.survey_m2_per_team_day = 9000;
  clearance.productivity = Distribution(Lognormal{0, 0.8, {}, {}});
  clearance.team_cost_usd_per_month = Distribution(Lognormal{7, 0.8, {}, {}});
  Scenario scenario = world_with(clearance, 240);
  expect_same_completion(scenario, scenario.states[0].clearance->own_funding_usd_per_year);
}

TEST(RichDonor, is_as_good_as_own_funding_for_a_stockpile) {
  Stockpile stockpile = plain_stockpile(10000);
  stockpile.productivity = Distribution(Lognormal{0, 0.8, {}, {}});
  stockpile.cost_usd_per_munition = Distribution(Lognormal{3, 1.0, {}, {}});
  Scenario scenario = world_with(stockpile, 240);
  expect_same_completion(scenario, scenario.states[0].stockpile->own_funding_usd_per_year);
}

}  // namespace
}  // namespace art6::worlds
