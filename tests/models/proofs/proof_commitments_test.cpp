// Commitments that come and go: a factor of mean one with the variance of its recursion, an end
// that is geometric, and what they do not take is the donor's flexible money (model.md 7.1.10 to
// 7.1.13). Donor NN commits a share to AA and may place the rest in BB; both spend all they get.
#include <gtest/gtest.h>

#include "tests/models/engine/same_records.hpp"
#include "tests/models/engine/worlds.hpp"
#include "tests/reference/donors.hpp"

namespace art6::worlds {
namespace {

constexpr int replications = 10000, varying_years = 6;
constexpr double budget = 100000, share = 0.05;  // so small that the budget never cuts it here
constexpr ProgrammeIndex committed{0}, elsewhere{1};

Scenario one_commitment() {
  Scenario scenario = plain_scenario(12 * varying_years);
  scenario.states.clear();
  for (const char* id : {"AA", "BB"}) {
    scenario.states.push_back(plain_state(id));
    scenario.states.back().clearance = bottomless_clearance();
  }
  scenario.donors = {plain_donor("NN", budget)};
  scenario.donors[0].committed = {{{"AA", Theme::clearance}, share}};
  scenario.donors[0].flexible.states = {"BB"};
  return scenario;
}

double spent(const ReplicationRecord& record, ProgrammeIndex programme, int year) {
  return record.programmes[programme].years[YearIndex(year)].spent_usd;
}

/// Of x_y = p x_(y-1) + s e_y from x_(-1) = 0.
double variance_of(double s, double p, int year) {
  return s * s * (1 - std::pow(p * p, year + 1)) / (1 - p * p);
}

TEST(CommitmentProof, factors_have_mean_one_and_the_variance_of_their_recursion) {
  Scenario scenario = one_commitment();
  scenario.donors[0].committed[0].volatility = 0.5;
  scenario.donors[0].committed[0].persistence = 0.6;
  const auto records = records_of(scenario, replications);
  std::vector<double> before;
  for (int year = 0; year < varying_years; ++year) {
    const double v = variance_of(0.5, 0.6, year);
    const auto factors = column(records, [&](const ReplicationRecord& r) {
      return spent(r, committed, year) / (share * budget);
    });
    EXPECT_NEAR(moments_of(factors).mean, 1,
                errors_allowed * mean_error(std::expm1(v), replications));
    std::vector<double> x;
    for (const double factor : factors) x.push_back(std::log(factor) + v / 2);
    EXPECT_NEAR(moments_of(x).mean, 0, errors_allowed * mean_error(v, replications));
    EXPECT_NEAR(moments_of(x).variance, v, errors_allowed * v * std::sqrt(2.0 / replications));
    if (year > 0) {
      const double last = variance_of(0.5, 0.6, year - 1), exact = 0.6 * last;
      EXPECT_NEAR(covariance_of(before, x), exact,
                  errors_allowed * std::sqrt((last * v + exact * exact) / replications));
    }
    before = x;
  }
}

TEST(CommitmentProof, factors_are_independent_of_the_donor_s_and_of_each_other) {
  Scenario scenario = one_commitment();
  Donor& donor = scenario.donors[0];
  donor.volatility = 0.3;
  donor.committed[0].volatility = 0.4;
  donor.committed.push_back({{"BB", Theme::clearance}, share, 0.6, 0.0, 0.0});
  donor.flexible.states = std::vector<std::string>{};
  const auto records = records_of(scenario, replications);
  // With v = 0.09 of the donor, 0.16 and 0.36 of the commitments: ln of what AA and BB spend.
  const auto logs = [&](ProgrammeIndex p) {
    return column(records, [&](const ReplicationRecord& r) { return std::log(spent(r, p, 2)); });
  };
  const std::vector<double> a = logs(committed), b = logs(elsewhere);
  const double error = std::sqrt((0.25 * 0.45 + 0.09 * 0.09) / replications);
  EXPECT_NEAR(covariance_of(a, b), 0.09, errors_allowed * error);
  EXPECT_NEAR(moments_of(a).variance, 0.25, errors_allowed * 0.25 * std::sqrt(2.0 / replications));
  EXPECT_NEAR(moments_of(b).variance, 0.45, errors_allowed * 0.45 * std::sqrt(2.0 / replications));
}

TEST(CommitmentProof, ends_for_good_after_a_geometric_number_of_years) {
  Scenario scenario = one_commitment();
  scenario.donors[0].committed[0].stops_per_year = 0.3;
  const auto records = records_of(scenario, replications);
  for (int year = 0; year < varying_years; ++year) {
    const double runs = std::pow(0.7, year);
    int running = 0;
    for (const ReplicationRecord& record : records) {
      const double usd = spent(record, committed, year);
      if (usd > 0) {
        ++running;
        EXPECT_NEAR(usd, share * budget, cent);
        if (year > 0) {
          EXPECT_GT(spent(record, committed, year - 1), 0);
        }
      }
    }
    EXPECT_NEAR(running / double{replications}, runs,
                errors_allowed * share_error(runs, replications))
        << year;
  }
}

TEST(CommitmentProof, that_is_sure_to_end_pays_in_the_first_year_alone) {
  Scenario scenario = one_commitment();
  scenario.donors[0].committed[0].stops_per_year = 1;
  for (const ReplicationRecord& record : records_of(scenario, 20)) {
    EXPECT_NEAR(spent(record, committed, 0), share * budget, cent);
    for (int year = 1; year < varying_years; ++year) {
      EXPECT_EQ(spent(record, committed, year), 0);
      EXPECT_NEAR(spent(record, elsewhere, year), budget, cent);
    }
  }
}

TEST(CommitmentProof, what_it_does_not_take_is_flexible_in_the_same_year) {
  Scenario scenario = one_commitment();
  Commitment& given = scenario.donors[0].committed[0];
  given.share = 0.6;  // the budget cuts it in some years
  given.volatility = 0.8;
  given.persistence = 0.5;
  given.stops_per_year = 0.1;
  int cut = 0;
  for (const ReplicationRecord& record : records_of(scenario, 500)) {
    for (int year = 0; year < varying_years; ++year) {
      const double usd = spent(record, committed, year);
      EXPECT_NEAR(usd + spent(record, elsewhere, year), budget, cent);
      cut += usd > budget - cent ? 1 : 0;
    }
    EXPECT_NEAR(missing_money(record), 0, cent);
    EXPECT_NEAR(record.unplaced_usd, 0, cent);
  }
  EXPECT_GT(cut, 100);
}

TEST(CommitmentProof, beyond_what_is_left_it_is_cut_in_the_order_of_the_file) {
  Scenario scenario = one_commitment();
  Donor& donor = scenario.donors[0];
  donor.committed = {{{"BB", Theme::clearance}, 0.5, 0.7, 0.0, 0.0},
                     {{"AA", Theme::clearance}, 0.5, 0.7, 0.3, 0.2}};
  donor.flexible.states = std::vector<std::string>{};
  const auto records = records_of(scenario, 200);
  for (std::uint32_t r = 0; r < 200; ++r) {
    for (int year = 0; year < varying_years; ++year) {
      const auto promised = [&](std::size_t i) {
        return 0.5 * budget *
               reference::commitment_factor(scenario, donor, donor.committed[i], r, year);
      };
      const double first = std::min(promised(0), budget);
      EXPECT_NEAR(spent(records[r], elsewhere, year), first, cent);
      EXPECT_NEAR(spent(records[r], committed, year), std::min(promised(1), budget - first), cent);
    }
  }
}

TEST(CommitmentProof, without_volatility_and_end_keeps_its_bits) {
  const Scenario plain = one_commitment();
  Scenario scenario = plain;
  scenario.donors[0].committed[0].persistence = 0.9;
  const auto expected = records_of(plain, 20), got = records_of(scenario, 20);
  for (std::size_t r = 0; r < 20; ++r) expect_same(expected[r], got[r]);
}

TEST(CommitmentProof, does_not_depend_on_other_donors_and_commitments) {
  Scenario scenario = one_commitment();
  scenario.donors[0].committed[0].volatility = 0.5;
  scenario.donors[0].committed[0].stops_per_year = 0.2;
  Scenario larger = scenario;
  larger.donors.insert(larger.donors.begin(), plain_donor("AA", 0));
  larger.donors[0].committed = {{{"AA", Theme::clearance}, 0.5, 0.4, 0.0, 0.3}};
  larger.donors[1].committed.push_back({{"BB", Theme::clearance}, 0.5, 0.4, 0.0, 0.3});
  const auto expected = records_of(scenario, 50), got = records_of(larger, 50);
  for (std::size_t r = 0; r < 50; ++r) {
    expect_same(expected[r].programmes[committed], got[r].programmes[committed]);
  }
}

}  // namespace
}  // namespace art6::worlds
