// Reads a distribution of a scenario: `{dist: lognormal, p10: 2, p90: 8}`.
#pragma once

#include <optional>

#include "io/format/format_rules.hpp"
#include "io/reader/tree_faults.hpp"
#include "io/yaml/place.hpp"
#include "models/scenario/quantity.hpp"

namespace art6 {

/// The law of the map at `place`, every draw of which is within `bounds`. Nothing where a fault is
/// reported: a wrong family, keys that do not go together, parameters that make no law, a
/// truncation that keeps less than a millionth of the law, a support that leaves the range.
std::optional<Distribution> read_distribution(TreeFaults& faults, const Place& place,
                                              const Bounds& bounds);

}  // namespace art6
