// Published plans (scenarios/plans/), where an answer follows from the file by hand.
#include <gtest/gtest.h>

#include <array>
#include <cmath>

#include "io/reader/scenario_reader.hpp"
#include "study/forecasts/forecast.hpp"

namespace art6 {
namespace {

Scenario read_plan(const std::string& name) {
  return read_scenario(ART6_SOURCE_DIR "/scenarios/plans/" + name + ".yaml").scenario;
}

/// Four standard errors of a chance that is estimated from the scenario's replications.
double four_errors(double chance, const Scenario& scenario) {
  return 4 *
         std::sqrt(chance * (1 - chance) / static_cast<double>(scenario.simulation.replications));
}

/// Twelve teams take 0.65148e6 / 405 + 1.58852e6 / 810 = 3,570 team-days, which are 14.9 months of
/// season of 240: the fifteenth is August 2022, the plan's last. A lost season's start, one in
/// four, leaves eleven.
TEST(Plans, bosnia_and_herzegovina_ends_in_the_last_month_at_the_plans_own_pace) {
  Scenario scenario = read_plan("bih-2020");
  Clearance& clearance = *scenario.states[0].clearance;
  clearance.productivity = 1;
  clearance.output_noise = 0;
  const ObligationForecast found = forecast(scenario, Runner{}).obligations.at(0);
  EXPECT_NEAR(found.probability_met, 0.75, four_errors(0.75, scenario));
  EXPECT_EQ(found.completion_months.first, Month::of(2022, 8));
  EXPECT_EQ(found.completion.p50, Month::of(2022, 8));
}

/// Chance that a triangular law from 300 to 600 with mode 400 is at least x.
double chance_of_at_least(double x) {
  if (x <= 300) return 1;
  return x >= 400 ? (600 - x) * (600 - x) / (300 * 200) : 1 - (x - 300) * (x - 300) / (300 * 100);
}

/// Without noise the work is done in time where the rate is at least the area over all team-days
/// until then.
TEST(Plans, germany_is_in_time_where_one_rate_is_high_enough) {
  Scenario scenario = read_plan("deu-2018");
  scenario.states[0].clearance->output_noise = 0;
  const std::array<double, 12>& season = scenario.states[0].season;
  const auto team_days_until = [&](Month end) {
    double days = 0;
    for (Month month = Month::of(2018, 1); month < end; month = month + 1) {
      const double teams = month < Month::of(2018, 7)   ? 4.3
                           : month < Month::of(2019, 2) ? 7
                           : month < Month::of(2020, 3) ? 10
                           : month < Month::of(2021, 2) ? 12
                           : month < Month::of(2023, 9) ? 13
                           : month < Month::of(2025, 8) ? 20
                                                        : 18;
      days += teams * 20 * season.at(static_cast<std::size_t>(month.month_of_year() - 1));
    }
    return days;
  };
  const ObligationForecast found = forecast(scenario, Runner{}).obligations.at(0);
  const double in_time = chance_of_at_least(10.53e6 / team_days_until(Month::of(2025, 8)));
  const double after_one = chance_of_at_least(10.53e6 / team_days_until(Month::of(2030, 8)));
  EXPECT_NEAR(found.probability_met, in_time, four_errors(in_time, scenario));
  EXPECT_NEAR(found.probability_met_after_one.value(), after_one, four_errors(after_one, scenario));
  EXPECT_GT(in_time, 0.2);
  EXPECT_EQ(after_one, 1);
}

/// 131,675 USD of its own in 2021 and in 2022, and 1.8 million of France, once, in 2022.
TEST(Plans, mauritania_spends_what_was_given_and_not_before) {
  const Scenario scenario = read_plan("mrt-2021");
  const Forecast found = forecast(scenario, Runner{});
  const std::vector<ProgrammeYear>& years = found.programmes.at(0).years;
  EXPECT_LE(years.at(0).spent_usd_mean, 131675 + 0.01);
  EXPECT_GT(years.at(0).spent_usd_mean, 0);
  EXPECT_EQ(years.at(0).received_usd_mean, 0);
  EXPECT_LE(years.at(1).received_usd_mean, 1800000 + 0.01);  // cut to what its teams can use
  EXPECT_GT(years.at(1).received_usd_mean, 0.7 * 1800000);
  for (std::size_t y = 2; y < years.size(); ++y) EXPECT_EQ(years[y].received_usd_mean, 0) << y;
  EXPECT_LE(found.obligations.at(0).spent_usd_mean, 263350 + 1800000 + 0.01);
}

/// With money of donors as with the same sum of own funding.
TEST(Plans, peru_depends_on_the_sum_and_not_on_who_pays) {
  Scenario scenario = read_plan("per-2020");
  scenario.states[0].stockpile->output_noise = 0;  // no month needs more than a twelfth of the sum
  const ObligationForecast donors = forecast(scenario, Runner{}).obligations.at(0);
  scenario.states[0].stockpile->own_funding_usd_per_year = 400000;
  scenario.donors.clear();
  const ObligationForecast own = forecast(scenario, Runner{}).obligations.at(0);
  EXPECT_EQ(donors.completion_months.counts, own.completion_months.counts);
  EXPECT_GT(donors.probability_met, 0.1);
  EXPECT_LT(donors.probability_met, 0.9);
}

}  // namespace
}  // namespace art6
