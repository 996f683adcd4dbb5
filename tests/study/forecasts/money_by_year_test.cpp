// The money of each budget year in a forecast: by hand, and against what it must sum to. A plain
// team clears 0.02 km2 a month for 1,000 USD; at most five work.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <numeric>

#include "io/reader/scenario_reader.hpp"
#include "study/forecasts/forecast.hpp"
#include "tests/models/engine/worlds.hpp"

namespace art6::worlds {
namespace {

using testing::ElementsAre;

Forecast forecast_under_equal(Scenario scenario) {
  scenario.strategy = "equal";
  Runner runner;
  runner.threads = 1;
  return forecast(scenario, runner);
}

Scenario paid_by_a_donor(double km2, double usd_per_year, int months) {
  Clearance clearance = plain_clearance(km2);
  clearance.own_funding_usd_per_year = 0;
  Scenario scenario = world_with(clearance, months);
  scenario.simulation.replications = 1;
  scenario.donors = {plain_donor("NOR", usd_per_year)};
  return scenario;
}

template <class Row>
std::vector<double> column(const std::vector<Row>& rows, double Row::*member) {
  std::vector<double> values;
  for (const Row& row : rows) values.push_back(row.*member);
  return values;
}

TEST(MoneyByYear, arrives_as_late_as_it_is_delayed) {
  Scenario scenario = paid_by_a_donor(100, 24000, 36);
  scenario.funding.delay_months = 3;
  scenario.donors[0].growth_per_year = 1;  // 24,000, 48,000, 96,000 USD
  const Forecast forecast = forecast_under_equal(scenario);
  const std::vector<ProgrammeYear>& years = forecast.programmes.at(0).years;
  // Five teams cost 60,000 USD a year: 75,000 in the fifteen months until a year's money has
  // arrived, of which 3 x 2,000 and then 3 x 4,000 are on their way.
  EXPECT_THAT(column(years, &ProgrammeYear::asked_usd_mean), ElementsAre(60000, 69000, 63000));
  EXPECT_THAT(column(years, &ProgrammeYear::placed_usd_mean), ElementsAre(24000, 48000, 63000));
  EXPECT_THAT(column(years, &ProgrammeYear::received_usd_mean),
              ElementsAre(24000, 42000, 3 * 4000 + 9 * 5250));
  EXPECT_THAT(column(years, &ProgrammeYear::spent_usd_mean), ElementsAre(24000, 42000, 57000));
  EXPECT_THAT(forecast.donors.at(0).given_usd_mean, ElementsAre(24000, 48000, 96000));
  EXPECT_THAT(column(forecast.money, &MoneyYear::given_usd_mean), ElementsAre(24000, 48000, 96000));
  EXPECT_THAT(column(forecast.money, &MoneyYear::placed_usd_mean),
              ElementsAre(24000, 48000, 63000));
  EXPECT_THAT(column(forecast.money, &MoneyYear::unplaced_usd_mean), ElementsAre(0, 0, 33000));
  EXPECT_EQ(forecast.money.at(2).year, scenario.clock.start.year() + 2);
}

TEST(MoneyByYear, comes_back_from_what_is_finished) {
  Scenario scenario =
      paid_by_a_donor(1, 120000, 24);  // 50,000 USD of work: ten months of five teams
  scenario.funding.contingency = 0.2;
  const Forecast forecast = forecast_under_equal(scenario);
  const std::vector<ProgrammeYear>& years = forecast.programmes.at(0).years;
  EXPECT_THAT(column(years, &ProgrammeYear::asked_usd_mean), ElementsAre(60000, 0));
  EXPECT_THAT(column(years, &ProgrammeYear::placed_usd_mean), ElementsAre(60000, 0));
  EXPECT_THAT(column(years, &ProgrammeYear::received_usd_mean), ElementsAre(50000, 0));
  EXPECT_THAT(column(years, &ProgrammeYear::spent_usd_mean), ElementsAre(50000, 0));
  EXPECT_THAT(column(forecast.money, &MoneyYear::returned_usd_mean), ElementsAre(10000, 0));
  EXPECT_THAT(column(forecast.money, &MoneyYear::unplaced_usd_mean), ElementsAre(60000, 190000));
}

double sum(const std::vector<double>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0);
}

TEST(MoneyByYear, adds_up_in_the_real_scenario) {
  Scenario scenario = read_scenario("scenarios/second-review-conference.yaml").scenario;
  scenario.simulation.replications = 500;
  const Forecast forecast = art6::forecast(scenario, Runner{});
  const double dollar = 1;  // sums of thousands of amounts rounded to a tenth of a cent
  const Totals& totals = forecast.totals;
  EXPECT_NEAR(sum(column(forecast.money, &MoneyYear::placed_usd_mean)), totals.placed_usd_mean,
              dollar);
  EXPECT_NEAR(sum(column(forecast.money, &MoneyYear::returned_usd_mean)), totals.returned_usd_mean,
              dollar);
  EXPECT_NEAR(forecast.money.back().unplaced_usd_mean, totals.unplaced_usd_mean, dollar);
  ASSERT_EQ(forecast.donors.size(), scenario.donors.size());
  for (std::size_t year = 0; year < forecast.money.size(); ++year) {
    double given = 0, placed = 0;
    for (const DonorForecast& donor : forecast.donors) given += donor.given_usd_mean.at(year);
    for (const ProgrammeForecast& programme : forecast.programmes) {
      const ProgrammeYear& of = programme.years.at(year);
      placed += of.placed_usd_mean;
      EXPECT_GE(of.asked_usd_mean + dollar, of.placed_usd_mean) << to_string(programme.id);
    }
    EXPECT_NEAR(given, forecast.money[year].given_usd_mean, dollar);
    EXPECT_NEAR(placed, forecast.money[year].placed_usd_mean, dollar);
  }
  double spent = 0, received = 0;
  for (const ProgrammeForecast& programme : forecast.programmes) {
    spent += sum(column(programme.years, &ProgrammeYear::spent_usd_mean));
    received += sum(column(programme.years, &ProgrammeYear::received_usd_mean));
  }
  EXPECT_NEAR(spent, totals.spent_usd_mean, dollar);
  EXPECT_GT(received, totals.placed_usd_mean);  // pledged and committed money beside
}

}  // namespace
}  // namespace art6::worlds
