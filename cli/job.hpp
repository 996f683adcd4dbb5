// The job that this process belongs to: itself alone, or several processes under mpirun.
#pragma once

#include <memory>
#include <string>

#include "sim/run/processes.hpp"

namespace art6 {

/// The end of a process: its exit status and its last message.
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

  /// The processes that share the work; null if this process is alone.
  virtual Processes* processes() { return nullptr; }

  /// The ending of all processes: that of the first one with a fault, or else `own`. Each process
  /// calls this once, at its end, so that no process waits for one that has already gone.
  virtual Ending agreed(Ending own) { return own; }

  /// True for the process that prints and writes files for all.
  bool is_first() { return processes() == nullptr || processes()->rank() == 0; }

 protected:
  Job() = default;
};

/// The job of this process. Throws `WrongUsage` if mpirun started several processes of a program
/// that was built without MPI, because each would do all the work and overwrite the results of the
/// others.
std::unique_ptr<Job> find_job();

}  // namespace art6
