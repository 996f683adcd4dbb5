// What a YAML scalar means: the core schema of YAML 1.2 (section 10.3), of which art6 allows fewer
// forms of numbers.
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

/// Reads a number in decimal digits: `12`, `-0.5`, `.5`, `12e6`. Returns nothing for any other
/// form, for leading zeros (octal in YAML 1.1), and for what a double cannot hold.
std::optional<double> parse_number(std::string_view plain);

/// Reads a whole number up to 2^64 - 1 without rounding; `12e6` and `3.0` are whole numbers too.
/// Returns nothing for any other form, for a fraction and for a number below 0.
std::optional<std::uint64_t> parse_whole_number(std::string_view plain);

/// Writes the value for `expected ..., got ...`: `12`, `"many"`, `the text "12"`, `a list`,
/// `nothing`.
std::string show_value(const Node& node);

/// Explains, for the end of a message, why a scalar that was perhaps meant as a number is not one;
/// empty for any other value.
std::string explain_refused_number(const Node& node);

}  // namespace art6
