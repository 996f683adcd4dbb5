#include "sim/run/parallel.hpp"

#include <algorithm>
#include <cassert>
#include <exception>
#include <mutex>
#include <optional>
#include <utility>

#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/info.h>
#include <oneapi/tbb/parallel_for.h>
#include <oneapi/tbb/partitioner.h>
#include <oneapi/tbb/task_arena.h>

namespace art6 {
namespace {

/// What the workers of one run share: the next batch, the replications done, the first fault. One
/// lock is enough for all, because a batch takes much longer than a lock.
class Batches {
 public:
  Batches(const Runner& runner, Range all) : runner_(runner), all_(all), next_(all.begin) {
    // No other thread waits for the lock yet. It shows the thread sanitizer, which cannot look into
    // TBB, that what the caller did before comes before what the workers do.
    const std::lock_guard lock(mutex_);
  }

  /// Takes the next batch; nothing at the end, on a stop and after a fault.
  std::optional<Range> take_next() {
    const std::lock_guard lock(mutex_);
    if (fault_ || (runner_.stop && *runner_.stop) || next_ == all_.end) return std::nullopt;
    const std::int64_t begin = next_;
    next_ += std::min(runner_.batch, all_.end - begin);
    return Range{begin, next_};
  }

  void report_done(Range range) {
    const std::lock_guard lock(mutex_);
    done_ += range.size();
    if (runner_.progress) runner_.progress(done_, all_.size());
  }

  /// Keeps the fault of the lowest-numbered batch. Batches are taken in order, so that this is the
  /// same fault every time.
  void report_fault(std::int64_t begin, std::exception_ptr fault) {
    const std::lock_guard lock(mutex_);
    if (fault_ && begin >= fault_begin_) return;
    fault_ = std::move(fault);
    fault_begin_ = begin;
  }

  /// Called once the workers have ended.
  void throw_unless_complete() {
    const std::lock_guard lock(mutex_);
    if (fault_) std::rethrow_exception(fault_);
    if (done_ < all_.size()) throw Stopped();
  }

 private:
  const Runner& runner_;
  const Range all_;
  std::mutex mutex_;
  std::int64_t next_, done_ = 0;
  std::exception_ptr fault_;
  std::int64_t fault_begin_ = 0;
};

}  // namespace

int thread_count(const Runner& runner) {
  assert(runner.threads >= 0);
  // TBB counts the processors of the affinity mask.
  return runner.threads > 0 ? runner.threads : oneapi::tbb::info::default_concurrency();
}

void for_each_batch(const Runner& runner, Range all,
                    const std::function<void(int worker, Range range)>& work) {
  assert(runner.batch >= 1 && all.size() >= 0);
  if (all.size() == 0) return;
  const std::int64_t batch_count = (all.size() - 1) / runner.batch + 1;
  const auto workers = static_cast<int>(std::min<std::int64_t>(thread_count(runner), batch_count));
  Batches batches(runner, all);

  // A worker is a task, not a thread, so that two tasks never have one number, on any thread.
  const auto run_worker = [&](int worker) {
    std::int64_t begin = 0;
    try {
      while (const std::optional<Range> range = batches.take_next()) {
        begin = range->begin;
        work(worker, *range);
        batches.report_done(*range);
      }
    } catch (...) {
      batches.report_fault(begin, std::current_exception());
    }
  };

  // Without this limit TBB gives an arena no more threads than there are processors.
  const oneapi::tbb::global_control at_least(
      oneapi::tbb::global_control::max_allowed_parallelism,
      static_cast<std::size_t>(std::max(workers, oneapi::tbb::info::default_concurrency())));
  oneapi::tbb::task_arena arena(workers);
  arena.execute([&] {
    oneapi::tbb::parallel_for(0, workers, run_worker, oneapi::tbb::simple_partitioner());
  });
  batches.throw_unless_complete();
}

}  // namespace art6
