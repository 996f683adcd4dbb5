#include "study/checks/yearly_changes.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/models/engine/worlds.hpp"

namespace art6::worlds {
namespace {

TEST(YearlyChanges, of_independent_years_are_twice_the_variance) {
  Donor donor = plain_donor("NN", 1);
  Commitment commitment;
  commitment.volatility = 0.5;
  EXPECT_NEAR(compute_change_deviation(donor, commitment), std::sqrt(2 * 0.25), 1e-15);
  donor.volatility = 0.3;
  EXPECT_NEAR(compute_change_deviation(donor, commitment), std::sqrt(2 * 0.25 + 2 * 0.09), 1e-15);
  commitment.persistence = 0.25;
  donor.persistence = 0.8;
  EXPECT_NEAR(compute_change_deviation(donor, commitment), std::sqrt(0.4 + 0.1), 1e-15);
}

// After eight years the start is forgotten to 0.6^16, and a share of 1 % is never cut.
TEST(YearlyChanges, are_those_of_simulated_grants) {
  constexpr int replications = 10000;
  Scenario scenario = plain_scenario(12 * 10);
  scenario.states[0].clearance = bottomless_clearance();
  Donor donor = plain_donor("NN", 100000);
  donor.volatility = 0.25;
  donor.persistence = 0.5;
  donor.committed = {{{"AAA", Theme::clearance}, 0.01, 0.6, 0.6, 0.0}};
  donor.flexible.states = std::vector<std::string>{};
  scenario.donors = {donor};
  const auto changes = column(records_of(scenario, replications), [](const ReplicationRecord& r) {
    const auto& years = r.programmes[ProgrammeIndex(0)].years;
    return std::log(years[YearIndex(9)].spent_usd / years[YearIndex(8)].spent_usd);
  });
  const double deviation = compute_change_deviation(donor, donor.committed[0]);
  EXPECT_NEAR(std::sqrt(moments_of(changes).variance), deviation,
              errors_allowed * deviation / std::sqrt(2.0 * replications));
}

}  // namespace
}  // namespace art6::worlds
