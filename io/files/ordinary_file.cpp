#include "io/files/ordinary_file.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <initializer_list>
#include <system_error>

#include "io/files/descriptor.hpp"
#include "sim/run/parallel.hpp"

namespace art6 {

namespace {

[[noreturn]] void fail(int error) { throw UnreadableFile(std::generic_category().message(error)); }

/// The kind of an open file, as stat(2) writes it; a folder is refused.
mode_t find_kind(int descriptor) {
  struct stat status {};
  if (descriptor < 0 || ::fstat(descriptor, &status) != 0) fail(errno);
  if (S_ISDIR(status.st_mode)) fail(EISDIR);
  return status.st_mode & S_IFMT;
}

/// Waits until there is something to read, or nobody is left to write.
void wait_for_bytes(int descriptor) {
  pollfd file{descriptor, POLLIN, 0};
  if (::poll(&file, 1, -1) >= 0) return;
  if (errno == EINTR) throw Stopped();
  fail(errno);
}

/// Reads to the end. Waits before each part, because a signal ends poll(2) always, but not read(2).
std::string read_all(int descriptor, std::size_t limit) {
  constexpr std::size_t first_room = 1 << 16;
  std::string bytes;
  std::size_t size = 0;
  while (size < limit) {
    if (size == bytes.size()) bytes.resize(std::min(limit, std::max(first_room, 2 * size)));
    wait_for_bytes(descriptor);
    const ssize_t got = ::read(descriptor, bytes.data() + size, bytes.size() - size);
    if (got < 0 && (errno == EINTR || errno == EAGAIN)) continue;
    if (got < 0) fail(errno);
    if (got == 0) break;
    size += static_cast<std::size_t>(got);
  }
  bytes.resize(size);
  return bytes;
}

/// Reads a file of one of these kinds.
std::string read_file_of(std::initializer_list<mode_t> kinds, const std::filesystem::path& path,
                         std::size_t limit) {
  // O_NONBLOCK, because opening a named pipe without a writer would wait for ever.
  const Descriptor file(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  const mode_t kind = find_kind(file.number());
  if (std::ranges::find(kinds, kind) == kinds.end()) throw UnreadableFile("Not an ordinary file");
  return read_all(file.number(), limit);
}

}  // namespace

std::string read_bytes(const std::filesystem::path& path, std::size_t limit) {
  return read_file_of({S_IFREG}, path, limit);
}

std::string read_bytes_or_pipe(const std::filesystem::path& path, std::size_t limit) {
  return read_file_of({S_IFREG, S_IFIFO, S_IFSOCK}, path, limit);
}

std::string read_standard_input(std::size_t limit) {
  find_kind(STDIN_FILENO);
  return read_all(STDIN_FILENO, limit);
}

}  // namespace art6
