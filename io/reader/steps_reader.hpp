// Reads quantities that change in time: `{steps: [{from: 2021-03, value: 10}, ...]}`.
#pragma once

#include "io/format/format_rules.hpp"
#include "io/reader/tree_faults.hpp"
#include "io/yaml/place.hpp"
#include "models/scenario/scenario.hpp"

namespace art6 {

/// Reads the steps of the map at `place`. Reports an empty list, steps without month or value, and
/// months that do not ascend. Faulty steps keep their place.
void read_steps(TreeFaults& faults, const Place& place, QuantityOverTime& out,
                const OverTime& rule);

}  // namespace art6
