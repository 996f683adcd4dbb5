// Ctrl-C and SIGTERM while a run is under way.
#pragma once

#include <atomic>

namespace art6 {

/// Handles Ctrl-C and SIGTERM as long as the object lives: the first signal sets a flag for the
/// runner, the second ends the process at once. There can be only one object at a time, because
/// signals belong to the process.
class Interruption {
 public:
  Interruption();
  ~Interruption();  ///< gives both signals back to the system
  Interruption(const Interruption&) = delete;
  Interruption& operator=(const Interruption&) = delete;

  /// The flag for `Runner::stop`, set by the first signal.
  const std::atomic<bool>& flag() const;

  /// The exit status after a signal: 128 plus its number, 130 or 143.
  int exit_status() const;
};

}  // namespace art6
