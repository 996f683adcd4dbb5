#include "cli/interruption.hpp"

#include <csignal>

namespace art6 {
namespace {

// Global, because a signal handler gets no argument but the signal.
std::atomic<bool> is_interrupted{false};
std::atomic<int> signal_received{0};
static_assert(std::atomic<bool>::is_always_lock_free && std::atomic<int>::is_always_lock_free);

void set_both(void (*handler)(int)) {
  std::signal(SIGINT, handler);
  std::signal(SIGTERM, handler);
}

extern "C" void interrupt(int signal) {
  set_both(SIG_DFL);
  signal_received = signal;
  is_interrupted = true;
}

}  // namespace

Interruption::Interruption() {
  is_interrupted = false;
  set_both(interrupt);
}

Interruption::~Interruption() { set_both(SIG_DFL); }

const std::atomic<bool>& Interruption::flag() const { return is_interrupted; }

int Interruption::exit_status() const { return 128 + signal_received; }

}  // namespace art6
