// Reads a scenario's files as one tree: the file merged over the base that it extends, and so on.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "io/text/problem.hpp"
#include "io/yaml/removal.hpp"
#include "io/yaml/yaml_tree.hpp"

namespace art6 {

/// The longest chain of bases of a scenario.
inline constexpr int max_bases = 8;

/// Reads a file's text, at most `max_file_bytes` + 1 bytes. Throws UnreadableFile.
using ReadText = std::function<std::string(const std::filesystem::path&)>;

/// Reads the text of an ordinary file, at most `max_file_bytes` + 1 bytes. Throws UnreadableFile.
std::string read_scenario_text(const std::filesystem::path& path);

/// Reads the tree of `text`, a scenario in the only file of `problems`, and merges it over its
/// bases, which `read` reads. The bases' names are added to the files of `problems`, to which the
/// marks of values refer. If `base` is given, the text is merged over that file, and may have no
/// `extends` itself. Adds what files take out of their bases, and what goes with it, to `removals`.
/// Reports keys given twice, anchors, tags, and what is to be taken out but is not there. Throws
/// InvalidScenario if a file is not valid YAML, not a map or not found, and if files extend each
/// other in a circle.
Node read_tree(Problems& problems, Removals& removals, std::string_view text, const ReadText& read,
               const std::optional<std::filesystem::path>& base = {});

}  // namespace art6
