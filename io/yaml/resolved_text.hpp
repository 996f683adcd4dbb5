// A scenario with its bases merged in, as one text.
#pragma once

#include <string>
#include <vector>

#include "io/yaml/yaml_tree.hpp"

namespace art6 {

/// The tree in YAML: always the same text for the same keys and values in the same order, whatever
/// their layout and comments. Reads back as the same tree.
std::string write_resolved_text(const Node& tree);

/// The same with a comment at each value that says where it comes from, `base.yaml:12`; `names`
/// are of the files that the marks speak of.
std::string write_resolved_text_with_places(const Node& tree,
                                            const std::vector<std::string>& names);

}  // namespace art6
