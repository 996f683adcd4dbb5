#include "sim/run/processes.hpp"

#include <algorithm>
#include <atomic>

#include <gtest/gtest.h>

#include "tests/sim/run/team_of_threads.hpp"

namespace art6 {
namespace {

TEST(PartOf, parts_cover_the_whole_in_order_and_differ_by_at_most_one) {
  for (const Range whole : {Range{0, 10}, {7, 7}, {100, 4294967295}, {0, 2}}) {
    for (const int parts : {1, 2, 3, 7, 100000}) {
      std::int64_t end = whole.begin;
      for (int part = 0; part < parts; ++part) {
        const Range range = split_range(whole, part, parts);
        EXPECT_EQ(range.begin, end);
        EXPECT_GE(range.size(), whole.size() / parts);
        EXPECT_LE(range.size(), whole.size() / parts + 1);
        end = range.end;
      }
      EXPECT_EQ(end, whole.end);
    }
  }
}

/// Sum of the replications' numbers.
struct Total {
  std::int64_t sum = 0;
  static auto members(auto& sums) { return std::tie(sums.sum); }
  Total& operator+=(const Total& other) { return add_members(*this, other); }
};

Total sum_of(Range range) {
  return {(range.end - range.begin) * (range.begin + range.end - 1) / 2};
}

TEST(OverProcesses, each_does_a_part_and_all_have_the_whole) {
  for (const int count : {1, 2, 3, 5}) {
    std::atomic<std::int64_t> done = 0;
    TeamOfThreads(count).run([&](Processes& processes) {
      Runner runner;
      runner.processes = &processes;
      const Total total = run_over_processes(runner, {3, 1000}, Total(), [&](Range part) {
        done += part.size();
        return sum_of(part);
      });
      EXPECT_EQ(total.sum, sum_of({3, 1000}).sum);
      EXPECT_EQ(is_first(runner), processes.rank() == 0);
    });
    EXPECT_EQ(done, 997);
  }
}

TEST(OverProcesses, one_alone_does_it_all) {
  const Total total = run_over_processes(Runner(), {3, 1000}, Total(), sum_of);
  EXPECT_EQ(total.sum, sum_of({3, 1000}).sum);
  EXPECT_TRUE(is_first(Runner()));
}

}  // namespace
}  // namespace art6
