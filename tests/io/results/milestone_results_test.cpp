// Milestones in results.json and milestones.csv.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "io/results/results_csv.hpp"
#include "io/results/results_json.hpp"
#include "tests/io/results/milestone_example.hpp"

namespace art6 {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

TEST(MilestonesJson, have_their_conditions_by_the_names_of_the_scenario) {
  EXPECT_THAT(
      write_results_json(forecast_with_milestones(), Manifest{}),
      HasSubstr(
          R"( "milestones": [
  {"id":"LAO/clearance/half","programme":"LAO/clearance","state":"LAO","theme":"clearance",)"
          R"("name":"Half, cleared","by":"2022-12","left_km2":450.5,"probability_met":0.625,)"
          R"("probability_met_ci95":[0.61,0.64]},
  {"id":"LAO/clearance/survey","programme":"LAO/clearance","state":"LAO","theme":"clearance",)"
          R"("name":"","by":"2023-06","suspected_km2":0.0,"left_km2":700.0,"probability_met":1.0,)"
          R"("probability_met_ci95":[0.99962,1.0]},
  {"id":"PER/stockpile/gone","programme":"PER/stockpile","state":"PER","theme":"stockpile",)"
          R"("name":"","by":"2045-01","left_munitions":100.0,"probability_met":null,)"
          R"("probability_met_ci95":null,"beyond_horizon":true}],
 "programmes": [)"));
}

TEST(MilestonesJson, are_no_list_where_there_are_none) {
  EXPECT_THAT(write_results_json(example_forecast(), Manifest{}), Not(HasSubstr("milestones")));
}

TEST(MilestonesCsv, has_one_row_a_milestone_and_nothing_for_what_is_not_given) {
  EXPECT_EQ(write_milestones_csv(forecast_with_milestones()),
            "id,programme,state,theme,name,by,suspected_km2,left_km2,left_munitions,"
            "registered_share,coverage,probability_met,probability_met_ci95_low,"
            "probability_met_ci95_high,beyond_horizon\n"
            "LAO/clearance/half,LAO/clearance,LAO,clearance,\"Half, cleared\",2022-12,,450.5,,,,"
            "0.625,0.61,0.64,false\n"
            "LAO/clearance/survey,LAO/clearance,LAO,clearance,,2023-06,0,700,,,,1,0.99962,1,false\n"
            "PER/stockpile/gone,PER/stockpile,PER,stockpile,,2045-01,,,100,,,,,,true\n");
}

TEST(MilestonesCsv, has_shares_in_columns_of_their_own) {
  Forecast forecast;
  forecast.milestones = {
      {{"LAO", Theme::victim_assistance},
       {"v",
        "",
        Month::of(2024, 1),
        {{MilestoneMeasure::registered_share, 0.5}, {MilestoneMeasure::coverage, 0.75}}},
       0,
       Interval{0, 0.25}}};
  const std::string table = write_milestones_csv(forecast);
  EXPECT_EQ(table.substr(table.find('\n') + 1),
            "LAO/victim_assistance/v,LAO/victim_assistance,LAO,victim_assistance,,2024-01,,,,0.5,"
            "0.75,0,0,0.25,false\n");
}

}  // namespace
}  // namespace art6
