#include "io/results/comparison_json.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <nlohmann/json.hpp>

#include "tests/io/results/comparison_example.hpp"

namespace art6 {
namespace {

TEST(ComparisonJson, is_format_1_to_the_last_byte) {
  EXPECT_EQ(write_comparison_json(example_comparison(),
                                  {"0.1.0", "GNU 12.2.0", "avx2", "2019-12-31T23:59:59Z", 1.25}),
            R"({"art6_comparison": 1,
 "scenario": {"name":"Example \"one\"","sha256":"00ff"},
 "objective": "obligations-met",
 "replications": 200,
 "seed": 18446744073709551615,
 "program": {"version":"0.1.0","compiler":"GNU 12.2.0","instruction_set":"avx2",)"
            R"("scenario_sha256":"00ff","replications":200,"seed":18446744073709551615,)"
            R"("started":"2019-12-31T23:59:59Z","duration_seconds":1.25},
 "baseline": "status-quo",
 "best": "urgency",
 "not_told_apart_from_best": ["urgency","need"],
 "strategies": [
  {"id":"urgency","description":"Most \"urgent\" first.","mean":2.5,"mean_ci95":[2.375,2.625],)"
            R"("to_baseline":{"difference":0.5,"difference_ci95":[0.375,0.625],)"
            R"("difference_ci95_max_t":[0.25,0.75],"difference_ci95_bonferroni":[0.125,0.875],)"
            R"("p":0.001,"p_max_t":0.002,"p_bonferroni":0.004,"variance_reduction":8.25,)"
            R"("wins":110,"ties":80,"losses":10,"verdict":"better"},)"
            R"("to_best":{"difference":0.0,"difference_ci95":[0.0,0.0],)"
            R"("difference_ci95_max_t":[0.0,0.0],"difference_ci95_bonferroni":[0.0,0.0],)"
            R"("p":1.0,"p_max_t":1.0,"p_bonferroni":1.0,"variance_reduction":null,)"
            R"("wins":0,"ties":200,"losses":0,"verdict":"same"}},
  {"id":"need","description":"By need.","mean":2.25,"mean_ci95":[2.125,2.375],)"
            R"("to_baseline":{"difference":0.25,"difference_ci95":[-0.0625,0.5625],)"
            R"("difference_ci95_max_t":[-0.125,0.625],"difference_ci95_bonferroni":[-0.25,0.75],)"
            R"("p":0.125,"p_max_t":0.25,"p_bonferroni":0.375,"variance_reduction":1.5,)"
            R"("wins":60,"ties":120,"losses":20,"verdict":"not-told-apart"},)"
            R"("to_best":{"difference":-0.25,"difference_ci95":[-0.5,0.0],)"
            R"("difference_ci95_max_t":[-0.625,0.125],"difference_ci95_bonferroni":[-0.75,0.25],)"
            R"("p":0.0625,"p_max_t":0.125,"p_bonferroni":0.1875,"variance_reduction":null,)"
            R"("wins":30,"ties":100,"losses":70,"verdict":"not-told-apart"}},
  {"id":"status-quo","description":"As today.","mean":2.0,"mean_ci95":[1.875,2.125],)"
            R"("to_baseline":{"difference":0.0,"difference_ci95":[0.0,0.0],)"
            R"("difference_ci95_max_t":[0.0,0.0],"difference_ci95_bonferroni":[0.0,0.0],)"
            R"("p":1.0,"p_max_t":1.0,"p_bonferroni":1.0,"variance_reduction":null,)"
            R"("wins":0,"ties":200,"losses":0,"verdict":"same"},)"
            R"("to_best":{"difference":-0.5,"difference_ci95":[-0.625,-0.375],)"
            R"("difference_ci95_max_t":[-0.75,-0.25],"difference_ci95_bonferroni":[-0.875,-0.125],)"
            R"("p":0.001,"p_max_t":0.002,"p_bonferroni":0.004,"variance_reduction":8.25,)"
            R"("wins":10,"ties":80,"losses":110,"verdict":"worse"}}],
 "obligations": [
  {"id":"LAO/clearance","state":"LAO","theme":"clearance","deadline":"2020-08-01","strategies":[)"
            R"({"id":"urgency","probability_met":0.625,"probability_met_ci95":[0.5,0.75],)"
            R"("difference":0.25,"difference_ci95":[0.125,0.375]},)"
            R"({"id":"need","probability_met":0.25,"probability_met_ci95":[0.125,0.5],)"
            R"("difference":-0.125,"difference_ci95":[-0.25,0.0]},)"
            R"({"id":"status-quo","probability_met":0.375,"probability_met_ci95":[0.25,0.5],)"
            R"("difference":0.0,"difference_ci95":[0.0,0.0]}]},
  {"id":"PER/stockpile","state":"PER","theme":"stockpile","deadline":"2024-04-01","strategies":[)"
            R"({"id":"urgency","probability_met":1.0,"probability_met_ci95":[0.98,1.0],)"
            R"("difference":0.0,"difference_ci95":[-0.02,0.02]},)"
            R"({"id":"need","probability_met":1.0,"probability_met_ci95":[0.98,1.0],)"
            R"("difference":0.0,"difference_ci95":[-0.02,0.02]},)"
            R"({"id":"status-quo","probability_met":1.0,"probability_met_ci95":[0.98,1.0],)"
            R"("difference":0.0,"difference_ci95":[0.0,0.0]}]}]}
)");
}

TEST(ComparisonJson, has_the_selection_and_the_dollars_before_the_strategies) {
  Comparison comparison = example_comparison();
  comparison.selection = example_selection("replications-used-up", {"urgency", "need"});
  comparison.equivalent = example_equivalent();
  const std::string text = write_comparison_json(comparison, Manifest{});
  const auto from = text.find(" \"selection\""), to = text.find(" \"strategies\": [\n");
  ASSERT_LT(from, to);
  ASSERT_NE(to, std::string::npos);
  EXPECT_EQ(
      text.substr(from, to - from),
      R"( "selection": {"indifference":0.125,"confidence":0.95,"most_replications":10000,)"
      R"("stopped":"replications-used-up","surviving":["urgency","need"]},
 "dollars_equivalent": {"strategy":"urgency","flexible_usd_per_year":12500000.0,)"
      R"("flexible_scale":1.5,"flexible_scale_ci95":[1.25,null],"more_usd_per_year":6250000.0,)"
      R"("more_usd_per_year_ci95":[3125000.0,null]},
)");
}

TEST(ComparisonJson, has_null_for_dollars_beyond_all_that_was_tried) {
  Comparison comparison = example_comparison();
  comparison.equivalent = DollarsEquivalent{.strategy = "urgency",
                                            .flexible_usd_per_year = 0,
                                            .flexible_scale = {},
                                            .flexible_scale_ci95 = {},
                                            .more_usd_per_year = {},
                                            .more_usd_per_year_ci95 = {}};
  const auto read = nlohmann::json::parse(write_comparison_json(comparison, Manifest{}));
  EXPECT_EQ(read["dollars_equivalent"],
            nlohmann::json::parse(R"({"strategy":"urgency","flexible_usd_per_year":0.0,
                "flexible_scale":null,"flexible_scale_ci95":[null,null],
                "more_usd_per_year":null,"more_usd_per_year_ci95":[null,null]})"));
}

TEST(ComparisonJson, has_neither_key_where_neither_was_asked_for) {
  const auto read = nlohmann::json::parse(write_comparison_json(example_comparison(), Manifest{}));
  EXPECT_FALSE(read.contains("selection"));
  EXPECT_FALSE(read.contains("dollars_equivalent"));
}

TEST(ComparisonJson, has_null_for_intervals_of_a_single_replication) {
  const auto read = nlohmann::json::parse(write_comparison_json(single_replication(), Manifest{}));
  for (const auto& strategy : read["strategies"]) {
    EXPECT_EQ(strategy["mean_ci95"], nullptr);
    for (const char* other : {"to_baseline", "to_best"}) {
      EXPECT_EQ(strategy[other]["difference_ci95"], nullptr);
      EXPECT_EQ(strategy[other]["difference_ci95_max_t"], nullptr);
      EXPECT_EQ(strategy[other]["difference_ci95_bonferroni"], nullptr);
      EXPECT_EQ(strategy[other]["p_max_t"], 1.0);
    }
  }
}

TEST(ComparisonJson, has_the_weights_of_a_weighted_objective_and_the_name_of_any_other) {
  Comparison comparison = example_comparison();
  const auto objective = [&comparison](const Objective& of) {
    comparison.objective = of;
    return nlohmann::json::parse(write_comparison_json(comparison, Manifest{}))["objective"];
  };
  EXPECT_EQ(
      objective(make_weighted_objective(
          {{Measure::obligations_met, 1}, {Measure::states_met, 0}, {Measure::casualties, -0.01}})),
      nlohmann::json::parse(R"({"obligations-met":1.0,"casualties":-0.01})"));
  for (const std::string& name : list_objective_names())
    EXPECT_EQ(objective(*parse_objective(name)), name);
}

TEST(ComparisonJson, marks_chances_that_are_lower_bounds) {
  Comparison comparison = example_comparison();
  comparison.obligations[1].beyond_horizon = true;
  const auto json = nlohmann::json::parse(write_comparison_json(comparison, {}));
  EXPECT_EQ(json["obligations"][1]["beyond_horizon"], true);
  EXPECT_FALSE(json["obligations"][0].contains("beyond_horizon"));
}

TEST(ComparisonJson, gives_any_name_back) {
  const std::string name = "Côte d'Ivoire\n\t\"東ティモール\" \\";
  Comparison comparison = example_comparison();
  comparison.strategies[0].id = comparison.best = comparison.not_told_apart_from_best[0] = name;
  comparison.strategies[0].description = name;
  comparison.obligations[0].id.state = name;
  const auto read = nlohmann::json::parse(write_comparison_json(comparison, Manifest{}));
  EXPECT_EQ(read["best"], name);
  EXPECT_EQ(read["not_told_apart_from_best"][0], name);
  EXPECT_EQ(read["strategies"][0]["id"], name);
  EXPECT_EQ(read["strategies"][0]["description"], name);
  EXPECT_EQ(read["obligations"][0]["state"], name);
  EXPECT_EQ(read["obligations"][0]["strategies"][0]["id"], name);
}

TEST(ComparisonJson, of_no_obligation_is_json_with_an_empty_list) {
  Comparison comparison = example_comparison();
  comparison.obligations.clear();
  const auto read = nlohmann::json::parse(write_comparison_json(comparison, Manifest{}));
  EXPECT_EQ(read["obligations"], nlohmann::json::array());
}

TEST(ComparisonJson, refuses_numbers_that_are_not_finite) {
  for (const double value :
       {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity()}) {
    Comparison comparison = example_comparison();
    comparison.strategies[1].to_best.difference = value;
    EXPECT_THROW(write_comparison_json(comparison, Manifest{}), std::logic_error);
  }
}

}  // namespace
}  // namespace art6
