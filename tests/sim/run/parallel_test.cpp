#include "sim/run/parallel.hpp"

#include <array>
#include <memory>
#include <numeric>
#include <vector>

#include <gtest/gtest.h>
#include <sched.h>

namespace art6 {
namespace {

Runner runner_with(int threads, std::int64_t batch = 64) {
  Runner runner;
  runner.threads = threads;
  runner.batch = batch;
  return runner;
}

TEST(Parallel, gives_every_replication_once_in_batches_no_longer_than_asked) {
  for (const int threads : {1, 2, 3, 7}) {
    for (const std::int64_t n : {1, 2, 63, 64, 65, 1000}) {
      for (const std::int64_t batch : {std::int64_t{1}, std::int64_t{2}, std::int64_t{64},
                                       std::int64_t{1000}, std::int64_t{1} << 62}) {
        std::vector<std::atomic<int>> visits(static_cast<std::size_t>(n));
        for_each_batch(runner_with(threads, batch), {0, n}, [&](int, Range range) {
          EXPECT_GE(range.begin, 0);
          EXPECT_GE(range.size(), 1);
          EXPECT_LE(range.size(), batch);
          EXPECT_LE(range.end, n);
          EXPECT_TRUE(range.size() == batch || range.end == n);
          for (auto i = range.begin; i < range.end; ++i) ++visits[static_cast<std::size_t>(i)];
        });
        for (const auto& count : visits) ASSERT_EQ(count, 1) << threads << ' ' << n << ' ' << batch;
      }
    }
  }
}

TEST(Parallel, begins_where_the_range_begins) {
  for (const int threads : {1, 3}) {
    std::vector<std::atomic<int>> visits(200);
    for_each_batch(runner_with(threads, 64), {37, 150}, [&](int, Range range) {
      EXPECT_TRUE(range.size() == 64 || range.end == 150);
      for (auto i = range.begin; i < range.end; ++i) ++visits[static_cast<std::size_t>(i)];
    });
    for (std::size_t i = 0; i < visits.size(); ++i) EXPECT_EQ(visits[i], i >= 37 && i < 150);
  }
}

TEST(Parallel, calls_nothing_for_no_replications) {
  Runner runner = runner_with(2);
  runner.progress = [](std::int64_t, std::int64_t) { ADD_FAILURE(); };
  for_each_batch(runner, {0, 0}, [](int, Range) { ADD_FAILURE(); });
}

TEST(Parallel, sums_of_the_workers_own_memory_add_up_for_any_number_of_threads_and_batch) {
  constexpr std::int64_t n = 20000;
  for (const int threads : {1, 2, 3, 16}) {
    for (const std::int64_t batch : {1, 17, 256}) {
      std::vector<std::int64_t> sums(static_cast<std::size_t>(threads));
      std::vector<std::atomic<bool>> is_busy(static_cast<std::size_t>(threads));
      for_each_batch(runner_with(threads, batch), {0, n}, [&](int worker, Range range) {
        const auto w = static_cast<std::size_t>(worker);
        ASSERT_LT(w, sums.size());
        EXPECT_FALSE(is_busy[w].exchange(true));  // never in two calls at once
        for (auto i = range.begin; i < range.end; ++i) sums[w] += i;
        is_busy[w] = false;
      });
      EXPECT_EQ(std::accumulate(sums.begin(), sums.end(), std::int64_t{0}), n * (n - 1) / 2);
    }
  }
}

// The first three batches wait for each other: with fewer threads the test would not end.
TEST(Parallel, runs_three_workers_at_once_even_on_two_processors) {
  std::atomic<int> arrived{0};
  for_each_batch(runner_with(3, 1), {0, 3}, [&](int, Range) {
    ++arrived;
    while (arrived < 3) sched_yield();
  });
  EXPECT_EQ(arrived, 3);
}

TEST(Parallel, uses_the_threads_asked_for_or_the_processors_of_this_process) {
  cpu_set_t mask;
  ASSERT_EQ(sched_getaffinity(0, sizeof mask, &mask), 0);
  EXPECT_EQ(thread_count(Runner{}), CPU_COUNT(&mask));
  EXPECT_EQ(thread_count(runner_with(1)), 1);
  EXPECT_EQ(thread_count(runner_with(1000)), 1000);
}

TEST(Parallel, tells_progress_one_call_at_a_time_upwards_to_the_end) {
  for (const int threads : {1, 3}) {
    Runner runner = runner_with(threads, 10);
    std::vector<std::int64_t> told;  // no lock: the calls are one at a time
    runner.progress = [&](std::int64_t done, std::int64_t total) {
      EXPECT_EQ(total, 1005);
      told.push_back(done);
    };
    for_each_batch(runner, {0, 1005}, [](int, Range) {});
    ASSERT_EQ(told.size(), 101u);
    EXPECT_EQ(told.back(), 1005);
    std::int64_t before = 0;
    for (const std::int64_t done : told) {
      EXPECT_TRUE(done - before == 10 || done - before == 5);
      before = done;
    }
  }
}

TEST(Parallel, stops_between_batches_and_says_so) {
  for (const int threads : {1, 3}) {
    std::atomic<bool> stop{false};
    std::atomic<int> started{0}, ended{0};
    Runner runner = runner_with(threads, 1);
    runner.stop = &stop;
    EXPECT_THROW(for_each_batch(runner, {0, 1000000},
                                [&](int, Range) {
                                  if (++started == 5) stop = true;
                                  ++ended;
                                }),
                 Stopped);
    EXPECT_EQ(started, ended);
    EXPECT_GE(started, 5);
    EXPECT_LT(started, 1000000);
  }
}

TEST(Parallel, starts_nothing_when_stopped_beforehand) {
  const std::atomic<bool> stop{true};
  Runner runner = runner_with(2);
  runner.stop = &stop;
  EXPECT_THROW(for_each_batch(runner, {0, 1000}, [](int, Range) { ADD_FAILURE(); }), Stopped);
}

TEST(Parallel, keeps_a_run_whose_last_batch_was_done_when_the_stop_came) {
  std::atomic<bool> stop{false};
  Runner runner = runner_with(1, 10);
  runner.stop = &stop;
  std::int64_t done = 0;
  for_each_batch(runner, {0, 30}, [&](int, Range range) {
    done += range.size();
    if (range.end == 30) stop = true;
  });
  EXPECT_EQ(done, 30);
}

struct Fault {
  std::int64_t batch;
};

TEST(Parallel, rethrows_what_work_throws_and_leaves_the_rest_undone) {
  for (const int threads : {1, 3}) {
    std::atomic<int> started{0}, running{0};
    try {
      for_each_batch(runner_with(threads, 1), {0, 1000000}, [&](int, Range range) {
        ++started;
        ++running;
        const bool fails = range.begin == 7;
        --running;
        if (fails) throw Fault{range.begin};
      });
      FAIL() << "expected a Fault";
    } catch (const Fault& fault) {
      EXPECT_EQ(fault.batch, 7);
    }
    EXPECT_EQ(running, 0);
    EXPECT_LT(started, 1000000);
  }
}

TEST(Parallel, rethrows_what_progress_throws) {
  Runner runner = runner_with(2, 1);
  runner.progress = [](std::int64_t done, std::int64_t) {
    if (done == 3) throw Fault{done};
  };
  EXPECT_THROW(for_each_batch(runner, {0, 100}, [](int, Range) {}), Fault);
}

TEST(Parallel, can_run_within_a_run) {
  std::atomic<std::int64_t> done{0};
  for_each_batch(runner_with(2, 1), {0, 8}, [&](int, Range) {
    std::array<std::atomic<bool>, 2> is_busy{};
    for_each_batch(runner_with(2, 1), {0, 50}, [&](int worker, Range range) {
      auto& mine = is_busy[static_cast<std::size_t>(worker)];
      EXPECT_FALSE(mine.exchange(true));
      done += range.size();
      mine = false;
    });
  });
  EXPECT_EQ(done, 400);
}

}  // namespace
}  // namespace art6
