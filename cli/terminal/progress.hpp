// The progress bar on standard error.
#pragma once

#include <cstdint>
#include <functional>
#include <ostream>
#include <string>

namespace art6 {

/// Such as ` 42 % [========            ] 4,200 of 10,000 replications, 3 s left`. The time left is
/// named from the first replication on.
std::string print_progress_line(std::int64_t done, std::int64_t total, double elapsed_seconds);

/// Draws the line over itself, at most ten times a second and not in the first fifth of one, and
/// takes it away in the end.
class ProgressBar {
 public:
  /// `seconds` is a clock that only goes forward; both outlive the bar.
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
