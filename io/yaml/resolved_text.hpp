// Writes a scenario with its bases merged in as one text.
#pragma once

#include <string>
#include <vector>

#include "io/yaml/yaml_tree.hpp"

namespace art6 {

/// Writes the tree in YAML. The text depends on the keys and values and their order alone, and not
/// on layout and comments of the files. Reads back as the same tree.
std::string write_resolved_text(const Node& tree);

/// As `write_resolved_text`, with a comment at each value that names its file and line,
/// `base.yaml:12`. `names` are the names of the files, by the index in the marks.
std::string write_resolved_text_with_places(const Node& tree,
                                            const std::vector<std::string>& names);

}  // namespace art6
