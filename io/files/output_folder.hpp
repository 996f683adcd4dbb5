// Writes the result folder that `-o DIR` asks for: all of its files, or none.
#pragma once

#include <filesystem>
#include <span>
#include <string>

namespace art6 {

struct OutputFile {
  std::string name;  ///< in the folder, without a path
  std::string text;
};

/// Writes the files into `folder`, whole or not at all. They are written and flushed to disk in a
/// temporary folder on the same file system. A folder that does not exist yet is created by one
/// rename, with the parents that are missing. In an existing folder each file is replaced by one
/// rename; if one of these fails, the files replaced before get their old content back. Other files
/// in the folder stay as they are. Throws `std::system_error`, and then leaves everything as it
/// was.
void write_output_folder(const std::filesystem::path& folder, std::span<const OutputFile> files);

/// Throws what `write_output_folder` would throw for a folder that cannot be written, so that a
/// long run fails before it starts. Changes nothing.
void check_output_folder(const std::filesystem::path& folder);

}  // namespace art6
