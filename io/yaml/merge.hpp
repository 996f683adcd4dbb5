// One scenario over another (design section 6, `extends`).
#pragma once

#include "io/text/problem.hpp"
#include "io/yaml/yaml_tree.hpp"

namespace art6 {

/// Puts the map `overlay`, a whole document, over the map `base`, and moves its values there. Maps
/// merge by key; lists of things with an id merge by id, new ones at the end, and `id: X, remove:
/// true` takes one out; every other value, an uncertain number or one with its source too, replaces
/// what was there. What was in the base keeps its place in the order and, as a map, its mark. The
/// key `extends` is left out. Reports what is to be removed but is not there, and returns whether
/// all is well.
bool merge_trees(Problems& problems, Node& base, Node& overlay);

}  // namespace art6
