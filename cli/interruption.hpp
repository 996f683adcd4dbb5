// Ctrl-C and SIGTERM while a run is under way.
#pragma once

#include <atomic>

namespace art6 {

/// While one lives, the first SIGINT or SIGTERM sets a flag for the runner, and the second ends the
/// process at once as the system does. Signals belong to the process: only one at a time.
class Interruption {
 public:
  Interruption();
  ~Interruption();  ///< gives both signals back to the system
  Interruption(const Interruption&) = delete;
  Interruption& operator=(const Interruption&) = delete;

  /// Set when a signal came; what `Runner::stop` asks for.
  const std::atomic<bool>& flag() const;

  /// What the process then exits with: 128 and the signal's number, 130 or 143.
  int exit_status() const;
};

}  // namespace art6
