// Reads scenario files, format 1 (design section 6), and says everything that is wrong with one.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "io/problem.hpp"
#include "models/scenario.hpp"

namespace art6 {

struct ScenarioFile {
  Scenario scenario;
  std::string sha256;  ///< of the file's bytes, 64 hexadecimal digits
};

/// Reads a scenario file. Throws InvalidScenario with all its problems, and std::system_error if
/// the file cannot be read or is no ordinary file (a folder, a device).
ScenarioFile read_scenario(const std::filesystem::path& path);

/// Reads a scenario from its text; `file_name` is for the messages. The scenario keeps every rule
/// of the format: what uses it needs to check nothing again. Throws InvalidScenario.
Scenario parse_scenario(std::string_view text, const std::string& file_name);

}  // namespace art6
