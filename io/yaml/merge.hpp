// Merges one scenario over another (docs/scenario-format.md, `extends`).
#pragma once

#include "io/text/problem.hpp"
#include "io/yaml/removal.hpp"
#include "io/yaml/yaml_tree.hpp"

namespace art6 {

/// Merges the map `overlay`, a whole document, over the map `base`, and moves its values there:
/// - maps merge by key; `key: null` takes a key out;
/// - lists of things with an id merge by id, with new ones at the end; `id: X, remove: true` takes
///   one out;
/// - every other value replaces that of the base, also an uncertain number or one with its source;
/// - the key `extends` is left out.
/// Values of the base keep their place in the order, and its maps their marks. Adds what is taken
/// out to `removals`, and reports what is to be taken out but is not there.
void merge_trees(Problems& problems, Removals& removals, Node& base, Node& overlay);

}  // namespace art6
