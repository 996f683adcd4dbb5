#include "io/results/benchmark_csv.hpp"

#include <gtest/gtest.h>

#include "tests/io/results/benchmark_example.hpp"

namespace art6 {
namespace {

TEST(BenchmarkCsv, has_one_row_a_strategy) {
  constexpr const char* head =
      "id,mean_gap,mean_gap_ci95_low,mean_gap_ci95_high,wins,worst_gap,worst_instance,"
      "duration_seconds\n";
  EXPECT_EQ(write_benchmark_strategies_csv(example_benchmark()),
            std::string(head) +
                "need,0.2,0.125,0.25,1,0.2,small,\n"
                "equal,0.5,0.375,0.625,0,0.5,small,\n");
  EXPECT_EQ(write_benchmark_strategies_csv(hopeless_benchmark()),
            std::string(head) + "need,,,,0,,,0.25\nequal,,,,0,,,0.25\n");
}

TEST(BenchmarkCsv, has_one_row_an_instance_and_strategy) {
  EXPECT_EQ(write_benchmark_instances_csv(example_benchmark()),
            "instance,programmes,obligations,replications,bound,bound_ci95_low,bound_ci95_high,"
            "strategy,mean,gap,gap_ci95_low,gap_ci95_high,is_among_best\n"
            "small,4,3,200,2.5,2.25,2.75,need,2,0.2,0.125,0.25,true\n"
            "small,4,3,200,2.5,2.25,2.75,equal,1.25,0.5,0.375,0.625,false\n"
            "hopeless,1,1,1,0,,,need,0,,,,true\n"
            "hopeless,1,1,1,0,,,equal,0,,,,true\n");
}

TEST(BenchmarkCsv, quotes_what_would_break_a_row) {
  Benchmark benchmark = example_benchmark();
  benchmark.instances[0].id = "a,\"b\"";
  const std::string table = write_benchmark_instances_csv(benchmark);
  EXPECT_EQ(table.substr(table.find('\n') + 1, 13), "\"a,\"\"b\"\"\",4,3");
}

}  // namespace
}  // namespace art6
