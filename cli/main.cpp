// The program `art6`; what it does is in cli/program.cpp.
#include <fcntl.h>
#include <unistd.h>

#include <csignal>
#include <iostream>

#include "cli/program.hpp"

namespace {

bool is_open(int descriptor) { return fcntl(descriptor, F_GETFD) != -1; }

}  // namespace

int main(int count, char** arguments) {
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
  if (!is_open(STDOUT_FILENO)) {
    std::cerr << "art6: standard output is closed\n";
    return 1;
  }
  // If a standard stream is closed, the next file that is opened gets its number, and messages
  // would be written into that file.
  if (!is_open(STDIN_FILENO)) open("/dev/null", O_RDONLY);
  if (!is_open(STDERR_FILENO)) open("/dev/null", O_WRONLY);
  return art6::run_program(count, arguments);
}
