// What the scenario format does not allow in any YAML tree, whatever the keys.
#pragma once

#include "io/text/problem.hpp"
#include "io/yaml/place.hpp"

namespace art6 {

/// Reports, in the whole tree below `place`: keys given twice in a map, keys that are no text,
/// anchors and tags. Duplicates never change what is read: the first one counts.
void check_tree(Problems& problems, const Place& place);

}  // namespace art6
