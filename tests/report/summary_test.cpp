#include "report/summary.hpp"

#include <gtest/gtest.h>

#include "report/report.hpp"

namespace art6 {
namespace {

Scenario scenario_from(int year) {
  Scenario scenario;
  scenario.clock = {Month::of(year, 1), Month::of(year + 24, 12)};
  return scenario;
}

ObligationForecast obligation(const std::string& state, Theme theme, Risk risk,
                              std::optional<Date> file_by) {
  ObligationForecast forecast;
  forecast.id = {state, theme};
  forecast.deadline_kind = deadline_kind(theme);
  forecast.risk = risk;
  forecast.file_by = file_by;
  return forecast;
}

Forecast with(std::vector<ObligationForecast> obligations) {
  Forecast forecast;
  forecast.confidence = 0.8;
  forecast.obligations = std::move(obligations);
  return forecast;
}

TEST(Summary, counts_obligations_on_track_and_states_that_must_file_in_the_first_year) {
  const Forecast forecast =
      with({obligation("AAA", Theme::clearance, Risk::will_miss, Date{2020, 12, 31}),
            obligation("AAA", Theme::stockpile, Risk::unlikely, Date{2020, 6, 1}),
            obligation("BBB", Theme::clearance, Risk::at_risk, Date{2021, 1, 1}),
            obligation("CCC", Theme::clearance, Risk::on_track, Date{2020, 3, 1}),
            obligation("DDD", Theme::clearance, Risk::will_miss, {}),
            obligation("EEE", Theme::victim_assistance, Risk::will_miss, {})});
  EXPECT_EQ(summary_of(forecast, scenario_from(2020)),
            "Of 6 obligations 1 is on track for 80 %; 1 State should file an extension request "
            "before 1 Jan 2021; DDD had already missed the filing date in Jan 2020.");
}

TEST(Summary, counts_what_the_clock_does_not_show) {
  Forecast forecast = with({obligation("AAA", Theme::clearance, Risk::on_track, Date{2020, 3, 1}),
                            obligation("BBB", Theme::clearance, Risk::at_risk, Date{2020, 3, 1})});
  forecast.obligations[1].beyond_horizon = true;
  forecast.obligations[1].risk.reset();
  EXPECT_EQ(
      summary_of(forecast, scenario_from(2020)),
      "Of 2 obligations 1 is on track for 80 %; of 1 the deadline lies after Dec 2044, beyond "
      "which nothing is known; no State has to file an extension request before 1 Jan 2021.");
}

TEST(Summary, names_up_to_five_states_that_missed_the_filing_date_and_counts_more) {
  Scenario scenario = scenario_from(2020);
  std::vector<ObligationForecast> late;
  const auto end_of_summary = [&] {
    const std::string text = summary_of(with(late), scenario);
    return text.substr(text.rfind(';') + 2);
  };
  for (const auto& [id, name] :
       {std::pair("AAA", "Alpha"), std::pair("BBB", ""), std::pair("CCC", "Gamma"),
        std::pair("DDD", "Delta"), std::pair("EEE", "Epsilon")}) {
    scenario.states.emplace_back();
    scenario.states.back().id = id;
    scenario.states.back().name = name;
    late.push_back(obligation(id, Theme::clearance, Risk::will_miss, {}));
  }
  EXPECT_EQ(end_of_summary(),
            "Alpha, BBB, Gamma, Delta and Epsilon had already missed the filing date in Jan 2020.");
  late.push_back(obligation("FFF", Theme::stockpile, Risk::will_miss, {}));
  EXPECT_EQ(end_of_summary(), "6 States had already missed the filing date in Jan 2020.");
}

TEST(Summary, says_what_there_is_nothing_of) {
  EXPECT_EQ(summary_of(with({}), scenario_from(2020)),
            "The scenario has no obligation with a date.");
  EXPECT_EQ(summary_of(with({obligation("AAA", Theme::clearance, Risk::on_track, {}),
                             obligation("BBB", Theme::clearance, Risk::on_track, {})}),
                       scenario_from(2024)),
            "Of 2 obligations 2 are on track for 80 %; no State has to file an extension request "
            "before 1 Jan 2025.");
  EXPECT_EQ(summary_of(with({obligation("AAA", Theme::victim_assistance, Risk::will_miss, {})}),
                       scenario_from(2020)),
            "Of 1 obligation none is on track for 80 %; no State has to file an extension request "
            "before 1 Jan 2021.");
}

TEST(Sureness, is_half_the_widest_interval) {
  Forecast forecast = with({obligation("AAA", Theme::clearance, Risk::on_track, {}),
                            obligation("BBB", Theme::clearance, Risk::on_track, {})});
  forecast.replications = 12000;
  forecast.obligations[0].probability_met_ci95 = {0.90, 0.91};
  forecast.obligations[1].probability_met_ci95 = {0.80, 0.83};
  EXPECT_EQ(describe_sureness(forecast).find(
                "Counted in 12,000 simulated futures: every chance is known to ±1.5 percentage "
                "points (95 %)."),
            0U);
}

TEST(Sureness, is_that_of_milestones_where_theirs_is_wider) {
  Forecast forecast = with({obligation("AAA", Theme::clearance, Risk::on_track, {})});
  forecast.replications = 12000;
  forecast.obligations[0].probability_met_ci95 = {0.90, 0.91};
  forecast.milestones = {{{"AAA", Theme::clearance}, {}, 0.5, Interval{0.48, 0.52}},
                         {{"AAA", Theme::clearance}, {}, {}, {}}};
  EXPECT_NE(describe_sureness(forecast).find("every chance is known to ±2 percentage"),
            std::string::npos);
}

TEST(MoneySummary, is_of_the_whole_clock) {
  Forecast forecast;
  forecast.totals = {.spent_usd_mean = 1234e6};
  forecast.totals.placed_usd_mean = 506e6;
  forecast.totals.unplaced_usd_mean = 37.1e6;
  forecast.totals.returned_usd_mean = 8e6;
  const std::string text = summarise_money(forecast, scenario_from(2020));
  EXPECT_EQ(text.find("USD million, mean over the futures, Jan 2020 to Dec 2044: 1,234 spent in "
                      "all. Of the donors' flexible money 506 were placed"),
            0U);
  EXPECT_NE(text.find("37.1 stayed unplaced"), std::string::npos);
  EXPECT_NE(text.find("8.00 were returned"), std::string::npos);
}

TEST(CanReport, what_a_browser_opens_in_a_moment) {
  Scenario scenario = scenario_from(2020);
  scenario.states.resize(most_programmes_of_a_page / 2);
  for (State& state : scenario.states) {
    state.clearance.emplace();
    state.stockpile.emplace();
  }
  EXPECT_TRUE(can_report(scenario));
  scenario.states.front().risk_education.emplace();
  EXPECT_FALSE(can_report(scenario));
}

Comparison comparison_of(const std::string& best) {
  Comparison comparison;
  comparison.baseline = "status-quo";
  comparison.best = best;
  comparison.strategies.resize(2);
  comparison.strategies[0].id = "status-quo";
  comparison.strategies[0].mean = 2.4;
  comparison.strategies[1].id = "finish-line";
  comparison.strategies[1].mean = 4.39;
  comparison.strategies[1].to_baseline.ci95_max_t = {1.9, 2.1};
  return comparison;
}

TEST(Summary, of_a_comparison_has_the_means_of_the_best_and_of_the_baseline) {
  EXPECT_EQ(summary_of(comparison_of("finish-line")),
            "Best: finish-line. All others do clearly worse. On average finish-line comes to 4.39, "
            "status-quo to 2.40 (obligations met).");
  EXPECT_EQ(summary_of(comparison_of("status-quo")),
            "Best: status-quo, the baseline. All others do clearly worse. On average "
            "status-quo comes to 2.40 (obligations met).");
}

}  // namespace
}  // namespace art6
