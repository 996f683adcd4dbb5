// A scenario as it is given on a command line: a file, a pipe, or `-` for standard input.
#pragma once

#include <filesystem>
#include <string>

namespace art6 {

/// The text of a scenario, and the name that messages have for it.
struct GivenScenario {
  std::string name;
  std::string text;
};

/// True for `-`, and for the names that the system has for standard input, such as `/dev/stdin`.
bool is_standard_input(const std::filesystem::path& path);

/// The name of a scenario in messages: `<standard input>`, or the path.
std::string name_given_scenario(const std::filesystem::path& path);

/// True for the name that `name_given_scenario` has for standard input.
bool is_standard_input_name(const std::string& name);

/// Reads the text of a file, a pipe or standard input, at most `max_file_bytes` + 1 bytes; what is
/// no ordinary file can be read only once. Throws UnreadableFile, and Stopped if a signal arrives
/// while the text is awaited.
GivenScenario read_given_scenario(const std::filesystem::path& path);

/// The folder from which the bases of the scenario of that name are sought: its own. For standard
/// input and pipes without a folder of their own (`/dev/fd/63`) the current one, as an empty path.
std::filesystem::path find_base_folder(const std::string& name);

}  // namespace art6
