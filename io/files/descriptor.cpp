#include "io/files/descriptor.hpp"

#include <fcntl.h>
#include <unistd.h>

namespace art6 {

Descriptor::Descriptor(const std::filesystem::path& path, int flags)
    : descriptor_(::open(path.c_str(), flags, 0666)) {}

Descriptor::~Descriptor() {
  if (is_open()) ::close(descriptor_);
}

bool Descriptor::flush_and_close() {
  const bool flushed = ::fsync(descriptor_) == 0;
  const bool closed = ::close(descriptor_) == 0;
  descriptor_ = -1;
  return flushed && closed;
}

}  // namespace art6
