// Access and stoppage alone: the completion month's distribution equals the exact recursion of the
// Markov chain, one transition before the first month (model.md 10.3).
#include <gtest/gtest.h>

#include "tests/models/engine/worlds.hpp"

namespace art6::worlds {
namespace {

constexpr int chain_replications = 20000;

/// P(completion in month t) for work of `units` where a month on does `on_units`, a month off
/// `off_units`; on before the start. The last entry: not within `months`.
std::vector<double> exact_distribution(double stops, double starts, int units, int on_units,
                                       int off_units, int months) {
  // p[on][left]: probability of being so in the month before, unfinished.
  std::vector<std::vector<double>> p(2, std::vector<double>(static_cast<std::size_t>(units) + 1));
  p[1][static_cast<std::size_t>(units)] = 1;
  std::vector<double> result;
  for (int month = 0; month < months; ++month) {
    std::vector<std::vector<double>> next(2, std::vector<double>(p[0].size()));
    double done = 0;
    for (std::size_t left = 1; left < p[0].size(); ++left) {
      const double on = p[1][left] * (1 - stops) + p[0][left] * starts;
      const double off = p[1][left] * stops + p[0][left] * (1 - starts);
      const auto move = [&](std::size_t state, double probability, int work) {
        const int rest = static_cast<int>(left) - work;
        if (rest <= 0) {
          done += probability;
        } else {
          next[state][static_cast<std::size_t>(rest)] += probability;
        }
      };
      move(1, on, on_units);
      move(0, off, off_units);
    }
    result.push_back(done);
    p = next;
  }
  double unfinished = 1;
  for (const double probability : result) unfinished -= probability;
  result.push_back(unfinished);
  return result;
}

/// Compares month by month, and as a whole by chi-square over the months with 10 expected or more
/// (the others together).
void expect_distribution(const MonthHistogram& histogram, const std::vector<double>& exact) {
  ASSERT_EQ(histogram.total(), chain_replications);
  ASSERT_EQ(std::ssize(exact), histogram.months() + 1);
  double chi_square = 0, others = 0, others_expected = 0;
  int degrees = 0;
  for (std::size_t month = 0; month < exact.size(); ++month) {
    const auto count = static_cast<double>(month + 1 < exact.size() ? histogram.counts()[month]
                                                                    : histogram.unfinished());
    const double expected = chain_replications * exact[month];
    if (exact[month] < 1e-15) {
      EXPECT_EQ(count, 0) << "month " << month;
    }
    if (expected < 10) {
      others += count;
      others_expected += expected;
      continue;
    }
    EXPECT_NEAR(count / chain_replications, exact[month],
                errors_allowed * share_error(exact[month], chain_replications))
        << "month " << month;
    chi_square += (count - expected) * (count - expected) / expected;
    ++degrees;
  }
  EXPECT_NEAR(others, others_expected, errors_allowed * std::sqrt(others_expected) + 1e-6);
  ASSERT_GE(degrees, 10);
  EXPECT_LE(chi_square, degrees + errors_allowed * std::sqrt(2.0 * degrees));
}

TEST(AccessProof, completes_as_the_recursion_of_the_chain_says) {
  Scenario scenario = world_with(plain_clearance(1), 48);  // ten open months
  scenario.states[0].access = Access{5, 3, 0};
  expect_distribution(
      tally_of(scenario, chain_replications).programmes[ProgrammeIndex(0)].completed,
      exact_distribution(1.0 / 5, 1.0 / 3, 10, 1, 0, 48));
}

TEST(AccessProof, goes_on_at_a_closed_months_output) {
  Scenario scenario = world_with(plain_clearance(1), 48);  // a closed month does a fifth
  scenario.states[0].access = Access{4, 6, 0.2};
  expect_distribution(
      tally_of(scenario, chain_replications).programmes[ProgrammeIndex(0)].completed,
      exact_distribution(1.0 / 4, 1.0 / 6, 50, 5, 1, 48));
}

TEST(AccessProof, takes_one_transition_before_the_first_month) {
  // Mean months of one are certain moves: closed in months 0, 2, 4, ..., open in 1, 3, 5, ...
  Scenario scenario = world_with(plain_clearance(0.3));
  scenario.states[0].access = Access{1, 1, 0};
  EXPECT_EQ(tally_of(scenario, 100).programmes[ProgrammeIndex(0)].completed.counts()[5], 100);
}

TEST(AccessProof, pays_teams_in_closed_months_too) {
  Scenario scenario = world_with(plain_clearance(100), 24);
  scenario.states[0].access = Access{4, 6, 0};
  for (const ReplicationRecord& record : records_of(scenario, 40)) {
    EXPECT_NEAR(record.programmes[ProgrammeIndex(0)].spent_usd, 24 * 5000, cent);
  }
}

TEST(StoppageProof, completes_as_the_recursion_of_the_chain_says) {
  Stockpile stockpile = plain_stockpile(800);  // eight running months
  stockpile.stoppage = Stoppage{6, 2};
  expect_distribution(tally_of(world_with(stockpile, 48), chain_replications)
                          .programmes[ProgrammeIndex(0)]
                          .completed,
                      exact_distribution(1.0 / 6, 1.0 / 2, 8, 1, 0, 48));
}

TEST(StoppageProof, does_not_stop_the_set_up) {
  Stockpile stockpile = plain_stockpile(800);
  stockpile.setup_months = 5;
  stockpile.stoppage = Stoppage{1, 1};  // stopped in even months: runs in 5, 7, ..., 19
  EXPECT_EQ(
      tally_of(world_with(stockpile), 100).programmes[ProgrammeIndex(0)].completed.counts()[19],
      100);
}

}  // namespace
}  // namespace art6::worlds
