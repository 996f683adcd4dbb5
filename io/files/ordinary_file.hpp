// The bytes of an ordinary file, and nothing of any other.
#pragma once

#include <cstddef>
#include <filesystem>
#include <stdexcept>
#include <string>

namespace art6 {

/// `what()` says why a file could not be read, without its name.
class UnreadableFile : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// The file's bytes, at most `limit` of them. Throws UnreadableFile if the file cannot be read or
/// is no ordinary file (a folder, a device); never waits for a pipe.
std::string read_bytes(const std::filesystem::path& path, std::size_t limit);

}  // namespace art6
