// Folders that are made for a while, and the errors of writing.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace art6 {

/// Throws `std::system_error`: `what`, such as "write", cannot be done to the file or folder.
[[noreturn]] void throw_cannot(int reason, const std::string& what,
                               const std::filesystem::path& path);

/// Renames a file or folder. Throws that `to` cannot be written.
void rename_to(const std::filesystem::path& from, const std::filesystem::path& to);

/// Makes a folder of which the parent exists. Throws if it exists already or cannot be made.
void make_folder(const std::filesystem::path& folder);

/// Writes a new file and flushes it to the disk; `shown` is its path in messages.
void write_new_file(const std::filesystem::path& path, std::string_view text,
                    const std::filesystem::path& shown);

/// Flushes the names in a folder to the disk. Not every file system can do this, so a failure is
/// ignored: a rename is then as durable as the file system makes it.
void flush_folder(const std::filesystem::path& folder);

/// A temporary folder in `parent`, removed with its content at the end of the object's life.
class TemporaryFolder {
 public:
  explicit TemporaryFolder(const std::filesystem::path& parent);
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

/// Makes the missing folders of a path, and removes those that are still empty at the end of the
/// object's life unless `keep` was called.
class NewFolders {
 public:
  NewFolders() = default;
  ~NewFolders() { remove(); }
  NewFolders(const NewFolders&) = delete;
  NewFolders& operator=(const NewFolders&) = delete;

  /// Makes the folder of an absolute path with the parents that are missing.
  void make(const std::filesystem::path& folder);
  bool has_made(const std::filesystem::path& folder) const;
  void keep() { made_.clear(); }
  void remove();

 private:
  std::vector<std::filesystem::path> made_;
};

}  // namespace art6
