// Processes that share every run's replications between them.
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <vector>

#include "sim/run/parallel.hpp"
#include "sim/sums/serialized_sums.hpp"

namespace art6 {

/// Another process of the job has ended with a fault, which all hear of.
struct FaultElsewhere : std::runtime_error {
  FaultElsewhere(int status_of_it, const std::string& message)
      : std::runtime_error(message), status(status_of_it) {}
  int status = 1;  ///< with which it exits
};

/// All processes of a job, of which this is one. Each follows the same command, so that all
/// exchange the same number of times; each takes its part of the replications (`part_of`) and has
/// the whole result.
class Processes {
 public:
  virtual ~Processes() = default;
  virtual int rank() const = 0;   ///< 0 to count() - 1; 0 writes what is written
  virtual int count() const = 0;  ///< at least 1

  /// Gives `own` to all and returns everybody's, by rank. Throws FaultElsewhere, in all processes
  /// that call it, where one has ended instead.
  virtual std::vector<SerializedSums> exchange(const SerializedSums& own) = 0;

 protected:
  Processes() = default;
  Processes(const Processes&) = default;
  Processes& operator=(const Processes&) = default;
};

/// Part 0 to `parts` - 1 of the whole: consecutive ranges whose sizes differ by at most one.
inline Range part_of(Range whole, int part, int parts) {
  const auto edge = [&](int number) {
    return whole.begin + whole.size() / parts * number +
           whole.size() % parts * number / parts;  // below 2^32 1024
  };
  return {edge(part), edge(part + 1)};
}

/// What `run(range)` returns, made by all processes together where there are several. `empty` is
/// what no replications come to.
template <class Sums, class Run>
Sums over_processes(const Runner& runner, Range range, const Sums& empty, const Run& run) {
  if (runner.processes == nullptr) return run(range);
  Processes& all = *runner.processes;
  const SerializedSums own = serialize(run(part_of(range, all.rank(), all.count())));
  Sums whole = empty;
  for (const SerializedSums& words : all.exchange(own)) whole += deserialize(words, empty);
  return whole;
}

/// Whether this process writes files and speaks.
inline bool is_first(const Runner& runner) {
  return runner.processes == nullptr || runner.processes->rank() == 0;
}

}  // namespace art6
