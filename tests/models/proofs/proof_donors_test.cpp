// Donor factors: mean one every year, variance and correlation as the formulas say (model.md 7.1
// and 10.4). A bottomless programme for each donor spends just what that donor has.
#include <gtest/gtest.h>

#include "tests/models/engine/worlds.hpp"

namespace art6::worlds {
namespace {

constexpr int donor_replications = 10000;
constexpr int years = 6;

/// Donors AA and BB, each with a State of its own, which bears the donor's id.
Scenario two_donors() {
  Scenario scenario = plain_scenario(12 * years);
  scenario.states.clear();
  for (const char* id : {"AA", "BB"}) {
    scenario.states.push_back(plain_state(id));
    scenario.states.back().clearance = bottomless_clearance();
    scenario.donors.push_back(plain_donor(id, 100000));
    scenario.donors.back().flexible.states = {id};
  }
  return scenario;
}

/// [donor][year]: the budgets over the replications, over what is planned.
using Factors = std::vector<std::vector<std::vector<double>>>;
Factors factors_of(const Scenario& scenario) {
  const auto records = records_of(scenario, donor_replications);
  Factors factors(2);
  for (std::size_t d = 0; d < 2; ++d) {
    double planned = scenario.donors[d].budget_usd_per_year.single.value;
    for (std::size_t y = 0; y < years; ++y) {
      factors[d].push_back(column(records, [&](const ReplicationRecord& r) {
        return r.programmes[ProgrammeIndex(d)].years[YearIndex(y)].spent_usd / planned;
      }));
      planned *= 1 + scenario.donors[d].growth_per_year;
    }
  }
  return factors;
}

/// Of x_y = persistence x_{y-1} + volatility e_y from x_{-1} = 0, of two donors with correlation c
/// of their e: Cov(x_y, x'_y) = c s s' (1 - (p p')^(y+1)) / (1 - p p'), and a year apart p times
/// it.
double covariance(const Donor& a, const Donor& b, double c, std::size_t year) {
  const double q = a.persistence * b.persistence;
  return c * a.volatility * b.volatility * (1 - std::pow(q, static_cast<double>(year) + 1)) /
         (1 - q);
}

/// x of the factor exp(x - v / 2).
std::vector<double> deviations(std::vector<double> factors, double variance) {
  for (double& f : factors) f = std::log(f) + variance / 2;
  return factors;
}

double covariance_error(double var_a, double var_b, double cov) {
  return std::sqrt((var_a * var_b + cov * cov) / donor_replications);
}

TEST(DonorProof, factors_have_mean_one_in_every_year) {
  Scenario scenario = two_donors();
  scenario.donors[0].volatility = 0.3;
  scenario.donors[0].persistence = 0.7;
  scenario.donors[1].volatility = 0.5;
  scenario.donors[1].growth_per_year = 0.1;
  scenario.funding.common_shock = 0.4;
  const Factors factors = factors_of(scenario);
  for (std::size_t d = 0; d < 2; ++d) {
    for (std::size_t y = 0; y < years; ++y) {
      const double v = covariance(scenario.donors[d], scenario.donors[d], 1, y);
      EXPECT_NEAR(moments_of(factors[d][y]).mean, 1,
                  errors_allowed * mean_error(std::expm1(v), donor_replications))
          << "donor " << d << " year " << y;
    }
  }
}

TEST(DonorProof, factors_have_the_variance_of_their_recursion) {
  Scenario scenario = two_donors();
  scenario.donors[0].volatility = 0.3;
  scenario.donors[0].persistence = 0.7;
  scenario.donors[1].volatility = 0.5;
  const Factors factors = factors_of(scenario);
  for (std::size_t d = 0; d < 2; ++d) {
    for (std::size_t y = 0; y < years; ++y) {
      const double v = covariance(scenario.donors[d], scenario.donors[d], 1, y);
      const Moments m = moments_of(deviations(factors[d][y], v));
      EXPECT_NEAR(m.mean, 0, errors_allowed * mean_error(v, donor_replications));
      EXPECT_NEAR(m.variance, v, errors_allowed * covariance_error(v, v, v))
          << "donor " << d << " year " << y;
    }
  }
}

TEST(DonorProof, years_are_correlated_by_persistence) {
  Scenario scenario = two_donors();
  scenario.donors[0].volatility = 0.3;
  scenario.donors[0].persistence = 0.7;
  const Factors factors = factors_of(scenario);
  for (std::size_t y = 0; y + 1 < years; ++y) {
    const double now = covariance(scenario.donors[0], scenario.donors[0], 1, y);
    const double next = covariance(scenario.donors[0], scenario.donors[0], 1, y + 1);
    EXPECT_NEAR(covariance_of(deviations(factors[0][y], now), deviations(factors[0][y + 1], next)),
                0.7 * now, errors_allowed * covariance_error(now, next, 0.7 * now));
  }
}

TEST(DonorProof, donors_are_correlated_by_the_common_shock) {
  Scenario scenario = two_donors();
  scenario.donors[0].volatility = 0.3;
  scenario.donors[0].persistence = 0.7;
  scenario.donors[1].volatility = 0.5;
  scenario.donors[1].persistence = 0.2;
  for (const double common : {0.0, 0.4, 1.0}) {
    scenario.funding.common_shock = common;
    const Factors factors = factors_of(scenario);
    for (const std::size_t y : {std::size_t{0}, std::size_t{1}, std::size_t{years - 1}}) {
      const double a = covariance(scenario.donors[0], scenario.donors[0], 1, y);
      const double b = covariance(scenario.donors[1], scenario.donors[1], 1, y);
      const double exact = covariance(scenario.donors[0], scenario.donors[1], common, y);
      EXPECT_NEAR(covariance_of(deviations(factors[0][y], a), deviations(factors[1][y], b)), exact,
                  errors_allowed * covariance_error(a, b, exact))
          << common << " year " << y;
    }
  }
}

TEST(DonorProof, alike_donors_under_a_common_shock_of_one_have_the_same_factor) {
  Scenario scenario = two_donors();
  for (Donor& donor : scenario.donors) donor.volatility = 0.4;
  scenario.funding.common_shock = 1;
  for (const ReplicationRecord& r : records_of(scenario, 40)) {
    EXPECT_EQ(r.programmes[ProgrammeIndex(0)].years[YearIndex(3)].spent_usd,
              r.programmes[ProgrammeIndex(1)].years[YearIndex(3)].spent_usd);
  }
}

TEST(DonorProof, donors_given_is_the_sum_of_the_budgets) {
  Scenario scenario = two_donors();
  scenario.donors[0].volatility = 0.3;
  scenario.donors[1].volatility = 0.5;
  for (const ReplicationRecord& r : records_of(scenario, 40)) {
    EXPECT_NEAR(
        r.donors_given_usd,
        r.programmes[ProgrammeIndex(0)].spent_usd + r.programmes[ProgrammeIndex(1)].spent_usd,
        cent);
  }
}

TEST(DonorProof, joins_for_all_years_or_none_with_its_probability) {
  Scenario scenario = two_donors();
  scenario.donors[0].joins_probability = 0.3;
  scenario.donors[1].joins_probability = 0;
  const auto records = records_of(scenario, donor_replications);
  double joined = 0;
  for (const ReplicationRecord& r : records) {
    const bool joins = r.programmes[ProgrammeIndex(0)].spent_usd > 0;
    joined += joins;
    EXPECT_NEAR(r.programmes[ProgrammeIndex(0)].spent_usd, joins ? years * 100000 : 0, cent);
    EXPECT_EQ(r.programmes[ProgrammeIndex(1)].spent_usd, 0);
  }
  EXPECT_NEAR(joined / donor_replications, 0.3,
              errors_allowed * share_error(0.3, donor_replications));
}

TEST(DonorProof, that_never_joins_changes_as_little_as_none) {
  Scenario scenario = two_donors();
  scenario.donors[1].joins_probability = 0;
  const auto with = records_of(scenario, 40);
  scenario.donors.pop_back();
  const auto without = records_of(scenario, 40);
  for (std::size_t r = 0; r < with.size(); ++r) {
    EXPECT_EQ(with[r].donors_given_usd, without[r].donors_given_usd);
    EXPECT_EQ(with[r].programmes[ProgrammeIndex(0)].spent_usd,
              without[r].programmes[ProgrammeIndex(0)].spent_usd);
  }
}

TEST(DonorProof, an_uncertain_budget_is_drawn_once_for_all_years) {
  Scenario scenario = two_donors();
  scenario.donors[0].budget_usd_per_year = Distribution(Uniform{50000, 150000});
  scenario.donors[0].growth_per_year = 0.5;
  const Stream stream(scenario.simulation.seed, "donor/AA/budget_usd_per_year");
  const auto records = records_of(scenario, 40);
  for (std::uint32_t r = 0; r < 40; ++r) {
    const double drawn = 50000 + 100000 * stream.static_uniform(r);
    EXPECT_NEAR(records[r].programmes[ProgrammeIndex(0)].years[YearIndex(0)].spent_usd, drawn,
                cent);
    EXPECT_NEAR(records[r].programmes[ProgrammeIndex(0)].years[YearIndex(2)].spent_usd,
                2.25 * drawn, cent);
  }
}

TEST(DonorProof, fills_the_pipeline_only_if_it_gave_before_the_clocks_start) {
  Scenario scenario = world_with(plain_clearance(1), 30);  // ten months of work
  scenario.states[0].clearance->own_funding_usd_per_year = 0;
  scenario.donors = {plain_donor("NOR", 60000)};
  scenario.donors[0].growth_per_year = -1;  // nothing after the first year
  scenario.funding.delay_months = 3;
  const auto starting = [&scenario](Month month) {
    scenario.donors[0].starts = month;
    return certain(scenario);
  };
  const ReplicationRecord at_start = starting(scenario.clock.start);
  EXPECT_EQ(at_start.programmes[ProgrammeIndex(0)].completed, 3 + 9);
  EXPECT_NEAR(at_start.donors_given_usd, 60000, cent);
  const ReplicationRecord before = starting(scenario.clock.start - 1);
  EXPECT_EQ(before.programmes[ProgrammeIndex(0)].completed, 9);
  EXPECT_NEAR(before.donors_given_usd, 60000 + 3 * 5000, cent);
}

}  // namespace
}  // namespace art6::worlds
