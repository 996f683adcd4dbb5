#include "io/files/folder_parts.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <system_error>

#include "io/files/descriptor.hpp"
#include "io/files/write_all.hpp"

namespace art6 {

namespace fs = std::filesystem;

void throw_cannot(int reason, const std::string& what, const fs::path& path) {
  throw std::system_error(reason, std::generic_category(),
                          "cannot " + what + " \"" + path.string() + '"');
}

void rename_to(const fs::path& from, const fs::path& to) {
  if (std::rename(from.c_str(), to.c_str()) != 0) throw_cannot(errno, "write", to);
}

void make_folder(const fs::path& folder) {
  if (::mkdir(folder.c_str(), 0777) != 0) throw_cannot(errno, "create the folder", folder);
}

void write_new_file(const fs::path& path, std::string_view text, const fs::path& shown) {
  Descriptor file(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC);
  if (!file.is_open()) throw_cannot(errno, "write", shown);
  write_all(file.number(), text, '"' + shown.string() + '"');
  if (!file.flush_and_close()) throw_cannot(errno, "write", shown);
}

void flush_folder(const fs::path& folder) {
  Descriptor(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC).flush_and_close();
}

TemporaryFolder::TemporaryFolder(const fs::path& parent) {
  std::string name = (parent / ".art6-XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) throw_cannot(errno, "write into", parent);
  path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

void NewFolders::make(const fs::path& folder) {
  if (fs::exists(folder)) return;
  make(folder.parent_path());
  if (::mkdir(folder.c_str(), 0777) == 0) {
    made_.push_back(folder);
  } else if (errno != EEXIST) {  // else another process has just made it
    throw_cannot(errno, "create the folder", folder);
  }
}

bool NewFolders::has_made(const fs::path& folder) const {
  return std::ranges::find(made_, folder) != made_.end();
}

void NewFolders::remove() {
  for (; !made_.empty(); made_.pop_back()) ::rmdir(made_.back().c_str());
}

}  // namespace art6
