// Risk education and casualties by hand.
#include <gtest/gtest.h>

#include <cmath>
#include <numeric>

#include "sim/lanes/elementwise.hpp"
#include "sim/random/stream.hpp"
#include "tests/reference/plain.hpp"

namespace art6::reference {
namespace {

Scenario with_risk_education(double coverage) {
  Scenario scenario = plain_scenario(24);
  scenario.states[0].risk_education = plain_risk_education();
  scenario.states[0].risk_education->coverage = coverage;
  return scenario;
}

TEST(ReferenceRiskEducation, moves_coverage_to_the_funded_share) {
  Scenario scenario = with_risk_education(0.4);
  ProgrammeResult result = of(run(scenario), "AAA", Theme::risk_education);
  EXPECT_NEAR(result.months[9].coverage, 1 - 0.6 * std::pow(23.0 / 24, 10), 1e-12);
  scenario.states[0].risk_education->own_funding_usd_per_year = 3000;
  result = of(run(scenario), "AAA", Theme::risk_education);
  EXPECT_NEAR(result.months[9].coverage, 0.25 + 0.15 * std::pow(23.0 / 24, 10), 1e-12);
  EXPECT_DOUBLE_EQ(result.months[9].spending, 250);
}

TEST(ReferenceRiskEducation, spends_no_more_than_full_coverage_costs) {
  Scenario scenario = with_risk_education(0);
  scenario.states[0].risk_education->own_funding_usd_per_year = 24000;
  const ProgrammeResult result = of(run(scenario), "AAA", Theme::risk_education);
  EXPECT_DOUBLE_EQ(result.months[0].spending, 1000);
  EXPECT_DOUBLE_EQ(result.spent, 24000);
}

TEST(ReferenceRiskEducation, completes_in_the_month_in_which_clearance_does) {
  Scenario scenario = with_risk_education(0);
  EXPECT_EQ(of(run(scenario), "AAA", Theme::risk_education).completed, std::nullopt);
  scenario.states[0].clearance = plain_clearance(1);
  scenario.states[0].clearance->verification_months = 3;
  const ProgrammeResult result = of(run(scenario), "AAA", Theme::risk_education);
  EXPECT_EQ(result.completed, 9);
  EXPECT_DOUBLE_EQ(result.months[9].spending, 1000);
  EXPECT_DOUBLE_EQ(result.months[10].spending, 0);
  EXPECT_EQ(result.requests, 0);
}

TEST(ReferenceCasualties, follow_area_and_coverage) {
  Scenario scenario = with_risk_education(0.4);
  scenario.states[0].clearance = plain_clearance(1);
  scenario.states[0].casualties = Casualties{240, 0.7};
  const Replication one = run(scenario);
  const std::vector<double>& casualties = one.monthly_casualties.at("AAA");
  const Stream stream(scenario.simulation.seed, "AAA/casualties");
  double coverage = 0.4;
  for (int t = 0; t < 10; ++t) {
    coverage += (1 - coverage) / 24;
    const double mean = 20 * (1 - 0.1 * t) * (1 - 0.5 * coverage) / (1 - 0.5 * 0.4);
    EXPECT_DOUBLE_EQ(casualties[static_cast<std::size_t>(t)],
                     poisson_quantile(mean, stream.word(0, t)))
        << "month " << t;
  }
  for (std::size_t t = 10; t < 24; ++t) EXPECT_DOUBLE_EQ(casualties[t], 0);
  EXPECT_DOUBLE_EQ(one.casualties.at("AAA"),
                   std::accumulate(casualties.begin(), casualties.end(), 0.0));
  EXPECT_GT(one.casualties.at("AAA"), 0);
}

TEST(ReferenceCasualties, need_a_clearance_programme_with_area) {
  Scenario scenario = plain_scenario(12);
  scenario.states[0].casualties = Casualties{240, 0.7};
  EXPECT_DOUBLE_EQ(run(scenario).casualties.at("AAA"), 0);
  scenario.states[0].clearance = plain_clearance(0);
  scenario.states[0].clearance->new_contamination = NewContamination{12, 1.0};
  EXPECT_DOUBLE_EQ(run(scenario).casualties.at("AAA"), 0);
}

}  // namespace
}  // namespace art6::reference
