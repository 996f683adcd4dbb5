// A scenario's files as one tree: the file itself over the base that it extends, and so on.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "io/text/problem.hpp"
#include "io/yaml/yaml_tree.hpp"

namespace art6 {

/// How many bases one scenario may stand on.
inline constexpr int max_bases = 8;

/// Gives a file's text, at most `max_file_bytes` + 1 of its bytes. Throws UnreadableFile.
using ReadText = std::function<std::string(const std::filesystem::path&)>;

/// The file's text, from an ordinary file alone.
std::string read_scenario_text(const std::filesystem::path& path);

/// The tree of `text`, a scenario in the file `file_name`, with its bases, found by `read`, merged
/// in and `extends` taken out. The bases' names are added to `problems`, whose only file is
/// `file_name` at first; each value's mark has its file. Reports duplicate keys, anchors, tags and
/// what is to be removed but is not there. Throws InvalidScenario where a file is no YAML, no map
/// or not found, and where files extend each other in a circle. With `base` given the text is laid
/// over that file, and may extend none itself.
Node read_tree(Problems& problems, std::string_view text, const ReadText& read,
               const std::optional<std::filesystem::path>& base = {});

}  // namespace art6
