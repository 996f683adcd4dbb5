#include "io/results/hindcast_csv.hpp"

#include <gtest/gtest.h>

#include "tests/io/results/hindcast_example.hpp"

namespace art6 {
namespace {

TEST(HindcastCsv, has_a_line_for_each_group_and_version) {
  EXPECT_EQ(
      write_hindcast_csv(example_hindcast()),
      "id,kind,target,unit,years,is_part,first_issued,last_issued,version,cases,obligations,"
      "states,recalibrated_cases,score,best_naive,skill,skill_ci95_low,skill_ci95_high,"
      "coverage50,coverage80,coverage90,pit_mean,pit_spread,deadlines,deadlines_met,"
      "deadlines_met_expected,brier_score,miscalibration,discrimination,uncertainty\n"
      "rolling/release/km2/1,rolling,release,km2,1,false,2012,2023,as_issued,140,15,14,120,0.75,"
      "last year's rate,0.25,0.125,0.375,0.49,0.79,0.89,0.5,1,,,,,,,\n"
      "rolling/release/km2/1,rolling,release,km2,1,false,2012,2023,recalibrated,140,15,14,120,"
      "0.75,last year's rate,0.375,0.25,0.5,0.5,0.8,0.9,0.5,1,,,,,,,\n"
      "vintage/completion/months/0,vintage,completion,months,0,false,2019,2019,as_issued,3,3,3,0,"
      "0.75,,,,,0.5,0.8,0.9,0.5,1,2,1,1.25,0.125,0.0625,0.1875,0.25\n"
      "vintage/completion/months/0,vintage,completion,months,0,false,2019,2019,recalibrated,3,3,3,"
      "0,0.75,,,,,0.5,0.8,0.9,0.5,1,2,1,1.25,0.125,0.0625,0.1875,0.25\n");
}

TEST(HindcastCsv, has_a_line_for_each_naive_forecast_by_each_score) {
  EXPECT_EQ(write_hindcast_skill_csv(example_hindcast()),
            "id,version,by,naive,cases,states,score,naive_score,skill,skill_ci95_low,"
            "skill_ci95_high,skill_of_shares,skill_of_shares_ci95_low,skill_of_shares_ci95_high\n"
            "rolling/release/km2/1,as_issued,crps,last year's rate,140,14,0.75,1,0.25,0.125,0.375,"
            "0.0625,,\n"
            "rolling/release/km2/1,as_issued,crps,never,140,14,0.75,1,0.5,0.375,0.625,0.0625,,\n"
            "rolling/release/km2/1,recalibrated,crps,last year's rate,140,14,0.75,1,0.375,0.25,0.5,"
            "0.0625,,\n"
            "rolling/release/km2/1,recalibrated,crps,as issued,140,14,0.75,1,0.0625,-0.0625,0.1875,"
            "0.0625,,\n"
            "rolling/release/km2/1,as_issued,energy,never,140,14,0.75,1,0.5,0.375,0.625,0.0625,,\n"
            "vintage/completion/months/0,as_issued,brier,never,140,14,0.75,1,0.5,0.375,0.625,"
            "0.0625,,\n"
            "vintage/completion/months/0,recalibrated,brier,never,140,14,0.75,1,0.5,0.375,0.625,"
            "0.0625,,\n");
}

TEST(HindcastCsv, has_a_line_for_each_case_and_version) {
  EXPECT_EQ(write_hindcast_cases_csv(example_hindcast()),
            "kind,target,scenario,obligation,state,unit,issued,years,version,outcome,is_censored,"
            "p5,p10,p25,p50,p75,p90,p95,pit_low,pit_high,score,deadline,chance,is_met,"
            "learned_from\n"
            "rolling,release,x.yaml,AAA/clearance,AAA,km2,2014,1,as_issued,1.5,false,"
            "0.125,0.25,0.5,1,2,3,4,0.625,0.625,0.25,,,,7\n"
            "rolling,release,x.yaml,AAA/clearance,AAA,km2,2014,1,recalibrated,1.5,false,"
            "0.125,0.25,0.5,1.25,2,3,4,0.625,0.625,0.25,,,,7\n"
            "vintage,completion,x.yaml,BBB/clearance,BBB,months,2019,0,as_issued,7,false,"
            "4,6,10,15,30,,,0.25,0.25,2.5,7,0.25,true,0\n"
            "vintage,completion,x.yaml,BBB/clearance,BBB,months,2019,0,recalibrated,7,false,"
            "4,6,10,15,30,,,0.25,0.25,2.5,7,0.25,true,0\n"
            "vintage,completion,x.yaml,CCC/clearance,CCC,months,2019,0,as_issued,72,true,"
            "4,6,10,15,30,,,0.25,1,2.5,,,,0\n"
            "vintage,completion,x.yaml,CCC/clearance,CCC,months,2019,0,recalibrated,72,true,"
            "4,6,10,15,30,,,0.25,1,2.5,,,,0\n");
}

}  // namespace
}  // namespace art6
