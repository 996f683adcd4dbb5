// Numbers with a word on where they come from: `{value: 5, source: "...", note: "..."}`, or the
// same beside a distribution's parameters.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "io/reader/tree_faults.hpp"
#include "io/yaml/place.hpp"
#include "io/yaml/yaml_tree.hpp"

namespace art6 {

/// The keys that may stand beside any number.
inline constexpr std::array<std::string_view, 2> remark_keys{"source", "note"};
bool is_remark(std::string_view key);

/// Where the number of a key stands: at `place` itself, or at its `value` if that is a map with
/// one and no distribution. Reports what else stands in that map, and remarks that are no text.
Place find_place_of_number(TreeFaults& faults, const Place& place);

/// Reports remarks of the map at `place` that are no text.
void check_remarks(TreeFaults& faults, const Place& place);

/// A number of the scenario as its file has it, with what is remarked on it.
struct Remark {
  std::string path;          ///< `states[LAO].clearance.teams`
  std::string value;         ///< `90`, `lognormal p10 600 p90 1500`
  std::string source, note;  ///< one of them may be empty
};

/// All of them in a valid scenario, in the order of the text.
std::vector<Remark> find_remarks(const Node& tree);

}  // namespace art6
