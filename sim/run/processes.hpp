// The processes of a job, which share the replications of every run.
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <vector>

#include "sim/run/parallel.hpp"
#include "sim/sums/serialized_sums.hpp"

namespace art6 {

/// Thrown in all processes of a job when another of them has ended with a fault.
struct FaultElsewhere : std::runtime_error {
  FaultElsewhere(int status_of_it, const std::string& message)
      : std::runtime_error(message), status(status_of_it) {}
  int status = 1;  ///< the exit status of the process that failed
};

/// All processes of a job, seen from one of them. Each follows the same command, so that all
/// exchange the same number of times. Each simulates its part of the replications (`split_range`)
/// and then has the whole result.
class Processes {
 public:
  virtual ~Processes() = default;
  virtual int rank() const = 0;   ///< 0 to count() - 1; process 0 writes the files
  virtual int count() const = 0;  ///< at least 1

  /// Gives the sums of this process to all and returns those of all processes, by rank. Throws
  /// FaultElsewhere, in all processes that call it, where another has ended instead of calling.
  virtual std::vector<SerializedSums> exchange(const SerializedSums& own) = 0;

 protected:
  Processes() = default;
  Processes(const Processes&) = default;
  Processes& operator=(const Processes&) = default;
};

/// Part 0 to `parts` - 1 of the whole: consecutive ranges whose sizes differ by at most one.
inline Range split_range(Range whole, int part, int parts) {
  const auto edge = [&](int number) {
    return whole.begin + whole.size() / parts * number +
           whole.size() % parts * number / parts;  // below 2^32 1024
  };
  return {edge(part), edge(part + 1)};
}

/// The sums of `run(range)`, computed by all processes together where there are several: each runs
/// its part, all exchange their sums, all add them. `empty` holds the sums of no replications.
template <class Sums, class Run>
Sums run_over_processes(const Runner& runner, Range range, const Sums& empty, const Run& run) {
  if (runner.processes == nullptr) return run(range);
  Processes& all = *runner.processes;
  const SerializedSums own = serialize(run(split_range(range, all.rank(), all.count())));
  Sums whole = empty;
  for (const SerializedSums& part : all.exchange(own)) whole += deserialize(part, empty);
  return whole;
}

/// Is this the process that writes files and prints?
inline bool is_first(const Runner& runner) {
  return runner.processes == nullptr || runner.processes->rank() == 0;
}

}  // namespace art6
