#include "tests/cli/program/process.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <system_error>
#include <thread>

namespace art6 {
namespace {

int checked(int result) {
  if (result < 0) throw std::system_error(errno, std::generic_category(), "test process");
  return result;
}

/// The two ends of a stream: `child` becomes the child's descriptor, -1 where it gets none; what
/// the child writes comes out at `ours`, -1 where nothing comes.
struct Ends {
  int ours = -1, child = -1;
};

Ends open_channel(Channel channel) {
  if (channel == Channel::closed) return {};
  if (channel == Channel::full_device)
    return {-1, checked(::open("/dev/full", O_WRONLY | O_CLOEXEC))};
  if (channel == Channel::terminal) {
    const int ours = checked(::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC));
    checked(::grantpt(ours));
    checked(::unlockpt(ours));
    return {ours, checked(::open(::ptsname(ours), O_RDWR | O_NOCTTY | O_CLOEXEC))};
  }
  std::array<int, 2> ends{};
  checked(::pipe2(ends.data(), O_CLOEXEC));
  if (channel == Channel::captured) return {ends[0], ends[1]};
  ::close(ends[0]);
  return {-1, ends[1]};
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
  std::vector<char*> result;
  for (std::string& text : texts) result.push_back(text.data());
  result.push_back(nullptr);
  return result;
}

void give(int end, int descriptor) {
  if (end < 0)
    ::close(descriptor);
  else
    ::dup2(end, descriptor);
}

/// Appends what is there; false at the end of the stream (a terminal without a child says EIO).
bool read_more(int descriptor, std::string& text) {
  std::array<char, 4096> buffer{};
  const ssize_t count = ::read(descriptor, buffer.data(), buffer.size());
  if (count <= 0) return count < 0 && errno == EINTR;
  text.append(buffer.data(), static_cast<std::size_t>(count));
  return true;
}

pid_t start(const std::vector<std::string>& arguments, const Surroundings& surroundings,
            const Ends& output, const Ends& error) {
  std::vector<std::string> words{"art6"}, environment = surroundings.environment;
  words.insert(words.end(), arguments.begin(), arguments.end());
  for (const std::string name : {"ASAN_OPTIONS", "TSAN_OPTIONS", "UBSAN_OPTIONS"}) {
    if (const char* value = std::getenv(name.c_str())) environment.push_back(name + '=' + value);
  }
  const std::vector<char*> argv = pointers(words), envp = pointers(environment);
  const pid_t child = checked(::fork());
  if (child != 0) return child;
  for (const int signal : {SIGINT, SIGTERM, SIGPIPE}) std::signal(signal, SIG_DFL);
  if (!surroundings.folder.empty() && ::chdir(surroundings.folder.c_str()) != 0) ::_exit(127);
  if (const rlim_t bytes = surroundings.file_bytes; bytes > 0) {
    const rlimit limit{bytes, bytes};
    if (::setrlimit(RLIMIT_FSIZE, &limit) != 0) ::_exit(127);
  }
  ::alarm(static_cast<unsigned>(surroundings.patience.count()));
  give(output.child, STDOUT_FILENO);
  give(error.child, STDERR_FILENO);
  if (!surroundings.has_input) ::close(STDIN_FILENO);
  if (!surroundings.input.empty()) {
    const int input = ::open(surroundings.input.c_str(), O_RDONLY);
    if (input < 0 || ::dup2(input, STDIN_FILENO) < 0) ::_exit(127);
  }
  ::execve(ART6_PROGRAM, argv.data(), envp.data());
  ::_exit(127);
}

}  // namespace

Outcome run_art6(const std::vector<std::string>& arguments, const Surroundings& surroundings) {
  const Ends output = open_channel(surroundings.output), error = open_channel(surroundings.error);
  const pid_t child = start(arguments, surroundings, output, error);
  for (const Ends& ends : {output, error})
    if (ends.child >= 0) ::close(ends.child);

  Outcome outcome;
  if (surroundings.signal != 0 && surroundings.signal_after.empty()) {
    std::this_thread::sleep_for(surroundings.signal_delay);
    ::kill(child, surroundings.signal);
  }
  bool is_signal_due = !surroundings.signal_after.empty();
  std::array<pollfd, 2> streams{pollfd{output.ours, POLLIN, 0}, pollfd{error.ours, POLLIN, 0}};
  const std::array<std::string*, 2> texts{&outcome.output, &outcome.error};
  while (streams[0].fd >= 0 || streams[1].fd >= 0) {  // poll leaves out negative descriptors
    if (::poll(streams.data(), streams.size(), -1) < 0 && errno != EINTR) checked(-1);
    for (std::size_t i = 0; i < streams.size(); ++i) {
      if (streams[i].fd < 0 || streams[i].revents == 0) continue;
      if (read_more(streams[i].fd, *texts[i])) continue;
      ::close(streams[i].fd);
      streams[i].fd = -1;
    }
    if (is_signal_due && outcome.error.find(surroundings.signal_after) != std::string::npos) {
      ::kill(child, surroundings.signal);
      is_signal_due = false;
    }
  }
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  outcome.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return outcome;
}

}  // namespace art6
