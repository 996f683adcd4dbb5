// Casualties are Poisson with the mean that area and risk education give (model.md 7.4
// and 10.6).
#include <gtest/gtest.h>

#include "tests/models/engine/worlds.hpp"

namespace art6::worlds {
namespace {

constexpr int casualty_replications = 10000;

/// 1 km2 that nobody clears, with casualties.
Scenario dangerous_world(double per_year, int months) {
  Clearance clearance = plain_clearance(1);
  clearance.own_funding_usd_per_year = 0;
  Scenario scenario = world_with(clearance, months);
  scenario.states[0].casualties = Casualties{per_year, 0.7};
  return scenario;
}

/// A sum of independent Poisson numbers is one: variance = mean, fourth central moment
/// mean + 3 mean^2.
void expect_poisson(const Scenario& scenario, double mean) {
  const Moments m =
      moments_of(column(records_of(scenario, casualty_replications),
                        [](const ReplicationRecord& r) { return r.casualties[StateIndex(0)]; }));
  EXPECT_NEAR(m.mean, mean, errors_allowed * mean_error(mean, casualty_replications));
  EXPECT_NEAR(m.variance, mean,
              errors_allowed * variance_error(mean + 3 * mean * mean, mean, casualty_replications));
}

TEST(CasualtiesProof, are_poisson_with_constant_area) {
  for (const double per_year : {0.6, 12.0, 480.0, 6000.0}) {
    expect_poisson(dangerous_world(per_year, 18), per_year * 1.5);
  }
}

TEST(CasualtiesProof, are_none_in_a_month_as_often_as_exp_of_minus_the_mean) {
  const auto records = records_of(dangerous_world(12, 1), casualty_replications);
  double none = 0;
  for (const ReplicationRecord& r : records) none += r.casualties[StateIndex(0)] == 0;
  EXPECT_NEAR(none / casualty_replications, std::exp(-1.0),
              errors_allowed * share_error(std::exp(-1.0), casualty_replications));
}

TEST(CasualtiesProof, shrink_with_the_area_at_the_start_of_the_month) {
  Scenario scenario = dangerous_world(24, 30);
  scenario.states[0].clearance->own_funding_usd_per_year = 60000;
  expect_poisson(scenario, 2 * (10 + 9 + 8 + 7 + 6 + 5 + 4 + 3 + 2 + 1) / 10.0);
}

TEST(CasualtiesProof, count_suspected_and_unrecorded_area_too) {
  Scenario scenario = dangerous_world(24, 6);
  Clearance& clearance = *scenario.states[0].clearance;
  clearance.confirmed_km2 = 0;
  clearance.suspected_km2 = 2;
  clearance.unrecorded_km2 = 1;
  expect_poisson(scenario, 12);
}

TEST(CasualtiesProof, fall_and_rise_with_risk_education) {
  // r moves to the funded share f by 1/24 of the distance a month; the rate is
  // (1 - efficacy r) / (1 - efficacy r_0) of the reported one, r after the month's change.
  for (const auto& [start, funded] : {std::pair{0.0, 1.0}, {0.8, 0.25}, {0.4, 0.4}}) {
    Scenario scenario = dangerous_world(60, 24);
    RiskEducation education = plain_risk_education();
    education.coverage = start;
    education.efficacy = 0.6;
    education.own_funding_usd_per_year = 12000 * funded;
    scenario.states[0].risk_education = education;
    double mean = 0, coverage = start;
    for (int month = 0; month < 24; ++month) {
      coverage += (funded - coverage) / 24;
      mean += 5 * (1 - 0.6 * coverage) / (1 - 0.6 * start);
    }
    expect_poisson(scenario, mean);
  }
}

TEST(CasualtiesProof, spend_no_more_on_risk_education_than_full_coverage_costs) {
  Scenario scenario = dangerous_world(60, 24);
  scenario.states[0].risk_education = plain_risk_education();
  scenario.states[0].risk_education->own_funding_usd_per_year = 30000;
  EXPECT_NEAR(certain(scenario).programmes[ProgrammeIndex(1)].spent_usd, 24000, cent);
}

TEST(CasualtiesProof, join_the_survivors_and_every_need_by_their_share) {
  Scenario scenario = dangerous_world(60, 24);
  scenario.states[0].victim_assistance = plain_victim_assistance(100);
  scenario.states[0].victim_assistance->own_funding_usd_per_year = 0;
  for (const ReplicationRecord& r : records_of(scenario, 40)) {
    EXPECT_NEAR(r.programmes[ProgrammeIndex(1)].years[YearIndex(1)].left,
                50 + 0.7 * r.casualties[StateIndex(0)], 1e-9);
  }
}

TEST(CasualtiesProof, need_a_clearance_programme_with_area) {
  Scenario scenario = dangerous_world(60, 24);
  scenario.states[0].clearance->confirmed_km2 = 0;
  EXPECT_EQ(certain(scenario).casualties[StateIndex(0)], 0);
  scenario.states[0].clearance.reset();
  scenario.states[0].risk_education = plain_risk_education();
  EXPECT_EQ(certain(scenario).casualties[StateIndex(0)], 0);
}

}  // namespace
}  // namespace art6::worlds
