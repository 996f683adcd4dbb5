// Remarks on numbers, which say where a number comes from: `{value: 5, source: "...", note:
// "..."}`, or the same keys beside a distribution's parameters.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "io/reader/tree_faults.hpp"
#include "io/yaml/place.hpp"
#include "io/yaml/yaml_tree.hpp"

namespace art6 {

/// The keys of remarks, which may stand beside any number.
inline constexpr std::array<std::string_view, 2> remark_keys{"source", "note"};
bool is_remark(std::string_view key);

/// Finds the number of the key at `place`: the value itself, or its key `value` if it is a map with
/// that key and without a distribution. Reports unknown keys of that map, and remarks that are not
/// text.
Place find_place_of_number(TreeFaults& faults, const Place& place);

/// Reports remarks of the map at `place` that are not text.
void check_remarks(TreeFaults& faults, const Place& place);

/// A number as the file has it, with its remarks.
struct Remark {
  std::string path;          ///< `states[LAO].clearance.teams`
  std::string value;         ///< `90`, `lognormal p10 600 p90 1500`
  std::string source, note;  ///< one of the two may be empty
};

/// Finds all remarks of a valid scenario, in the order of the file.
std::vector<Remark> find_remarks(const Node& tree);

}  // namespace art6
