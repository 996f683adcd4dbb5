#include "cli/terminal/progress.hpp"

#include <gtest/gtest.h>

#include <sstream>

namespace art6 {
namespace {

TEST(ProgressLine, says_how_far_it_is_and_how_long_it_takes) {
  EXPECT_EQ(print_progress_line(4200, 10000, 2.1),
            " 42 % [========            ] 4,200 of 10,000 replications, 3 s left");
}

TEST(ProgressLine, knows_no_time_left_before_the_first_replication) {
  EXPECT_EQ(print_progress_line(0, 10, 5), "  0 % [                    ] 0 of 10 replications");
}

TEST(ProgressLine, is_full_at_the_end_and_not_before) {
  EXPECT_EQ(print_progress_line(10, 10, 5),
            "100 % [====================] 10 of 10 replications, 0 s left");
  EXPECT_EQ(print_progress_line(9999, 10000, 0).substr(0, 27), " 99 % [=================== ");
}

TEST(ProgressBar, is_silent_in_a_short_run) {
  std::ostringstream terminal;
  double now = 7;
  {
    ProgressBar bar(terminal, [&now] { return now; });
    now = 7.19;
    bar.show(10, 10);
  }
  EXPECT_EQ(terminal.str(), "");
}

TEST(ProgressBar, draws_over_itself_ten_times_a_second_and_goes_away) {
  std::ostringstream terminal;
  double now = 0;
  const std::string first = print_progress_line(2, 10, 1),
                    second = print_progress_line(9, 10, 1.25);
  {
    ProgressBar bar(terminal, [&now] { return now; });
    now = 1;
    bar.show(2, 10);
    now = 1.0625;
    bar.show(5, 10);  // too soon
    now = 1.25;
    bar.show(9, 10);
  }
  EXPECT_EQ(terminal.str(),
            '\r' + first + '\r' + second + '\r' + std::string(first.size(), ' ') + '\r');
}

TEST(ProgressBar, covers_a_longer_line_before) {
  std::ostringstream terminal;
  double now = 0;
  ProgressBar bar(terminal, [&now] { return now; });
  now = 100;
  bar.show(1, 10);  // ..., 900 s left
  now = 101;
  bar.show(9, 10);  // ..., 12 s left
  const std::string longer = print_progress_line(1, 10, 100),
                    shorter = print_progress_line(9, 10, 101);
  EXPECT_EQ(terminal.str(), '\r' + longer + '\r' + shorter + ' ');
}

}  // namespace
}  // namespace art6
