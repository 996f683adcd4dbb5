// The owner of a file descriptor.
#pragma once

#include <filesystem>

namespace art6 {

/// An open file or folder, closed at the end of the object's life.
class Descriptor {
 public:
  /// Opens `path` with the flags of open(2); a new file has the permissions 0666 less umask. If the
  /// path cannot be opened, `is_open` is false and `errno` says why.
  Descriptor(const std::filesystem::path& path, int flags);
  ~Descriptor();
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  bool is_open() const { return descriptor_ >= 0; }
  int number() const { return descriptor_; }

  /// Flushes what was written to the disk, and closes the file. Returns false and sets `errno` if
  /// one of the two fails.
  bool flush_and_close();

 private:
  int descriptor_;
};

}  // namespace art6
