// Cases of money in its months and of room by a future's own numbers, whose answers are known
// (model.md 7.1 to 7.3).
#include <gtest/gtest.h>

#include "io/reader/scenario_reader.hpp"
#include "study/forecasts/forecast.hpp"
#include "tests/models/engine/worlds.hpp"

namespace art6 {
namespace {

Scenario read_money_case(const std::string& name) {
  return read_scenario(ART6_SOURCE_DIR "/tests/cases/" + name + ".yaml").scenario;
}

ObligationForecast find_only_obligation(const Scenario& scenario) {
  const Forecast result = forecast(scenario, Runner{});
  EXPECT_EQ(result.obligations.size(), 1U);
  return result.obligations.front();
}

/// 100,000 USD a month pay five teams, which clear 0.1 km2: two months of work from October 2020
/// on.
TEST(MoneyCases, a_donor_that_starts_in_october_pays_nothing_before) {
  const Scenario scenario = read_money_case("donor-money-before-it-starts");
  const ObligationForecast found = find_only_obligation(scenario);
  EXPECT_EQ(found.probability_met, 0);
  EXPECT_EQ(found.completion.p50, Month::of(2020, 11));
  EXPECT_EQ(found.completion_months.first, Month::of(2020, 11));
}

/// 2.4 km2 of the years 2021 and 2022, at 0.1 km2 a month, whenever the clock starts.
TEST(MoneyCases,
     a_pledge_of_calendar_years_is_done_in_the_same_month_for_every_start_of_the_clock) {
  Scenario scenario = read_money_case("pledge-calendar-years-clock-from-july");
  for (const int month : {1, 4, 7, 8, 11}) {
    scenario.clock.start = Month::of(2020, month);
    const ObligationForecast found = find_only_obligation(scenario);
    EXPECT_EQ(found.probability_met, 1) << month;
    EXPECT_EQ(found.completion.p50, Month::of(2022, 12)) << month;
  }
  scenario.clock.start = Month::of(2021, 1);
  EXPECT_EQ(find_only_obligation(scenario).completion.p50, Month::of(2022, 12));
}

/// A pledge of some years and one that is paid once, both with a delay.
Scenario pledged_work(Month start) {
  Scenario scenario = read_money_case("pledge-calendar-years-clock-from-july");
  scenario.clock.start = start;
  scenario.funding.delay_months = 4;
  scenario.coalitions[0].pledges = {{.donor = "D", .usd_per_year = 700000},
                                    {.donor = "D", .usd = 300000.0, .month = Month::of(2022, 5)}};
  Clearance& clearance = *scenario.states[0].clearance;
  clearance.confirmed_km2 = 1.5;
  return scenario;
}

TEST(MoneyCases, pledged_work_is_done_in_the_same_month_for_every_start_of_the_clock) {
  const auto done = find_only_obligation(pledged_work(Month::of(2020, 1))).completion.p50;
  ASSERT_TRUE(done);
  EXPECT_GT(*done, Month::of(2022, 5));
  for (int month = 2; month <= 12; ++month) {
    EXPECT_EQ(find_only_obligation(pledged_work(Month::of(2020, month))).completion.p50, done)
        << month;
  }
}

/// Pledges and own funding in steps, with a delay, below what five teams cost.
TEST(MoneyCases, work_paid_by_steps_is_done_in_the_same_month_for_every_start_of_the_clock) {
  Scenario scenario = pledged_work(Month::of(2020, 1));
  scenario.coalitions[0].pledges = {
      {.donor = "D",
       .usd_per_year = Steps{
           {Month::of(2021, 3), 400000}, {Month::of(2021, 10), 0}, {Month::of(2022, 2), 700000}}}};
  scenario.states[0].clearance->own_funding_usd_per_year =
      Steps{{Month::of(2021, 6), 150000}, {Month::of(2022, 4), 400000}};
  scenario.states[0].clearance->confirmed_km2 = 1.1;
  const auto done = find_only_obligation(scenario).completion.p50;
  ASSERT_TRUE(done);
  EXPECT_GT(*done, Month::of(2022, 4));
  for (int month = 1; month <= 12; ++month) {
    scenario.clock.start = Month::of(2020, 1) + month;
    EXPECT_EQ(find_only_obligation(scenario).completion.p50, done) << month;
  }
}

TEST(MoneyCases, a_pledge_does_what_the_same_own_funding_does) {
  const ObligationForecast pledged =
      find_only_obligation(read_money_case("plan-bih-2020-pledge-smeared"));
  const ObligationForecast own = find_only_obligation(read_money_case("plan-bih-2020-own-funding"));
  EXPECT_EQ(pledged.probability_met, 1);
  EXPECT_EQ(own.probability_met, 1);
  EXPECT_EQ(pledged.completion.p50, Month::of(2022, 8));
  EXPECT_EQ(own.completion.p50, Month::of(2022, 8));
}

TEST(MoneyCases, a_stockpile_may_be_faster_than_its_median_with_donors_money) {
  const ObligationForecast donors =
      find_only_obligation(read_money_case("stockpile-faster-than-median"));
  const ObligationForecast own =
      find_only_obligation(read_money_case("stockpile-faster-than-median-own-funding"));
  EXPECT_EQ(donors.probability_met, own.probability_met);
  EXPECT_EQ(donors.completion_months.counts, own.completion_months.counts);
  // At least 120 a month of a triangular law from 50 to 150 with mode 100: 2 x 0.3^2 = 0.18.
  EXPECT_NEAR(donors.probability_met, 0.18, 4 * 0.0039);
}

/// All futures but those whose munitions cost more than 5,000,000 / 1,200 USD: the donor cannot pay
/// a year of these. ln of the cost has mean ln sqrt(120 x 1,000) and standard deviation ln(1,000 /
/// 120) / 2 / 1.2816, so that these are 0.13 %.
TEST(MoneyCases, a_stockpile_that_is_dearer_than_its_median_gets_its_money) {
  const ObligationForecast found =
      find_only_obligation(read_money_case("stockpile-cost-above-median"));
  EXPECT_GT(found.probability_met, 1 - 0.0013 - 4 * 0.0006);
}

TEST(MoneyCases, victim_assistance_that_is_dearer_than_its_median_gets_its_money) {
  for (const char* name :
       {"victim-assistance-cost-above-median", "victim-assistance-cost-above-median-own-funding"}) {
    const ObligationForecast found = find_only_obligation(read_money_case(name));
    EXPECT_EQ(found.probability_met, 1) << name;
    EXPECT_EQ(found.completion.p80, Month::of(2022, 9)) << name;
  }
}

/// With money of donors as with the same sum of own funding.
TEST(MoneyCases, the_plan_of_peru_depends_on_the_sum_and_not_on_who_pays) {
  Scenario scenario = read_money_case("plan-per");
  const ObligationForecast donors = find_only_obligation(scenario);
  scenario.states[0].stockpile->own_funding_usd_per_year = 350000;
  scenario.donors.clear();
  const ObligationForecast own = find_only_obligation(scenario);
  EXPECT_EQ(donors.completion_months.counts, own.completion_months.counts);
  EXPECT_NEAR(donors.probability_met, 0.33, 4 * 0.0105);  // the fastest of three equal rates
}

/// Twice the committed share, with common random numbers.
TEST(MoneyCases, a_larger_fixed_share_never_completes_the_work_later) {
  constexpr int futures = 2000;
  const auto smaller =
      worlds::records_of(read_money_case("mono-share-160-1"), futures, "status-quo");
  const auto larger =
      worlds::records_of(read_money_case("mono-share-160-2"), futures, "status-quo");
  int earlier = 0;
  for (std::size_t r = 0; r < futures; ++r) {
    const std::optional<int> less = smaller[r].programmes[ProgrammeIndex(0)].completed,
                             more = larger[r].programmes[ProgrammeIndex(0)].completed;
    if (!less) {
      earlier += more.has_value();
      continue;
    }
    ASSERT_TRUE(more) << r;
    EXPECT_LE(*more, *less) << r;
    earlier += *more < *less;
  }
  EXPECT_GT(earlier, 10);
}

}  // namespace
}  // namespace art6
