// Values of a scenario's tree by their paths as art6 names quantities (docs/randomness.md).
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "io/yaml/yaml_tree.hpp"

namespace art6 {

/// Finds values by paths such as `LAO/clearance/confirmed_km2`, `donor/USA/budget_usd_per_year` and
/// `LAO/victim_assistance/rehabilitation/unmet_share`. The tree must outlive it.
class TreePaths {
 public:
  explicit TreePaths(const Node& tree);

  /// Null where the file does not give that value.
  const Node* find(std::string_view path) const;

 private:
  std::unordered_map<std::string, const Node*> roots_;  ///< States by id, donors by `donor/ID`
};

/// A number as its file has it, in a line: `90`, `lognormal p10 600 p90 1500`. A value that is no
/// number is empty.
std::string show_number(const Node& node);

}  // namespace art6
