#include "io/files/folder_lock.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

#include <cerrno>

namespace art6 {

FolderLock::FolderLock(const std::filesystem::path& folder)
    : path_(folder), folder_(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC), is_held_(true) {
  if (folder_.is_open() && ::flock(folder_.number(), LOCK_EX | LOCK_NB) != 0) {
    is_held_ = errno != EWOULDBLOCK;
  }
}

bool FolderLock::is_current() const {
  struct stat there {
  }, held{};
  if (::stat(path_.c_str(), &there) != 0) return false;
  if (!folder_.is_open()) return true;
  return ::fstat(folder_.number(), &held) == 0 && held.st_dev == there.st_dev &&
         held.st_ino == there.st_ino;
}

}  // namespace art6
