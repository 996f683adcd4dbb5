// The folder that `-o DIR` asks for: all files whole, or everything as it was.
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
/// temporary folder on the same file system. A folder that does not exist yet (nor, maybe, its
/// parents) appears by one rename. In a folder that exists every file is replaced by one rename
/// each; where one of them fails, those before it get their old content back. Other files in the
/// folder stay as they are. Throws `std::system_error` and leaves nothing new behind.
void write_output_folder(const std::filesystem::path& folder, std::span<const OutputFile> files);

/// Throws what `write_output_folder` would throw for a folder that cannot be written, so that a
/// long run fails before it starts. Changes nothing.
void check_output_folder(const std::filesystem::path& folder);

}  // namespace art6
