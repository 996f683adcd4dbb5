// Reads scenario files, format 1 (docs/scenario-format.md), and reports everything that is wrong.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "io/reader/given_scenario.hpp"
#include "io/reader/scenario_tree.hpp"
#include "io/text/problem.hpp"
#include "io/yaml/removal.hpp"
#include "io/yaml/yaml_tree.hpp"
#include "models/scenario/scenario.hpp"

namespace art6 {

/// A valid scenario with the files that it was read from.
struct ScenarioFile {
  Scenario scenario;
  std::string sha256;              ///< of the resolved text, 64 hexadecimal digits
  Node tree;                       ///< what was read, with its bases merged in
  Removals removals;               ///< what files took out of their bases, and what went with it
  std::vector<std::string> names;  ///< of the files, by the index in the tree's marks
  std::vector<std::string> texts;  ///< of these files, as they are written, comments included
};

/// Reads a scenario with its bases; `path` is a file, a pipe, or `-` for standard input. Throws
/// InvalidScenario with all its problems, and UnreadableFile if it cannot be read or is something
/// else (a folder, a device).
ScenarioFile read_scenario(const std::filesystem::path& path);

/// Reads a scenario of which the text is there, with its bases.
ScenarioFile read_scenario(const GivenScenario& given);

/// As above, with the text of `over` merged over it; `over` may have no `extends`.
ScenarioFile read_scenario(const GivenScenario& given, const GivenScenario& over);

/// Reads a scenario from its text. `file_name` is the name in messages, and bases are sought from
/// its folder; `read` reads them. If `base` is given, the text is merged over that file, and may
/// have no `extends` itself. The scenario follows every rule of the format, so that no later code
/// needs to check it again. Throws InvalidScenario.
ScenarioFile parse_scenario_file(std::string_view text, const std::string& file_name,
                                 const ReadText& read,
                                 const std::optional<std::filesystem::path>& base = {});

}  // namespace art6
