// The parallel runner: shares ranges of replications among threads, reports progress, can be
// stopped.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <stdexcept>

#include "sim/lanes/instruction_set.hpp"

namespace art6 {

/// Replications [begin, end).
struct Range {
  std::int64_t begin = 0, end = 0;
  std::int64_t size() const { return end - begin; }
};

/// Thrown by `for_each_batch` after a stop was requested; nothing of the run is kept.
struct Stopped : std::runtime_error {
  Stopped() : std::runtime_error("stopped") {}
};

class Processes;

/// How a run is carried out; none of it changes a result.
struct Runner {
  int threads = 0;          ///< 0: as many as the machine gives this process
  std::int64_t batch = 64;  ///< replications simulated together, at least 1
  InstructionSet instruction_set = best_instruction_set();
  Processes* processes = nullptr;           ///< that share the run; null: only this process
  const std::atomic<bool>* stop = nullptr;  ///< a request to stop, read between batches
  /// Called with the replications that this process has done so far, from one thread at a time.
  std::function<void(std::int64_t done, std::int64_t total)> progress;
};

/// The number of threads that `runner` uses: `threads`, or what the machine gives this process.
int thread_count(const Runner& runner);

/// Calls `work(worker, range)` for consecutive batches that cover `all`, each at most
/// `runner.batch` long. `worker` (0 to thread_count - 1) is never in two calls at once, so that
/// each worker can own memory.
///
/// Once all workers have ended, rethrows the exception of the lowest-numbered batch in which `work`
/// or `progress` threw, so that the same run reports the same error; throws `Stopped` where a stop
/// left batches undone.
void for_each_batch(const Runner& runner, Range all,
                    const std::function<void(int worker, Range range)>& work);

}  // namespace art6
