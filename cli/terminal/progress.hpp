// The progress bar on standard error.
#pragma once

#include <cstdint>
#include <functional>
#include <ostream>
#include <string>

namespace art6 {

/// The progress as one line, such as ` 42 % [========            ] 4,200 of 10,000 replications, 3
/// s left`. The time left is shown once a replication is done.
std::string print_progress_line(std::int64_t done, std::int64_t total, double elapsed_seconds);

/// A progress bar that redraws its line at most ten times a second, from 0.2 s on, and erases it
/// when it is destroyed.
class ProgressBar {
 public:
  /// `seconds` reads a clock that only goes forward. Both arguments have to outlive the bar.
  ProgressBar(std::ostream& terminal, std::function<double()> seconds);
  ~ProgressBar();
  ProgressBar(const ProgressBar&) = delete;
  ProgressBar& operator=(const ProgressBar&) = delete;

  void show(std::int64_t done, std::int64_t total);

 private:
  std::ostream& terminal_;
  std::function<double()> seconds_;
  double started_, next_;
  int drawn_width_ = 0;
};

}  // namespace art6
