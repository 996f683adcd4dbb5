// Merges one scenario over another (docs/scenario-format.md, `extends`).
#pragma once

#include "io/text/problem.hpp"
#include "io/yaml/yaml_tree.hpp"

namespace art6 {

/// Merges the map `overlay`, a whole document, over the map `base`, and moves its values there:
/// - maps merge by key;
/// - lists of things with an id merge by id, with new ones at the end; `id: X, remove: true`
/// removes
///   one;
/// - every other value replaces that of the base, also an uncertain number or one with its source;
/// - the key `extends` is left out.
/// Values of the base keep their place in the order, and its maps their marks. Reports what is to
/// be removed but is not there; returns false if anything was reported.
bool merge_trees(Problems& problems, Node& base, Node& overlay);

}  // namespace art6
