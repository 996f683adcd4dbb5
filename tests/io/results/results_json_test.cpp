#include "io/results/results_json.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <nlohmann/json.hpp>

#include "tests/io/results/results_example.hpp"

namespace art6 {
namespace {

TEST(ResultsJson, is_format_1_to_the_last_byte) {
  EXPECT_EQ(
      write_results_json(example_forecast(),
                         {"0.1.0", "GNU 12.2.0", "avx2", "2019-12-31T23:59:59Z", 1.25}),
      R"({"art6_results": 1,
 "scenario": {"name":"Example \"one\"","sha256":"00ff"},
 "strategy": "status-quo",
 "replications": 10000,
 "seed": 18446744073709551615,
 "confidence": 0.8,
 "program": {"version":"0.1.0","compiler":"GNU 12.2.0","instruction_set":"avx2",)"
      R"("scenario_sha256":"00ff","strategy":"status-quo","replications":10000,)"
      R"("seed":18446744073709551615,"started":"2019-12-31T23:59:59Z","duration_seconds":1.25},
 "obligations": [
  {"id":"LAO/clearance","state":"LAO","theme":"clearance","deadline":"2020-08-01",)"
      R"("probability_met":0.0,"probability_met_ci95":[0.0,0.00038],)"
      R"("extension_months":60,"probability_met_after_one":0.125,)"
      R"("risk":"will-miss","completion":{"p10":"2031-04","p50":"2034-05","p80":"2037-08","p90":null,)"
      R"("unfinished_share":0.14},)"
      R"("remaining_at_deadline":{"unit":"km2","mean":812.2,"p10":502.0,"p90":1201.0},)"
      R"("file_by":null,)"
      R"("extension":{"months":205,"months_ci95":[203,null],"requests":4,"mean_requests":3.7},)"
      R"("spent_usd_mean":120000000.0,"completion_months":{"first":"2029-02","counts":[1,0,4]}},
  {"id":"LBN/victim_assistance","state":"LBN","theme":"victim_assistance","deadline":"2045-12-31",)"
      R"("probability_met":0.3,"probability_met_ci95":[0.291,0.309],)"
      R"("extension_months":60,"probability_met_after_one":null,)"
      R"("risk":"unlikely","completion":{"p10":null,"p50":null,"p80":null,"p90":null,)"
      R"("unfinished_share":1.0},"remaining_at_deadline":null,"file_by":null,)"
      R"("extension":{"months":null,"months_ci95":null,"requests":null,"mean_requests":0.5},)"
      R"("spent_usd_mean":0.0,"completion_months":{"first":null,"counts":[]}},
  {"id":"PER/stockpile","state":"PER","theme":"stockpile","deadline":"2024-04-01",)"
      R"("probability_met":1.0,"probability_met_ci95":[0.99962,1.0],)"
      R"("extension_months":48,"probability_met_after_one":1.0,)"
      R"("risk":"on-track","completion":{"p10":"2020-09","p50":"2020-11","p80":"2021-02",)"
      R"("p90":"2021-03","unfinished_share":0.0},)"
      R"("remaining_at_deadline":{"unit":"munitions","mean":0.0,"p10":0.0,"p90":0.0},)"
      R"("file_by":"2023-02-20",)"
      R"("extension":{"months":0,"months_ci95":[0,0],"requests":0,"mean_requests":0.0},)"
      R"("spent_usd_mean":0.30000000000000004,)"
      R"("completion_months":{"first":"2020-08","counts":[10000]}}],
 "programmes": [
  {"id":"LAO/clearance","years":[{"year":2020,)"
      R"("left":{"unit":"km2","mean":800.5,"p10":490.0,"p90":1190.0},"asked_usd_mean":1500000.0,)"
      R"("placed_usd_mean":700000.0,"received_usd_mean":800000.0,"spent_usd_mean":1000000.0,)"
      R"("teams_mean":90.25,"cancelled_km2_mean":0.5,"reduced_km2_mean":0.25,"cleared_km2_mean":12.5},)"
      R"({"year":2021,"left":{"unit":"km2","mean":790.0,"p10":480.0,"p90":1180.0},)"
      R"("asked_usd_mean":1250000.0,"placed_usd_mean":600000.0,"received_usd_mean":900000.0,)"
      R"("spent_usd_mean":1000000.0,"teams_mean":91.0,"cancelled_km2_mean":0.0,)"
      R"("reduced_km2_mean":0.0,"cleared_km2_mean":10.0}]},
  {"id":"LAO/risk_education","years":[{"year":2020,"left":null,"asked_usd_mean":130000.0,)"
      R"("placed_usd_mean":0.0,"received_usd_mean":120000.5,"spent_usd_mean":120000.5,)"
      R"("teams_mean":null,"cancelled_km2_mean":null,"reduced_km2_mean":null,)"
      R"("cleared_km2_mean":null}]}],
 "states": [
  {"id":"LAO","casualties_mean":210.4},
  {"id":"LBN","casualties_mean":null}],
 "donors": [
  {"id":"NOR","given_usd_mean":[2000000.0,2500000.0]},
  {"id":"ABC","given_usd_mean":[0.0,100000.0]}],
 "money": [
  {"year":2020,"given_usd_mean":2000000.0,"placed_usd_mean":700000.0,"unplaced_usd_mean":300000.0,)"
      R"("returned_usd_mean":0.0},
  {"year":2021,"given_usd_mean":2600000.0,"placed_usd_mean":600000.0,)"
      R"("unplaced_usd_mean":12500000.0,"returned_usd_mean":3000000.0}],
 "totals": {"obligations_met_mean":1.3,"obligations_met_after_one_mean":1.425,)"
      R"("placed_usd_mean":400000000.0,"unplaced_usd_mean":12500000.0,"returned_usd_mean":3000000.0,)"
      R"("spent_usd_mean":1200000000.0}}
)");
}

TEST(ResultsJson, marks_a_chance_that_is_a_lower_bound_and_has_no_class_for_it) {
  Forecast forecast = example_forecast();
  forecast.obligations[1].beyond_horizon = true;
  forecast.obligations[1].risk.reset();
  const auto results = nlohmann::json::parse(write_results_json(forecast, {}));
  const auto& bound = results["obligations"][1];
  EXPECT_EQ(bound["beyond_horizon"], true);
  EXPECT_TRUE(bound["risk"].is_null());
  EXPECT_EQ(bound["probability_met"], 0.3);
  EXPECT_FALSE(results["obligations"][0].contains("beyond_horizon"));
}

TEST(ResultsJson, has_the_regions_of_an_obligation_where_there_are_any) {
  Forecast forecast = example_forecast();
  forecast.obligations[0].regions = example_regions();
  const auto results = nlohmann::json::parse(write_results_json(forecast, Manifest{}));
  EXPECT_EQ(results["obligations"][0]["regions"], nlohmann::json::parse(R"([
      {"id": "north", "name": "North, far", "deadline": "2022-05-01", "probability_met": 0.55,
       "probability_met_ci95": [0.54, 0.56],
       "completion": {"p10": "2021-02", "p50": "2022-03", "p80": "2023-04", "p90": null,
                      "unfinished_share": 0.15}},
      {"id": "south", "name": "South", "deadline": null, "probability_met": null,
       "probability_met_ci95": null,
       "completion": {"p10": null, "p50": null, "p80": null, "p90": null,
                      "unfinished_share": 1.0}}])"));
  EXPECT_FALSE(results["obligations"][1].contains("regions"));
}

TEST(ResultsJson, has_numbers_that_read_back_to_the_same_double) {
  for (const double value : {0.1 + 0.2, 1.0 / 3, 5e-324, 1.7976931348623157e308, 1e22,
                             123456789.125, 2.2250738585072011e-308}) {
    Forecast forecast;
    forecast.totals.spent_usd_mean = value;
    const auto read = nlohmann::json::parse(write_results_json(forecast, Manifest{}));
    EXPECT_EQ(read["totals"]["spent_usd_mean"].get<double>(), value);
  }
}

TEST(ResultsJson, writes_minus_zero_as_zero) {
  Forecast forecast;
  forecast.totals.returned_usd_mean = -0.0;
  EXPECT_NE(write_results_json(forecast, Manifest{}).find(R"("returned_usd_mean":0.0,)"),
            std::string::npos);
}

TEST(ResultsJson, of_no_obligation_has_empty_lists) {
  const auto read = nlohmann::json::parse(write_results_json(Forecast{}, Manifest{}));
  EXPECT_EQ(read["obligations"], nlohmann::json::array());
  EXPECT_EQ(read["programmes"], nlohmann::json::array());
  EXPECT_EQ(read["states"], nlohmann::json::array());
}

TEST(ResultsJson, gives_any_name_back) {
  Forecast forecast;
  forecast.scenario.name = "Côte d'Ivoire\n\t\"東ティモール\" \\";
  const auto read = nlohmann::json::parse(write_results_json(forecast, Manifest{}));
  EXPECT_EQ(read["scenario"]["name"], forecast.scenario.name);
}

TEST(ResultsJson, stays_json_where_a_name_is_not_utf8) {
  Forecast forecast;
  forecast.scenario.name = "a\xff";
  const auto read = nlohmann::json::parse(write_results_json(forecast, Manifest{}));
  EXPECT_EQ(read["scenario"]["name"], "a\uFFFD");
}

TEST(ResultsJson, refuses_numbers_that_are_not_finite) {
  for (const double value :
       {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity()}) {
    Forecast forecast = example_forecast();
    forecast.programmes[0].years[1].teams_mean = value;
    EXPECT_THROW(write_results_json(forecast, Manifest{}), std::logic_error);
  }
}

}  // namespace
}  // namespace art6
