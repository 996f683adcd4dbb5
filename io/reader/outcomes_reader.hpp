// Reads outcomes files, format 1 (docs/outcomes-format.md), and reports everything that is wrong.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "io/text/problem.hpp"
#include "io/yaml/yaml_tree.hpp"
#include "models/scenario/known_outcomes.hpp"
#include "models/scenario/scenario.hpp"

namespace art6 {

/// The outcomes file that stands beside a scenario's: `X.outcomes.yaml` beside `X.yaml`. Nothing
/// says that it exists.
std::filesystem::path name_outcomes_file(const std::filesystem::path& scenario);

/// Reads what became of the obligations of `scenario`; `path` is a file, a pipe, or `-` for
/// standard input. Throws InvalidScenario with all its problems, and UnreadableFile if it cannot be
/// read or is something else (a folder, a device).
KnownOutcomes read_known_outcomes(const std::filesystem::path& path, const Scenario& scenario);

/// Reads outcomes from their text; `file_name` is the name in messages. They follow every rule of
/// the format, so that no later code needs to check them again. Throws InvalidScenario.
KnownOutcomes parse_known_outcomes(std::string_view text, const std::string& file_name,
                                   const Scenario& scenario);

/// Is this map an outcomes file, by its first key `art6_outcomes`, and no scenario?
bool looks_like_outcomes(const Node& document);

}  // namespace art6
