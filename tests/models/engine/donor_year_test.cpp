// A donor's year by medians is what the reference makes of the same year without chance.
#include "models/engine/donor_year.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <numeric>

#include "models/sampling/law_facts.hpp"
#include "tests/reference/donors.hpp"
#include "tests/reference/random_scenario.hpp"
#include "tests/reference/random_steps.hpp"

namespace art6 {
namespace {

/// A random scenario whose donors do what their medians say.
Scenario certain_scenario(std::uint64_t number) {
  Scenario scenario = reference::random_scenario(number);
  reference::visit_over_time(scenario, [](QuantityOverTime& quantity, BeforeSteps) {
    quantity.single = median(quantity.single);
    for (Step& step : quantity.steps) step.value = median(step.value);
  });
  for (Donor& donor : scenario.donors) {
    donor.volatility = 0;
    donor.joins_probability = 1;
    for (Commitment& commitment : donor.committed) {
      commitment.volatility = commitment.stops_per_year = 0;
    }
  }
  return scenario;
}

TEST(DonorYear, by_medians_is_that_of_a_donor_without_chance) {
  int years_with_pledges = 0, years_with_grants = 0, years_with_commitments = 0;
  for (std::uint64_t number = 0; number < 150; ++number) {
    const Scenario scenario = certain_scenario(number);
    const Portfolio portfolio = build_portfolio(scenario);
    const auto donors = reference::donors_by_id(scenario);
    for (const DonorModel& model : portfolio.donors) {
      for (const YearIndex y : model.years.ids()) {
        SCOPED_TRACE(scenario.name + ", " + model.id + ", year " + std::to_string(y.value()));
        const Donor& donor = *donors.at(model.id);
        const reference::DonorMonths months = reference::divide(
            scenario, donor, 0, y.value(), std::pow(1 + donor.growth_per_year, y.value()));
        std::map<ProgrammeId, double> expected, found;
        double budget = 0, flexible = 0;
        for (std::size_t m = 0; m < 12; ++m) {
          budget += months.budget.at(m);
          flexible += months.flexible.at(m);
          for (const auto& [id, usd] : months.tied.at(m)) expected[id] += usd;
          for (const auto& [id, usd] : months.once.at(m)) expected[id] += usd;
          years_with_grants += !months.once.at(m).empty();
        }
        const DonorYear year = estimate_year(model, y);
        const double rounding = 1e-9 * (budget + 1);
        EXPECT_NEAR(year.budget, budget, rounding);
        EXPECT_NEAR(year.flexible, flexible, rounding);
        for (const PledgedAmount& pledged : year.pledged) {
          found[portfolio.programmes[pledged.programme].id] += pledged.usd;
          years_with_pledges += pledged.usd > 0;
        }
        ASSERT_EQ(year.committed.size(), model.commitments.size());
        for (std::size_t i = 0; i < year.committed.size(); ++i) {
          found[portfolio.programmes[model.commitments[i].programme].id] += year.committed[i];
          years_with_commitments += year.committed[i] > 0;
        }
        for (const auto& [id, usd] : expected) {
          EXPECT_NEAR(found[id], usd, rounding) << to_string(id);
          found.erase(id);
        }
        for (const auto& [id, usd] : found) EXPECT_NEAR(usd, 0, rounding) << to_string(id);
      }
    }
  }
  EXPECT_GT(years_with_pledges, 100);
  EXPECT_GT(years_with_grants, 20);
  EXPECT_GT(years_with_commitments, 100);
}

}  // namespace
}  // namespace art6
