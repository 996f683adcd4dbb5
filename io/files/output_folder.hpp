// Writes the result folder that `-o DIR` asks for: all of its files, or none.
#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string_view>

#include "io/files/folder_lock.hpp"
#include "io/files/folder_manifest.hpp"
#include "io/files/folder_parts.hpp"

namespace art6 {

/// The folder of a study's results, held by this process from before the study until its results
/// are written. A folder that is missing is made, with its parents; those that are empty at the end
/// of the object's life are removed again.
class OutputFolder {
 public:
  /// Throws `RefusedFolder` if another process holds the folder, or if it has a manifest.json that
  /// art6 did not write; `std::system_error` if it cannot be written. So a long run fails before it
  /// starts.
  OutputFolder(const std::filesystem::path& folder, FolderMaker maker);
  ~OutputFolder();
  OutputFolder(const OutputFolder&) = delete;
  OutputFolder& operator=(const OutputFolder&) = delete;

  /// Writes the files, and manifest.json that lists them, whole or not at all. They are written and
  /// flushed to disk in a temporary folder on the same file system. A folder that this object made
  /// appears with them by one rename. In another each file is replaced by one rename, and what an
  /// earlier study left is removed: the files that the folder's own manifest lists, as far as they
  /// are still as that study wrote them. All other files stay. If any step fails, throws
  /// `std::system_error` and leaves everything as it was.
  void write(std::span<const OutputFile> files);

 private:
  void take(const std::filesystem::path& shown);
  bool write_as_new(std::span<const OutputFile> files) const;
  void write_into(std::span<const OutputFile> files) const;

  std::filesystem::path path_;
  FolderMaker maker_;
  std::optional<FolderLock> lock_;
  NewFolders made_;
};

/// Writes one file, whole or not at all, into a folder that several processes may fill; the folder
/// is made where it is missing. Throws `std::system_error`.
void write_output_file(const std::filesystem::path& path, std::string_view text);

/// Throws what `write_output_file` would throw for a folder that cannot be written. Changes
/// nothing.
void check_output_folder(const std::filesystem::path& folder);

}  // namespace art6
