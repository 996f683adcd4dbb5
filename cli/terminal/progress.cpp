#include "cli/terminal/progress.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "cli/terminal/text.hpp"
#include "io/results/figures.hpp"

namespace art6 {

std::string print_progress_line(std::int64_t done, std::int64_t total, double elapsed_seconds) {
  constexpr int bar_width = 20;
  const double share = static_cast<double>(done) / static_cast<double>(total);
  const int filled = static_cast<int>(bar_width * share);
  std::string line =
      fmt::format("{:3.0f} % [{}] {} of {} replications", std::floor(100 * share),
                  pad_right(std::string(static_cast<std::size_t>(filled), '='), bar_width),
                  group_digits(done), group_digits(total));
  if (done > 0)
    line += fmt::format(", {:.0f} s left", std::ceil(elapsed_seconds * (1 / share - 1)));
  return line;
}

ProgressBar::ProgressBar(std::ostream& terminal, std::function<double()> seconds)
    : terminal_(terminal),
      seconds_(std::move(seconds)),
      started_(seconds_()),
      next_(started_ + 0.2) {}

ProgressBar::~ProgressBar() {
  if (drawn_width_ > 0) terminal_ << '\r' << pad_right("", drawn_width_) << '\r' << std::flush;
}

void ProgressBar::show(std::int64_t done, std::int64_t total) {
  const double now = seconds_();
  if (now < next_) return;
  next_ = now + 0.1;
  const std::string line = print_progress_line(done, total, now - started_);
  terminal_ << '\r' << pad_right(line, drawn_width_) << std::flush;
  drawn_width_ = std::max(drawn_width_, measure_width(line));
}

}  // namespace art6
