#include "io/files/ordinary_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

#include "io/files/descriptor.hpp"

namespace art6 {

namespace {

[[noreturn]] void fail(int error) { throw UnreadableFile(std::generic_category().message(error)); }

void require_ordinary_file(const Descriptor& file) {
  struct stat status {};
  if (!file.is_open() || ::fstat(file.number(), &status) != 0) fail(errno);
  if (S_ISDIR(status.st_mode)) fail(EISDIR);
  if (!S_ISREG(status.st_mode)) throw UnreadableFile("Not an ordinary file");
}

}  // namespace

std::string read_bytes(const std::filesystem::path& path, std::size_t limit) {
  // O_NONBLOCK, because opening a named pipe without a writer would wait for ever.
  const Descriptor file(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  require_ordinary_file(file);
  constexpr std::size_t first_room = 1 << 16;
  std::string bytes;
  std::size_t size = 0;
  while (size < limit) {
    if (size == bytes.size()) bytes.resize(std::min(limit, std::max(first_room, 2 * size)));
    const ssize_t got = ::read(file.number(), bytes.data() + size, bytes.size() - size);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) fail(errno);
    if (got == 0) break;
    size += static_cast<std::size_t>(got);
  }
  bytes.resize(size);
  return bytes;
}

}  // namespace art6
