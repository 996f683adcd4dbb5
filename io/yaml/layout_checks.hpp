// Finds characters that only look like the spaces that lay out a text of YAML.
#pragma once

#include <string>
#include <vector>

#include "io/text/source_text.hpp"
#include "io/yaml/yaml_tree.hpp"

namespace art6 {

/// A fault of the layout: where, and what is there.
struct LayoutFault {
  Mark mark;
  std::string message;
};

/// Finds keys without quotes that hold an odd space (`io/text/odd_spaces.hpp`), and values without
/// quotes that begin or end with one: YAML takes it for a letter of the key or value. `root` is
/// what was read of the source.
std::vector<LayoutFault> find_layout_faults(const SourceText& source, const Node& root);

/// Finds odd spaces in the indentation and around the keys of the lines 1 to `last_line` of a text
/// that is no YAML. A line of a text of several lines may look so by chance.
std::vector<LayoutFault> find_layout_faults(const SourceText& source, int last_line);

}  // namespace art6
