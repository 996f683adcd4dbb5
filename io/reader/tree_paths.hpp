// Finds values of a scenario's tree by the paths of quantities (docs/randomness.md).
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "io/yaml/yaml_tree.hpp"

namespace art6 {

/// Finds values by paths such as `LAO/clearance/confirmed_km2`, `donor/USA/budget_usd_per_year` and
/// `LAO/victim_assistance/rehabilitation/unmet_share`, the later steps of a quantity over time by
/// their months, such as `LAO/clearance/max_teams/2022-01`. The tree must outlive it.
class TreePaths {
 public:
  explicit TreePaths(const Node& tree);

  /// Null if the file does not give the value. Of a quantity over time the value of its first step.
  const Node* find(std::string_view path) const;

 private:
  std::unordered_map<std::string, const Node*> roots_;  ///< States by id, `donor/ID`, ...
};

/// Writes a number in one line with the digits of its file: `90`, `lognormal p10 600 p90 1500`.
/// Empty for a value that is not a number.
std::string show_number(const Node& node);

}  // namespace art6
