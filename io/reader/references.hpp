// References within a scenario's tree, and what becomes of them when a file takes out of its base
// what they refer to.
#pragma once

#include <set>
#include <string>

#include "io/text/problem.hpp"
#include "io/yaml/removal.hpp"
#include "io/yaml/yaml_tree.hpp"

namespace art6 {

/// What the parts of a scenario's tree can refer to.
struct Referents {
  using Names = std::set<std::string, std::less<>>;
  Names states, programmes, donors, strategies;  ///< ids; of programmes `LAO/clearance`
  Names quantities;  ///< paths of uncertain quantities, of those that correlations name
};

Referents find_referents(const Node& tree);

/// Takes out of the merged `tree` what stands in a base and refers to something that `before`, the
/// base, had and the tree has no more: commitments, themes of pauses, States of `flexible`,
/// coalitions or their lead, pledges and themes, correlations, the strategy of the run. A coalition
/// goes as well where none of its pledges or themes is left. Adds it to `removals`. `file` is the
/// index of the file that was merged over the base: its own references stay, for the checks to
/// report, and its changes of what goes are reported here.
void drop_dangling_references(Problems& problems, Removals& removals, Node& tree,
                              const Referents& before, int file);

}  // namespace art6
