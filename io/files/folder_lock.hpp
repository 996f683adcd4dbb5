// A lock on a folder that exists, so that one process at a time writes results into it.
#pragma once

#include <filesystem>

#include "io/files/descriptor.hpp"

namespace art6 {

/// Holds a folder for this process until the end of the object's life (flock(2) on the folder
/// itself, so that no file of the lock is left behind). A file system without such locks gives
/// none, and a folder that may not be listed has none.
class FolderLock {
 public:
  /// Tries to take the folder, and does not wait.
  explicit FolderLock(const std::filesystem::path& folder);

  /// False if another process holds the folder.
  bool is_held() const { return is_held_; }

  /// True if the folder of that path is still the one that is held: it may have been removed or
  /// replaced before the lock was taken.
  bool is_current() const;

 private:
  std::filesystem::path path_;
  Descriptor folder_;
  bool is_held_;
};

}  // namespace art6
