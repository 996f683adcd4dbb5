// What donors pay in a month is never above their rates (model.md 7.1, 7.3.9), in random scenarios
// under every strategy, but for pledges paid once and money carried over from earlier years.
#include <gtest/gtest.h>

#include <numeric>

#include "models/engine/replay.hpp"
#include "models/strategies/strategy.hpp"
#include "tests/models/engine/worlds.hpp"
#include "tests/reference/donors.hpp"
#include "tests/reference/random_scenario.hpp"

namespace art6::worlds::monthly_payments {
namespace {

constexpr std::uint64_t scenarios = 60;

/// Donors' money in one future, by month and by budget year, USD.
struct DonorsMoney {
  std::vector<double> has;   ///< what they have in each month
  std::vector<double> once;  ///< pledges that are paid once, as far as there is money
};

DonorsMoney money_of(const Scenario& scenario, int years) {
  DonorsMoney money{std::vector<double>(static_cast<std::size_t>(12 * years)),
                    std::vector<double>(static_cast<std::size_t>(12 * years))};
  for (const Donor& donor : scenario.donors) {
    const std::vector<double> factors = reference::factors(scenario, donor, 0, years);
    for (int year = 0; year < years; ++year) {
      const reference::DonorMonths months =
          reference::divide(scenario, donor, 0, year, factors[static_cast<std::size_t>(year)]);
      for (std::size_t m = 0; m < 12; ++m) {
        const std::size_t t = 12 * static_cast<std::size_t>(year) + m;
        money.has[t] += months.budget.at(m);
        for (const auto& [programme, usd] : months.once.at(m)) money.once[t] += usd;
      }
    }
  }
  return money;
}

/// What all programmes were paid in each month of the clock, as far as it arrived within it.
std::vector<double> payments_of(const Portfolio& portfolio, const PlacingModel& placing) {
  const int paid_months = std::max(0, portfolio.months - portfolio.delay_months);
  std::vector<double> paid(static_cast<std::size_t>(paid_months));
  for (const ProgrammeIndex p : portfolio.programmes.ids()) {
    const Replay one = replay(portfolio, placing, p, 0);
    for (std::size_t t = 0; t < paid.size(); ++t) {
      const std::size_t arrives = t + static_cast<std::size_t>(portfolio.delay_months);
      paid[t] += one.months[arrives][static_cast<std::size_t>(ReplayColumn::donors_usd)];
    }
  }
  return paid;
}

/// What was left of each year's flexible money, and what had returned until its end: the most that
/// the next year can have beside its own money.
std::vector<double> carried_of(const Portfolio& portfolio, const PlacingModel& placing) {
  Memory memory;
  Tally tally(portfolio);
  simulate(portfolio, placing, {0, 1}, best_instruction_set(), memory, tally);
  std::vector<double> carried{0};
  double returned = 0;
  for (const MoneyTally& year : tally.money) {
    returned += year.returned_usd.value();
    carried.push_back(year.unplaced_usd.value() + returned);
  }
  return carried;
}

TEST(MonthlyPayments, of_all_donors_are_never_above_what_they_have_in_the_month) {
  int months_without_carried_money = 0, months_at_the_bound = 0;
  for (std::uint64_t number = 0; number < scenarios; ++number) {
    const Scenario scenario = reference::random_scenario(number);
    const Portfolio portfolio = build_portfolio(scenario);
    const DonorsMoney money = money_of(scenario, portfolio.years);
    for (const Strategy& strategy : built_in_strategies()) {
      SCOPED_TRACE(scenario.name + " under " + strategy.id);
      const PlacingModel placing = build_placing(portfolio, strategy);
      const std::vector<double> paid = payments_of(portfolio, placing);
      const std::vector<double> carried = carried_of(portfolio, placing);
      double paid_in_year = 0, has_in_year = 0;
      for (std::size_t t = 0; t < paid.size(); ++t) {
        const double more = carried[t / 12];
        const double most = money.has[t] + money.once[t] + more;
        ASSERT_LE(paid[t], most * (1 + 1e-9) + cent) << "month " << t;
        months_without_carried_money += more == 0 && most > 0;
        months_at_the_bound += more == 0 && paid[t] > 0 && paid[t] >= most * (1 - 1e-9);
        if (t % 12 == 0) paid_in_year = has_in_year = 0;
        paid_in_year += paid[t];
        has_in_year += money.has[t];
        if (t % 12 == 11) {
          ASSERT_LE(paid_in_year, (has_in_year + more) * (1 + 1e-9) + cent) << "year to " << t;
        }
      }
    }
  }
  // The bound is looked at where it is sharp, and where it is reached.
  EXPECT_GT(months_without_carried_money, 5000);
  EXPECT_GT(months_at_the_bound, 1000);
}

}  // namespace
}  // namespace art6::worlds::monthly_payments
