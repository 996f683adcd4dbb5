// Reads a distribution of a scenario: `{dist: lognormal, p10: 2, p90: 8}`.
#pragma once

#include <optional>

#include "io/format/format_rules.hpp"
#include "io/reader/tree_faults.hpp"
#include "io/yaml/place.hpp"
#include "models/scenario/quantity.hpp"

namespace art6 {

/// Reads the distribution of the map at `place`. Reports a fault, and returns nothing, if the
/// family is unknown, the keys do not go together, the parameters make no distribution, a
/// truncation keeps less than a millionth of it, or a draw can lie outside `bounds`.
std::optional<Distribution> read_distribution(TreeFaults& faults, const Place& place,
                                              const Bounds& bounds);

}  // namespace art6
