#include "io/results/results_csv.hpp"

#include <gtest/gtest.h>

#include <limits>

#include "tests/io/results/results_example.hpp"

namespace art6 {
namespace {

TEST(ObligationsCsv, has_one_row_an_obligation_and_nothing_for_null) {
  EXPECT_EQ(
      write_obligations_csv(example_forecast()),
      "id,state,theme,deadline,probability_met,probability_met_ci95_low,probability_met_ci95_high,"
      "extension_length_months,probability_met_after_one,risk,completion_p10,completion_p50,"
      "completion_p80,completion_p90,"
      "completion_unfinished_share,remaining_at_deadline_unit,remaining_at_deadline_mean,"
      "remaining_at_deadline_p10,remaining_at_deadline_p90,file_by,extension_months,"
      "extension_months_ci95_low,extension_months_ci95_high,extension_requests,"
      "extension_mean_requests,spent_usd_mean,beyond_horizon\n"
      "LAO/"
      "clearance,LAO,clearance,2020-08-01,0,0,0.00038,60,0.125,will-miss,2031-04,2034-05,2037-08,,"
      "0.14,km2,812.2,502,1201,,205,203,,4,3.7,120000000,false\n"
      "LBN/"
      "victim_assistance,LBN,victim_assistance,2045-12-31,0.3,0.291,0.309,60,,unlikely,,,,,1,,,,,,"
      ",,,,0.5,0,false\n"
      "PER/"
      "stockpile,PER,stockpile,2024-04-01,1,0.99962,1,48,1,on-track,2020-09,2020-11,2021-02,2021-"
      "03,"
      "0,munitions,0,0,0,2023-02-20,0,0,0,0,0,0.30000000000000004,false\n");
}

TEST(ObligationsCsv, marks_a_chance_that_is_a_lower_bound_and_has_no_class_for_it) {
  Forecast forecast = example_forecast();
  forecast.obligations = {example_victim_assistance()};
  forecast.obligations[0].beyond_horizon = true;
  forecast.obligations[0].risk.reset();
  const std::string table = write_obligations_csv(forecast);
  EXPECT_EQ(
      table.substr(table.find('\n') + 1),
      "LBN/victim_assistance,LBN,victim_assistance,2045-12-31,0.3,0.291,0.309,60,,,,,,,1,,,,,,,"
      ",,,0.5,0,true\n");
}

TEST(ProgrammesCsv, has_one_row_a_programme_and_year) {
  EXPECT_EQ(
      write_programmes_csv(example_forecast()),
      "id,year,left_unit,left_mean,left_p10,left_p90,asked_usd_mean,placed_usd_mean,"
      "received_usd_mean,spent_usd_mean,teams_mean,cancelled_km2_mean,reduced_km2_mean,cleared_km2_"
      "mean\n"
      "LAO/clearance,2020,km2,800.5,490,1190,1500000,700000,800000,1000000,90.25,0.5,0.25,12.5\n"
      "LAO/clearance,2021,km2,790,480,1180,1250000,600000,900000,1000000,91,0,0,10\n"
      "LAO/risk_education,2020,,,,,130000,0,120000.5,120000.5,,,,\n");
}

TEST(ObligationsCsv, quotes_what_would_break_a_row) {
  Forecast forecast;
  forecast.obligations.resize(1);
  forecast.obligations[0].id.state = "A,\"B\"\nC";
  const std::string table = write_obligations_csv(forecast);
  EXPECT_EQ(table.substr(table.find('\n') + 1, 48),
            "\"A,\"\"B\"\"\nC/clearance\",\"A,\"\"B\"\"\nC\",clearance,1970");
}

TEST(ObligationsCsv, has_numbers_that_read_back_to_the_same_double) {
  for (const double value : {1.0 / 3, 2.3e-308, 1e22, 123456789.125}) {
    Forecast forecast;
    forecast.obligations.resize(1);
    forecast.obligations[0].spent_usd_mean = value;
    const std::string table = write_obligations_csv(forecast);
    EXPECT_EQ(std::stod(table.substr(table.rfind(',', table.rfind(',') - 1) + 1)), value);
  }
}

TEST(RegionsCsv, has_one_row_a_region_and_is_empty_without_any) {
  EXPECT_EQ(write_regions_csv(example_forecast()), "");
  Forecast forecast = example_forecast();
  forecast.obligations[0].regions = example_regions();
  EXPECT_EQ(write_regions_csv(forecast),
            "id,region,name,completion_p10,completion_p50,completion_p80,completion_p90,"
            "completion_unfinished_share,deadline,probability_met,probability_met_ci95_low,"
            "probability_met_ci95_high,beyond_horizon\n"
            "LAO/clearance,north,\"North, far\",2021-02,2022-03,2023-04,,0.15,2022-05-01,0.55,0.54,"
            "0.56,false\n"
            "LAO/clearance,south,South,,,,,1,,,,,false\n");
}

TEST(ProgrammesCsv, refuses_numbers_that_are_not_finite) {
  Forecast forecast = example_forecast();
  forecast.programmes[0].years[0].spent_usd_mean = std::numeric_limits<double>::quiet_NaN();
  EXPECT_THROW(write_programmes_csv(forecast), std::logic_error);
}

}  // namespace
}  // namespace art6
