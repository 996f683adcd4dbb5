#include "io/files/output_folder.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "io/files/ordinary_file.hpp"
#include "io/files/replacement.hpp"
#include "io/files/sha256.hpp"

namespace art6 {
namespace {

namespace fs = std::filesystem;

/// The absolute path of the folder, with links resolved and trailing slashes removed. Throws if a
/// file that is not a folder has this path.
fs::path real_path(const fs::path& folder) {
  std::error_code error;
  fs::path path = folder.empty() ? folder : fs::weakly_canonical(fs::absolute(folder), error);
  if (error || path.empty()) throw_cannot(error ? error.value() : ENOENT, "write into", folder);
  if (!path.has_filename() && path != path.root_path()) path = path.parent_path();
  const fs::file_status status = fs::status(path, error);
  if (fs::exists(status) && !fs::is_directory(status)) throw_cannot(ENOTDIR, "write into", folder);
  return path;
}

/// Is the file still as the study that is listed wrote it?
bool is_as_written(const fs::path& folder, const ListedFile& file) {
  constexpr std::size_t no_limit = static_cast<std::size_t>(-1);
  try {
    return compute_sha256(read_bytes(folder / file.name, no_limit)) == file.sha256;
  } catch (const UnreadableFile&) {
    return false;
  }
}

/// The names that an earlier study left in the folder and that are not among `files`.
std::vector<std::string> find_left_over(const fs::path& folder, std::span<const OutputFile> files) {
  std::vector<std::string> names;
  for (const ListedFile& file : read_folder_manifest(folder).value_or(std::vector<ListedFile>{})) {
    const bool is_written = std::ranges::find(files, file.name, &OutputFile::name) != files.end();
    if (!is_written && is_as_written(folder, file)) names.push_back(file.name);
  }
  return names;
}

}  // namespace

OutputFolder::OutputFolder(const fs::path& folder, FolderMaker maker)
    : path_(real_path(folder)), maker_(std::move(maker)) {
  take(folder);
  read_folder_manifest(path_);
  const TemporaryFolder probe(path_);
}

OutputFolder::~OutputFolder() {
  made_.remove();  // while the lock is held, so that no other process has taken the folder
}

void OutputFolder::take(const fs::path& shown) {
  do {
    made_.make(path_);
    lock_.emplace(path_);
    if (lock_->is_held()) continue;
    made_.keep();  // the folder is the other process's
    throw RefusedFolder("expected a folder that no other run is writing into, got \"" +
                        shown.string() + '"');
  } while (!lock_->is_current());
}

void OutputFolder::write(std::span<const OutputFile> files) {
  std::vector<OutputFile> all(files.begin(), files.end());
  all.push_back({folder_manifest_name, write_folder_manifest(maker_, files)});
  const bool is_new = made_.has_made(path_) && write_as_new(all);
  if (!is_new) write_into(all);
  made_.keep();
}

/// Returns false, and writes nothing, if somebody has put something into the folder meanwhile.
bool OutputFolder::write_as_new(std::span<const OutputFile> files) const {
  const TemporaryFolder temporary(path_.parent_path());
  // In a folder of its own, because mkdtemp closes the temporary folder to other users; this one
  // has the permissions that umask says.
  const fs::path results = temporary.path() / "results";
  make_folder(results);
  for (const OutputFile& file : files) {
    write_new_file(results / file.name, file.text, path_ / file.name);
  }
  flush_folder(results);
  if (std::rename(results.c_str(), path_.c_str()) != 0) {  // of an empty folder it takes the place
    if (errno == ENOTEMPTY || errno == EEXIST) return false;
    throw_cannot(errno, "write", path_);
  }
  flush_folder(path_.parent_path());
  return true;
}

void OutputFolder::write_into(std::span<const OutputFile> files) const {
  Replacement replacement(path_);
  for (const OutputFile& file : files) replacement.add(file.name, file.text);
  for (const std::string& name : find_left_over(path_, files)) replacement.remove(name);
  replacement.commit();
}

void write_output_file(const fs::path& path, std::string_view text) {
  const fs::path folder = real_path(path.has_parent_path() ? path.parent_path() : fs::path("."));
  NewFolders made;
  made.make(folder);
  {
    Replacement replacement(folder);
    replacement.add(path.filename().string(), text);
    replacement.commit();
  }
  made.keep();
}

void check_output_folder(const fs::path& folder) {
  const fs::path path = real_path(folder);
  NewFolders made;
  made.make(path);
  const TemporaryFolder probe(path);
}

}  // namespace art6
