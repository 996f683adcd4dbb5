// The job that this process belongs to: itself alone, or several processes under mpirun.
#pragma once

#include <memory>
#include <string>

#include "sim/run/processes.hpp"

namespace art6 {

/// How a process ends.
struct Ending {
  int status = 0;
  std::string message{};   ///< for standard error; empty: nothing to say
  bool is_agreed = false;  ///< all processes end like this
};

class Job {
 public:
  virtual ~Job() = default;
  Job(const Job&) = delete;
  Job& operator=(const Job&) = delete;

  /// Those that share the work; none where this process is alone.
  virtual Processes* processes() { return nullptr; }

  /// How all processes end, as the first of them that ends with a fault, or else as this one. Each
  /// process calls it once, at its end, so that none waits for one that is gone.
  virtual Ending agreed(Ending own) { return own; }

  /// Whether this process speaks for all.
  bool is_first() { return processes() == nullptr || processes()->rank() == 0; }

 protected:
  Job() = default;
};

/// The job of this process. Throws `WrongUsage` where mpirun started several processes of a program
/// that was built without MPI: each would do all the work, and write over the others' results.
std::unique_ptr<Job> find_job();

}  // namespace art6
