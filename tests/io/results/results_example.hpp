// A small forecast made by hand, for the tests of what is written and printed.
#pragma once

#include "io/results/forecast_result.hpp"

namespace art6 {

inline ObligationForecast example_clearance() {
  ObligationForecast obligation;
  obligation.id = {"LAO", Theme::clearance};
  obligation.deadline = {2020, 8, 1};
  obligation.probability_met = 0;
  obligation.probability_met_ci95 = {0, 0.00038};
  obligation.extension_months = 60;
  obligation.probability_met_after_one = 0.125;
  obligation.risk = Risk::will_miss;
  obligation.completion = {Month::of(2031, 4), Month::of(2034, 5), Month::of(2037, 8), {}, 0.14};
  obligation.remaining_at_deadline = WorkLeft{"km2", 812.2, 502, 1201};
  obligation.extension = {205, 203, {}, 4, 3.7};
  obligation.spent_usd_mean = 1.2e8;
  obligation.completion_months = {Month::of(2029, 2), {1, 0, 4}};
  return obligation;
}

/// A region with a date, and one without, which is never done.
inline std::vector<RegionForecast> example_regions() {
  RegionForecast north, south;
  north.id = "north";
  north.name = "North, far";
  north.completion = {Month::of(2021, 2), Month::of(2022, 3), Month::of(2023, 4), {}, 0.15};
  north.deadline = Date{2022, 5, 1};
  north.probability_met = 0.55;
  north.probability_met_ci95 = Interval{0.54, 0.56};
  south.id = "south";
  south.name = "South";
  south.completion.unfinished_share = 1;
  return {north, south};
}

/// Everything null that can be.
inline ObligationForecast example_victim_assistance() {
  ObligationForecast obligation;
  obligation.id = {"LBN", Theme::victim_assistance};
  obligation.deadline_kind = DeadlineKind::target_date;
  obligation.deadline = {2045, 12, 31};
  obligation.probability_met = 0.3;
  obligation.probability_met_ci95 = {0.291, 0.309};
  obligation.extension_months = 60;
  obligation.risk = Risk::unlikely;
  obligation.completion.unfinished_share = 1;
  obligation.extension.mean_requests = 0.5;
  return obligation;
}

inline ObligationForecast example_stockpile() {
  ObligationForecast obligation;
  obligation.id = {"PER", Theme::stockpile};
  obligation.deadline = {2024, 4, 1};
  obligation.probability_met = 1;
  obligation.probability_met_ci95 = {0.99962, 1};
  obligation.extension_months = 48;
  obligation.probability_met_after_one = 1;
  obligation.risk = Risk::on_track;
  obligation.completion = {Month::of(2020, 9), Month::of(2020, 11), Month::of(2021, 2),
                           Month::of(2021, 3), 0};
  obligation.remaining_at_deadline = WorkLeft{"munitions", 0, 0, 0};
  obligation.file_by = Date{2023, 2, 20};
  obligation.extension = {0, 0, 0, 0, 0};
  obligation.spent_usd_mean = 0.1 + 0.2;
  obligation.completion_months = {Month::of(2020, 8), {10000}};
  return obligation;
}

inline Forecast example_forecast() {
  Forecast forecast;
  forecast.scenario = {"Example \"one\"", "00ff"};
  forecast.strategy = "status-quo";
  forecast.replications = 10000;
  forecast.seed = 18446744073709551615u;
  forecast.confidence = 0.8;
  forecast.obligations = {example_clearance(), example_victim_assistance(), example_stockpile()};
  ProgrammeForecast clearance, education;
  clearance.id = {"LAO", Theme::clearance};
  clearance.years = {
      {2020, WorkLeft{"km2", 800.5, 490, 1190}, 1.5e6, 7e5, 8e5, 1e6, 90.25, 0.5, 0.25, 12.5},
      {2021, WorkLeft{"km2", 790, 480, 1180}, 1.25e6, 6e5, 9e5, 1e6, 91, 0, 0, 10}};
  education.id = {"LAO", Theme::risk_education};
  education.years = {{2020, {}, 130000, 0, 120000.5, 120000.5, {}, {}, {}, {}}};
  forecast.programmes = {clearance, education};
  forecast.states = {{"LAO", 210.4}, {"LBN", {}}};
  forecast.donors = {{"NOR", {2e6, 2.5e6}}, {"ABC", {0, 1e5}}};
  forecast.money = {{2020, 2e6, 7e5, 3e5, 0}, {2021, 2.6e6, 6e5, 12500000, 3e6}};
  forecast.totals = {1.3, 1.425, 4e8, 12500000, 3e6, 1.2e9};
  return forecast;
}

}  // namespace art6
