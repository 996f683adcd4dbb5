#include "cli/interruption.hpp"

#include <gtest/gtest.h>

#include <csignal>

namespace art6 {
namespace {

TEST(Interruption, sets_its_flag_and_status_at_the_first_signal) {
  for (const auto& [signal, status] : {std::pair(SIGINT, 130), std::pair(SIGTERM, 143)}) {
    const Interruption interruption;
    EXPECT_FALSE(interruption.flag());
    std::raise(signal);
    EXPECT_TRUE(interruption.flag());
    EXPECT_EQ(interruption.exit_status(), status);
  }
}

void interrupt_twice(int second) {
  const Interruption interruption;
  std::raise(SIGINT);
  std::raise(second);
}

TEST(InterruptionDeathTest, ends_the_process_at_the_second_signal) {
  EXPECT_EXIT(interrupt_twice(SIGINT), ::testing::KilledBySignal(SIGINT), "");
  EXPECT_EXIT(interrupt_twice(SIGTERM), ::testing::KilledBySignal(SIGTERM), "");
}

TEST(InterruptionDeathTest, gives_the_signals_back) {
  EXPECT_EXIT(
      {
        { const Interruption interruption; }
        std::raise(SIGINT);
      },
      ::testing::KilledBySignal(SIGINT), "");
}

}  // namespace
}  // namespace art6
