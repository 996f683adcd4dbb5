// Checks of what no YAML tree of a scenario may contain, independent of the keys.
#pragma once

#include "io/text/problem.hpp"
#include "io/yaml/place.hpp"

namespace art6 {

/// Reports keys given twice in a map, keys that are not text, anchors and tags in the whole tree
/// below `place`. Of a key given twice the first one is read.
void check_tree(Problems& problems, const Place& place);

}  // namespace art6
