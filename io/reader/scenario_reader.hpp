// Reads scenario files, format 1 (design section 6), and says everything that is wrong with one.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "io/reader/scenario_tree.hpp"
#include "io/text/problem.hpp"
#include "io/yaml/yaml_tree.hpp"
#include "models/scenario/scenario.hpp"

namespace art6 {

struct ScenarioFile {
  Scenario scenario;
  std::string sha256;              ///< of the resolved text, 64 hexadecimal digits
  Node tree;                       ///< what was read, with its bases merged in
  std::vector<std::string> names;  ///< of the files that the tree's marks speak of
  std::vector<std::string> texts;  ///< of these files, as they are written, comments included
};

/// Reads a scenario file with its bases. Throws InvalidScenario with all its problems, and
/// UnreadableFile if the file cannot be read or is no ordinary file (a folder, a device).
ScenarioFile read_scenario(const std::filesystem::path& path);

/// The same with the file `over`, which may extend none, laid over it.
ScenarioFile read_scenario(const std::filesystem::path& path, const std::filesystem::path& over);

/// Reads a scenario from its text; `file_name` is for the messages and says in which folder bases
/// are, `read` gives their texts. The scenario keeps every rule of the format: what uses it needs
/// to check nothing again. With `base` given the text is laid over that file, and may extend none
/// itself. Throws InvalidScenario.
ScenarioFile parse_scenario_file(std::string_view text, const std::string& file_name,
                                 const ReadText& read,
                                 const std::optional<std::filesystem::path>& base = {});

}  // namespace art6
