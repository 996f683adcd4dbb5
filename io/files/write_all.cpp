#include "io/files/write_all.hpp"

#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace art6 {

void write_all(int descriptor, std::string_view text, const std::string& name) {
  while (!text.empty()) {
    const ssize_t written = ::write(descriptor, text.data(), text.size());
    if (written < 0) {
      if (errno == EINTR) continue;
      throw std::system_error(errno, std::generic_category(), "cannot write " + name);
    }
    text.remove_prefix(static_cast<std::size_t>(written));
  }
}

}  // namespace art6
