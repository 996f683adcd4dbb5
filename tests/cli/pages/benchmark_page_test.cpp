#include "cli/pages/benchmark_page.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/cli/terminal/without_colour.hpp"
#include "tests/io/results/benchmark_example.hpp"

namespace art6 {
namespace {

using ::testing::HasSubstr;

TEST(BenchmarkPage, shows_strategies_by_their_gap_and_what_each_instance_leaves_open) {
  Benchmark benchmark = example_benchmark();
  std::swap(benchmark.strategies[0], benchmark.strategies[1]);
  EXPECT_EQ(print_benchmark_page(benchmark, plain),
            R"(Benchmark of strategies
2 strategies on 2 instances, 1 to 200 replications each. Counted: obligations met.

          Mean gap,                         Worst
Strategy          %          (95 %)  Wins  gap, %  on
need           20.0  (12.5 to 25.0)     1    20.0  small
equal          50.0  (37.5 to 62.5)     0    50.0  small

          Obliga-                     Gap,  Among
Instance    tions  Bound  Best  Mean     %   best
small           3   2.50  need  2.00  20.0      1
hopeless        1   0.00  need  0.00     -      2

Bound: what perfect information could meet at most in each future, and no strategy can pass. Gap:
how far a strategy's mean stays below the bound's, in percent of it; a part of it no strategy can
close. Wins: instances on which a strategy is among the best, with no clear difference from the best
one (5 %). Among best: how many strategies are. Intervals are over the instances. An instance with a
bound of 0 has no gap and does not count.
)");
}

TEST(BenchmarkPage, shows_times_where_they_were_asked_for_and_nothing_for_no_gap) {
  const std::string page = print_benchmark_page(hopeless_benchmark(), plain);
  EXPECT_THAT(page, HasSubstr("2 strategies on 1 instance, 1 replications each."));
  EXPECT_THAT(page, HasSubstr("gap, %  on  Seconds\n"));
  EXPECT_THAT(page, HasSubstr("need              -             0       -         0.25\n"));
  EXPECT_THAT(page, HasSubstr("Intervals are over the replications of the instance."));
}

TEST(BenchmarkPage, keeps_names_on_one_line) {
  Benchmark benchmark = example_benchmark();
  benchmark.strategies[0].id = benchmark.instances[0].strategies[0].id =
      benchmark.instances[0].best = benchmark.instances[1].strategies[0].id =
          benchmark.instances[1].best = "x\ny";
  benchmark.instances[0].id = benchmark.strategies[0].worst_instance = "c\x1b[31md";
  const std::string page = print_benchmark_page(benchmark, plain);
  EXPECT_EQ(page.find("x\ny"), std::string::npos);
  EXPECT_EQ(page.find('\x1b'), std::string::npos);
}

}  // namespace
}  // namespace art6
