// Reads files: ordinary ones alone, or pipes and standard input too.
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

/// As `read_bytes`, but the file may be a pipe or a socket, which is read to its end: the call
/// waits for a writer. Throws Stopped if a signal that the program handles arrives meanwhile.
std::string read_bytes_or_pipe(const std::filesystem::path& path, std::size_t limit);

/// As `read_bytes_or_pipe`, of standard input, which may be a device as well.
std::string read_standard_input(std::size_t limit);

}  // namespace art6
