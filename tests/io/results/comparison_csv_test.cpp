#include "io/results/comparison_csv.hpp"

#include <gtest/gtest.h>

#include "tests/io/results/comparison_example.hpp"

namespace art6 {
namespace {

constexpr const char* strategies_head =
    "id,mean,mean_ci95_low,mean_ci95_high,to_baseline_difference,to_baseline_ci95_low,"
    "to_baseline_ci95_high,to_baseline_ci95_max_t_low,to_baseline_ci95_max_t_high,"
    "to_baseline_p_max_t,to_baseline_variance_reduction,to_baseline_wins,to_baseline_ties,"
    "to_baseline_losses,to_baseline_verdict,to_best_difference,to_best_ci95_max_t_low,"
    "to_best_ci95_max_t_high,to_best_p_max_t,to_best_verdict\n";

TEST(ComparisonCsv, has_one_row_a_strategy_and_nothing_for_no_variance_reduction) {
  EXPECT_EQ(write_comparison_csv(example_comparison()),
            std::string(strategies_head) +
                "urgency,2.5,2.375,2.625,0.5,0.375,0.625,0.25,0.75,0.002,8.25,110,80,10,better,"
                "0,0,0,1,same\n"
                "need,2.25,2.125,2.375,0.25,-0.0625,0.5625,-0.125,0.625,0.25,1.5,60,120,20,"
                "not-told-apart,-0.25,-0.625,0.125,0.125,not-told-apart\n"
                "status-quo,2,1.875,2.125,0,0,0,0,0,1,,0,200,0,same,"
                "-0.5,-0.75,-0.25,0.002,worse\n");
}

TEST(ComparisonCsv, has_nothing_for_intervals_of_a_single_replication) {
  EXPECT_EQ(write_comparison_csv(single_replication()),
            std::string(strategies_head) +
                "urgency,2.5,,,0.5,,,,,1,,1,0,0,not-told-apart,0,,,1,same\n"
                "need,2.25,,,0.25,,,,,1,,1,0,0,not-told-apart,-0.25,,,1,not-told-apart\n"
                "status-quo,2,,,0,,,,,1,,0,1,0,same,-0.5,,,1,not-told-apart\n");
}

TEST(ComparedObligationsCsv, has_one_row_an_obligation_and_strategy) {
  EXPECT_EQ(write_compared_obligations_csv(example_comparison()),
            "id,state,theme,deadline,strategy,probability_met,probability_met_ci95_low,"
            "probability_met_ci95_high,difference,difference_ci95_low,difference_ci95_high,"
            "beyond_horizon\n"
            "LAO/clearance,LAO,clearance,2020-08-01,urgency,0.625,0.5,0.75,0.25,0.125,0.375,false\n"
            "LAO/clearance,LAO,clearance,2020-08-01,need,0.25,0.125,0.5,-0.125,-0.25,0,false\n"
            "LAO/clearance,LAO,clearance,2020-08-01,status-quo,0.375,0.25,0.5,0,0,0,false\n"
            "PER/stockpile,PER,stockpile,2024-04-01,urgency,1,0.98,1,0,-0.02,0.02,false\n"
            "PER/stockpile,PER,stockpile,2024-04-01,need,1,0.98,1,0,-0.02,0.02,false\n"
            "PER/stockpile,PER,stockpile,2024-04-01,status-quo,1,0.98,1,0,0,0,false\n");
}

TEST(ComparisonCsv, quotes_what_would_break_a_row) {
  Comparison comparison = example_comparison();
  comparison.strategies[0].id = "a,\"b\"\nc";
  comparison.obligations[0].id.state = "L,AO";
  const std::string strategies = write_comparison_csv(comparison),
                    obligations = write_compared_obligations_csv(comparison);
  EXPECT_EQ(strategies.substr(strategies.find('\n') + 1, 15), "\"a,\"\"b\"\"\nc\",2.5");
  EXPECT_EQ(obligations.substr(obligations.find('\n') + 1, 66),
            "\"L,AO/clearance\",\"L,AO\",clearance,2020-08-01,\"a,\"\"b\"\"\nc\",0.625,0.5");
}

TEST(ComparisonCsv, has_numbers_that_read_back_to_the_same_double) {
  for (const double value : {1.0 / 3, 2.3e-308, 1e22, 123456789.125}) {
    Comparison comparison = example_comparison();
    comparison.strategies.back().to_best.p_max_t = value;
    const std::string table = write_comparison_csv(comparison);
    const std::string row = table.substr(table.rfind("\nstatus-quo,"));
    const std::string without_verdict = row.substr(0, row.rfind(','));
    EXPECT_EQ(std::stod(without_verdict.substr(without_verdict.rfind(',') + 1)), value);
  }
}

TEST(ComparisonCsv, refuses_a_mean_that_is_no_number) {
  Comparison comparison = example_comparison();
  comparison.strategies[1].mean = std::numeric_limits<double>::quiet_NaN();
  EXPECT_THROW(write_comparison_csv(comparison), std::logic_error);
}

}  // namespace
}  // namespace art6
