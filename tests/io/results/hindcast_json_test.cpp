#include "io/results/hindcast_json.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/io/results/hindcast_example.hpp"

namespace art6 {
namespace {

TEST(HindcastJson, has_each_group_case_and_void_on_a_line) {
  const std::string text = write_hindcast_json(
      example_hindcast(), {"0.1.0", "GNU 12.2.0", "avx2", "2019-12-31T23:59:59Z", 1.25});
  EXPECT_TRUE(text.starts_with(R"({"art6_hindcast": 1,
 "scenarios": [{"name":"Example \"one\"","sha256":"00ff"}],
 "replications": 1000,
 "seed": 18446744073709551615,
 "program": {"version":"0.1.0","compiler":"GNU 12.2.0","instruction_set":"avx2",)"
                               R"("replications":1000,"seed":18446744073709551615,)"
                               R"("started":"2019-12-31T23:59:59Z","duration_seconds":1.25},
 "groups": [
  {"id":"rolling/release/km2/1","kind":"rolling","target":"release","unit":"km2","years":1,)"
                               R"("is_part":false,"first_issued":2012,"last_issued":2023,)"
                               R"("cases":140,"obligations":15,"states":14,"as_issued":{)"))
      << text;
  EXPECT_TRUE(text.ends_with(R"( "voids": [
  {"scenario":"x.yaml","obligation":"DDD/stockpile","reason":"no stock was found"}]}
)")) << text;
}

TEST(HindcastJson, names_every_number_of_a_group) {
  const auto json = nlohmann::json::parse(write_hindcast_json(example_hindcast(), {}));
  const auto& group = json["groups"][0];
  EXPECT_EQ(group["recalibrated_cases"], 120);
  EXPECT_EQ(group["as_issued"]["score"], 0.75);
  EXPECT_EQ(group["as_issued"]["best_naive"], "last year's rate");
  const auto expected_skill = nlohmann::json::parse(
      R"({"name":"never","cases":140,"states":14,"score":0.75,"naive_score":1.0,"skill":0.5,
          "ci95":[0.375,0.625],"skill_of_shares":0.0625,"skill_of_shares_ci95":null})");
  EXPECT_EQ(group["as_issued"]["naive"][1], expected_skill);
  EXPECT_EQ(group["energy"],
            nlohmann::json({{"cases", 2}, {"score", 1.5}, {"naive", {expected_skill}}}));
  EXPECT_EQ(group["recalibrated"]["coverage"][1],
            nlohmann::json::parse(R"({"level":0.8,"decided":2,"share":0.8,"share_expected":0.8,
                                      "ci95":[0.25,1.0],"bounds":[0.25,1.0]})"));
  EXPECT_EQ(group["as_issued"]["pits"], nlohmann::json::parse(R"({"counts":[1,1,0,0,0,0,0,0,0,0],
                                      "expected_counts":[1.0,1.0,0,0,0,0,0,0,0,0],"mean":0.5,
                                      "mean_standard_error":0.25,"spread":1.0,
                                      "spread_standard_error":0.5})"));
  EXPECT_TRUE(group["as_issued"]["deadlines"].is_null());
  EXPECT_EQ(group["recalibration"]["name"], "as issued");
  const auto& completions = json["groups"][1];
  EXPECT_TRUE(completions["as_issued"]["best_naive"].is_null());
  EXPECT_TRUE(completions["recalibration"].is_null());
  EXPECT_TRUE(completions["energy"].is_null());
  auto deadlines = completions["as_issued"]["deadlines"];
  deadlines.erase("naive");
  EXPECT_EQ(deadlines, nlohmann::json::parse(
                           R"({"cases":2,"met":1,"met_expected":1.25,"brier_score":0.125,
                "miscalibration":0.0625,"discrimination":0.1875,"uncertainty":0.25,"reliability":[
                {"lowest":0.5,"highest":0.75,"frequency":0.5,"cases":2,"met":1}]})"));
}

TEST(HindcastJson, names_every_number_of_a_case) {
  const auto json = nlohmann::json::parse(write_hindcast_json(example_hindcast(), {}));
  EXPECT_EQ(json["cases"][1], nlohmann::json::parse(R"({
      "kind":"vintage","target":"completion","scenario":"x.yaml","obligation":"BBB/clearance",
      "state":"BBB","unit":"months","issued":2019,"years":0,"outcome":7.0,"is_censored":false,
      "deadline":7.0,"is_met":true,
      "as_issued":{"median":15.0,"interval50":[10.0,30.0],"interval80":[6.0,null],
        "interval90":[4.0,null],"pit_low":0.25,"pit_high":0.25,"score":2.5,"chance":0.25},
      "recalibrated":{"median":15.0,"interval50":[10.0,30.0],"interval80":[6.0,null],
        "interval90":[4.0,null],"pit_low":0.25,"pit_high":0.25,"score":2.5,"chance":0.25},
      "learned_from":0,"naive_scores":{}})"));
  EXPECT_EQ(json["cases"][0]["naive_scores"], nlohmann::json({{"last year's rate", 0.5}}));
  EXPECT_TRUE(json["cases"][2]["is_met"].is_null());
  EXPECT_TRUE(json["cases"][2]["deadline"].is_null());
}

TEST(HindcastJson, has_null_for_a_skill_over_a_forecast_that_was_never_wrong) {
  HindcastResults results = example_hindcast();
  HindcastSkill& skill = results.groups[0].as_issued.naive[0];
  skill.skill.reset();
  skill.ci95 = Interval{-std::numeric_limits<double>::infinity(), 0};
  const auto json = nlohmann::json::parse(write_hindcast_json(results, {}));
  EXPECT_TRUE(json["groups"][0]["as_issued"]["naive"][0]["skill"].is_null());
  EXPECT_TRUE(json["groups"][0]["as_issued"]["naive"][0]["ci95"].is_null());
}

}  // namespace
}  // namespace art6
