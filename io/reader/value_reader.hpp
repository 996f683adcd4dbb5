// Reads single values of a scenario, and checks each against its rule of the format.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "io/format/format_rules.hpp"
#include "io/reader/tree_faults.hpp"
#include "io/yaml/place.hpp"
#include "models/scenario/quantity.hpp"
#include "models/scenario/scenario.hpp"

namespace art6 {

// Each reads the value at `place` into `out`. If the value does not follow the rule, this is
// reported and `out` keeps its old value.
void read_value(TreeFaults& faults, const Place& place, double& out, const Bounds& bounds);
void read_value(TreeFaults& faults, const Place& place, int& out, const Bounds& bounds);
void read_value(TreeFaults& faults, const Place& place, std::int64_t& out, const Bounds& bounds);
void read_value(TreeFaults& faults, const Place& place, std::uint64_t& out, const Bounds& bounds);
void read_value(TreeFaults& faults, const Place& place, std::string& out, Text rule);
void read_value(TreeFaults& faults, const Place& place, std::string& out, BuiltInStrategy rule);
void read_value(TreeFaults& faults, const Place& place, bool& out, YesNo rule);
void read_value(TreeFaults& faults, const Place& place, Month& out, Calendar rule);
void read_value(TreeFaults& faults, const Place& place, Date& out, Calendar rule);
void read_value(TreeFaults& faults, const Place& place, ProgrammeId& out, Programme rule);

/// Reads a plain number, or a distribution that stays within the range.
void read_value(TreeFaults& faults, const Place& place, Quantity& out, const Bounds& bounds);

/// Reads a quantity that does not change, or steps in time: each with its month and its value,
/// months ascending.
void read_value(TreeFaults& faults, const Place& place, QuantityOverTime& out,
                const OverTime& rule);

/// Reads one of the names, and returns its index; reports it and returns -1 if it is none of them.
int read_name(TreeFaults& faults, const Place& place, const std::vector<std::string>& names);

}  // namespace art6
