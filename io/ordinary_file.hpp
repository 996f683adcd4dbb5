// The bytes of an ordinary file, and nothing of any other.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

namespace art6 {

/// The file's bytes, at most `limit` of them. Throws std::system_error if the file cannot be read
/// or is no ordinary file (a folder, a device); never waits for a pipe.
std::string bytes_of_file(const std::filesystem::path& path, std::size_t limit);

}  // namespace art6
