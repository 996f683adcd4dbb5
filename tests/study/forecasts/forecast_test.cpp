// The deadline ledger by hand (model.md 8). Clearance at 0.1 km2 a month from January
// 2020: 1 km2 is done in 2020-10, month 9.
// Over 300 lines: the whole ledger of one result.
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/study/forecasts/due_clearance.hpp"

namespace art6::worlds::ledger {
namespace {

using testing::IsEmpty;

TEST(FileBy, is_nine_months_before_the_last_meeting_of_the_year_up_to_the_deadline) {
  Scenario scenario = due({2025, 8, 1});
  const auto file_by = [&scenario](const std::vector<Date>& meetings) {
    scenario.meetings.clear();
    for (const Date date : meetings) scenario.meetings.push_back({"Meeting", date});
    return first_obligation(scenario).file_by;
  };
  EXPECT_EQ(file_by({{2025, 6, 15}, {2024, 11, 20}}), (Date{2024, 9, 15}));
  EXPECT_EQ(file_by({{2024, 11, 30}}), (Date{2024, 2, 29}));  // the month's last day
  EXPECT_EQ(file_by({{2025, 6, 15}, {2025, 8, 1}}), (Date{2024, 11, 1}));
  EXPECT_EQ(file_by({{2025, 6, 15}, {2025, 8, 2}}), (Date{2024, 9, 15}));
  EXPECT_EQ(file_by({{2024, 8, 2}}), (Date{2023, 11, 2}));
}

TEST(FileBy, is_nine_months_before_the_deadline_where_no_meeting_is_listed) {
  Scenario scenario = due({2025, 8, 1});
  EXPECT_EQ(first_obligation(scenario).file_by, (Date{2024, 11, 1}));
  scenario.meetings = {{"long before", {2024, 8, 1}}, {"after", {2025, 8, 2}}};
  EXPECT_EQ(first_obligation(scenario).file_by, (Date{2024, 11, 1}));
}

TEST(FileBy, is_empty_where_it_lies_before_the_start) {
  EXPECT_EQ(first_obligation(due({2020, 10, 1})).file_by, (Date{2020, 1, 1}));
  EXPECT_EQ(first_obligation(due({2020, 9, 30})).file_by, std::nullopt);
  EXPECT_EQ(first_obligation(due({2010, 8, 1})).file_by, std::nullopt);
}

TEST(TargetDate, has_months_beyond_it_but_nothing_to_file) {
  Scenario scenario = world_with(plain_victim_assistance(1000), 130);  // reached in month 39
  scenario.states[0].victim_assistance->target_date = {2022, 12, 31};  // month 35
  const ObligationForecast forecast = first_obligation(scenario);
  EXPECT_EQ(forecast.file_by, std::nullopt);
  EXPECT_EQ(forecast.extension.months, 4);
  EXPECT_EQ(forecast.extension.requests, std::nullopt);
  EXPECT_EQ(forecast.extension.mean_requests, 1);
  EXPECT_EQ(forecast.probability_met, 0);
  EXPECT_EQ(forecast.probability_met_after_one, 1);
  ASSERT_TRUE(forecast.remaining_at_deadline.has_value());
  EXPECT_STREQ(forecast.remaining_at_deadline->unit, "people");
  EXPECT_NEAR(forecast.remaining_at_deadline->mean, 500 - 36 * 10, 1e-6);
  scenario.states[0].victim_assistance->target_date = {2023, 4, 30};
  EXPECT_EQ(first_obligation(scenario).extension.months, 0);
  EXPECT_EQ(first_obligation(scenario).extension.mean_requests, 0);
}

TEST(ExtensionLedger, counts_months_beyond_the_deadline_and_requests_of_sixty) {
  const Date deadline{2020, 12, 31};  // month 11
  const auto extension = [&](double km2) { return first_obligation(due(deadline, km2)).extension; };
  EXPECT_EQ(extension(1.2).months, 0);
  EXPECT_EQ(extension(1.2).requests, 0);
  EXPECT_EQ(extension(1.2).mean_requests, 0);
  EXPECT_EQ(extension(1.3).months, 1);
  EXPECT_EQ(extension(1.3).requests, 1);
  EXPECT_EQ(extension(7.2).months, 60);
  EXPECT_EQ(extension(7.2).requests, 1);
  EXPECT_EQ(extension(7.3).months, 61);
  EXPECT_EQ(extension(7.3).requests, 2);
  EXPECT_EQ(extension(7.3).mean_requests, 2);
}

TEST(ExtensionLedger, asks_for_forty_eight_months_for_a_stockpile) {
  const auto extension = [](double munitions) {
    Scenario scenario = world_with(plain_stockpile(munitions), 130);
    scenario.states[0].stockpile->deadline = {2020, 12, 31};
    return first_obligation(scenario).extension;
  };
  EXPECT_EQ(extension(6000).months, 48);
  EXPECT_EQ(extension(6000).requests, 1);
  EXPECT_EQ(extension(6001).requests, 2);
  EXPECT_EQ(extension(6001).mean_requests, 2);
}

TEST(ExtensionLedger, starts_from_the_files_deadline_also_where_that_lies_before_the_start) {
  const ObligationForecast forecast = first_obligation(due({2014, 10, 31}));  // month -63
  EXPECT_EQ(forecast.extension.months, 9 + 63);
  EXPECT_EQ(forecast.extension.requests, 2);
  EXPECT_EQ(forecast.extension.mean_requests, 2);  // 2014-10, 2019-10; then 2024-10 is met
  EXPECT_EQ(forecast.probability_met, 0);
  EXPECT_EQ(forecast.probability_met_after_one, 0);  // 2019-10
  ASSERT_TRUE(forecast.remaining_at_deadline.has_value());
  EXPECT_EQ(forecast.remaining_at_deadline->mean, 1);
  EXPECT_NEAR(forecast.remaining_at_deadline->p10, 1, 0.01);
}

TEST(ExtensionLedger, counts_from_the_declared_month) {
  Scenario scenario = due({2020, 12, 31});
  scenario.states[0].clearance->verification_months = 5;
  const ObligationForecast forecast = first_obligation(scenario);
  EXPECT_EQ(forecast.extension.months, 3);
  EXPECT_EQ(forecast.completion.p50, Month::of(2021, 3));
  EXPECT_EQ(forecast.probability_met, 0);
}

TEST(ExtensionLedger, has_the_months_of_the_confidences_rank_and_its_interval) {
  constexpr int replications = 100;
  UniformWorld world(replications);
  world.scenario.confidence = 0.7;
  const int deadline = 23;
  const Extension extension = first_obligation(world.scenario, replications).extension;
  EXPECT_EQ(extension.months, world.of_rank(70) - deadline);
  // Ranks 61 and 80: of B ~ Bin(100, 0.7), P(B < 61) = 0.021 and P(B >= 80) = 0.016.
  EXPECT_EQ(extension.months_low, world.of_rank(61) - deadline);
  EXPECT_EQ(extension.months_high, world.of_rank(80) - deadline);
  EXPECT_EQ(extension.requests, 1);
}

TEST(ExtensionLedger, is_silent_on_what_the_horizon_cannot_show) {
  Scenario never = due({2020, 12, 31});
  never.states[0].clearance->own_funding_usd_per_year = 0;
  const ObligationForecast forecast = first_obligation(never, 10);
  EXPECT_EQ(forecast.extension.months, std::nullopt);
  EXPECT_EQ(forecast.extension.months_low, std::nullopt);
  EXPECT_EQ(forecast.extension.months_high, std::nullopt);
  EXPECT_EQ(forecast.extension.requests, std::nullopt);
  EXPECT_EQ(forecast.extension.mean_requests, 2);  // the clock ends with 2030-10
  EXPECT_EQ(forecast.completion.p10, std::nullopt);
  EXPECT_EQ(forecast.completion.p90, std::nullopt);
  EXPECT_EQ(forecast.completion.unfinished_share, 1);
  EXPECT_EQ(forecast.completion_months.first, std::nullopt);
  EXPECT_THAT(forecast.completion_months.counts, IsEmpty());
}

TEST(ExtensionLedger, has_no_upper_end_where_the_sample_has_none) {
  // Of ten values any lies above the 0.8 quantile with P > 2.5 %; rank 5 is the lower end.
  UniformWorld world(10);
  world.due_in(6);  // 31 July moves to the end of every month
  const Extension extension = first_obligation(world.scenario, 10).extension;
  EXPECT_EQ(extension.months, world.of_rank(8) - 6);
  EXPECT_EQ(extension.months_low, world.of_rank(5) - 6);
  EXPECT_EQ(extension.months_high, std::nullopt);
}

TEST(MetAfterOne, is_empty_where_its_date_lies_beyond_the_clock) {
  // The clock of 130 months ends with month 129.
  EXPECT_EQ(first_obligation(due({2025, 10, 31})).probability_met_after_one, 1);  // 69 + 60
  EXPECT_EQ(first_obligation(due({2025, 11, 30})).probability_met_after_one, std::nullopt);
  const Forecast beyond = make_forecast(due({2025, 11, 30}));
  EXPECT_EQ(beyond.totals.obligations_met_after_one_mean, 1);
}

TEST(RemainingAtDeadline, is_empty_where_the_deadline_lies_beyond_the_clock) {
  EXPECT_TRUE(first_obligation(due({2030, 10, 31})).remaining_at_deadline.has_value());
  EXPECT_FALSE(first_obligation(due({2030, 11, 30})).remaining_at_deadline.has_value());
}

TEST(RemainingAtDeadline, is_what_the_last_whole_month_leaves) {
  const WorkLeft left = first_obligation(due({2020, 4, 15}), 10).remaining_at_deadline.value();
  EXPECT_STREQ(left.unit, "km2");
  EXPECT_NEAR(left.mean, 0.7, 1e-6);
  EXPECT_NEAR(left.p10, 0.7, 0.01 * 0.7);
  EXPECT_NEAR(left.p90, 0.7, 0.01 * 0.7);
  Scenario stockpile = world_with(plain_stockpile(1000));
  stockpile.states[0].stockpile->deadline = {2020, 4, 15};
  EXPECT_STREQ(first_obligation(stockpile).remaining_at_deadline->unit, "munitions");
  EXPECT_NEAR(first_obligation(stockpile).remaining_at_deadline->mean, 700, 1e-6);
}

TEST(RemainingAtDeadline, has_quantiles_by_rank_to_one_percent) {
  UniformWorld world(100);
  world.due_in(2);  // 0.3 km2 are done
  const Stream stream(world.scenario.simulation.seed, "AAA/clearance/confirmed_km2");
  std::vector<double> left;
  for (std::uint32_t r = 0; r < 100; ++r) left.push_back(0.7 + 4 * stream.static_uniform(r));
  std::ranges::sort(left);
  const WorkLeft work = first_obligation(world.scenario, 100).remaining_at_deadline.value();
  EXPECT_NEAR(work.mean, moments_of(left).mean, 1e-6);
  EXPECT_NEAR(work.p10, left[9], 0.01 * left[9]);
  EXPECT_NEAR(work.p90, left[89], 0.01 * left[89]);
}

TEST(CompletionLedger, has_the_months_of_its_ranks_and_counts) {
  UniformWorld world(100);
  const ObligationForecast forecast = first_obligation(world.scenario, 100);
  const Month start = world.scenario.clock.start;
  EXPECT_EQ(forecast.completion.p10, start + world.of_rank(10));
  EXPECT_EQ(forecast.completion.p50, start + world.of_rank(50));
  EXPECT_EQ(forecast.completion.p80, start + world.of_rank(80));
  EXPECT_EQ(forecast.completion.p90, start + world.of_rank(90));
  EXPECT_EQ(forecast.completion.unfinished_share, 0);
  EXPECT_EQ(forecast.completion_months.first, start + world.of_rank(1));
  ASSERT_EQ(std::ssize(forecast.completion_months.counts),
            world.of_rank(100) - world.of_rank(1) + 1);
  for (int month = world.of_rank(1); month <= world.of_rank(100); ++month) {
    EXPECT_EQ(forecast.completion_months.counts[static_cast<std::size_t>(month - world.of_rank(1))],
              std::ranges::count(world.completed, month));
  }
}

TEST(CompletionLedger, shows_no_quantile_beyond_the_clock) {
  UniformWorld world(100);
  // The clock ends with the month in which rank 60 completes, and those that share it.
  const int last = world.of_rank(60);
  world.scenario.clock.end = world.scenario.clock.start + last;
  const auto done = std::ranges::count_if(world.completed, [&](int c) { return c <= last; });
  ASSERT_LT(done, 80);
  const ObligationForecast forecast = first_obligation(world.scenario, 100);
  EXPECT_EQ(forecast.completion.p50, world.scenario.clock.start + world.of_rank(50));
  EXPECT_EQ(forecast.completion.p80, std::nullopt);
  EXPECT_EQ(forecast.completion.p90, std::nullopt);
  EXPECT_DOUBLE_EQ(forecast.completion.unfinished_share, 1 - static_cast<double>(done) / 100);
}

TEST(ProbabilityLedger, is_the_share_of_futures_in_time_with_its_wilson_interval) {
  UniformWorld world(100);
  for (const std::int64_t rank : {1, 30, 77, 100}) {
    world.due_in(world.of_rank(rank));
    const auto met =
        std::ranges::count_if(world.completed, [&](int c) { return c <= world.of_rank(rank); });
    const ObligationForecast forecast = first_obligation(world.scenario, 100);
    EXPECT_EQ(forecast.probability_met, static_cast<double>(met) / 100);
    EXPECT_EQ(forecast.probability_met_ci95.low, wilson_interval(met, 100).low);
    EXPECT_EQ(forecast.probability_met_ci95.high, wilson_interval(met, 100).high);
  }
}

TEST(ProbabilityLedger, makes_risk_classes_at_their_boundaries) {
  UniformWorld world(10);
  const auto months = [&world] { return std::set(world.completed.begin(), world.completed.end()); };
  for (std::uint64_t seed = 2; months().size() < 10; ++seed) world = UniformWorld(10, seed);
  const auto risk = [&world](int met) {
    world.due_in(met == 0 ? 0 : world.of_rank(met));
    return first_obligation(world.scenario, 10).risk;
  };
  world.scenario.confidence = 0.8;
  EXPECT_EQ(risk(10), Risk::on_track);
  EXPECT_EQ(risk(8), Risk::on_track);
  EXPECT_EQ(risk(7), Risk::at_risk);
  EXPECT_EQ(risk(5), Risk::at_risk);
  EXPECT_EQ(risk(4), Risk::unlikely);
  EXPECT_EQ(risk(2), Risk::unlikely);
  EXPECT_EQ(risk(1), Risk::will_miss);
  EXPECT_EQ(risk(0), Risk::will_miss);
  world.scenario.confidence = 0.5;
  EXPECT_EQ(risk(5), Risk::on_track);
  EXPECT_EQ(risk(4), Risk::unlikely);
}

TEST(MeanRequests, are_counted_in_the_simulation) {
  UniformWorld world(100);
  world.due_in(20);  // met by some; one request for the others, done within 60 months more
  const auto late = std::ranges::count_if(world.completed, [](int c) { return c > 20; });
  EXPECT_DOUBLE_EQ(first_obligation(world.scenario, 100).extension.mean_requests,
                   static_cast<double>(late) / 100);
}

TEST(ProgrammeYears, show_what_is_left_spent_and_released) {
  Clearance clearance = plain_clearance(0.5);
  clearance.suspected_km2 = 2;  // 1,000 days of survey, 60 % join 0.5 km2 of 812.5 days each
  clearance.survey_m2_per_team_day = 2000;
  clearance.cancelled_share = 0.4;
  clearance.reduced_share = 0.25;
  clearance.technical_survey_m2_per_team_day = 4000;
  clearance.survey_share = 1;
  Scenario scenario = world_with(clearance, 27);
  scenario.clock = {Month::of(2020, 7), Month::of(2022, 9)};
  const std::vector<ProgrammeYear> years = make_forecast(scenario).programmes.at(0).years;
  ASSERT_EQ(years.size(), 3U);
  // 1,000 of the first 1,200 days survey all; 200 release 200 / 812.5 km2 of 1.7.
  const double first = 200 / 812.5, second = 1.7 - first;
  EXPECT_EQ(years[0].year, 2020);
  EXPECT_NEAR(years[0].left->mean, 1.7 - first, 1e-6);
  EXPECT_STREQ(years[0].left->unit, "km2");
  EXPECT_NEAR(years[0].spent_usd_mean, 60000, cent);
  EXPECT_NEAR(*years[0].teams_mean, 5, 1e-6);
  EXPECT_NEAR(*years[0].cancelled_km2_mean, 0.8, 1e-6);
  EXPECT_NEAR(*years[0].reduced_km2_mean, 0.25 * first, 1e-6);
  EXPECT_NEAR(*years[0].cleared_km2_mean, 0.75 * first, 1e-6);
  // 1,181.25 days are left: twelve months.
  EXPECT_EQ(years[1].year, 2021);
  EXPECT_EQ(years[1].left->mean, 0);
  EXPECT_EQ(years[1].left->p90, 0);
  EXPECT_NEAR(*years[1].reduced_km2_mean, 0.25 * second, 1e-6);
  EXPECT_NEAR(*years[1].cleared_km2_mean, 0.75 * second, 1e-6);
  EXPECT_EQ(*years[1].cancelled_km2_mean, 0);
  EXPECT_EQ(years[2].year, 2022);
  EXPECT_EQ(years[2].spent_usd_mean, 0);
  EXPECT_EQ(*years[2].teams_mean, 0);
}

TEST(ProgrammeYears, take_the_mean_of_teams_over_the_months_of_a_year_that_the_clock_cuts) {
  const std::vector<ProgrammeYear> years =
      make_forecast(world_with(plain_clearance(10), 15)).programmes.at(0).years;
  ASSERT_EQ(years.size(), 2U);
  EXPECT_NEAR(*years[1].teams_mean, 5, 1e-6);
  EXPECT_NEAR(years[1].spent_usd_mean, 15000, cent);
  EXPECT_NEAR(years[1].left->mean, 8.5, 1e-6);
}

TEST(ProgrammeYears, of_other_themes_have_no_teams_and_risk_education_nothing_left) {
  Scenario scenario = plain_scenario(12);
  scenario.states[0].stockpile = plain_stockpile(5000);
  scenario.states[0].victim_assistance = plain_victim_assistance(1000);
  scenario.states[0].risk_education = plain_risk_education();
  const std::vector<ProgrammeForecast> programmes = make_forecast(scenario).programmes;
  ASSERT_EQ(programmes.size(), 3U);
  for (const ProgrammeForecast& programme : programmes) {
    EXPECT_EQ(programme.years[0].teams_mean, std::nullopt);
    EXPECT_EQ(programme.years[0].cleared_km2_mean, std::nullopt);
    EXPECT_EQ(programme.years[0].cancelled_km2_mean, std::nullopt);
    EXPECT_EQ(programme.years[0].reduced_km2_mean, std::nullopt);
    EXPECT_NEAR(programme.years[0].spent_usd_mean, 12000, cent);
  }
  EXPECT_NEAR(programmes[0].years[0].left->mean, 3800, 1e-6);
  EXPECT_STREQ(programmes[0].years[0].left->unit, "munitions");
  EXPECT_NEAR(programmes[1].years[0].left->mean, 380, 1e-6);
  EXPECT_STREQ(programmes[1].years[0].left->unit, "people");
  EXPECT_FALSE(programmes[2].years[0].left.has_value());
}

TEST(ForecastTotals, sum_obligations_and_money) {
  Scenario scenario = due({2020, 12, 31});  // met: 50,000 USD, 10,000 of own funding lapse
  scenario.states.push_back(plain_state("BBB"));
  scenario.states[1].stockpile = plain_stockpile(1300);  // one month late
  scenario.states[1].stockpile->deadline = {2020, 12, 31};
  scenario.states[1].risk_education = plain_risk_education();  // no obligation
  scenario.clock.end = Month::of(2021, 12);
  scenario.donors = {plain_donor("NOR", 1000)};
  scenario.donors[0].flexible.states = {"AAA"};
  scenario.states[0].clearance->own_funding_usd_per_year = 58800;
  const Forecast result = make_forecast(scenario, 3);
  ASSERT_EQ(result.obligations.size(), 2U);
  EXPECT_EQ(result.programmes.size(), 3U);
  EXPECT_EQ(result.totals.obligations_met_mean, 1);
  EXPECT_EQ(result.totals.obligations_met_after_one_mean, 2);
  // 4,900 a month of its own and 1,000 / 12 of NOR's are spent for ten months and a last one.
  const double month = 4900 + 1000.0 / 12;
  const int months = static_cast<int>(std::ceil(50000 / month));
  EXPECT_EQ(months, 11);
  EXPECT_NEAR(result.obligations[0].spent_usd_mean, 11 * month, cent);
  EXPECT_NEAR(result.totals.placed_usd_mean, 1000, cent);
  EXPECT_NEAR(result.totals.returned_usd_mean, 1000.0 / 12, cent);
  EXPECT_NEAR(result.totals.unplaced_usd_mean, 1000 + 1000.0 / 12, cent);  // AAA is complete
  EXPECT_NEAR(result.totals.spent_usd_mean, 11 * month + 13000 + 24000, cent);
}

TEST(ForecastHeader, says_what_was_run) {
  Scenario scenario = due({2020, 12, 31});
  scenario.name = "A name";
  scenario.strategy = "need";
  scenario.simulation.seed = 77;
  scenario.confidence = 0.65;
  const Forecast result = make_forecast(scenario, 7);
  EXPECT_EQ(result.scenario.name, "A name");
  EXPECT_EQ(result.scenario.sha256, "");
  EXPECT_EQ(result.strategy, "need");
  EXPECT_EQ(result.replications, 7);
  EXPECT_EQ(result.seed, 77U);
  EXPECT_EQ(result.confidence, 0.65);
}

TEST(ForecastStates, have_mean_casualties_where_they_are_modelled) {
  Scenario scenario = due({2020, 12, 31}, 100);
  scenario.states.push_back(plain_state("BBB"));
  scenario.states[0].casualties = Casualties{120, 0.7};
  const Forecast result = make_forecast(scenario, 500);
  ASSERT_EQ(result.states.size(), 2U);
  // 10 a month, falling with the area: 100 - 0.1 t of 100 km2 over 130 months.
  const double mean = 10 * (130 - 0.001 * 130 * 129 / 2);
  EXPECT_NEAR(result.states[0].casualties_mean.value(), mean,
              errors_allowed * mean_error(mean, 500));
  EXPECT_EQ(result.states[1].id, "BBB");
  EXPECT_EQ(result.states[1].casualties_mean, std::nullopt);
}

TEST(ForecastFaults, are_thrown_to_the_caller) {
  Scenario scenario = due({2020, 12, 31});
  scenario.strategy = "no-such";
  EXPECT_THROW(make_forecast(scenario), std::invalid_argument);
  scenario.strategy = "odd";
  scenario.strategies = {{"odd", "", Rule::share, "1 / 0", {}}};
  EXPECT_NO_THROW(make_forecast(scenario));  // no room, no score
  scenario.states[0].clearance->own_funding_usd_per_year = 0;
  EXPECT_NO_THROW(make_forecast(scenario));  // no money, no score
  scenario.donors = {plain_donor("NOR", 1)};
  EXPECT_THROW(make_forecast(scenario), ScoreError);
  const std::atomic<bool> stop = true;
  Runner stopped = one_thread;
  stopped.stop = &stop;
  EXPECT_THROW(forecast(due({2020, 12, 31}), stopped), Stopped);
}

}  // namespace
}  // namespace art6::worlds::ledger
