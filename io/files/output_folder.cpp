#include "io/files/output_folder.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <system_error>
#include <vector>

#include "io/files/descriptor.hpp"
#include "io/files/write_all.hpp"

namespace art6 {
namespace {

namespace fs = std::filesystem;

/// Throws that `what`, such as "write", cannot be done to the file or folder.
[[noreturn]] void fail(int reason, const std::string& what, const fs::path& path) {
  throw std::system_error(reason, std::generic_category(),
                          "cannot " + what + " \"" + path.string() + '"');
}

void make_folder(const fs::path& folder) {
  if (::mkdir(folder.c_str(), 0777) != 0) fail(errno, "create the folder", folder);
}

void rename_file(const fs::path& from, const fs::path& to) {
  if (std::rename(from.c_str(), to.c_str()) != 0) fail(errno, "write", to);
}

/// A temporary folder in `parent`, removed with its content at the end of the object's life.
class TemporaryFolder {
 public:
  explicit TemporaryFolder(const fs::path& parent) {
    std::string name = (parent / ".art6-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) fail(errno, "write into", parent);
    path_ = name;
  }
  ~TemporaryFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

/// Creates the missing folders of a path; removes them again at the end of the object's life unless
/// `keep` was called.
class NewFolders {
 public:
  NewFolders() = default;
  ~NewFolders() {
    for (; !made_.empty(); made_.pop_back()) ::rmdir(made_.back().c_str());
  }
  NewFolders(const NewFolders&) = delete;
  NewFolders& operator=(const NewFolders&) = delete;

  void make(const fs::path& folder) {
    if (fs::exists(folder)) return;
    make(folder.parent_path());
    make_folder(folder);
    made_.push_back(folder);
  }
  void keep() { made_.clear(); }

 private:
  std::vector<fs::path> made_;
};

/// Flushes the names in a folder to the disk. Not every file system can do this, so a failure is
/// ignored: a rename is then as durable as the file system makes it.
void flush_folder(const fs::path& folder) {
  Descriptor(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC).flush_and_close();
}

/// Writes a new file and flushes it to the disk; `shown` is its path in messages.
void write_file(const fs::path& path, const std::string& text, const fs::path& shown) {
  Descriptor file(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC);
  if (!file.is_open()) fail(errno, "write", shown);
  write_all(file.number(), text, '"' + shown.string() + '"');
  if (!file.flush_and_close()) fail(errno, "write", shown);
}

/// The absolute path of the folder, with links resolved and trailing slashes removed. Throws if a
/// file that is not a folder has this path.
fs::path real_path(const fs::path& folder) {
  std::error_code error;
  fs::path path = folder.empty() ? folder : fs::weakly_canonical(fs::absolute(folder), error);
  if (error || path.empty()) fail(error ? error.value() : ENOENT, "write into", folder);
  if (!path.has_filename() && path != path.root_path()) path = path.parent_path();
  const fs::file_status status = fs::status(path, error);
  if (fs::exists(status) && !fs::is_directory(status)) fail(ENOTDIR, "write into", folder);
  return path;
}

void write_new_folder(const fs::path& folder, std::span<const OutputFile> files) {
  NewFolders parents;
  parents.make(folder.parent_path());
  {
    const TemporaryFolder temporary(folder.parent_path());
    // In a folder of its own, because mkdtemp closes the temporary folder to other users; this one
    // has the permissions that umask says.
    const fs::path results = temporary.path() / "results";
    make_folder(results);
    for (const OutputFile& file : files)
      write_file(results / file.name, file.text, folder / file.name);
    flush_folder(results);
    rename_file(results, folder);
  }
  parents.keep();
  flush_folder(folder.parent_path());
}

/// Replaces files of a folder; gives them their old content back at the end of the object's life
/// unless `keep` was called.
class Replacement {
 public:
  Replacement(const fs::path& folder, const fs::path& old) : folder_(folder), old_(old) {}
  ~Replacement() {
    for (; !replaced_.empty(); replaced_.pop_back()) {
      const fs::path file = folder_ / replaced_.back();
      if (std::rename((old_ / replaced_.back()).c_str(), file.c_str()) != 0)
        ::unlink(file.c_str());  // there was none before
    }
  }
  Replacement(const Replacement&) = delete;
  Replacement& operator=(const Replacement&) = delete;

  void replace(const std::string& name, const fs::path& by) {
    rename_file(by, folder_ / name);
    replaced_.push_back(name);
  }
  void keep() { replaced_.clear(); }

 private:
  const fs::path &folder_, &old_;
  std::vector<std::string> replaced_;
};

void write_existing_folder(const fs::path& folder, std::span<const OutputFile> files) {
  // Inside the folder, because it may be a file system of its own.
  const TemporaryFolder temporary(folder);
  const fs::path results = temporary.path() / "results", old = temporary.path() / "old";
  make_folder(results);
  make_folder(old);
  for (const OutputFile& file : files) {
    write_file(results / file.name, file.text, folder / file.name);
    if (fs::is_regular_file(folder / file.name)) fs::copy_file(folder / file.name, old / file.name);
  }
  Replacement replacement(folder, old);
  for (const OutputFile& file : files) replacement.replace(file.name, results / file.name);
  replacement.keep();
  flush_folder(folder);
}

}  // namespace

void write_output_folder(const fs::path& folder, std::span<const OutputFile> files) {
  const fs::path path = real_path(folder);
  if (fs::exists(path))
    write_existing_folder(path, files);
  else
    write_new_folder(path, files);
}

void check_output_folder(const fs::path& folder) {
  const fs::path path = real_path(folder);
  NewFolders parents;
  if (!fs::exists(path)) parents.make(path.parent_path());
  const TemporaryFolder probe(fs::exists(path) ? path : path.parent_path());
}

}  // namespace art6
