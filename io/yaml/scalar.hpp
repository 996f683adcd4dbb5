// What a YAML scalar is: the core schema of YAML 1.2 (section 10.3), and art6's narrower numbers.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "io/yaml/yaml_tree.hpp"

namespace art6 {

/// Does a YAML 1.2 program read this plain scalar as something other than text: a number of any
/// form (hexadecimal, octal, infinite, not a number), a truth value or nothing?
bool is_not_text(std::string_view plain);

/// A number in decimal digits: `12`, `-0.5`, `.5`, `12e6`. Nothing for any other form, for leading
/// zeros (octal to YAML 1.1), and for what a double cannot hold.
std::optional<double> parse_number(std::string_view plain);

/// A whole number up to 2^64 - 1 without rounding; `12e6` and `3.0` are whole numbers too.
/// Nothing for any other form, for a fraction and below 0.
std::optional<std::uint64_t> parse_whole_number(std::string_view plain);

/// The value for `expected ..., got ...`: `12`, `"many"`, `the text "12"`, `a list`, `nothing`.
std::string show_value(const Node& node);

/// Why a scalar that may have been meant as a number is none; empty if there is nothing to say.
std::string explain_refused_number(const Node& node);

}  // namespace art6
