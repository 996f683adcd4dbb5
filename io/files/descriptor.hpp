// The owner of a file descriptor.
#pragma once

#include <filesystem>

namespace art6 {

/// An open file or folder, closed at the end of the object's life.
class Descriptor {
 public:
  /// Opens `path` with the flags of open(2). A new file may be read and written by all whom umask
  /// lets. Where it cannot be opened, `is_open` is false and `errno` says why.
  Descriptor(const std::filesystem::path& path, int flags);
  ~Descriptor();
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  bool is_open() const { return descriptor_ >= 0; }
  int number() const { return descriptor_; }

  /// Writes to disk what the system still holds in memory, and closes. False where one of the two
  /// fails; `errno` then says why.
  bool flush_and_close();

 private:
  int descriptor_;
};

}  // namespace art6
