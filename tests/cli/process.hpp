// The built program as a child process, with the surroundings that a test wants.
#pragma once

#include <string>
#include <vector>

namespace art6 {

/// Where a stream of the child goes.
enum class Channel { captured, terminal, full_device, closed, broken_pipe };

struct Surroundings {
  Channel output = Channel::captured;
  Channel error = Channel::captured;
  std::vector<std::string> environment{};  ///< the whole of it, `NAME=value`
  /// Sent once this text came on the child's standard error, if the text is not empty.
  int signal = 0;
  std::string signal_after{};
};

struct Outcome {
  int status = 0;             ///< exit status, or 128 and the signal that killed the child
  std::string output, error;  ///< what came on a captured stream or a terminal
};

/// Runs the program `art6` to its end. Throws `std::system_error` where the system cannot.
Outcome run_art6(const std::vector<std::string>& arguments, const Surroundings& surroundings = {});

}  // namespace art6
