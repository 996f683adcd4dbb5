// Reads single values of a scenario: each kind of value that the format's rules name, checked
// against its rule. A fault is reported at the value's place and makes its node `faulty`.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "io/format/format_rules.hpp"
#include "io/text/problem.hpp"
#include "io/yaml/place.hpp"
#include "models/scenario/quantity.hpp"
#include "models/scenario/scenario.hpp"

namespace art6 {

/// `a number >= 0`, `a number > 0 and < 1`, `a number from 0 to 1`; `what` as given.
std::string range_text(const Bounds& bounds, const std::string& what);

// What a rule wants of a value, to go after `expected `. The value only names its type.
std::string wanted(const double& value, const Bounds& rule);
std::string wanted(const int& value, const Bounds& rule);
std::string wanted(const std::int64_t& value, const Bounds& rule);
std::string wanted(const std::uint64_t& value, const Bounds& rule);
std::string wanted(const Quantity& value, const Bounds& rule);
std::string wanted(const std::string& value, Text rule);
std::string wanted(const std::string& value, BuiltInStrategy rule);
std::string wanted(const Objective& value, const Goal& rule);
std::string wanted(const bool& value, YesNo rule);
std::string wanted(const Month& value, Calendar rule);
std::string wanted(const Date& value, Calendar rule);
std::string wanted(const ProgrammeId& value, Programme rule);
std::string wanted_name(const std::vector<std::string>& names);

/// What is wrong with `number` by its range or limit: `expected ..., got SHOWN`; nothing if fine.
std::optional<std::string> range_fault(double number, const Bounds& bounds, const std::string& what,
                                       const std::string& got);

/// Reports a fault of the value and marks it.
void report(Problems& problems, const Place& place, const std::string& message);

// Each reads the value at `place` into `out`, which keeps its old value where a fault is reported.
void read_value(Problems& problems, const Place& place, double& out, const Bounds& bounds);
void read_value(Problems& problems, const Place& place, int& out, const Bounds& bounds);
void read_value(Problems& problems, const Place& place, std::int64_t& out, const Bounds& bounds);
void read_value(Problems& problems, const Place& place, std::uint64_t& out, const Bounds& bounds);
void read_value(Problems& problems, const Place& place, std::string& out, Text rule);
void read_value(Problems& problems, const Place& place, std::string& out, BuiltInStrategy rule);
void read_value(Problems& problems, const Place& place, bool& out, YesNo rule);
void read_value(Problems& problems, const Place& place, Month& out, Calendar rule);
void read_value(Problems& problems, const Place& place, Date& out, Calendar rule);
void read_value(Problems& problems, const Place& place, ProgrammeId& out, Programme rule);

/// A plain number, or a distribution that stays within the range.
void read_value(Problems& problems, const Place& place, Quantity& out, const Bounds& bounds);

/// Which of the names the text at `place` is; -1 where a fault is reported.
int read_name(Problems& problems, const Place& place, const std::vector<std::string>& names);

}  // namespace art6
