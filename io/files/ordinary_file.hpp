// Reads ordinary files; refuses folders, devices and pipes.
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

/// Reads the first `limit` bytes of a file, or all if it has fewer. Throws UnreadableFile if the
/// file cannot be read or is not an ordinary file (a folder, a device); never waits for a pipe.
std::string read_bytes(const std::filesystem::path& path, std::size_t limit);

}  // namespace art6
