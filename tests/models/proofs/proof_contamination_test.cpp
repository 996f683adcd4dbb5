// Compound new contamination: mean and variance of total work (model.md 7.5 and 10.5).
// Nobody works, so that what is left is all that ever came.
#include <gtest/gtest.h>

#include "tests/models/engine/worlds.hpp"

namespace art6::worlds {
namespace {

constexpr int contamination_replications = 20000;

/// Raw moments E X^k, k = 1 to 4, of one event's area.
using Raw = std::array<double, 4>;

Scenario idle_world(double events_per_year, const Quantity& km2_per_event, int months) {
  Clearance clearance = plain_clearance(1);
  clearance.own_funding_usd_per_year = 0;
  clearance.new_contamination = NewContamination{events_per_year, km2_per_event};
  return world_with(clearance, months);
}

/// A month brings X with probability p: a sum of n such months, independent.
void expect_compound(double events_per_year, const Quantity& km2_per_event, Raw raw) {
  constexpr int years = 3;
  const auto records = records_of(idle_world(events_per_year, km2_per_event, 12 * years),
                                  contamination_replications);
  for (double& moment : raw) moment *= events_per_year / 12;
  const double mean = raw[0];
  const double variance = raw[1] - mean * mean;
  const double fourth =
      raw[3] - 4 * mean * raw[2] + 6 * mean * mean * raw[1] - 3 * std::pow(mean, 4);
  for (std::size_t year = 0; year < years; ++year) {
    const double n = 12 * (static_cast<double>(year) + 1);
    const Moments m = moments_of(column(records, [&](const ReplicationRecord& r) {
      return r.programmes[ProgrammeIndex(0)].years[YearIndex(year)].left;
    }));
    const double sum_fourth = n * fourth + 3 * n * (n - 1) * variance * variance;
    EXPECT_NEAR(m.mean, 1 + n * mean,
                errors_allowed * mean_error(n * variance, contamination_replications));
    EXPECT_NEAR(
        m.variance, n * variance,
        errors_allowed * variance_error(sum_fourth, n * variance, contamination_replications));
  }
}

TEST(ContaminationProof, of_equal_events_is_binomial) {
  expect_compound(4, 0.5, {0.5, 0.25, 0.125, 0.0625});
}

TEST(ContaminationProof, of_uniform_areas_is_compound) {
  // E X^k of [0.2, 1]: (1 - 0.2^(k+1)) / ((k + 1) 0.8)
  Raw raw;
  for (std::size_t k = 0; k < 4; ++k) {
    const double power = static_cast<double>(k) + 2;
    raw[k] = (1 - std::pow(0.2, power)) / (power * 0.8);
  }
  expect_compound(6, Distribution(Uniform{0.2, 1}), raw);
}

TEST(ContaminationProof, of_lognormal_areas_is_compound) {
  // E X^k = exp(k mu + k^2 sigma^2 / 2)
  Raw raw;
  for (std::size_t k = 0; k < 4; ++k) {
    const double power = static_cast<double>(k) + 1;
    raw[k] = std::exp(-power + power * power * 0.5 * 0.5 / 2);
  }
  expect_compound(1.5, Distribution(Lognormal{-1, 0.5, {}, {}}), raw);
}

TEST(ContaminationProof, comes_every_month_at_twelve_events_a_year_and_never_at_none) {
  for (const ReplicationRecord& r : records_of(idle_world(12, 0.25, 24), 40)) {
    EXPECT_EQ(r.programmes[ProgrammeIndex(0)].years[YearIndex(1)].left, 1 + 24 * 0.25);
  }
  for (const ReplicationRecord& r : records_of(idle_world(0, 0.25, 24), 40)) {
    EXPECT_EQ(r.programmes[ProgrammeIndex(0)].years[YearIndex(1)].left, 1);
  }
}

TEST(ContaminationProof, ends_with_completion) {
  Scenario scenario = idle_world(6, 0.001, 60);
  scenario.states[0].clearance->own_funding_usd_per_year = 60000;
  scenario.states[0].clearance->confirmed_km2 = 0.55;
  for (const ReplicationRecord& r : records_of(scenario, 200)) {
    // Ended in the first month without an event after the work: soon, and for good.
    ASSERT_TRUE(r.programmes[ProgrammeIndex(0)].completed.has_value());
    for (std::size_t year =
             static_cast<std::size_t>(*r.programmes[ProgrammeIndex(0)].completed / 12);
         year < 5; ++year) {
      EXPECT_EQ(r.programmes[ProgrammeIndex(0)].years[YearIndex(year)].left, 0);
    }
  }
}

TEST(ContaminationProof, puts_completion_off_while_events_come_in_the_month) {
  // Ten months of work, then each month sees an event with probability 1/2, cleared a month later:
  // P(completed in month 9 + k) = 2^-(k+1).
  Scenario scenario = idle_world(6, 1e-4, 60);
  scenario.states[0].clearance->own_funding_usd_per_year = 60000;
  scenario.states[0].clearance->confirmed_km2 = 0.95;
  const Tally tally = tally_of(scenario, contamination_replications);
  for (const int k : {0, 1, 2, 5}) {
    const double exact = std::pow(0.5, k + 1);
    EXPECT_NEAR(static_cast<double>(tally.programmes[ProgrammeIndex(0)]
                                        .completed.counts()[static_cast<std::size_t>(9 + k)]) /
                    contamination_replications,
                exact, errors_allowed * share_error(exact, contamination_replications));
  }
}

}  // namespace
}  // namespace art6::worlds
