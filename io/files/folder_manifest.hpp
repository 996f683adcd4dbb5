// manifest.json of a result folder: which files a study wrote there, and what made them.
#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

namespace art6 {

struct OutputFile {
  std::string name;  ///< in the folder, without a path
  std::string text;
};

/// What makes the files of a result folder.
struct FolderMaker {
  std::string command;  ///< of art6, such as `run`
  std::string version;  ///< of art6, such as `0.1.0`
};

/// A file that a study wrote.
struct ListedFile {
  std::string name;
  std::string sha256;  ///< of its bytes, 64 hexadecimal digits
};

inline constexpr const char* folder_manifest_name = "manifest.json";

/// Thrown for a result folder that art6 must not write into; `what()` says why.
struct RefusedFolder : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// The text of manifest.json for these files.
std::string write_folder_manifest(const FolderMaker& maker, std::span<const OutputFile> files);

/// The files that the folder's manifest.json lists; nothing if there is no such file. A name that
/// is not one of a file in the folder itself is left out. Throws `RefusedFolder` for a
/// manifest.json that art6 did not write.
std::optional<std::vector<ListedFile>> read_folder_manifest(const std::filesystem::path& folder);

}  // namespace art6
