// The built program as a child process, with the surroundings that a test wants.
#pragma once

#include <chrono>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "report/report.hpp"

namespace art6 {

/// Where a stream of the child goes.
enum class Channel { captured, terminal, full_device, closed, broken_pipe };

struct Surroundings {
  Channel output = Channel::captured;
  Channel error = Channel::captured;
  /// The whole environment, `NAME=value`, apart from the options of the sanitizers.
  std::vector<std::string> environment{};
  /// Sent once this text came on the child's standard error or, where the text is empty, after the
  /// delay; 0 for none.
  int signal = 0;
  std::string signal_after{};
  std::chrono::microseconds signal_delay{0};
  std::filesystem::path folder{};  ///< where the child works; the test's own where empty
  bool has_input = true;           ///< else the child's standard input is closed
  /// The child's standard input; the test's own where empty.
  std::filesystem::path input{};
  std::size_t file_bytes = 0;  ///< no file may grow over these; 0: as the test's may
  /// A child that takes longer is killed: its status is 142.
  std::chrono::seconds patience{240};
};

struct Outcome {
  int status = 0;             ///< exit status, or 128 and the signal that killed the child
  std::string output, error;  ///< what came on a captured stream or a terminal
};

/// Runs the program `art6` to its end. Throws `std::system_error` where the system cannot.
Outcome run_art6(const std::vector<std::string>& arguments, const Surroundings& surroundings = {});

/// The names of these files, with manifest.json, and with the report where this build has reports.
inline std::set<std::string> with_report(std::set<std::string> names,
                                         const std::string& report = "report.html") {
  names.insert("manifest.json");
  if (has_reports()) names.insert(report);
  return names;
}

}  // namespace art6
