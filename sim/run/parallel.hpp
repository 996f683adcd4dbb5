// The parallel runner: ranges of replications over threads, with progress and a way to stop.
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

/// Thrown by `for_each_batch` when the runner was told to stop; nothing of the run is kept.
struct Stopped : std::runtime_error {
  Stopped() : std::runtime_error("stopped") {}
};

class Processes;

/// How a run is carried out; none of it changes a result.
struct Runner {
  int threads = 0;          ///< at least 1; 0: all that the machine gives this process
  std::int64_t batch = 64;  ///< replications simulated together, at least 1
  InstructionSet instruction_set = best_instruction_set();
  Processes* processes = nullptr;           ///< those that share the run; none: this one is alone
  const std::atomic<bool>* stop = nullptr;  ///< looked at between batches
  /// Called with the replications done so far by this process, from any one thread at a time.
  std::function<void(std::int64_t done, std::int64_t total)> progress;
};

/// Threads that `runner` will use: its own number, or what the machine gives.
int thread_count(const Runner& runner);

/// Calls `work(worker, range)` for consecutive batches that cover `all`, each at most
/// `runner.batch` long. `worker` (0 to thread_count - 1) is never in two calls at once, so that
/// each worker can own memory. Rethrows the first that `work` or `progress` throws; throws
/// `Stopped` where a stop left batches undone. Either way once all workers have ended.
void for_each_batch(const Runner& runner, Range all,
                    const std::function<void(int worker, Range range)>& work);

}  // namespace art6
